import type { FileAccess } from "~/shared/file-access.server";
import { imports, importsPolicy } from "./policy";

/** Tables that were sent to fill the register. */
export const importsFileAccess: FileAccess = {
  import: ({ actor }) => Promise.resolve(importsPolicy.permit(actor, "import.use", imports)),
};
