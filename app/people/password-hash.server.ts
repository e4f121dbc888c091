import { hash, verify } from "@node-rs/argon2";
import { randomInt } from "node:crypto";

// The least that OWASP names for argon2id: 19 MiB, two passes. About 30 ms of one core.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The stored form of a password (argon2id, PHC text). Slow on purpose: never inside a transaction. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), cost);
}

let nobody: Promise<string> | undefined;

/** Takes as long for a name that nobody has (`stored` null) as for a wrong password. */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword(makeInitialPassword());
  const matches = await verify(stored ?? (await nobody), password.normalize("NFC"));
  return stored !== null && matches;
}

const consonants = "bcdghklmnprstvx";
const vowels = "aeiou";

/** An initial password that can be read out: four groups such as "tuba-kime-…", about 2^50 of them. */
export function makeInitialPassword(): string {
  const letter = (letters: string): string => letters.charAt(randomInt(letters.length));
  const group = (): string => letter(consonants) + letter(vowels) + letter(consonants) + letter(vowels);
  return Array.from({ length: 4 }, group).join("-");
}
