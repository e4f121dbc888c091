import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { VerificationProof } from "~/certificates/ui/verification-proof";
import { VerifyForm } from "~/certificates/ui/verify-form";
import { verifyCertificate } from "~/certificates/verify-certificate.server";
import { runPublicPage } from "~/shared/http.server";
import { ok } from "~/shared/result";
import { PublicPage } from "~/shared/ui/page";
import { Stack } from "~/shared/ui/sheet";
import { documentTitle } from "~/shared/ui/shell";
import { usePage } from "~/shared/use-page";

export async function loader(args: LoaderFunctionArgs) {
  return runPublicPage(args, async (page) =>
    ok(await verifyCertificate(page.services, page.params["code"] ?? "", page.address, page.now)),
  );
}

// A page about a person is for whoever holds the paper, not for search engines.
export const meta: MetaFunction = () => [
  { title: documentTitle("Xác minh giấy khen") },
  { name: "robots", content: "noindex" },
];

export default function VerifiedRoute() {
  const { shell, data } = usePage<typeof loader>();
  return (
    <PublicPage shell={shell}>
      <Stack>
        <VerificationProof found={data} />
        <VerifyForm
          title={data.kind === "granted" || data.kind === "revoked" ? "Xác minh giấy khen khác" : "Nhập lại mã"}
        />
      </Stack>
    </PublicPage>
  );
}
