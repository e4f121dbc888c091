import { once } from "node:events";
import { SMTPServer } from "smtp-server";

export interface ReceivedMail {
  from: string;
  to: string[];
  /** As it came over the line. */
  raw: string;
  subject: string;
  text: string;
  messageId: string;
}

export interface TestMailServer {
  url: string;
  received: ReceivedMail[];
  /** Turns away every message until it is told otherwise. */
  refuse(isRefusing: boolean): void;
  close(): Promise<void>;
}

/** A real SMTP server on this machine; with a user it wants that user and password. */
export async function startMailServer(user?: { name: string; password: string }): Promise<TestMailServer> {
  const received: ReceivedMail[] = [];
  let isRefusing = false;
  const server = new SMTPServer({
    authOptional: user === undefined,
    allowInsecureAuth: true,
    disabledCommands: ["STARTTLS"],
    onAuth(auth, _session, done) {
      if (auth.username === user?.name && auth.password === user?.password) done(null, { user: user?.name });
      else done(new Error("Invalid username or password"));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", () => {
        if (isRefusing) {
          done(new Error("Mailbox busy, try again later"));
          return;
        }
        const { mailFrom, rcptTo } = session.envelope;
        const raw = Buffer.concat(chunks).toString("utf8");
        received.push({
          from: mailFrom === false ? "" : mailFrom.address,
          to: rcptTo.map((one) => one.address),
          raw,
          ...readMail(raw),
        });
        done();
      });
    },
  });
  server.on("error", () => undefined);
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const address = server.server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const login = user === undefined ? "" : `${user.name}:${user.password}@`;
  return {
    url: `smtp://${login}127.0.0.1:${String(port)}`,
    received,
    refuse: (value) => {
      isRefusing = value;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}

function readMail(raw: string): Pick<ReceivedMail, "subject" | "text" | "messageId"> {
  const [head = "", ...rest] = raw.split("\r\n\r\n");
  const headers = head.replaceAll(/\r\n[ \t]+/gu, " ");
  const header = (name: string): string => new RegExp(`^${name}: (.*)$`, "imu").exec(headers)?.[1] ?? "";
  return {
    subject: decodeWords(header("subject")),
    messageId: header("message-id"),
    text: Buffer.from(rest.join("\r\n\r\n"), "base64").toString("utf8").replaceAll("\r\n", "\n"),
  };
}

// RFC 2047: neighbouring encoded words belong together.
function decodeWords(text: string): string {
  return text
    .replaceAll(/\?=\s+=\?/gu, "?==?")
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/giu, (_found, kind: string, body: string) =>
      kind.toLowerCase() === "b"
        ? Buffer.from(body, "base64").toString("utf8")
        : Buffer.from(
            body
              .replaceAll("_", " ")
              .replaceAll(/=([0-9a-f]{2})/giu, (_hex, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
            "latin1",
          ).toString("utf8"),
    );
}
