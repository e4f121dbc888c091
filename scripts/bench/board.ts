import { paths } from "~/shared/paths";
import { makeBoardData, type BoardData } from "./board-data";
import { measureGrowth } from "./growth";
import { fetchPage, load, type Target } from "./load";
import { startMeasured } from "./measured-server";

export type BoardMeasure = {
  /** CPU of a request with 2,000 units / with 20, by round: median, least and most. */
  readonly "board.growth": number;
  readonly "board.growth.min": number;
  readonly "board.growth.max": number;
  readonly cpuMs: number;
  readonly smallCpuMs: number;
  readonly rows: number;
  readonly smallRows: number;
  readonly requests: number;
  readonly rounds: number;
};

/** The first page of the progress board, signed in, uncompressed, ten connections; the large campaign and the small one in turn. */
export async function measureBoard(
  entry: string,
  { units = 2_000, smallUnits = 20, requests = 600, warmUp = 400, rounds = 5 } = {},
): Promise<BoardMeasure> {
  const large = await makeBoardData(units);
  const small = await makeBoardData(smallUnits);
  try {
    const seen = { large: "", small: "" };
    const { growth, min, max, cpuMs, smallCpuMs } = await measureGrowth(rounds, async (size) => {
      const data = size === "large" ? large : small;
      const server = await startMeasured(entry, { kind: "ours", dataDir: data.dataDir });
      const target = targetOf(server.port, data);
      seen[size] = await fetchPage(target);
      await load(target, warmUp);
      const cpu = (await server.cpuOf(() => load(target, requests))) / requests;
      await server.stop();
      return cpu;
    });
    requireTotal(seen.large, units);
    requireTotal(seen.small, smallUnits);
    return {
      "board.growth": growth,
      "board.growth.min": min,
      "board.growth.max": max,
      cpuMs,
      smallCpuMs,
      rows: rowsOf(seen.large),
      smallRows: rowsOf(seen.small),
      requests,
      rounds,
    };
  } finally {
    await large.remove();
    await small.remove();
  }
}

function targetOf(port: number, { campaignId, cookie }: BoardData): Target {
  return { port, path: paths.progressBoard(campaignId), cookie };
}

function rowsOf(html: string): number {
  return html.slice(html.indexOf("<tbody>"), html.indexOf("</tbody>")).split("<tr").length - 1;
}

/** A page that shows the wrong campaign, or none of its units, is no measure. */
function requireTotal(html: string, units: number): void {
  const total = units < 1000 ? String(units) : String(units).replace(/\B(?=(\d{3})+$)/gu, ".");
  if (!html.includes(`trong ${total} đơn vị`) || rowsOf(html) === 0)
    throw new Error(`the board does not show ${total} units`);
}
