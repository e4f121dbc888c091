import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import type { Actor } from "./actor";
import { AuditCollector } from "./audit.server";
import type { Ctx } from "./ctx.server";
import { invalid, statusOf, type AppError } from "./errors";
import { pendingOf, readFormBody, type FormBody } from "./form-body.server";
import type { FieldSchema } from "./forms/fields";
import { readForm } from "./forms/form-schema";
import { refusedForm, type FormState } from "./forms/form-state";
import { nestValues, placeFiles } from "./forms/parse-form-data";
import { rowState } from "./forms/row-intent";
import { codeOf, refusalResponse, requireSignedIn, visitOf, type Visit } from "./http.server";
import { newId } from "./ids";
import { enqueue } from "./jobs.server";
import { refusalText } from "./refusals.server";
import { fail, ok, type Result } from "./result";
import type { Services } from "./services.server";
import type { Instant } from "./time";

export interface Done {
  to: string;
  cookie?: string;
}

type Maybe<T> = T | Promise<T>;

/** One form of a page: its schema, its use case, and where a success leads. */
export interface FormSpec<I, V, P> {
  form: FieldSchema<I>;
  /** Slow work before the transaction (argon2, rendering): its outcome reaches the use case. */
  prepare?: (page: Visit["page"], input: I) => Promise<Result<P>>;
  use: (ctx: Ctx, input: I, prepared: P) => Promise<Result<V>>;
  done: (value: V, input: I, page: Visit["page"]) => Maybe<string | Done>;
}

/** A spec whose types are closed over, so that a page can list several. */
export interface RunnableForm {
  run(visit: Visit, body: FormBody, params: Readonly<Record<string, string | undefined>>): Promise<Result<string | Done>>;
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
      const outcome = await inTransaction(visit, (ctx) => spec.use(ctx, read.value, prepared.value));
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
export async function inTransaction<V>(visit: Occasion, use: (ctx: Ctx) => Promise<Result<V>>): Promise<Result<V>> {
  const { services, requestId } = visit.context;
  const { actor, now } = visit.page;
  try {
    return await services.databases.write(async (db) => {
      const audit = new AuditCollector({ actor, at: now, requestId });
      const ctx: Ctx = { actor, now, db, engine: services.databases.engine, newId, files: services.files, requestId, audit, enqueue: (job) => enqueue(db, job) };
      const result = await use(ctx);
      if (!result.ok) throw new Refused(result.error);
      await audit.flush(db);
      return result;
    });
  } catch (error) {
    if (error instanceof Refused) return fail(error.error);
    throw error;
  }
}

/** A post by somebody who is signed in. The pressed button's `intent` chooses the form; one form alone needs none. */
export async function runForm(args: ActionFunctionArgs, forms: Readonly<Record<string, RunnableForm>>): Promise<Response> {
  const visit = await visitOf(args);
  requireSignedIn(visit);
  return post(args, visit, forms);
}

/** A post that needs no session: sign-in, setup. */
export async function runPublicForm(args: ActionFunctionArgs, forms: Readonly<Record<string, RunnableForm>>): Promise<Response> {
  return post(args, await visitOf(args), forms);
}

async function post(args: ActionFunctionArgs, visit: Visit, forms: Readonly<Record<string, RunnableForm>>): Promise<Response> {
  const { actor } = visit.page;
  const body = await readFormBody(args.request, visit.context, actor.kind === "account" ? actor.accountId : null);
  const names = Object.keys(forms);
  const name = (names.length === 1 ? names[0] : undefined) ?? body.sent.intent;
  const rows = rowState(body.sent, name, pendingOf(body));
  if (rows !== null) return Response.json(rows, { status: 200 });
  const chosen = Object.hasOwn(forms, name) ? forms[name] : undefined;
  if (chosen === undefined) return refusalResponse(visit, { kind: "not_found" });
  const outcome = await chosen.run(visit, body, args.params);
  if (outcome.ok) return found(outcome.value);
  return refused(visit, body, outcome.error);
}

function found(done: string | Done): Response {
  if (typeof done === "string") return redirect(done, 303);
  return redirect(done.to, { status: 303, headers: done.cookie === undefined ? {} : { "set-cookie": done.cookie } });
}

function refused(visit: Visit, body: FormBody, error: AppError): Response {
  const { services, requestId } = visit.context;
  const { actor } = visit.page;
  services.log.info({ requestId, refusal: error.kind, code: codeOf(error), account: actor.kind === "account" ? actor.accountId : null }, "refused");
  // A thing that is not there, or not theirs to see, has no page to show the form on.
  if (error.kind === "not_found") throw refusalResponse(visit, error);
  const state: FormState = refusedForm(body.sent, {
    fields: error.kind === "invalid" ? error.fields : {},
    refusal: refusalText(error, services.messages),
    pending: pendingOf(body),
  });
  return Response.json(state, { status: statusOf(error) });
}
