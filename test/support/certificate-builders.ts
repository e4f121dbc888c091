import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import type { Campaign } from "~/campaigns/campaign";
import { formatCode } from "~/decisions/verification-code";
import type { Databases } from "~/shared/db.server";
import { newId } from "~/shared/ids";
import { enqueue } from "~/shared/jobs.server";
import type { CalendarDate, Instant } from "~/shared/time";
import { aliases } from "../../vite.aliases";
import { insertPerson, insertUnit, type PersonFields, type UnitFields } from "./builders";
import { aCampaign, lineFor } from "./campaign-builders";
import { insertBody } from "./people-builders";

export const issuedAt: Instant = "2026-12-02T03:00:00.000Z";

export interface Recipient {
  name: string;
  honorific?: "Ông" | "Bà" | "";
  post?: string;
  unitName?: string;
  /** The account's own person, where a test asks who may see it. */
  person?: PersonFields;
  state?: "granted" | "revoked";
}

export interface DecisionFields {
  collectives?: readonly Recipient[];
  individuals?: readonly Recipient[];
  state?: "signed" | "issued";
  number?: string;
  datedOn?: CalendarDate;
  signerTitle?: string;
  signerName?: string;
  achievement?: string;
}

export interface BuiltAward {
  id: string;
  name: string;
  code: string;
  goldenBookNo: number;
}

export interface BuiltDecision {
  id: string;
  campaign: Campaign;
  /** The unit whose dossier held every nomination. */
  unit: UnitFields;
  awards: BuiltAward[];
}

const achievementText = "Đã có thành tích xuất sắc, tiêu biểu trong thực hiện Quy chế dân chủ ở cơ sở năm 2026";

export const twoAndFive = {
  collectives: [{ name: "Văn phòng Sở" }, { name: "Phòng Quản lý Công nghiệp" }],
  individuals: [
    { name: "Nguyễn Thị Ngọc Ánh", honorific: "Bà" as const, unitName: "Văn phòng Sở" },
    { name: "Đặng Hữu Nghĩa", honorific: "Ông" as const, post: "Phó Giám đốc", unitName: "Trung tâm Khuyến công" },
    { name: "Lê Hoàng Phúc", honorific: "Ông" as const, unitName: "Phòng Quản lý Thương mại" },
    { name: "Nguyễn Thị Ngọc Ẩn", honorific: "Bà" as const, unitName: "Phòng Quản lý Công nghiệp" },
    { name: "Phạm Quỳnh Như", honorific: "Bà" as const, unitName: "Phòng Quản lý Năng lượng" },
  ],
};

