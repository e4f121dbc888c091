import { randomInt } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { readEnv } from "~/shared/env.server";
import type { Services } from "~/shared/services.server";
import { addMs } from "~/shared/time";
import { checkAll } from "../check/all";
import { openServices } from "../server/services";
import { countOf, engineOf, openPlace, type ProofPlace } from "./proof-place";
import { startRealServer, type RealServer } from "./real-server";
import { lookAgain, missingOf, newTrip, steps, travel, type Step, type Trip } from "./kill-trip";
import { gatherCrowd } from "./unit-crowd";
import { UnitVisitor } from "./unit-visitor";

const unitsEach = 6;

/**
 * In every round six units prepare and submit their dossiers in small pieces while the server is killed (SIGKILL) at a random moment of a random step; it
 * comes back, what was confirmed is looked for, and the units go on where they were. Holds when nothing that was confirmed is missing or
 * changed, every dossier arrives whole in the end, and all of check-db holds. A kill ends the process, not the machine's power.
 */
export async function proveKill(args: readonly string[], self: string): Promise<boolean> {
  const rounds = countOf(args, "--rounds", 10);
  const engine = engineOf(args);
  if (rounds === null || engine === null) {
    process.stderr.write("--rounds: số lần dừng máy chủ, từ 1; --engine: sqlite hoặc postgres\n");
    return false;
  }
  const place = await openPlace(engine);
  const services = await openServices({ ...readEnv({}), ...place, logLevel: "error" });
  try {
    const { units, clock, dueAt } = await gatherCrowd(services, rounds * unitsEach);
    await clock.set(addMs(dueAt, -24 * 3_600_000));
    const faults: string[] = [];
    const hits = new Map<Step | null, number>();
    let submitted = 0;
    for (let round = 0; round < rounds; round += 1) {
      const group = units.slice(round * unitsEach, (round + 1) * unitsEach);
      const url = { now: "" };
      const trips = group.map((unit) => newTrip(new UnitVisitor(unit, () => url.now)));
      const hit = await oneRound(services, { self, place, url }, trips, faults);
      for (const doing of hit) hits.set(doing, (hits.get(doing) ?? 0) + 1);
      submitted += trips.filter((trip) => trip.receiptCode !== null).length;
    }
    for (const { invariant, breaks } of await checkAll({ read: services.databases.read, files: services.files }))
      faults.push(...breaks.map((one) => `${invariant}: ${one}`));
    for (const fault of faults.slice(0, 30)) process.stdout.write(`${fault}\n`);
    const met = [...hits].map(([doing, count]) => `${doing ?? "nothing"} ${String(count)}`).join(", ");
    process.stdout.write(
      `engine = ${engine}, rounds = ${String(rounds)}, dossiers = ${String(units.length)}, submitted in the end = ${String(submitted)}\n` +
        `killed during: ${met}\n` +
        `confirmed but lost or changed, half there, or chain broken = ${String(faults.length)}\n`,
    );
    return faults.length === 0 && submitted === units.length && hits.size > 0;
  } finally {
    await services.databases.close();
    await place.remove();
  }
}

interface Machine {
  self: string;
  place: ProofPlace;
  /** Where the server listens now. */
  url: { now: string };
}

/** Answers what was being asked when the server was killed. */
async function oneRound(
  services: Services,
  { self, place, url }: Machine,
  trips: readonly Trip[],
  faults: string[],
): Promise<(Step | null)[]> {
  const start = async (): Promise<RealServer> => {
    const server = await startRealServer(self, place);
    url.now = server.url;
    return server;
  };
  const first = await start();
  let isKilled = false;
  const travelling = trips.map((trip) =>
    travel(trip).catch((error: unknown) => {
      if (!isKilled) faults.push(`before the kill: ${String(trip.doing)}: ${String(error)}`);
    }),
  );
  await momentIn(steps[randomInt(steps.length)] ?? "send", trips);
  const hit = trips.filter((trip) => trip.receiptCode === null).map((trip) => trip.doing);
  isKilled = true;
  await first.kill();
  await Promise.all(travelling);
  const second = await start();
  try {
    for (const trip of trips) {
      faults.push(...(await missingOf(services, trip)));
      await lookAgain(services, trip);
    }
    // Each goes on by itself; what a kill left behind may not stand in the way.
    await Promise.all(
      trips.map((trip) =>
        travel(trip).catch((error: unknown) => {
          faults.push(`after the kill: ${String(trip.doing)}: ${String(error)}`);
        }),
      ),
    );
    for (const trip of trips) faults.push(...(await missingOf(services, trip)));
  } finally {
    await second.stop();
  }
  return hit;
}

/** Some milliseconds after the first of them has come to this step: every step gets its kills, however fast the machine is. */
async function momentIn(step: Step, trips: readonly Trip[]): Promise<void> {
  const isOver = (): boolean => trips.every((trip) => trip.receiptCode !== null);
  while (!trips.some((trip) => trip.doing === step) && !isOver()) await pause(1);
  await pause(randomInt(25));
}
