import { createHash, timingSafeEqual } from "node:crypto";
import type { Ctx } from "~/shared/ctx.server";
import type { Databases } from "~/shared/db.server";
import { invalid, notFound } from "~/shared/errors";
import { fail, ok, type Result } from "~/shared/result";
import type { Instant } from "~/shared/time";
import { insertAccount, replaceRoles } from "./account-repo.server";
import { findAgency, findSetupCodeHash, insertAgency, takeSetupCode } from "./agency-repo.server";
import { placeKey } from "./check-credentials.server";
import type { Setup } from "./forms";
import { peopleMessages } from "./messages";
import { passwordProblem } from "./password";
import { hashPassword } from "./password-hash.server";
import { byAddress, byName } from "./throttle";
import { bookAttempt, unbookAttempt } from "./throttle-repo.server";

export interface OpenedSetup {
  codeHash: string;
  passwordHash: string;
}

const setupKey = "setup";

/** The slow part: is the code right (guessing is slowed down as for a sign-in), may the password be taken, and its hash. */
export async function prepareSetup(
  databases: Pick<Databases, "read" | "write">,
  from: { address: string; now: Instant },
  input: Setup,
): Promise<Result<OpenedSetup>> {
  const stored = await findSetupCodeHash(databases.read);
  if (stored === null || (await findAgency(databases.read)) !== null) return fail(notFound);
  const problem = passwordProblem(input.newPassword, input.username);
  if (problem !== null) return fail(invalid({ newPassword: problem }));
  const place = placeKey(from.address);
  const counted = [
    { name: setupKey, slowing: byName },
    { name: place, slowing: byAddress },
  ];
  const wait = await databases.write((db) => bookAttempt(db, counted, from.now), { label: "book setup attempt" });
  if (wait > 0) return fail(peopleMessages.refuse("setup.wait", { waitMs: wait }));
  const codeHash = createHash("sha256").update(input.code.replace(/\s/gu, "")).digest("hex");
  if (!timingSafeEqual(Buffer.from(codeHash), Buffer.from(stored)))
    return fail(peopleMessages.refuse("setup.wrong_code", {}));
  await databases.write((db) => unbookAttempt(db, setupKey, place), { label: "unbook setup attempt" });
  return ok({ codeHash, passwordHash: await hashPassword(input.newPassword) });
}

/** Creates the agency and its first administrator, once. */
export async function createAgency(
  ctx: Ctx,
  input: Setup,
  { codeHash, passwordHash }: OpenedSetup,
): Promise<Result<null>> {
  if (!(await takeSetupCode(ctx.db, codeHash)) || (await findAgency(ctx.db)) !== null) return fail(notFound);
  const agencyId = ctx.newId();
  const { name, parentName, symbol, place, headTitle, authorityTitle } = input;
  const agency = {
    id: agencyId,
    name,
    parentName,
    symbol,
    place,
    headTitle,
    authorityTitle,
    publicUrl: null,
    emblemFileId: null,
    graceMinutes: 0,
    graceSource: "",
  };
  await insertAgency(
    ctx.db,
    { ...agency, hasQr: true, acceptsAccountConfirmation: true, showsLatePasses: true, isSample: false },
    ctx.now,
  );
  const accountId = ctx.newId();
  const account = {
    id: accountId,
    username: input.username,
    personId: null,
    displayName: input.displayName,
    passwordHash,
    mustChangePassword: false,
  };
  if (!(await insertAccount(ctx.db, account, ctx.now))) return fail(notFound);
  await replaceRoles(ctx.db, accountId, { roles: ["admin"], unitIds: [] });
  ctx.audit.add({ event: "agency.created", subjectKind: "agency", subjectId: agencyId, facts: { name } });
  ctx.audit.add({
    event: "account.created",
    subjectKind: "account",
    subjectId: accountId,
    facts: { username: input.username, displayName: input.displayName, roles: ["admin"], unitNames: [] },
  });
  return ok(null);
}
