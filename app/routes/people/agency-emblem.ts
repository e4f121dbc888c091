import type { LoaderFunctionArgs } from "@remix-run/node";
import { findEmblemFile } from "~/people/admin-queries.server";
import { peoplePolicy } from "~/people/policy";
import { notFound } from "~/shared/errors";
import { runDownload } from "~/shared/http.server";
import { allowed } from "~/shared/refuse";
import { fail, ok } from "~/shared/result";

export async function loader(args: LoaderFunctionArgs) {
  return runDownload(args, async ({ read, actor, services }) => {
    const access = allowed(peoplePolicy.permit(actor, "agency.edit", { kind: "agency" }));
    if (!access.ok) return access;
    const file = await findEmblemFile(read);
    const body = file === null ? null : await services.files.read(file.sha256);
    return file === null || body === null
      ? fail(notFound)
      : ok({ name: file.name, mediaType: file.mediaType, body, inline: true });
  });
}
