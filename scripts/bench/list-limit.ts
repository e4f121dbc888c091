import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import sqlite3 from "sqlite3";
import { machineNow } from "~/shared/clock.server";
import { formatBytes } from "~/shared/forms/file-schema";
import { instantFromMs } from "~/shared/time";

/** What surrounds the rows of our page, and how it draws each state: the limit sends the same bytes. */
export interface ListFrame {
  before: string;
  after: string;
  stateCells: Readonly<Record<string, string>>;
}

interface SessionRow {
  account_id: string;
  is_active: number;
  expires_at: string;
}

interface RoleRow {
  role: string;
}

interface DossierRow {
  id: string;
  state: string;
  unit_name: string;
  campaign_title: string;
  collective_count: number;
  individual_count: number;
  file_count: number;
  byte_count: number;
  updated_at: string;
  correction_due_at: string | null;
  dossier_due_at: string;
  late_until: string | null;
}

/**
 * As little as Node can do for this page: node:http, the same sqlite3 driver with its statements prepared once, session, roles
 * and the same rows, and template strings. No routing, no rights but the role, no headers, no log.
 */
export async function startLimit(dataDir: string, frame: ListFrame): Promise<Server> {
  const db = new sqlite3.Database(join(dataDir, "vinh-danh.sqlite"), sqlite3.OPEN_READONLY);
  const all = <Row>(statement: sqlite3.Statement, ...values: unknown[]): Promise<Row[]> =>
    new Promise((resolve, reject) => {
      statement.all<Row>(values, (error, rows) => {
        if (error === null) resolve(rows);
        else reject(error);
      });
    });
  const session = db.prepare(
    `select session.account_id, session.expires_at, account.is_active, account.display_name, agency.name, agency.parent_name
     from session join account on account.id = session.account_id join agency on true where session.token_hash = ?`,
  );
  const roles = db.prepare("select role, unit_id from account_role where account_id = ?");
  const rows = db.prepare(
    `select dossier.id, dossier.state, dossier.collective_count, dossier.individual_count, dossier.file_count, dossier.byte_count, dossier.updated_at,
       dossier.correction_due_at, unit.name as unit_name, campaign.title as campaign_title, campaign.dossier_due_at,
       (select max(late_pass.until_at) from late_pass where late_pass.campaign_id = dossier.campaign_id and late_pass.unit_id = dossier.unit_id and late_pass.state = 'granted') as late_until
     from dossier join unit on unit.id = dossier.unit_id join campaign on campaign.id = dossier.campaign_id
     where dossier.updated_at <= ? and (dossier.updated_at < ? or dossier.id < ?)
     order by dossier.updated_at desc, dossier.id desc limit 51`,
  );
  const server = createServer((request, response) => {
    void (async () => {
      const token = /vinhdanh=([^;]+)/.exec(request.headers.cookie ?? "")?.[1] ?? "";
      const [signedIn] = await all<SessionRow>(session, createHash("sha256").update(token).digest("hex"));
      const granted =
        signedIn === undefined || signedIn.is_active === 0 || signedIn.expires_at <= machineNow()
          ? []
          : await all<RoleRow>(roles, signedIn.account_id);
      if (!granted.some((one) => one.role === "organizer")) {
        response.writeHead(403).end();
        return;
      }
      const url = request.url ?? "";
      const [updatedAt, id] = decodeURIComponent(url.slice(url.indexOf("sau=") + 4)).split("~");
      const found = await all<DossierRow>(rows, updatedAt, updatedAt, id);
      const html =
        frame.before +
        found
          .slice(0, 50)
          .map((row) => drawRow(row, frame))
          .join("") +
        frame.after;
      response.writeHead(200, {
        "content-type": "text/html; charset=utf-8",
        "content-length": Buffer.byteLength(html),
      });
      response.end(html);
    })();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}

function drawRow(row: DossierRow, { stateCells }: ListFrame): string {
  const due = row.state === "returned" ? (row.correction_due_at ?? "") : row.dossier_due_at;
  const endsAt = row.late_until !== null && row.late_until > due ? row.late_until : due;
  return `<tr><th scope="row"><a href="/ho-so/${row.id}">${escape(row.unit_name)}</a></th><td data-l="Phong trào">${escape(row.campaign_title)}</td><td class="num" data-l="Tập thể">${two(row.collective_count)}</td><td class="num" data-l="Cá nhân">${two(row.individual_count)}</td><td class="num" data-l="Tài liệu">${two(row.file_count)} · ${formatBytes(row.byte_count)}</td><td class="nb" data-l="Hạn">${deadline(endsAt)}</td><td class="nb" data-l="Thay đổi">${moment(row.updated_at)}</td><td class="nb" data-l="Trạng thái">${stateCells[row.state] ?? ""}</td></tr>`;
}

function escape(text: string): string {
  return /[&<>"']/.test(text)
    ? text
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll('"', "&quot;")
        .replaceAll("'", "&#x27;")
    : text;
}

function two(count: number): string {
  return count < 10 ? `0${String(count)}` : String(count);
}

const zoneMs = 7 * 3_600_000;

function inZone(instant: string): string {
  return instantFromMs(Date.parse(instant) + zoneMs);
}

function day(iso: string): string {
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
}

function moment(instant: string): string {
  const iso = inZone(instant);
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}, ${iso.slice(11, 16)}`;
}

function deadline(endsAt: string): string {
  const iso = inZone(endsAt);
  return iso.endsWith("T00:00:00.000Z")
    ? `24:00 ${day(inZone(instantFromMs(Date.parse(endsAt) - 1)))}`
    : `${iso.slice(11, 16)} ${day(iso)}`;
}
