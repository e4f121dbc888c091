import { paths } from "~/shared/paths";
import { makeListData, type ListData } from "./list-data";
import { startLimit, type ListFrame } from "./list-limit";
import { startOurs } from "./list-ours";
import { fetchPage, load, type Target } from "./load";
import { serveMeasured, startMeasured } from "./measured-server";
import { median, rounded } from "./numbers";
import { scriptBytesOf } from "./script-bytes";

export type ListMeasure = {
  /** CPU of the limit for a request / ours: 1 is as little as Node can do. */
  readonly ratio: number;
  readonly cpuMs: number;
  readonly referenceCpuMs: number;
  /** Script of the list itself, of a simple form, of the campaign editor; gzip. */
  readonly scriptBytes: number;
  readonly simpleFormScriptBytes: number;
  readonly richFormScriptBytes: number;
  readonly htmlBytes: number;
  readonly rows: number;
  readonly requests: number;
  readonly rounds: number;
};

/** The child process of a round. */
export function serveList(): Promise<void> {
  return serveMeasured((order) =>
    order.kind === "ours"
      ? startOurs(order.dataDir)
      : startLimit(order.dataDir, order.frame ?? { before: "", after: "", stateCells: {} }),
  );
}

/**
 * The third page of 10,000 dossiers, 50 rows, signed in, uncompressed, ten connections; ours and the limit in turn, each round
 * in a fresh process that is warm before it is measured.
 */
export async function measureList(
  entry: string,
  { requests = 900, warmUp = 600, rounds = 3 } = {},
): Promise<ListMeasure> {
  const data = await makeListData();
  try {
    const known = await lookAtOurs(entry, data);
    const cpu = { ours: [] as number[], limit: [] as number[] };
    for (let round = 0; round < rounds; round += 1) {
      for (const kind of ["limit", "ours"] as const) {
        const server = await startMeasured(entry, { kind, dataDir: data.dataDir, frame: known.frame });
        const target = { port: server.port, path: known.path, cookie: data.cookie };
        requireSameRows(known.html, await fetchPage(target), kind);
        await load(target, warmUp);
        cpu[kind].push((await server.cpuOf(() => load(target, requests))) / requests);
        await server.stop();
      }
    }
    const [cpuMs, referenceCpuMs] = [median(cpu.ours), median(cpu.limit)];
    return {
      ratio: rounded(referenceCpuMs / cpuMs, 3),
      cpuMs: rounded(cpuMs, 3),
      referenceCpuMs: rounded(referenceCpuMs, 3),
      scriptBytes: known.scriptBytes,
      simpleFormScriptBytes: known.simpleFormScriptBytes,
      richFormScriptBytes: known.richFormScriptBytes,
      htmlBytes: Buffer.byteLength(known.html),
      rows: rowsOf(known.html).length,
      requests,
      rounds,
    };
  } finally {
    await data.remove();
  }
}

/** Walks to the third page as a reader does, and takes from it what the limit must draw. */
async function lookAtOurs(entry: string, { dataDir, cookie, draftCampaignId }: ListData) {
  const server = await startMeasured(entry, { kind: "ours", dataDir });
  try {
    const at = (path: string): Target => ({ port: server.port, path, cookie });
    let path = paths.dossiers();
    for (let page = 1; page < 3; page += 1) path = olderHref(await fetchPage(at(path)));
    const html = await fetchPage(at(path));
    return {
      path,
      html,
      frame: frameOf(html),
      scriptBytes: await scriptBytesOf(at(path)),
      simpleFormScriptBytes: await scriptBytesOf(at(paths.newUnit())),
      richFormScriptBytes: await scriptBytesOf(at(paths.editCampaign(draftCampaignId))),
    };
  } finally {
    await server.stop();
  }
}

function olderHref(html: string): string {
  const href = /href="(\/ho-so\?[^"]*sau=[^"]*)"/.exec(html)?.[1];
  if (href === undefined) throw new Error("the dossier list has no link to older ones");
  return href.replaceAll("&amp;", "&");
}

function rowsOf(html: string): string[] {
  return html
    .slice(html.indexOf("<tbody>") + "<tbody>".length, html.indexOf("</tbody>"))
    .split(/(?=<tr)/)
    .filter((row) => row !== "");
}

function frameOf(html: string): ListFrame {
  // Each state once, by the word it shows.
  const cells = new Map(
    rowsOf(html)
      .map((row) => /data-l="Trạng thái">(.*)<\/td>/.exec(row)?.[1] ?? "")
      .map((cell) => [textOf(cell), cell]),
  );
  const words = {
    draft: "Đang soạn",
    submitted: "Chờ thẩm định",
    returned: "Trả lại để sửa",
    accepted: "Đã tiếp nhận",
  };
  const stateCells = Object.fromEntries(Object.entries(words).map(([state, word]) => [state, cells.get(word) ?? ""]));
  return {
    before: html.slice(0, html.indexOf("<tbody>") + "<tbody>".length),
    after: html.slice(html.indexOf("</tbody>")),
    stateCells,
  };
}

function textOf(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}

function requireSameRows(wanted: string, html: string, kind: string): void {
  const seen = (page: string) => rowsOf(page).map((row) => `${/href="([^"]*)"/.exec(row)?.[1] ?? ""} ${textOf(row)}`);
  const [ours, theirs] = [seen(wanted), seen(html)];
  const at = ours.findIndex((row, index) => row !== theirs[index]);
  if (at !== -1 || ours.length !== 50)
    throw new Error(
      `${kind} shows other rows than the page of the product: "${theirs[at] ?? ""}" and not "${ours[at] ?? ""}"`,
    );
}
