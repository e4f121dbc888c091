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
  /** The agency's mail server; null: reminders are shown in the product only. */
  mail: MailSettings | null;
  /** The scanner that every uploaded file is shown to; null: none is asked. */
  scanner: ScannerSettings | null;
}

/** Where clamd listens. */
export interface ScannerSettings {
  host: string;
  port: number;
}

export interface MailSettings {
  /** smtp://user:password@host:port, or smtps:// for TLS from the first byte. */
  smtpUrl: string;
  /** "Sở Công Thương <thidua@example.vn>" or the address alone. */
  from: string;
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
    mail: readMail(source["SMTP_URL"] ?? "", source["MAIL_FROM"] ?? ""),
    scanner: readScanner(source["CLAMD_ADDRESS"] ?? ""),
  };
}

// Told at start: a mistake found by the first reminder would be found too late.
function readMail(smtpUrl: string, from: string): MailSettings | null {
  if (smtpUrl === "") return null;
  if (!/^smtps?:\/\/[^\s/]+/u.test(smtpUrl) || !URL.canParse(smtpUrl))
    throw new Error("SMTP_URL chưa đúng dạng smtp://tên:mật-khẩu@máy-chủ:cổng (hoặc smtps://…).");
  if (!/^([^<>\n]*<)?[^\s@<>]+@[^\s@<>]+>?$/u.test(from))
    throw new Error("MAIL_FROM phải là địa chỉ gửi thư khi đã có SMTP_URL, ví dụ: Sở Công Thương <thidua@example.vn>.");
  return { smtpUrl, from };
}

function readScanner(address: string): ScannerSettings | null {
  if (address === "") return null;
  const [, host, port] = /^(\[[0-9a-f:]+\]|[^\s:/]+):(\d{1,5})$/iu.exec(address) ?? [];
  if (host === undefined || port === undefined || Number(port) > 65_535)
    throw new Error("CLAMD_ADDRESS phải có dạng máy-chủ:cổng, ví dụ: 127.0.0.1:3310.");
  return { host: host.replace(/^\[|\]$/gu, ""), port: Number(port) };
}

export function databaseFile(env: Env): string {
  return join(env.dataDir, "vinh-danh.sqlite");
}

/** What NODE_ENV says: React and the framework are twice as slow without it. */
export function isProduction(source: Readonly<Record<string, string | undefined>> = process.env): boolean {
  return source["NODE_ENV"] === "production";
}
