import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import type { Actor } from "./actor";
import { AuditCollector } from "./audit.server";
import type { Ctx } from "./ctx.server";
import { isDatabaseBusy, isDatabaseFull, type WriteOptions } from "./db.server";
import { invalid, notFound, statusOf, type AppError } from "./errors";
import { pendingOf, readFormBody, UnreadableBodyError, type FormBody } from "./form-body.server";
import type { FieldSchema } from "./forms/fields";
import { readForm } from "./forms/form-schema";
import { refusedForm, typedTexts, type FormState } from "./forms/form-state";
import { nestValues, placeFiles } from "./forms/parse-form-data";
import { rowState } from "./forms/row-intent";
import {
  codeOf,
  refusalResponse,
  requireSignedIn,
  unreadableResponse,
  visitOf,
  type Page,
  type Visit,
} from "./http.server";
import { newId } from "./ids";
import { enqueue } from "./jobs.server";
import type { RefusalText } from "./refusal";
import { refusalText } from "./refusals.server";
import { fail, ok, type Result } from "./result";
import type { Services } from "./services.server";
import type { Instant } from "./time";

/** What follows a success: the address to go to, also with a cookie; or data, for a script of ours that sent the form by itself. */
export type Outcome = string | { to: string; cookie?: string } | { json: object };

type Maybe<T> = T | Promise<T>;

/** One form of a page: its schema, its use case, and where a success leads. */
export interface FormSpec<I, V, P> {
  form: FieldSchema<I>;
  /** Slow work before the transaction (argon2, rendering): its outcome reaches the use case. */
  prepare?: (page: Visit["page"], input: I) => Promise<Result<P>>;
  use: (ctx: Ctx, input: I, prepared: P) => Promise<Result<V>>;
  /** For the few that write a great deal at once: how long the transaction may take. */
  write?: WriteOptions;
  done: (value: V, input: I, page: Visit["page"]) => Maybe<Outcome>;
}

/** The page once more with all that was typed, and what was found. */
interface Answer {
  answer: unknown;
}

/** A spec whose types are closed over, so that a page can list several. */
export interface RunnableForm {
  run(
    visit: Visit,
    body: FormBody,
    params: Readonly<Record<string, string | undefined>>,
  ): Promise<Result<Outcome | Answer>>;
}

/** A button that only asks: nothing is written, the page comes back with all that was typed and with `answer` in its form's state. */
export function answerSpec<I, V>(spec: {
  form: FieldSchema<I>;
  find: (page: Page, input: I) => Promise<Result<V>>;
}): RunnableForm {
  return {
    async run(visit, body, params) {
      const read = readForm(spec.form, { ...placeFiles(nestValues(body.sent.values), body.files), ...params });
      if (!read.ok) return fail(invalid(read.fields));
      const { actor } = visit.page;
      if (actor.kind === "public") return fail(notFound);
      const found = await spec.find({ ...visit.page, actor }, read.value);
      return found.ok ? ok({ answer: found.value }) : found;
    },
  };
}

/** `input` is the form's values, its files, and the address's parameters (`/ho-so/:id` gives `id`). */
export function formSpec<I, V, P = null>(spec: FormSpec<I, V, P>): RunnableForm {
  return {
    async run(visit, body, params) {
      const read = readForm(spec.form, { ...placeFiles(nestValues(body.sent.values), body.files), ...params });
      if (!read.ok) return fail(invalid({ ...read.fields, ...body.problems }));
      if (Object.keys(body.problems).length > 0) return fail(invalid(body.problems));
      const prepared = spec.prepare === undefined ? ok(null as P) : await spec.prepare(visit.page, read.value);
      if (!prepared.ok) return prepared;
      const outcome = await inTransaction(visit, (ctx) => spec.use(ctx, read.value, prepared.value), spec.write);
      return outcome.ok ? ok(await spec.done(outcome.value, read.value, visit.page)) : outcome;
    },
  };
}

class Refused extends Error {
  constructor(readonly error: AppError) {
    super("refused");
  }
}

/** Who does it and when, and what it is done with: a visit, or a command of the installation. */
export interface Occasion {
  page: { actor: Actor; now: Instant };
  context: { requestId: string; services: Pick<Services, "databases" | "files"> };
}

/** One transaction for one use case: a refusal rolls back; audit entries are chained and written last. */
export async function inTransaction<V>(
  visit: Occasion,
  use: (ctx: Ctx) => Promise<Result<V>>,
  options?: WriteOptions,
): Promise<Result<V>> {
  const { services, requestId } = visit.context;
  const { actor, now } = visit.page;
  try {
    return await services.databases.write(async (db) => {
      const audit = new AuditCollector({ actor, at: now, requestId });
      const ctx: Ctx = {
        actor,
        now,
        db,
        engine: services.databases.engine,
        newId,
        files: services.files,
        requestId,
        audit,
        enqueue: (job) => enqueue(db, job),
      };
      const result = await use(ctx);
      if (!result.ok) throw new Refused(result.error);
      await audit.flush(db);
      return result;
    }, options);
  } catch (error) {
    if (error instanceof Refused) return fail(error.error);
    throw error;
  }
}

