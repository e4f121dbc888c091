import { isRouteErrorResponse, Links, Meta, Outlet, useMatches, useRouteError } from "@remix-run/react";
import type { LinksFunction, MetaFunction } from "@remix-run/node";
import type { ReactNode } from "react";
import { useAnswer } from "./shared/answer";
import type { RefusalText } from "./shared/refusal";
import { ErrorPage, errorTitle } from "./shared/ui/error-page";
import { documentTitle, type Shell } from "./shared/ui/shell";
import styles from "./shared/ui/styles/index.css?url";

export const links: LinksFunction = () => [
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "preload", href: "/fonts/plex-sans-400.woff2", as: "font", type: "font/woff2", crossOrigin: "anonymous" },
  { rel: "stylesheet", href: styles },
];

/** The title of a refusal or failure; every page that opens brings its own. */
export const meta: MetaFunction = ({ error }) => {
  if (error === undefined || error === null) return [];
  const refused = isRouteErrorResponse(error) ? (error.data as { refusal?: RefusalText } | null) : null;
  return [
    { title: documentTitle(refused?.refusal?.title ?? errorTitle(isRouteErrorResponse(error) ? error.status : 500)) },
  ];
};

/** Only a route with an island ships script; every other page is plain HTML. */
function useShipsScript(): boolean {
  return useMatches().some((match) => (match.handle as { script?: boolean } | undefined)?.script === true);
}

export function Layout({ children }: { children: ReactNode }) {
  const { nonce, script } = useAnswer();
  const shipsScript = useShipsScript();
  return (
    <html lang="vi">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        {shipsScript ? <script type="module" src={script} nonce={nonce} /> : null}
      </body>
    </html>
  );
}

export default function App() {
  return <Outlet />;
}

/** What a refused loader or action says of itself; see http.server. */
interface ErrorData {
  shell?: Shell;
  refusal?: RefusalText;
  resend?: readonly (readonly [string, string])[];
  typed?: readonly string[];
}

export function ErrorBoundary() {
  const error = useRouteError();
  const { requestId } = useAnswer();
  const refused = isRouteErrorResponse(error) ? (error.data as ErrorData | null) : null;
  return (
    <ErrorPage
      resend={refused?.resend}
      typed={refused?.typed}
      shell={refused?.shell ?? null}
      refusal={refused?.refusal ?? null}
      status={isRouteErrorResponse(error) ? error.status : 500}
      requestId={requestId}
    />
  );
}
