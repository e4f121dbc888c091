import { cleanLine } from "~/shared/forms/clean-text";
import { uploadLimitBytes } from "~/shared/file-kinds";
import {
  choice,
  date,
  field,
  flag,
  id,
  ids,
  integer,
  text,
  timeOfDay,
  version,
  type Parsed,
} from "~/shared/forms/fields";
import { file } from "~/shared/forms/file-schema";
import { form } from "~/shared/forms/form-schema";
import { appraisalDecisions } from "./appraisal";
import { achievementLimit } from "./nomination";

export const documentFile = { kinds: ["pdf", "docx", "jpeg", "png"], maxBytes: uploadLimitBytes } as const;

/** By award line, who is ticked: "picks.<line>" is a box's value, or a list of them. */
const picks = field((raw): { value: Record<string, string[]> } => {
  const found: Record<string, string[]> = {};
  if (typeof raw === "object" && raw !== null && !Array.isArray(raw))
    for (const [lineId, ticked] of Object.entries(raw))
      found[lineId] = (Array.isArray(ticked) ? ticked : [ticked]).filter((one) => typeof one === "string");
  return { value: found };
});

/** The address is /phong-trao/:id/dang-ky/:unitId; version 0: nothing was saved yet. */
export const keepRegistrationForm = form({
  id: id({ label: "Phong trào" }),
  unitId: id({ label: "Đơn vị" }),
  version: integer({ label: "Phiên bản" }),
  q: text({ label: "Tên đang tìm", required: false, max: 100 }),
  picks,
});
export type KeepRegistration = Parsed<typeof keepRegistrationForm>;

const dossierId = id({ label: "Hồ sơ" });
const nominationId = id({ label: "Đề nghị" });
const status = choice({ label: "Bản đã ký hay bản thảo", of: ["signed", "draft"] });
const achievement = text({ label: "Tóm tắt thành tích", multiline: true, max: achievementLimit });
const report = file({ label: "Báo cáo thành tích", ...documentFile, required: false });
const post = text({ label: "Chức vụ khi đề nghị", max: 150, required: false });

/** `id` is the campaign: the address is /phong-trao/:id/lap-ho-so. */
export const startDossierForm = form({
  id: id({ label: "Phong trào" }),
  unitId: id({ label: "Đơn vị", required: false }),
});
export type StartDossier = Parsed<typeof startDossierForm>;

const stampFields = {
  stampOn: date({ label: "Ngày trên dấu công văn đến" }),
  stampTime: timeOfDay({ label: "Giờ trên dấu", required: false }),
  number: text({ label: "Số đến", required: false, max: 50 }),
};
const stampHour = ({ stampTime }: { stampTime: string | null }): Record<string, string> =>
  stampTime === "24:00" ? { stampTime: "Giờ trên dấu từ 00:00 đến 23:59." } : {};

/** `id` is the campaign: the address is /phong-trao/:id/ho-so-giay/:unitId. */
export const enterPaperForm = form(
  { id: id({ label: "Phong trào" }), unitId: id({ label: "Đơn vị" }), ...stampFields },
  stampHour,
);
export type EnterPaper = Parsed<typeof enterPaperForm>;

export const changeStampForm = form({ id: dossierId, version: version(), ...stampFields }, stampHour);
export type ChangeStamp = Parsed<typeof changeStampForm>;

/** Why somebody is proposed although a rule that leaves room is not met. */
const overrideReason = text({ label: "Vẫn đề nghị, lý do", multiline: true, required: false, max: 500 });

export const addNominationForm = form({
  id: dossierId,
  lineId: id({ label: "Chỉ tiêu đề nghị" }),
  /** A person, or the unit itself for a line of collectives. */
  candidateId: id({ label: "Cá nhân hoặc tập thể" }),
  achievement,
  overrideReason,
  report,
  reportStatus: status,
});
/** Without a reason nothing is overridden. */
type Reasoned<V extends { overrideReason: string }> = Omit<V, "overrideReason"> & { overrideReason?: string };
export type AddNomination = Reasoned<Parsed<typeof addNominationForm>>;

/** Asks where somebody stands before anything is written; the achievement counts as far as it is typed. */
export const checkCandidateForm = form({
  id: dossierId,
  lineId: id({ label: "Chỉ tiêu đề nghị" }),
  candidateId: id({ label: "Cá nhân hoặc tập thể" }),
  achievement: text({ label: "Tóm tắt thành tích", multiline: true, required: false, max: achievementLimit }),
});
export type CheckCandidate = Parsed<typeof checkCandidateForm>;

