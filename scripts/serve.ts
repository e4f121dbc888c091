import type { ServerBuild } from "@remix-run/node";
import { once } from "node:events";
import type { Server } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { jobHandlers } from "~/registry";
import { scheduleWorkingCopySweep } from "~/nominations/jobs.server";
import { scheduleReminders } from "~/reminders/jobs.server";
import { scheduleSearchWords } from "~/people/jobs.server";
import { scheduleDaily } from "~/shared/daily.server";
import { isProduction, readEnv, type Env } from "~/shared/env.server";
import { startWorker } from "~/shared/jobs.server";
import type { Services } from "~/shared/services.server";
import { isLocal } from "~/shared/shell.server";
import { createAppServer } from "./server/app-server";
import { branchHandler, type RemixHandler } from "./server/branches";
import { prepareData } from "./server/first-start";
import { outsideEndpoints } from "./server/outside";
import { openServices } from "./server/services";
import { listStaticFiles } from "./server/static-files";

interface Running {
  server: Server;
  services: Services;
  stop(): Promise<void>;
}

async function serve(args: readonly string[]): Promise<Running> {
  const env = withArguments(readEnv(), args);
  if (!isProduction()) throw new Error("serve runs the production build: NODE_ENV must be production");
  const services = await openServices(env);
  const announced = await prepareData(services, { isEmptyWanted: args.includes("--empty") });
  const server = createAppServer({
    services,
    handler: await builtHandler(),
    outside: outsideEndpoints(services, await listStaticFiles(join(process.cwd(), "build/client"))),
  });
  server.listen(env.port, env.host);
  await once(server, "listening");
  await scheduleDaily(services);
  await scheduleSearchWords(services);
  await scheduleWorkingCopySweep(services);
  await scheduleReminders(services);
  const worker = args.includes("--no-worker") ? null : startWorker(services, jobHandlers);
  process.stdout.write(welcome(env, announced));
  return {
    server,
    services,
    async stop() {
      const closed = once(server, "close");
      server.close();
      server.closeIdleConnections();
      await Promise.all([closed, worker?.stop()]);
      await services.databases.close();
    },
  };
}

async function builtHandler(): Promise<RemixHandler> {
  const build = (await import(
    /* @vite-ignore */ pathToFileURL(join(process.cwd(), "build/server/index.js")).href
  )) as ServerBuild;
  return branchHandler(build, "production");
}

function withArguments(env: Env, args: readonly string[]): Env {
  const at = args.indexOf("--port");
  const port = at === -1 ? Number.NaN : Number.parseInt(args[at + 1] ?? "", 10);
  return Number.isNaN(port) ? env : { ...env, port };
}

function welcome(env: Env, announced: readonly string[]): string {
  const lines = ["", `Vinh Danh đang chạy tại http://localhost:${String(env.port)}`, ...announced];
  if (!isLocal(env.host) && env.host !== "localhost" && env.trustedProxies.length === 0)
    lines.push(
      "",
      "Lưu ý: máy chủ đang nhận kết nối HTTP không mã hóa từ mạng. Khi dùng thật, hãy đặt sau một máy chủ HTTPS và khai báo TRUSTED_PROXIES.",
    );
  return `${lines.join("\n")}\n\nDừng bằng Ctrl+C.\n`;
}

function failureSentence(error: unknown): string {
  if (error instanceof Error && "code" in error && error.code === "EADDRINUSE")
    return "Cổng này đang có chương trình khác dùng. Hãy chọn cổng khác, ví dụ: npm start -- --port 3001";
  return error instanceof Error ? error.message : String(error);
}

try {
  const running = await serve(process.argv.slice(2));
  const end = (): void => {
    void running.stop().then(() => process.exit(0));
  };
  process.once("SIGINT", end);
  process.once("SIGTERM", end);
} catch (error) {
  process.stderr.write(`${failureSentence(error)}\n`);
  process.exit(1);
}
