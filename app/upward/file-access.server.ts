import type { FileAccess } from "~/shared/file-access.server";
import { findUpward } from "./load-upward.server";
import { findPackage } from "./package-repo.server";
import { upwardPolicy } from "./policy";

/** The packages that go to a superior body. */
export const upwardFileAccess: FileAccess = {
  upward_package: async ({ actor, read }, packageId) => {
    const made = await findPackage(read, packageId);
    const found = made === null ? null : await findUpward(read, made.campaignId);
    return found === null ? "hidden" : upwardPolicy.permit(actor, "upward.read_whole", found.subject);
  },
};
