import { paths } from "~/shared/paths";
import { measureGrowth } from "./growth";
import { makeListData, type ListData } from "./list-data";
import { fetchPage, load } from "./load";
import { startMeasured } from "./measured-server";

export type ListGrowthMeasure = {
  /** CPU of a request over all dossiers / over a tenth of them, by round: median, least and most. */
  readonly "list.growth": number;
  readonly "list.growth.min": number;
  readonly "list.growth.max": number;
  readonly cpuMs: number;
  readonly smallCpuMs: number;
  readonly dossiers: number;
  readonly requests: number;
  readonly rounds: number;
};

const campaigns = 20;

/** The first page of the dossier list, signed in, uncompressed; the large installation and a tenth of it in turn. */
export async function measureListGrowth(
  entry: string,
  { units = 5_000, requests = 300, warmUp = 200, rounds = 5 } = {},
): Promise<ListGrowthMeasure> {
  const large = await makeListData(units);
  const small = await makeListData(units / 10);
  try {
    const { growth, min, max, cpuMs, smallCpuMs } = await measureGrowth(rounds, (size) =>
      cpuOfRound(entry, size === "large" ? large : small, requests, warmUp),
    );
    return {
      "list.growth": growth,
      "list.growth.min": min,
      "list.growth.max": max,
      cpuMs,
      smallCpuMs,
      dossiers: units * campaigns,
      requests,
      rounds,
    };
  } finally {
    await large.remove();
    await small.remove();
  }
}

async function cpuOfRound(entry: string, data: ListData, requests: number, warmUp: number): Promise<number> {
  const server = await startMeasured(entry, { kind: "ours", dataDir: data.dataDir });
  try {
    const target = { port: server.port, path: paths.dossiers(), cookie: data.cookie };
    if (!(await fetchPage(target)).includes("<tbody>")) throw new Error("the dossier list is empty");
    await load(target, warmUp);
    return (await server.cpuOf(() => load(target, requests))) / requests;
  } finally {
    await server.stop();
  }
}
