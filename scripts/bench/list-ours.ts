import type { ServerBuild } from "@remix-run/node";
import { once } from "node:events";
import type { Server } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createAppServer } from "../server/app-server";
import { branchHandler } from "../server/branches";
import { outsideEndpoints } from "../server/outside";
import { openServices } from "../server/services";
import { listStaticFiles } from "../server/static-files";
import { benchEnv } from "./list-data";

/** The product as `npm start` runs it, without its background work. */
export async function startOurs(dataDir: string): Promise<Server> {
  const services = await openServices(benchEnv(dataDir));
  const build = (await import(
    /* @vite-ignore */ pathToFileURL(join(process.cwd(), "build/server/index.js")).href
  )) as ServerBuild;
  const outside = outsideEndpoints(services, await listStaticFiles(join(process.cwd(), "build/client")));
  const server = createAppServer({ services, handler: branchHandler(build, "production"), outside });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}
