import { median, rounded } from "./numbers";

export type Size = "large" | "small";

export interface Growth {
  /** CPU of a request over the large data / over the small: of the rounds the median, the least and the most. */
  growth: number;
  min: number;
  max: number;
  /** Milliseconds of CPU a request. */
  cpuMs: number;
  smallCpuMs: number;
}

/** The large and the small in turn, each round in the other order. `cpuOf`: milliseconds of CPU a request. */
export async function measureGrowth(rounds: number, cpuOf: (size: Size) => Promise<number>): Promise<Growth> {
  const cpu = { large: [] as number[], small: [] as number[] };
  for (let round = 0; round < rounds; round += 1)
    for (const size of round % 2 === 0 ? (["large", "small"] as const) : (["small", "large"] as const))
      cpu[size].push(await cpuOf(size));
  const growth = cpu.large.map((ms, round) => ms / (cpu.small[round] ?? Number.NaN));
  return {
    growth: rounded(median(growth), 3),
    min: rounded(Math.min(...growth), 3),
    max: rounded(Math.max(...growth), 3),
    cpuMs: rounded(median(cpu.large), 3),
    smallCpuMs: rounded(median(cpu.small), 3),
  };
}
