import { Agent, request } from "node:http";

export interface Target {
  port: number;
  path: string;
  cookie: string;
}

/** Asks `count` times over ten connections that stay open, each asking again as soon as it is answered. */
export async function load(target: Target, count: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  let left = count;
  const ask = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await fetchPage(target, agent);
    }
  };
  await Promise.all(Array.from({ length: connections }, ask));
  agent.destroy();
}

const connections = 10;

/** The whole page; throws when the answer is not a page. */
export async function fetchPage({ port, path, cookie }: Target, agent?: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: "127.0.0.1", port, path, headers: { cookie }, ...(agent === undefined ? {} : { agent }) },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("error", reject);
        answer.on("end", () => {
          if (answer.statusCode === 200) resolve(Buffer.concat(chunks).toString("utf8"));
          else reject(new Error(`${path} answered ${String(answer.statusCode)}`));
        });
      },
    );
    sent.on("error", reject);
    sent.end();
  });
}
