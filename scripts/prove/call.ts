import { once } from "node:events";
import { request, type ClientRequest, type IncomingMessage } from "node:http";

export type Headers = Readonly<Record<string, string>>;

export interface Answer {
  status: number;
  location: string;
  /** Header by its lower-case name. */
  header(name: string): string;
  body: Buffer;
}

const nothing: Uint8Array = new Uint8Array(0);

/** A line for each call: one that idled in a pool may be closed just as it is taken. Throws when the line falls. */
export async function call(method: string, url: string, headers: Headers, body = nothing): Promise<Answer> {
  const sent = open(method, url, headers, body.length);
  sent.end(body);
  const [answer] = (await once(sent, "response")) as [IncomingMessage];
  const parts: Buffer[] = [];
  for await (const part of answer) parts.push(part as Buffer);
  const header = (name: string): string => String(answer.headers[name] ?? "");
  return { status: answer.statusCode ?? 0, location: header("location"), header, body: Buffer.concat(parts) };
}

/** The same, but the line falls after `sentBytes` of the body: all of it too, and then nobody hears the answer. */
export async function breakOff(
  method: string,
  url: string,
  headers: Headers,
  body: Uint8Array,
  sentBytes: number,
): Promise<void> {
  const sent = open(method, url, headers, body.length);
  sent.on("error", () => undefined);
  await new Promise<void>((resolve) => {
    sent.once("close", resolve);
    sent.write(body.subarray(0, sentBytes), () => sent.destroy());
  });
}

function open(method: string, url: string, headers: Headers, length: number): ClientRequest {
  return request(url, { method, agent: false, headers: { ...headers, "content-length": String(length) } });
}
