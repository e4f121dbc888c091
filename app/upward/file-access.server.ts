import type { FileAccess, FileReader } from "~/shared/file-access.server";
import type { Verdict } from "~/shared/permit";
import { findUpward } from "./load-upward.server";
import { findPackage } from "./package-repo.server";
import { upwardPolicy } from "./policy";

/** The packages that go to a superior body, and the signed letters scanned for them. */
export const upwardFileAccess: FileAccess = {
  upward_package: readsPackage,
  upward_scan: readsPackage,
};

async function readsPackage({ actor, read }: FileReader, packageId: string): Promise<Verdict> {
  const made = await findPackage(read, packageId);
  const found = made === null ? null : await findUpward(read, made.campaignId);
  return found === null ? "hidden" : upwardPolicy.permit(actor, "upward.read_whole", found.subject);
}
