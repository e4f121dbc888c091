import { receiptProof } from "~/nominations/receipt-proof.server";
import { findSubmissionByCode } from "~/nominations/submission-repo.server";
import { jobHandlers } from "~/registry";
import { runDueJobs } from "~/shared/jobs.server";
import { paths } from "~/shared/paths";
import { startTestServer, type TestServer } from "../support/server";
import { actorNames, buildWholeAgency, type ActorName, type WholeAgency } from "../support/whole-agency";

export type Visitor = ActorName | "public";
export const visitors: readonly Visitor[] = ["public", ...actorNames];

export interface Fixture extends WholeAgency {
  server: TestServer;
  /** Cookie header of each; null for the public. */
  cookies: Readonly<Record<Visitor, string | null>>;
  freshCookie: string;
  /** What the QR of unit B's receipt holds. */
  receiptCheckB: string;
}

/** The built server over a whole agency, everybody signed in, the certificates of its issued decision rendered. */
export async function openFixture(): Promise<Fixture> {
  const server = await startTestServer();
  const agency = await buildWholeAgency(server.services.databases);
  while ((await runDueJobs(server.services, jobHandlers)) > 0);
  const signedIn = await Promise.all(
    actorNames.map(async (name): Promise<[Visitor, string]> => [name, await server.signIn(agency.accountIds[name])]),
  );
  const cookies = { public: null, ...Object.fromEntries(signedIn) } as Record<Visitor, string | null>;
  const submission = await findSubmissionByCode(server.services.databases.read, agency.open.submittedB.receiptCode);
  if (submission === null) throw new Error("unit B has submitted nothing");
  const { receiptCode: code, arrivedAt, manifestSha256 } = submission;
  const receiptCheckB = paths.checkReceipt(
    code,
    receiptProof({ code, arrivedAt, manifestSha256 }, server.services.signer),
  );
  return { ...agency, server, cookies, receiptCheckB, freshCookie: await server.signIn(agency.freshAccountId) };
}
