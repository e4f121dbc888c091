import { createTransport } from "nodemailer";
import type { Ctx } from "./ctx.server";
import type { MailSettings } from "./env.server";
import type { JobHandlers } from "./jobs.server";

export interface Mail {
  /** The same message has the same key for ever: asked for twice, it is sent once. Letters, digits, dots, hyphens. */
  key: string;
  to: string;
  subject: string;
  /** Plain text, lines ended by \n. */
  text: string;
}

const name = "mail.send";
/** A server that does not answer is tried again later by the job; the worker does other work meanwhile. */
const patienceMs = 20_000;

/** Key of the job that carries this message; its row tells whether the message is waiting, sent or refused. */
export function mailJobKey(key: string): string {
  return `${name}:${key}`;
}

/** Puts a message on the list, in the transaction of what it tells of: both happen or neither. */
export async function enqueueMail(ctx: Pick<Ctx, "enqueue" | "now">, mail: Mail): Promise<void> {
  await ctx.enqueue({ name, key: mailJobKey(mail.key), payload: { ...mail }, runAt: ctx.now });
}

/** Hands one message to the agency's mail server; throws when the server does not take it. */
export async function sendMail({ smtpUrl, from }: MailSettings, mail: Mail): Promise<void> {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      from,
      to: { name: "", address: mail.to },
      subject: mail.subject,
      text: mail.text,
      // A job runs at least once: mail servers drop a second message of the same name.
      messageId: `<${mail.key}@${domainOf(from)}>`,
      headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
      textEncoding: "base64",
    });
  } finally {
    transport.close();
  }
}

function domainOf(from: string): string {
  return /@([^\s@<>]+)>?\s*$/u.exec(from)?.[1] ?? "vinh-danh.invalid";
}

export const mailJobs: JobHandlers = {
  [name]: async ({ env, log }, payload) => {
    const mail = payload as Mail;
    // The settings were taken away after the message was asked for: it stays in the product only.
    if (env.mail === null) {
      log.warn({ key: mail.key }, "no mail server is set; message not sent");
      return;
    }
    await sendMail(env.mail, mail);
  },
};
