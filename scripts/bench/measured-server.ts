import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { ListFrame } from "./list-limit";

export interface ServerOrder {
  kind: "ours" | "limit";
  dataDir: string;
  /** For the limit only. */
  frame?: ListFrame;
}

export interface MeasuredServer {
  port: number;
  /** CPU of the whole process in milliseconds, user and system, while `work` runs. */
  cpuOf(work: () => Promise<void>): Promise<number>;
  stop(): Promise<void>;
}

/** Starts `npm run bench` anew as a server alone: a fresh process for every round. */
export async function startMeasured(entry: string, order: ServerOrder): Promise<MeasuredServer> {
  const child = fork(entry, ["serve"], { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  child.send(order);
  const port = await hear(child);
  return {
    port,
    async cpuOf(work) {
      child.send("begin");
      await hear(child);
      await work();
      child.send("end");
      return hear(child);
    },
    async stop() {
      const ended = once(child, "exit");
      child.disconnect();
      await ended;
    },
  };
}

async function hear(child: ChildProcess): Promise<number> {
  const ended = once(child, "exit").then(() => {
    throw new Error("the measured server ended");
  });
  // Whoever loses the race is not waited for, and its end is no failure of anybody.
  ended.catch(() => undefined);
  const [said] = (await Promise.race([once(child, "message"), ended])) as [number];
  return said;
}

/** The child's side: serves what it is told to, answers with its own CPU, ends with its parent. */
export async function serveMeasured(start: (order: ServerOrder) => Promise<Server>): Promise<void> {
  process.once("disconnect", () => process.exit(0));
  const [order] = (await once(process, "message")) as [ServerOrder];
  const server = await start(order);
  let begun = process.cpuUsage();
  process.on("message", (said) => {
    if (said === "begin") begun = process.cpuUsage();
    const { user, system } = process.cpuUsage(begun);
    process.send?.(said === "begin" ? 0 : (user + system) / 1000);
  });
  process.send?.((server.address() as AddressInfo).port);
}
