import { notFound } from "~/shared/errors";
import type { Download, Visit } from "~/shared/http.server";
import { fail, ok, type Result } from "~/shared/result";
import { findSigningKey, listSigningKeys } from "~/shared/signing-key-repo.server";
import { formatInstant } from "~/shared/time";

type Reader = Pick<Visit["page"], "read">;

/** The keys by which anybody checks receipts. Public by purpose. */
export async function signingKeysPage({
  read,
}: Reader): Promise<Result<{ keys: { id: string; sinceText: string }[] }>> {
  const keys = await listSigningKeys(read);
  return ok({ keys: keys.map((key) => ({ id: key.id, sinceText: formatInstant(key.since) })) });
}

export async function signingKeyFile({ read }: Reader, id: string | undefined): Promise<Result<Download>> {
  const key = await findSigningKey(read, id ?? "");
  if (key === null) return fail(notFound);
  return ok({
    name: `khoa-ky-${key.id}.pem`,
    mediaType: "application/x-pem-file",
    body: new TextEncoder().encode(key.publicPem),
    inline: false,
    immutable: true,
  });
}