export const editNominationForm = form({
  id: dossierId,
  nominationId,
  version: version(),
  lineId: id({ label: "Chỉ tiêu đề nghị" }),
  post,
  achievement,
  overrideReason,
  report,
  reportStatus: status,
});
export type EditNomination = Reasoned<Parsed<typeof editNominationForm>>;

export const removeNominationForm = form({
  id: dossierId,
  nominationId,
  version: version(),
  confirm: flag({ mustBe: "Đánh dấu để xác nhận bỏ đề nghị." }),
});
export type RemoveNomination = Parsed<typeof removeNominationForm>;

export const attachDocumentForm = form({
  id: dossierId,
  kind: choice({ label: "Loại văn bản", of: ["cong-van", "bien-ban"] }),
  file: file({ label: "văn bản", ...documentFile }),
  status,
  /** The document on the page from which it was sent: another one there by now is a conflict. */
  replaces: id({ label: "Văn bản đang có", required: false }),
});
export type AttachDocument = Parsed<typeof attachDocumentForm>;

const otherFields = {
  id: dossierId,
  nominationId,
  title: text({ label: "Tên tài liệu", max: 1000 }),
};

/** `title`: what the line asks for, by which its place is told. */
export const attachOtherForm = form({
  ...otherFields,
  file: file({ label: "tài liệu", ...documentFile }),
  status,
  replaces: id({ label: "Tài liệu đang có", required: false }),
});
export type AttachOther = Parsed<typeof attachOtherForm>;

export const removeOtherForm = form({ ...otherFields, replaces: id({ label: "Tài liệu đang có" }) });
export type RemoveOther = Parsed<typeof removeOtherForm>;

const section = (label: string, required: boolean) => text({ label, multiline: true, required });

export const writeReportForm = form({
  id: dossierId,
  nominationId,
  replaces: id({ label: "Báo cáo đang có", required: false }),
  qualification: text({ label: "Trình độ chuyên môn, nghiệp vụ", required: false, max: 300 }),
  background: section("Đặc điểm, tình hình", false),
  duties: section("Nhiệm vụ được giao", true),
  achievements: section("Thành tích đạt được", true),
  initiatives: section("Sáng kiến, giải pháp", false),
  ratings: section("Mức độ hoàn thành nhiệm vụ", false),
  pastAwards: section("Các hình thức đã được khen thưởng", false),
});
export type WriteReport = Parsed<typeof writeReportForm>;

export const confirmByAccountForm = form({
  id: dossierId,
  version: version(),
  confirm: flag({ mustBe: "Đánh dấu để xác nhận đã xem hồ sơ." }),
});
export type ConfirmByAccount = Parsed<typeof confirmByAccountForm>;

export const confirmByLetterForm = form({ id: dossierId, version: version() });
export type ConfirmByLetter = Parsed<typeof confirmByLetterForm>;

export const submitDossierForm = form({
  id: dossierId,
  version: version(),
  confirm: flag({ mustBe: "Đánh dấu để xác nhận nộp hồ sơ." }),
});
export type SubmitDossier = Parsed<typeof submitDossierForm>;

export const withdrawDossierForm = form({
  id: dossierId,
  version: version(),
  reason: text({ label: "Lý do rút", multiline: true, max: 1000 }),
  confirm: flag({ mustBe: "Đánh dấu để xác nhận rút hồ sơ." }),
});
export type WithdrawDossier = Parsed<typeof withdrawDossierForm>;

export const askLatePassForm = form({
  id: dossierId,
  reason: text({ label: "Lý do nộp muộn", multiline: true, max: 1000 }),
  wishedOn: date({ label: "Ngày xin nộp", required: false }),
});
export type AskLatePass = Parsed<typeof askLatePassForm>;

export const decideLatePassForm = form(
  {
    id: id({ label: "Đề nghị nộp muộn" }),
    version: version(),
    decision: choice({ label: "Quyết định", of: ["granted", "refused"] }),
    untilOn: date({ label: "Cho nộp đến ngày", required: false }),
    untilTime: timeOfDay({ label: "Giờ" }),
    reason: text({ label: "Lý do", multiline: true, max: 1000 }),
  },
  (values) => (values.decision === "granted" && values.untilOn === null ? { untilOn: "Nhập ngày cho nộp đến." } : {}),
);
export type DecideLatePass = Parsed<typeof decideLatePassForm>;

/** What was found of one item. `state` "": not looked at. `seen`: when what the page showed was written; "" for nothing. */
export interface SentMark {
  state: "ok" | "problem" | "";
  note: string;
  seen: string;
}
export type ItemMarks = Readonly<Record<string, SentMark>>;

