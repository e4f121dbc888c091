import type { LoaderFunctionArgs } from "@remix-run/node";
import { calendarOf } from "~/reminders/feed-queries.server";
import { runPublicDownload } from "~/shared/http.server";
import { ok } from "~/shared/result";

export async function loader(args: LoaderFunctionArgs) {
  return runPublicDownload(args, async ({ read, params, services, now }) => {
    const found = await calendarOf(read, params["token"] ?? "", services.env.publicUrl, now);
    if (!found.ok) return found;
    return ok({
      name: "lich-thi-dua.ics",
      mediaType: "text/calendar; charset=utf-8",
      body: new TextEncoder().encode(found.value),
      inline: false,
    });
  });
}
