import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "~/shared/errors";
import { runPublicDownload } from "~/shared/http.server";
import { fail, ok } from "~/shared/result";
import { findSigningKey } from "~/shared/signing-key-repo.server";

export async function loader(args: LoaderFunctionArgs) {
  return runPublicDownload(args, async ({ read, params }) => {
    const key = await findSigningKey(read, params["keyId"] ?? "");
    if (key === null) return fail(notFound);
    return ok({
      name: `khoa-ky-${key.id}.pem`,
      mediaType: "application/x-pem-file",
      body: new TextEncoder().encode(key.publicPem),
      inline: false,
      immutable: true,
    });
  });
}
