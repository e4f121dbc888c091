import { fileURLToPath } from "node:url";

/** The same two import roots for the Remix build, the scripts build and the tests. */
export const aliases = {
  "~": fileURLToPath(new URL("./app", import.meta.url)),
  "~db": fileURLToPath(new URL("./db", import.meta.url)),
};
