import { notFound } from "./errors";
import type { Verdict } from "./permit";
import { fail, ok, type Result } from "./result";

/** Turns a verdict of the policy into a Result: hidden → not_found, a denial → denied. */
export function allowed(verdict: Verdict): Result<null> {
  if (verdict === null) return ok(null);
  return verdict === "hidden" ? fail(notFound) : fail({ kind: "denied", reason: verdict });
}
