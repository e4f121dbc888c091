import { parentPort } from "node:worker_threads";
import { createJudgeSession, type OpenRequest } from "./judge-session.server";
import type { RegisterPerson } from "./row";

export type SheetCall =
  | { id: number; method: "open"; argument: OpenRequest }
  | { id: number; method: "learn"; argument: readonly RegisterPerson[] }
  | { id: number; method: "next"; argument: number };

export type SheetReply = { id: number; value: unknown } | { id: number; failure: string };

const session = createJudgeSession();

async function answer(call: SheetCall): Promise<unknown> {
  switch (call.method) {
    case "open":
      return await session.open(call.argument);
    case "learn":
      await session.learn(call.argument);
      return null;
    case "next":
      return await session.next(call.argument);
  }
}

parentPort?.on("message", (call: SheetCall) => {
  answer(call).then(
    (value) => parentPort?.postMessage({ id: call.id, value } satisfies SheetReply),
    (error: unknown) =>
      parentPort?.postMessage({
        id: call.id,
        failure: error instanceof Error ? (error.stack ?? error.message) : String(error),
      } satisfies SheetReply),
  );
});
