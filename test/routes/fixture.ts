import { jobHandlers } from "~/registry";
import { runDueJobs } from "~/shared/jobs.server";
import { startTestServer, type TestServer } from "../support/server";
import { actorNames, buildWholeAgency, type ActorName, type WholeAgency } from "../support/whole-agency";

export type Visitor = ActorName | "public";
export const visitors: readonly Visitor[] = ["public", ...actorNames];

export interface Fixture extends WholeAgency {
  server: TestServer;
  /** Cookie header of each; null for the public. */
  cookies: Readonly<Record<Visitor, string | null>>;
  freshCookie: string;
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
  return { ...agency, server, cookies, freshCookie: await server.signIn(agency.freshAccountId) };
}
