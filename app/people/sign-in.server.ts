import type { Ctx } from "~/shared/ctx.server";
import { fail, ok, type Result } from "~/shared/result";
import { newSessionToken } from "~/shared/session.server";
import { findAccount } from "./account-repo.server";
import { peopleMessages } from "./messages";
import { endSession, insertSession, removeOldSessions } from "./session-repo.server";
import { removeOldFailures } from "./throttle-repo.server";

export interface Arrival {
  /** Whose password was right. */
  accountId: string;
  address: string;
  agent: string;
  /** The session that this browser brought along: it ends, so that nobody goes on with a known token. */
  previousTokenHash: string | null;
  previousAccountId: string | null;
}

export interface SignedIn {
  token: string;
  mustChangePassword: boolean;
}

/** Opens a new session under a new token. */
export async function signIn(ctx: Ctx, arrival: Arrival): Promise<Result<SignedIn>> {
  const account = await findAccount(ctx.db, arrival.accountId);
  if (account?.isActive !== true) return fail(peopleMessages.refuse("sign_in.wrong", {}));
  const { token, tokenHash } = newSessionToken();
  if (arrival.previousTokenHash !== null && arrival.previousAccountId !== null)
    await endSession(ctx.db, arrival.previousAccountId, arrival.previousTokenHash, ctx.now);
  await removeOldSessions(ctx.db, account.id, ctx.now);
  await removeOldFailures(ctx.db, ctx.now);
  await insertSession(
    ctx.db,
    { tokenHash, accountId: account.id, address: arrival.address, agent: arrival.agent },
    ctx.now,
  );
  return ok({ token, mustChangePassword: account.mustChangePassword });
}
