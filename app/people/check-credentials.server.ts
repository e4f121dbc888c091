import { createHash } from "node:crypto";
import type { Databases } from "~/shared/db.server";
import { fail, ok, type Result } from "~/shared/result";
import type { Instant } from "~/shared/time";
import { usernameOf } from "./account";
import { findAccountByUsername } from "./account-repo.server";
import { peopleMessages } from "./messages";
import { isPassword } from "./password-hash.server";
import { isFamiliarAddress } from "./session-repo.server";
import { addressKey, byAddress, byName } from "./throttle";
import { bookAttempt, unbookAttempt } from "./throttle-repo.server";

export interface Attempt {
  username: string;
  password: string;
  address: string;
  now: Instant;
}

/**
 * Looks at a name and a password, slowed down as throttle.ts says. Answers the account's id. Refusals: sign_in.wait {waitMs},
 * sign_in.wrong (unknown name, wrong password or an account that is no longer in use: not told apart).
 */
export async function checkCredentials(
  databases: Pick<Databases, "read" | "write">,
  attempt: Attempt,
): Promise<Result<string>> {
  const { address, now } = attempt;
  const username = usernameOf(attempt.username);
  const account = await findAccountByUsername(databases.read, username);
  const name = { name: nameKey(username), slowing: byName };
  const place = { name: placeKey(address), slowing: byAddress };
  const isFamiliar = account !== null && (await isFamiliarAddress(databases.read, account.id, address, now));
  const wait = await databases.write((db) => bookAttempt(db, isFamiliar ? [place] : [name, place], now), {
    label: "book sign-in attempt",
  });
  if (wait > 0) return fail(peopleMessages.refuse("sign_in.wait", { waitMs: wait }));
  const matches = await isPassword(account?.passwordHash ?? null, attempt.password);
  if (!matches || account?.isActive !== true) return fail(peopleMessages.refuse("sign_in.wrong", {}));
  await databases.write((db) => unbookAttempt(db, name.name, place.name), { label: "unbook sign-in attempt" });
  return ok(account.id);
}

export function placeKey(address: string): string {
  return `address:${addressKey(address)}`;
}

// Hashed: people type passwords into the wrong field.
function nameKey(username: string): string {
  return `name:${createHash("sha256").update(username).digest("hex")}`;
}
