import type { IncomingMessage } from "node:http";
import type { Env } from "~/shared/env.server";

export interface Origin {
  address: string;
  isSecure: boolean;
  host: string;
}

/** Who calls, and through what. X-Forwarded-* counts only when the peer is a proxy that the installation names. */
export function originOf(request: IncomingMessage, env: Pick<Env, "trustedProxies">): Origin {
  const peer = (request.socket.remoteAddress ?? "").replace(/^::ffff:/, "");
  const isTrusted = env.trustedProxies.includes(peer);
  const forwarded = (name: string): string | undefined => {
    const value = request.headers[name];
    return isTrusted && typeof value === "string" ? value.split(",").at(-1)?.trim() : undefined;
  };
  return {
    address: forwarded("x-forwarded-for") ?? peer,
    isSecure: forwarded("x-forwarded-proto") === "https",
    host: forwarded("x-forwarded-host") ?? request.headers.host ?? "localhost",
  };
}

/**
 * True when a post comes from one of our own pages. Browsers name the origin on every post; a request that names none
 * comes from no browser's form and carries no cookie of a browser's session, but is refused all the same.
 */
export function isSameOrigin(request: IncomingMessage, origin: Origin): boolean {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin") return false;
  const named = request.headers.origin;
  if (named === undefined) return site === "same-origin";
  return named === `${origin.isSecure ? "https" : "http"}://${origin.host}`;
}

/**
 * True unless a look (HEAD) says that it comes from elsewhere: browsers name neither origin nor site with it on plain HTTP, and it
 * changes nothing.
 */
export function isLookFromHere(request: IncomingMessage, origin: Origin): boolean {
  const { "sec-fetch-site": site, origin: named } = request.headers;
  return (site === undefined && named === undefined) || isSameOrigin(request, origin);
}
