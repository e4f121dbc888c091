import type { AppError } from "./errors";

export type Result<T> = { ok: true; value: T } | { ok: false; error: AppError };

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function fail(error: AppError): { ok: false; error: AppError } {
  return { ok: false, error };
}
