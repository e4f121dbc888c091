import { paths } from "~/shared/paths";
import { measureGrowth } from "./growth";
import { fetchPage, load } from "./load";
import { startMeasured } from "./measured-server";
import { makeSearchData, type SearchData } from "./search-data";

export type SearchMeasure = {
  /** CPU of a request over all people / over a tenth of them, by round: median, least and most. */
  readonly "search.growth": number;
  readonly "search.growth.min": number;
  readonly "search.growth.max": number;
  readonly cpuMs: number;
  readonly smallCpuMs: number;
  readonly people: number;
  readonly requests: number;
  readonly rounds: number;
};

/** Whole names, a common word, two common words, rarer ones, the beginning of one, and one list alone. */
const queries: readonly { q: string; in?: string }[] = [
  { q: "nguyen thi dao" },
  { q: "nguyễn" },
  { q: "thi nguyen" },
  { q: "Bùi Yến" },
  { q: "tran van thuy" },
  { q: "le ng" },
  { q: "đặng thị h", in: "ca-nhan" },
  { q: "nguyen thi anh", in: "de-nghi" },
];

/** The search page, signed in, uncompressed, each query in turn; the large register and a tenth of it in turn. */
export async function measureSearch(
  entry: string,
  { people = 100_000, requests = 30, warmUp = 20, rounds = 3 } = {},
): Promise<SearchMeasure> {
  const large = await makeSearchData(people);
  const small = await makeSearchData(people / 10);
  try {
    const { growth, min, max, cpuMs, smallCpuMs } = await measureGrowth(rounds, (size) =>
      cpuOfRound(entry, size === "large" ? large : small, requests, warmUp),
    );
    return {
      "search.growth": growth,
      "search.growth.min": min,
      "search.growth.max": max,
      cpuMs,
      smallCpuMs,
      people,
      requests: requests * queries.length,
      rounds,
    };
  } finally {
    await large.remove();
    await small.remove();
  }
}

/** Milliseconds of CPU a request, over all queries. */
async function cpuOfRound(entry: string, data: SearchData, requests: number, warmUp: number): Promise<number> {
  const server = await startMeasured(entry, { kind: "ours", dataDir: data.dataDir });
  try {
    const targets = queries.map((query) => ({ port: server.port, path: paths.search(query), cookie: data.cookie }));
    for (const target of targets) {
      requireFound(await fetchPage(target), target.path);
      await load(target, warmUp);
    }
    const spent = await server.cpuOf(async () => {
      for (const target of targets) await load(target, requests);
    });
    return spent / (requests * queries.length);
  } finally {
    await server.stop();
  }
}

/** A page that found nobody is no measure. */
function requireFound(html: string, path: string): void {
  if (!html.includes("<tbody>")) throw new Error(`the search found nothing: ${path}`);
}
