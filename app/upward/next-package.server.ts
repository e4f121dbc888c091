import type { Queryable } from "~/shared/db.server";
import { paths } from "~/shared/paths";
import { findStoredFile } from "~/shared/stored-file-repo.server";
import type { UpwardCase } from "./load-upward.server";
import { asked } from "./make-package.server";
import type { UpwardPackage } from "./package";

/** The package that would be made now for one receiver of the plan. */
export interface NextPackage {
  /** As the plan names it. */
  value: string;
  /** "" where neither the plan nor an earlier package names one. */
  label: string;
  nameCount: number;
  /** The plan names nobody: the form asks. */
  asksAddressee: boolean;
  letter: { number: string; on: string; signerTitle: string; signerName: string };
  /** The signed letter in the package before, which is not sent yet. */
  scan: { name: string; href: string } | null;
}

/** One for each receiver with names to send; `packages`: those of the campaign, the latest first. */
export async function nextPackages(
  db: Queryable,
  found: UpwardCase,
  packages: readonly UpwardPackage[],
): Promise<NextPackage[]> {
  const { campaign, agency } = found.of;
  const signerName = packages[0]?.signerName ?? (await likelySigner(db));
  const signerTitle = packages[0]?.signerTitle.join("\n") ?? agency.headTitle.toLocaleUpperCase("vi");
  const planned = campaign.lines.find((line) => line.level === "province" && line.receiver !== "")?.receiver;
  const receivers = [...new Set(found.nominees.map((one) => one.receiver))]
    .map((value) => ({ value, nameCount: asked(found, value).length }))
    .filter((one) => one.nameCount > 0);
  return Promise.all(
    receivers.map(async ({ value, nameCount }) => {
      const before = packages.find((one) => one.planReceiver === value);
      const unsent = before !== undefined && before.sent === null ? before : null;
      const scanId = unsent?.scanFileId ?? null;
      const scan = scanId === null ? null : await findStoredFile(db, scanId);
      return {
        value,
        label: value === "" ? (before?.receiver ?? planned ?? agency.parentName) : value,
        nameCount,
        asksAddressee: value === "",
        letter: { number: unsent?.letterNumber ?? "", on: unsent?.letterOn ?? "", signerTitle, signerName },
        scan: scan === null ? null : { name: scan.name, href: paths.file(scan.id) },
      };
    }),
  );
}

/** Who signed the agency's last decision; "" before the first. */
async function likelySigner(db: Queryable): Promise<string> {
  const decision = await db
    .selectFrom("decision")
    .select("signer_name")
    .orderBy("signed_at", "desc")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return decision?.signer_name ?? "";
}
