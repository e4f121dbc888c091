import type { ActionFunctionArgs } from "@remix-run/node";
import { endSession } from "~/people/end-session.server";
import { emptyForm } from "~/people/forms";
import { paths } from "~/shared/paths";
import { ok } from "~/shared/result";
import { formSpec, runForm } from "~/shared/run-form.server";
import { clearedSessionCookie } from "~/shared/session.server";

export async function action(args: ActionFunctionArgs) {
  return runForm(args, {
    sign_out: formSpec<Record<string, never>, null, { tokenHash: string }>({
      form: emptyForm,
      prepare: async (page) => ok({ tokenHash: page.sessionHash ?? "" }),
      use: (ctx, _input, session) => endSession(ctx, session),
      done: (_value, _input, page) => ({ to: paths.signIn(), cookie: clearedSessionCookie(page.isSecure) }),
    }),
  });
}