const noteLimit = 500;

/** By item key: "marks.letter.state", "marks.letter.note", "marks.letter.seen". */
const marks = field((raw): { value: ItemMarks } => {
  const found: Record<string, SentMark> = {};
  const textOf = (one: unknown): string => (typeof one === "string" ? cleanLine(one) : "");
  if (typeof raw === "object" && raw !== null && !Array.isArray(raw))
    for (const [key, sent] of Object.entries(raw)) {
      if (typeof sent !== "object" || sent === null) continue;
      const { state, note, seen } = sent as Record<string, unknown>;
      found[key] = {
        state: state === "ok" || state === "problem" ? state : "",
        note: textOf(note),
        seen: textOf(seen),
      };
    }
  return { value: found };
});

function problemsOfMarks(sent: ItemMarks): Record<string, string> {
  const wrong = Object.entries(sent).flatMap(([key, { state, note }]): [string, string][] => {
    if (state === "problem" && note === "") return [[`marks.${key}.note`, "Ghi chỗ cần sửa."]];
    if (state === "" && note !== "") return [[`marks.${key}.note`, "Chọn Đạt hoặc Cần sửa cho mục này."]];
    return note.length > noteLimit ? [[`marks.${key}.note`, `Nhiều nhất ${String(noteLimit)} chữ.`]] : [];
  });
  return Object.fromEntries(wrong);
}

/** `nominationId`: the candidate whose page it was sent from. */
export const markItemsForm = form({ id: dossierId, nominationId, marks }, (values) => problemsOfMarks(values.marks));
export type MarkItems = Parsed<typeof markItemsForm>;

export const appraiseNominationForm = form(
  {
    id: dossierId,
    nominationId,
    version: version(),
    marks,
    result: choice({ label: "Kết quả thẩm định", of: appraisalDecisions }),
    note: text({ label: "Ý kiến gửi đơn vị", multiline: true, max: 2000, required: false }),
  },
  (values) => ({
    ...problemsOfMarks(values.marks),
    ...(values.result !== "meets" && values.note === ""
      ? { note: "Ghi ý kiến khi tạm dừng hoặc không chấp nhận." }
      : {}),
  }),
);
export type AppraiseNomination = Omit<Parsed<typeof appraiseNominationForm>, "marks"> & { marks?: ItemMarks };

export const returnDossierForm = form(
  {
    id: dossierId,
    version: version(),
    reason: text({ label: "Ý kiến chung", multiline: true, max: 2000, required: false }),
    opensAll: flag(),
    correctionOn: date({ label: "Hạn sửa" }),
    correctionTime: timeOfDay({ label: "Giờ" }),
    /** The marked items that the page showed; see problemsSeen. */
    seen: field((raw): { value: string } => ({ value: typeof raw === "string" ? raw : "" })),
  },
  (values) => (values.opensAll && values.reason === "" ? { reason: "Ghi ý kiến chung khi mở lại toàn bộ hồ sơ." } : {}),
);
export type ReturnDossier = Omit<Parsed<typeof returnDossierForm>, "seen"> & { seen?: string };

export const acceptDossierForm = form({
  id: dossierId,
  version: version(),
  /** The dossier to go on with; left out: this one is shown again. */
  next: id({ label: "Hồ sơ tiếp theo", required: false }),
});
export type AcceptDossier = Omit<Parsed<typeof acceptDossierForm>, "next">;

/** By dossier, whose work its appraisal was on the page from which the form was sent; "" for nobody's. */
const seenOfficers = field((raw): { value: Record<string, string> } => ({
  value:
    typeof raw === "object" && raw !== null && !Array.isArray(raw)
      ? Object.fromEntries(
          Object.entries(raw).filter((entry): entry is [string, string] => typeof entry[1] === "string"),
        )
      : {},
}));

const assigned = { dossierIds: ids({ label: "ít nhất một hồ sơ", min: 1, max: 100 }), seen: seenOfficers };

/** The choice that takes the work from whoever has it. */
export const noOfficer = "khong-giao";

export const assignAppraisalForm = form({
  ...assigned,
  officerId: field((raw): { value: string | null } | { problem: string } => {
    const typed = typeof raw === "string" ? raw.trim() : "";
    return typed === "" ? { problem: "Chọn người thẩm định." } : { value: typed === noOfficer ? null : typed };
  }),
});
export const takeAppraisalForm = form(assigned);
export type AssignAppraisal = Parsed<typeof assignAppraisalForm>;
export type TakeAppraisal = Parsed<typeof takeAppraisalForm>;
