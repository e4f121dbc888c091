import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "../bootstrap/postgres.mjs";
import { findPostgres } from "../bootstrap/tools.mjs";

export type Engine = "sqlite" | "postgres";

/** Where a proof plays: a folder of its own, and on PostgreSQL a server of its own; both are gone afterwards. */
export interface ProofPlace {
  dataDir: string;
  databaseUrl: string | null;
  remove(): Promise<void>;
}

export async function openPlace(engine: Engine): Promise<ProofPlace> {
  const programs = engine === "postgres" ? findPostgres() : null;
  if (programs === undefined) throw new Error("PostgreSQL is not installed");
  const server = programs === null ? null : startPostgres(programs);
  const dataDir = await mkdtemp(join(tmpdir(), "vinh-danh-prove-"));
  return {
    dataDir,
    databaseUrl: server?.url ?? null,
    async remove() {
      server?.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The engine that was asked for; null when there is no such one. */
export function engineOf(args: readonly string[]): Engine | null {
  const engine = optionOf(args, "--engine") ?? "sqlite";
  return engine === "sqlite" || engine === "postgres" ? engine : null;
}

/** A whole number from 1; null when something else was given. */
export function countOf(args: readonly string[], name: string, usual: number): number | null {
  const given = optionOf(args, name);
  const count = given === undefined ? usual : Number(given);
  return Number.isSafeInteger(count) && count >= 1 ? count : null;
}

function optionOf(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at === -1 ? undefined : args[at + 1];
}
