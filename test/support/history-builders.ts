import { insertAwardEntry } from "~/history/award-entry-repo.server";
import type { AwardFact } from "~/history/award-entry";
import type { CaseFact } from "~/history/discipline-case";
import { insertCase } from "~/history/discipline-repo.server";
import type { InitiativeFact } from "~/history/initiative";
import { insertInitiative } from "~/history/initiative-repo.server";
import type { Owner } from "~/history/owner";
import { insertRating } from "~/history/rating-repo.server";
import type { RatingFact } from "~/history/task-rating";
import type { Databases } from "~/shared/db.server";
import { newId } from "~/shared/ids";
import { testNow } from "./run";

const stamp = () => ({ id: newId(), now: testNow, byName: "Lê Thị Cán Bộ" });

export const awardFact: AwardFact = {
  list: "title",
  awardKind: "CSTDCS",
  awardName: "Chiến sĩ thi đua cơ sở",
  level: "agency",
  commendationType: "MERIT",
  yearFrom: 2024,
  yearTo: 2024,
  decisionNumber: "245/QĐ-SCT",
  decidedOn: "2024-12-20",
  issuer: "Sở Công Thương",
  achievement: "Rút ngắn thời gian thẩm định.",
  note: "",
};

export async function insertPastAward(
  databases: Databases,
  owner: Owner,
  of: Partial<AwardFact & { recipientName: string }> = {},
): Promise<string> {
  const at = stamp();
  const fact = { ...awardFact, recipientName: "Nguyễn Văn Thử", post: "Chuyên viên", unitName: "Văn phòng", ...of };
  await databases.write((db) => insertAwardEntry(db, owner, fact, at));
  return at.id;
}

export async function insertTaskRating(
  databases: Databases,
  owner: Owner,
  of: Partial<RatingFact> = {},
): Promise<string> {
  const at = stamp();
  const fact: RatingFact = { year: 2024, rating: "EXCELLENT", document: "", decidedOn: null, issuer: "", ...of };
  await databases.write((db) => insertRating(db, owner, fact, at));
  return at.id;
}

export async function insertDiscipline(
  databases: Databases,
  owner: Owner,
  of: Partial<CaseFact> = {},
): Promise<string> {
  const at = stamp();
  const fact: CaseFact = {
    kind: "complaint",
    matter: "Đơn phản ánh việc trả hồ sơ quá hạn",
    openedOn: "2026-10-01",
    outcome: "pending",
    closedOn: null,
    measure: null,
    decisionNumber: "",
    decidedOn: null,
    issuer: "",
    effectiveFromOn: null,
    effectiveToOn: null,
    ...of,
  };
  await databases.write((db) => insertCase(db, owner, fact, at));
  return at.id;
}

export async function insertRecognised(
  databases: Databases,
  authorIds: readonly string[],
  of: Partial<InitiativeFact> = {},
): Promise<string> {
  const at = stamp();
  const fact: InitiativeFact = {
    kind: "initiative",
    title: "Biểu mẫu điện tử thay tờ khai giấy",
    level: "agency",
    year: 2024,
    recognisedBy: "Hội đồng sáng kiến Sở Công Thương",
    decisionNumber: "12/QĐ-SCT",
    recognisedOn: "2024-10-10",
    effect: "",
    ...of,
  };
  await databases.write((db) => insertInitiative(db, fact, authorIds, at));
  return at.id;
}
