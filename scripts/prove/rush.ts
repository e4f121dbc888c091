import { randomInt } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { readEnv } from "~/shared/env.server";
import { addMs, instantFromMs, msOf } from "~/shared/time";
import { openServices } from "../server/services";
import { countOf, engineOf, openPlace } from "./proof-place";
import { startRealServer, type RealServer } from "./real-server";
import { judge, type Verdicts } from "./rush-verdicts";
import type { Attempt, Manner, Visit } from "./rush-visit";
import { gatherCrowd, type Crowd } from "./unit-crowd";
import { newPaper, papers, UnitVisitor } from "./unit-visitor";

const paperBytes = 1_000_000;
const idleUnits = 30;

/**
 * N units send a dossier of three files of 1 MB each within the last seconds before the deadline, the most of them towards its end. Holds
 * when every answer is right by the server's own deadline, nothing that was accepted is lost, and every receipt verifies.
 */
export async function proveRush(args: readonly string[], self: string): Promise<boolean> {
  const units = countOf(args, "--units", 500);
  const seconds = countOf(args, "--seconds", 60);
  const engine = engineOf(args);
  if (units === null || seconds === null || engine === null) {
    process.stderr.write("--units: số đơn vị, --seconds: số giây, từ 1; --engine: sqlite hoặc postgres\n");
    return false;
  }
  const place = await openPlace(engine);
  const env = { ...readEnv({}), ...place, logLevel: "error" };
  const services = await openServices(env);
  try {
    const crowd = await gatherCrowd(services, units + idleUnits);
    const server = await startRealServer(self, place);
    try {
      const idle = await visitIdly(crowd, server);
      const rush = await visitAtOnce(crowd, server, units, seconds);
      const verdicts = await judge(services, crowd, [...idle, ...rush]);
      say(engine, seconds, { idle, rush }, verdicts, server);
      return isHeld(verdicts, rush, server);
    } finally {
      await server.stop();
    }
  } finally {
    await services.databases.close();
    await place.remove();
  }
}

/** One after another, long before the deadline: what a submission takes when nobody else is there. */
async function visitIdly(crowd: Crowd, server: RealServer): Promise<Visit[]> {
  const visits: Visit[] = [];
  for (const unit of crowd.units.slice(0, idleUnits)) {
    const visit = newVisit(new UnitVisitor(unit, () => server.url), "once");
    await perform(visit, crowd, async () => undefined);
    visits.push(visit);
  }
  return visits;
}

async function visitAtOnce(crowd: Crowd, server: RealServer, units: number, seconds: number): Promise<Visit[]> {
  await crowd.clock.set(addMs(crowd.dueAt, -seconds * 1_000));
  const begun = performance.now();
  const untilMs = async (ms: number): Promise<void> => {
    await pause(Math.max(0, begun + seconds * 1_000 + ms - performance.now()));
  };
  return Promise.all(
    crowd.units.slice(idleUnits, idleUnits + units).map(async (unit, at) => {
      const manner = mannerOf(at);
      const visit = newVisit(new UnitVisitor(unit, () => server.url), manner);
      // By the square: half of them press within the last quarter of the time.
      const submitMs = manner === "late" ? randomInt(3_000) : -((randomInt(1, 1_000) / 1_000) ** 2) * seconds * 1_000;
      await untilMs(Math.max(-seconds * 1_000, submitMs - randomInt(5_000, 20_000)));
      await perform(visit, crowd, () => untilMs(submitMs));
      return visit;
    }),
  );
}

function mannerOf(at: number): Manner {
  switch (at % 10) {
    case 0:
      return "twice";
    case 1:
    case 2:
      return "broken";
    case 3:
      return "late";
    default:
      return "once";
  }
}

function newVisit(visitor: UnitVisitor, manner: Manner): Visit {
  return { visitor, manner, hashes: [], attempts: [], fault: null };
}

