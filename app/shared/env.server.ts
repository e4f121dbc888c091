import { join, resolve } from "node:path";

/** The installation's settings, read once at start. The only reader of the environment in app/. */
export interface Env {
  dataDir: string;
  databaseUrl: string | null;
  port: number;
  host: string;
  /** Addresses of the reverse proxies whose X-Forwarded-* headers count; none by default. */
  trustedProxies: readonly string[];
  /** How the outside world reaches this installation; printed on certificates. */
  publicUrl: string | null;
  logLevel: string;
}

export function readEnv(source: Readonly<Record<string, string | undefined>> = process.env): Env {
  const dataDir = resolve(source["DATA_DIR"] ?? "data");
  return {
    dataDir,
    databaseUrl: source["DATABASE_URL"] ?? null,
    port: Number.parseInt(source["PORT"] ?? "3000", 10),
    host: source["HOST"] ?? "0.0.0.0",
    trustedProxies: (source["TRUSTED_PROXIES"] ?? "")
      .split(",")
      .map((part) => part.trim())
      .filter((part) => part !== ""),
    publicUrl: source["PUBLIC_URL"] ?? null,
    logLevel: source["LOG_LEVEL"] ?? "info",
  };
}

export function databaseFile(env: Env): string {
  return join(env.dataDir, "vinh-danh.sqlite");
}

/** What NODE_ENV says: React and the framework are twice as slow without it. */
export function isProduction(source: Readonly<Record<string, string | undefined>> = process.env): boolean {
  return source["NODE_ENV"] === "production";
}