/** A post by somebody who is signed in. The pressed button's `intent` chooses the form; one form alone needs none. */
export async function runForm(
  args: ActionFunctionArgs,
  forms: Readonly<Record<string, RunnableForm>>,
): Promise<Response> {
  const visit = await visitOf(args);
  if (visit.agency !== null && visit.page.actor.kind !== "account") throw await signInFirst(args, visit);
  requireSignedIn(visit);
  return post(args, visit, forms);
}

/** The session ended while somebody was typing: what was typed comes back with a button that sends it again. */
async function signInFirst(args: ActionFunctionArgs, visit: Visit): Promise<Response> {
  const { sent } = await readBody(args, visit, null);
  const typed = Object.entries({ ...sent.values, intent: sent.intent }).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one) => [name, one] as const),
  );
  const resend = [...typed, ...sent.pending.map(({ field, fileId }) => [`${field}.pending`, fileId] as const)];
  return refusalResponse(visit, { kind: "signed_out" }, { resend });
}

async function readBody(args: ActionFunctionArgs, visit: Visit, accountId: string | null): Promise<FormBody> {
  try {
    return await readFormBody(args.request, visit.context, accountId);
  } catch (error) {
    if (error instanceof UnreadableBodyError) throw unreadableResponse(visit);
    throw error;
  }
}

/** A post that needs no session: sign-in, setup. */
export async function runPublicForm(
  args: ActionFunctionArgs,
  forms: Readonly<Record<string, RunnableForm>>,
): Promise<Response> {
  return post(args, await visitOf(args), forms);
}

async function post(
  args: ActionFunctionArgs,
  visit: Visit,
  forms: Readonly<Record<string, RunnableForm>>,
): Promise<Response> {
  const { actor } = visit.page;
  const body = await readBody(args, visit, actor.kind === "account" ? actor.accountId : null);
  const names = Object.keys(forms);
  const name = (names.length === 1 ? names[0] : undefined) ?? body.sent.intent;
  // The page finds a refusal by the name of its form, whether or not the post brought that name.
  if (names.length === 1 && body.sent.intent === "") body.sent.intent = name;
  const rows = rowState(body.sent, name, pendingOf(body));
  if (rows !== null) return Response.json(rows, { status: 200 });
  const chosen = Object.hasOwn(forms, name) ? forms[name] : undefined;
  if (chosen === undefined)
    throw refusalResponse(visit, { kind: "not_found" }, { typed: typedTexts(body.sent.values) });
  try {
    const outcome = await chosen.run(visit, body, args.params);
    if (!outcome.ok) return refused(visit, body, outcome.error);
    return answered(body, outcome.value);
  } catch (error) {
    const text = storageText(error);
    if (text === null) throw error;
    visit.context.services.log.error(
      { requestId: visit.context.requestId, err: error instanceof Error ? error.message : String(error) },
      "storage refused",
    );
    return Response.json(refusedForm(body.sent, { refusal: text, pending: pendingOf(body) }), { status: 503 });
  }
}

/** A full disk or a database that gave no turn, in words; null for every other failure. */
function storageText(error: unknown): RefusalText | null {
  const kept = "Chưa có gì thay đổi; những gì vừa nhập vẫn còn ở dưới.";
  if (isDatabaseFull(error))
    return {
      title: "Chưa lưu được: máy chủ hết chỗ.",
      facts: ["Cơ sở dữ liệu không ghi thêm được."],
      kept,
      next: [{ label: "Báo người quản trị dọn chỗ, rồi gửi lại" }],
    };
  if (isDatabaseBusy(error))
    return {
      title: "Chưa lưu được: cơ sở dữ liệu đang bận.",
      facts: ["Đã chờ nhưng chưa đến lượt ghi."],
      kept,
      next: [{ label: "Đợi một phút rồi gửi lại" }],
    };
  return null;
}

function answered(body: FormBody, outcome: Outcome | Answer): Response {
  if (typeof outcome === "string") return redirect(outcome, 303);
  if ("json" in outcome) return Response.json(outcome.json);
  if ("answer" in outcome)
    return Response.json({ ...refusedForm(body.sent, { pending: pendingOf(body) }), answer: outcome.answer });
  const { to, cookie } = outcome;
  return redirect(to, { status: 303, headers: cookie === undefined ? {} : { "set-cookie": cookie } });
}

function refused(visit: Visit, body: FormBody, error: AppError): Response {
  const { services, requestId } = visit.context;
  const { actor } = visit.page;
  services.log.info(
    { requestId, refusal: error.kind, code: codeOf(error), account: actor.kind === "account" ? actor.accountId : null },
    "refused",
  );
  // A thing that is not there, or not theirs to see, has no page to show the form on.
  if (error.kind === "not_found") throw refusalResponse(visit, error, { typed: typedTexts(body.sent.values) });
  const state: FormState = refusedForm(body.sent, {
    fields: error.kind === "invalid" ? error.fields : {},
    refusal: refusalText(error, services.messages),
    pending: pendingOf(body),
  });
  return Response.json(state, { status: statusOf(error) });
}