/** A decision with its awards, as issuing it leaves the rows; the agency must be there. The job is asked for when it is issued. */
export async function aDecision(databases: Databases, fields: DecisionFields = {}): Promise<BuiltDecision> {
  const {
    collectives = [],
    individuals = [{ name: "Nguyễn Thị Ngọc Ánh", honorific: "Bà" }],
    state = "issued",
    number = "126/QĐ-SCT",
    datedOn = "2026-12-02",
  } = fields;
  const campaign = await aCampaign(databases, { state: "decided" });
  const unit = await insertUnit(databases);
  const body = await insertBody(databases);
  const [id, sessionId, fileId, dossierId] = [newId(), newId(), newId(), newId()];
  const recipients = [
    ...collectives.map((one) => ({ ...one, kind: "collective" as const })),
    ...individuals.map((one) => ({ ...one, kind: "individual" as const })),
  ];
  const awards = await Promise.all(
    recipients.map(async (one, index) => ({
      ...one,
      id: newId(),
      nominationId: newId(),
      goldenBookNo: index + 1,
      code: formatCode(randomBytes(8)),
      personId:
        one.kind === "individual" ? (one.person ?? (await insertPerson(databases, { fullName: one.name }))).id : null,
      unitId: one.kind === "collective" ? (await insertUnit(databases, { name: one.name })).id : null,
    })),
  );
  const issued = state === "issued";
  await databases.write(async (db) => {
    await db
      .insertInto("council_session")
      .values({
        id: sessionId,
        campaign_id: campaign.id,
        body_id: body.id,
        ordinal: 1,
        state: "concluded",
        held_at: issuedAt,
        place: "",
        member_count: 9,
        majority_rule: "over_half_of_members",
        opened_at: null,
        concluded_at: null,
        created_at: issuedAt,
        audit_seq: null,
        audit_hash: null,
      })
      .execute();
    await db
      .insertInto("signing_file")
      .values({
        id: fileId,
        campaign_id: campaign.id,
        session_id: sessionId,
        ordinal: 1,
        state: "signed",
        note: "",
        submitted_at: issuedAt,
        submitted_by_name: "",
        decided_at: issuedAt,
      })
      .execute();
    await db
      .insertInto("decision")
      .values({
        id,
        campaign_id: campaign.id,
        signing_file_id: fileId,
        state,
        number: issued ? number : null,
        dated_on: issued ? datedOn : null,
        signer_name: fields.signerName ?? "Trịnh Quang Vinh",
        signer_capacity: "head",
        signer_title: fields.signerTitle ?? "GIÁM ĐỐC",
        legal_bases: "",
        scan_file_id: null,
        signed_at: issuedAt,
        issued_at: issued ? issuedAt : null,
        award_count: awards.length,
        audit_seq: null,
        audit_hash: null,
      })
      .execute();
    await db
      .insertInto("dossier")
      .values({
        id: dossierId,
        campaign_id: campaign.id,
        unit_id: unit.id,
        state: "accepted",
        head_confirmed_at: null,
        head_confirmed_by: null,
        head_confirmation: null,
        first_submitted_at: issuedAt,
        submitted_at: issuedAt,
        submission_count: 1,
        returned_at: null,
        correction_due_at: null,
        accepted_at: issuedAt,
        accepted_by: "",
        created_at: issuedAt,
        created_by: "",
        updated_at: issuedAt,
        updated_by_name: "",
      })
      .execute();
    for (const award of awards) {
      const shared = {
        campaign_id: campaign.id,
        award_line_id: lineFor(campaign, "agency", award.kind).id,
        recipient_kind: award.kind,
        person_id: award.personId,
        candidate_unit_id: award.unitId,
        candidate_name: award.name,
        honorific: award.honorific ?? "",
        post: award.post ?? (award.kind === "individual" ? "Chuyên viên" : ""),
        unit_name: award.unitName ?? "",
        achievement: fields.achievement ?? achievementText,
      };
      await db
        .insertInto("nomination")
        .values({
          ...shared,
          id: award.nominationId,
          dossier_id: dossierId,
          ordinal: award.goldenBookNo,
          appraised_at: null,
          created_at: issuedAt,
          updated_at: issuedAt,
          updated_by_name: "",
        })
        .execute();
      await db
        .insertInto("award")
        .values({
          ...shared,
          id: award.id,
          decision_id: id,
          nomination_id: award.nominationId,
          golden_book_no: award.goldenBookNo,
          bonus_amount: 0,
          verification_code: award.code,
          state: award.state ?? "granted",
        })
        .execute();
    }
    if (issued)
      await enqueue(db, {
        name: "certificates.render",
        key: `certificates:${id}`,
        payload: { decisionId: id },
        runAt: issuedAt,
      });
  });
  return {
    id,
    campaign,
    unit,
    awards: awards.map((award) => ({
      id: award.id,
      name: award.name,
      code: award.code,
      goldenBookNo: award.goldenBookNo,
    })),
  };
}

/** The workers as the build makes them, in a folder of this test file's own. Inside the checkout, where packages are found. */
export async function buildCertificateWorkers(): Promise<{ workerDir: string; remove: () => void }> {
  const workerDir = fileURLToPath(
    new URL(`../../node_modules/.cache/certificate-workers-${String(process.pid)}`, import.meta.url),
  );
  const paths = [
    "certificates/certificate-worker",
    "certificates/single-certificates-worker",
    "shared/page-picture-worker",
  ];
  await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    resolve: { alias: aliases },
    build: {
      ssr: true,
      outDir: workerDir,
      target: "node20",
      rollupOptions: {
        input: Object.fromEntries(
          paths.map((path) => [basename(path), fileURLToPath(new URL(`../../app/${path}.ts`, import.meta.url))]),
        ),
        output: { entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
      },
    },
  });
  return {
    workerDir,
    remove: () => {
      rmSync(workerDir, { recursive: true, force: true });
    },
  };
}
