import type { ServerBuild } from "@remix-run/node";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { jobHandlers } from "~/registry";
import { machineNow, markTestDatabase, settableClock, type SettableClock } from "~/shared/clock.server";
import { migrateDatabases, openDatabases } from "~/shared/db.server";
import { databaseFile, type Env } from "~/shared/env.server";
import { startWorker } from "~/shared/jobs.server";
import type { Services } from "~/shared/services.server";
import type { Instant } from "~/shared/time";
import { buildSample } from "../sample/build-sample";
import { createAppServer } from "../server/app-server";
import { branchHandler } from "../server/branches";
import { outsideEndpoints } from "../server/outside";
import { openServices } from "../server/services";
import { listStaticFiles } from "../server/static-files";

/** The built product over a database of its own, with the sample in it and a clock that can be moved. */
export interface Stand {
  url: string;
  services: Services;
  clock: SettableClock;
  stop(): Promise<void>;
}

export async function openStand(dataDir: string, beginsAt: Instant): Promise<Stand> {
  const env: Env = {
    dataDir,
    databaseUrl: null,
    port: 0,
    host: "127.0.0.1",
    trustedProxies: [],
    publicUrl: null,
    logLevel: "error",
    mail: null,
    scanner: null,
  };
  await setClock(env, beginsAt);
  const opened = await openServices(env);
  const services: Services = { ...opened, workerDir: resolve("build/scripts") };
  const clock = await settableClock(services.databases);
  if (clock === null) throw new Error("the clock of a marked database can be set");
  await buildSample(services);
  const server = createAppServer({
    services,
    handler: branchHandler(await loadBuild(), "production"),
    outside: outsideEndpoints(services, await listStaticFiles(resolve("build/client"))),
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const worker = startWorker(services, jobHandlers, { pollMs: 100 });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    services,
    clock,
    async stop() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await Promise.all([closed, worker.stop()]);
      await services.databases.close();
    },
  };
}

// Services ask once whose clock it is: the mark must stand before they are opened.
async function setClock(env: Env, at: Instant): Promise<void> {
  const databases = await openDatabases({ url: null, file: databaseFile(env) });
  await migrateDatabases(databases, machineNow);
  await markTestDatabase(databases);
  await (await settableClock(databases))?.set(at);
  await databases.close();
}

async function loadBuild(): Promise<ServerBuild> {
  const file = join(process.cwd(), "build/server/index.js");
  return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as ServerBuild;
}
