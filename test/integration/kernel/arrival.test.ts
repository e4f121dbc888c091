import { once } from "node:events";
import { request, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { deadlineEnd, isLate } from "~/campaigns/deadline";
import type { RequestContext } from "~/shared/services.server";
import { addMs, type Instant } from "~/shared/time";
import { createAppServer } from "../../../scripts/server/app-server";
import { closeTestDatabases, openTestDatabases } from "../../support/database";
import { testServices } from "../../support/run";

const end = deadlineEnd("2026-11-10", "by", "17:00");
let at: Instant;
let asked: number;
let server: Server;

beforeEach(async () => {
  asked = 0;
  const clock = {
    now: async () => {
      asked += 1;
      return at;
    },
    isSettable: false as const,
  };
  const services = { ...testServices(await openTestDatabases()), clock };
  server = createAppServer({
    services,
    outside: [],
    // In place of the routes: reads the whole body, then judges by the arrival that every action gets as ctx.now.
    handler: async (sent, context) => {
      const { arrivedAt } = context as unknown as RequestContext;
      const body = await sent.text();
      return Response.json({ arrivedAt, isLate: isLate(arrivedAt, end), length: body.length });
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});
afterAll(closeTestDatabases);

/** Sends the headers, moves the clock once they are in, then sends the body in two parts. */
async function postSlowly(headersAt: Instant, bodyAt: Instant): Promise<unknown> {
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  at = headersAt;
  const headers = { origin: url, "content-type": "application/x-www-form-urlencoded", "content-length": "20000" };
  const sent = request(`${url}/ho-so`, { method: "POST", headers, agent: false });
  sent.flushHeaders();
  while (asked === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  at = bodyAt;
  sent.write("a".repeat(10_000));
  await new Promise((resolve) => setTimeout(resolve, 50));
  sent.end("b".repeat(10_000));
  const [answer] = (await once(sent, "response")) as [IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString("utf8"));
}

describe("the arrival of a request", () => {
  it("is the instant of its headers: a slow body that ends after the deadline costs nobody the deadline", async () => {
    const arrivedAt = addMs(end, -1);
    expect(await postSlowly(arrivedAt, addMs(end, 90_000))).toEqual({ arrivedAt, isLate: false, length: 20_000 });
    expect(asked).toBe(1);
  });

  it("is late when the headers come at the deadline, however fast the body", async () => {
    expect(await postSlowly(end, end)).toEqual({ arrivedAt: end, isLate: true, length: 20_000 });
    expect(asked).toBe(1);
  });
});