async function perform(visit: Visit, crowd: Crowd, wait: () => Promise<void>): Promise<void> {
  const { visitor, manner } = visit;
  try {
    for (const kind of papers) {
      const paper = newPaper(paperBytes);
      const place = await visitor.announce(paper);
      const fileId =
        manner === "broken" ? await visitor.sendBroken(place, paper) : await visitor.sendPart(place, paper, 0);
      await visitor.keepPaper(kind, fileId ?? "");
      visit.hashes.push(paper.sha256);
    }
    await visitor.confirm();
    const version = await visitor.version();
    await wait();
    if (manner === "broken") await visitor.submitUnheard(version);
    const press = async (): Promise<void> => {
      visit.attempts.push(await attempt(visitor, version, crowd));
    };
    await (manner === "twice" ? Promise.all([press(), press()]) : press());
  } catch (error) {
    visit.fault = String(error);
  }
}

async function attempt(visitor: UnitVisitor, version: string, { clock }: Crowd): Promise<Attempt> {
  const sentAt = await clock.now();
  const begun = performance.now();
  const answer = await visitor.submit(version);
  const answeredAt = instantFromMs(msOf(sentAt) + Math.ceil(performance.now() - begun));
  const text = answer.body.toString("utf8");
  const code = /BN-\d{4}-[0-9A-Z]{6}/u.exec(answer.status === 303 ? answer.location : text)?.[0];
  if (answer.status === 303 && code !== undefined)
    return { sentAt, answeredAt, outcome: { kind: "accepted", receiptCode: code } };
  if (text.includes("Hồ sơ này đã được nộp trước đó") && code !== undefined)
    return { sentAt, answeredAt, outcome: { kind: "already", receiptCode: code } };
  if (text.includes("Hồ sơ chưa được nộp: đã quá hạn.")) return { sentAt, answeredAt, outcome: { kind: "late" } };
  return { sentAt, answeredAt, outcome: { kind: "other", what: `${String(answer.status)} ${text.slice(0, 200)}` } };
}

function isHeld({ lost, wrong, receipts, faults }: Verdicts, rush: readonly Visit[], server: RealServer): boolean {
  const isTried = (["once", "twice", "broken"] as const).every((manner) =>
    rush.some((visit) => visit.manner === manner && visit.attempts.some((one) => one.outcome.kind !== "late")),
  );
  const isRight = lost.length + wrong.length + faults.length + server.failures.length === 0;
  return isRight && receipts.wrong.length === 0 && receipts.right > 0 && (isTried || rush.length < 10);
}

function say(
  engine: string,
  seconds: number,
  { idle, rush }: { idle: readonly Visit[]; rush: readonly Visit[] },
  { lost, wrong, receipts, faults, accepted, refused }: Verdicts,
  { failures }: RealServer,
): void {
  for (const line of [...lost, ...wrong, ...receipts.wrong, ...faults, ...failures].slice(0, 30))
    process.stdout.write(`${line}\n`);
  const manners = (["once", "twice", "broken", "late"] as const).map(
    (manner) => `${manner} ${String(rush.filter((visit) => visit.manner === manner).length)}`,
  );
  process.stdout.write(
    `engine = ${engine}, units = ${String(rush.length)} (${manners.join(", ")}), seconds = ${String(seconds)}, idle before = ${String(idle.length)}\n` +
      `accepted = ${String(accepted)}, refused as late = ${String(refused)}, lost = ${String(lost.length)}, wrongly accepted or refused = ${String(wrong.length)}, other faults = ${String(faults.length + failures.length)}\n` +
      `receipts verified = ${String(receipts.right)}, receipts wrong = ${String(receipts.wrong.length)}\n` +
      `submit: rush p50 = ${delays(rush, 0.5)} ms, p99 = ${delays(rush, 0.99)} ms; idle p50 = ${delays(idle, 0.5)} ms, p99 = ${delays(idle, 0.99)} ms\n`,
  );
}

function delays(visits: readonly Visit[], share: number): string {
  const all = visits
    .flatMap((visit) => visit.attempts.map((one) => msOf(one.answeredAt) - msOf(one.sentAt)))
    .sort((a, b) => a - b);
  return String(all[Math.min(all.length - 1, Math.floor(all.length * share))] ?? 0);
}
