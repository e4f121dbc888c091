import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import { msOf, type Instant } from "~/shared/time";
import { hashPassword, makeInitialPassword } from "./password-hash.server";

/** An initial password is shown on one page for two minutes: long enough to write it down or hand it over. */
const shownForSeconds = 120;
const cookieName = "vinhdanh-initial";

export interface InitialPassword {
  password: string;
  passwordHash: string;
}

export async function prepareInitialPassword(): Promise<InitialPassword> {
  const password = makeInitialPassword();
  return { password, passwordHash: await hashPassword(password) };
}

/**
 * Carries the password from the post to the page that follows it, encrypted, in a short-lived cookie of the administrator's
 * browser: the database never holds it, and no address or log does.
 */
export function initialPasswordCookie(
  secret: Buffer,
  at: { path: string; isSecure: boolean; now: Instant },
  accountId: string,
  password: string,
): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyOf(secret), iv);
  const note = JSON.stringify({ accountId, password, until: msOf(at.now) + shownForSeconds * 1000 });
  const sealed = Buffer.concat([iv, cipher.update(note, "utf8"), cipher.final(), cipher.getAuthTag()]).toString(
    "base64url",
  );
  return `${cookieName}=${sealed}; Path=${at.path}; HttpOnly; SameSite=Strict; Max-Age=${String(shownForSeconds)}${at.isSecure ? "; Secure" : ""}`;
}

/** The password of this account that was just made, or null when there is none to show (any more). */
export function readInitialPassword(
  secret: Buffer,
  cookieHeader: string | null,
  accountId: string,
  now: Instant,
): string | null {
  const sealed = new RegExp(`(?:^|;\\s*)${cookieName}=([\\w-]+)`, "u").exec(cookieHeader ?? "")?.[1];
  if (sealed === undefined) return null;
  const note = open(secret, Buffer.from(sealed, "base64url"));
  return note !== null && note.accountId === accountId && note.until > msOf(now) ? note.password : null;
}

interface Note {
  accountId: string;
  password: string;
  until: number;
}

function open(secret: Buffer, sealed: Buffer): Note | null {
  try {
    const decipher = createDecipheriv("aes-256-gcm", keyOf(secret), sealed.subarray(0, 12));
    decipher.setAuthTag(sealed.subarray(-16));
    return JSON.parse(
      Buffer.concat([decipher.update(sealed.subarray(12, -16)), decipher.final()]).toString("utf8"),
    ) as Note;
  } catch {
    // Not sealed by this installation.
    return null;
  }
}

function keyOf(secret: Buffer): Buffer {
  return createHash("sha256").update("initial password").update(secret).digest();
}
