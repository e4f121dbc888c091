import { date, id, ids, text, timeOfDay, type Parsed } from "~/shared/forms/fields";
import { form } from "~/shared/forms/form-schema";

const campaignId = id({ label: "Phong trào" });

export const nameAdvisingForm = form({
  id: campaignId,
  advisingUnitId: id({ label: "Đơn vị tham mưu tổng hợp" }),
  unitIds: ids({ label: "ít nhất một đơn vị được tổng hợp", min: 1, max: 200 }),
  dueOn: date({ label: "Đề nghị gửi trước hết ngày", required: false }),
});
export type NameAdvising = Parsed<typeof nameAdvisingForm>;

export const endAdvisingForm = form({ id: campaignId, unitId: id({ label: "Đơn vị" }) });
export type EndAdvising = Parsed<typeof endAdvisingForm>;

const dossierId = id({ label: "Hồ sơ" });
const nominationIds = ids({ label: "ít nhất một đề nghị", min: 1, max: 200 });

/** `id` of this and the forms after it: the advising unit's own dossier. */
export const gatherForm = form({ id: dossierId, nominationIds });
export type Gather = Parsed<typeof gatherForm>;

export const leaveForm = form({
  id: dossierId,
  nominationIds,
  reason: text({ label: "Lý do không tổng hợp", multiline: true, max: 1000 }),
});
export type Leave = Parsed<typeof leaveForm>;

const nominationId = id({ label: "Tập thể, cá nhân" });

export const undoGatheringForm = form({ id: dossierId, nominationId });
export type UndoGathering = Parsed<typeof undoGatheringForm>;

export const handBackForm = form({
  id: dossierId,
  nominationId,
  reason: text({ label: "Nội dung cần sửa", multiline: true, max: 1000 }),
  correctionOn: date({ label: "Hạn sửa" }),
  correctionTime: timeOfDay({ label: "Giờ" }),
});
export type HandBack = Parsed<typeof handBackForm>;
