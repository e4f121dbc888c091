import { openDatabases } from "~/shared/db.server";
import { startUploadServer } from "./upload-server";

/** A second process that takes uploads over the same database and data folder; says its address. */
const [url = "", file = "", dataDir = ""] = process.argv.slice(2);
const server = await startUploadServer(await openDatabases({ url: url === "" ? null : url, file }), dataDir);
process.stdout.write(`at ${server.url} ready\n`);
