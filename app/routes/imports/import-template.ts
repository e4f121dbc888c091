import type { LoaderFunctionArgs } from "@remix-run/node";
import { importSlugs, kindOfSlug } from "~/imports/import-kind";
import { imports, importsPolicy } from "~/imports/policy";
import { renderTemplate } from "~/imports/render-template.server";
import { notFound } from "~/shared/errors";
import { runDownload } from "~/shared/http.server";
import { allowed } from "~/shared/refuse";
import { fail, ok } from "~/shared/result";

export async function loader(args: LoaderFunctionArgs) {
  return runDownload(args, async ({ actor, params }) => {
    const access = allowed(importsPolicy.permit(actor, "import.use", imports));
    if (!access.ok) return access;
    const slug = importSlugs.find((one) => one === params["kind"]);
    return slug === undefined ? fail(notFound) : ok(await renderTemplate(kindOfSlug[slug]));
  });
}
