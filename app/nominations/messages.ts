import { dueTextExact, type Due } from "~/campaigns/deadline";
import { dayKindNames } from "~/rules/rule-text";
import type { TimeLimit } from "~/rules/time-limit";
import { defineMessages } from "~/shared/messages";
import { paths } from "~/shared/paths";
import {
  formatDate,
  formatDeadlineExact,
  formatExact,
  formatInstant,
  formatLength,
  msOf,
  twoDigits,
  type CalendarDate,
  type Instant,
} from "~/shared/time";
import { appraisalMessages } from "./appraisal-messages";
import { eligibilityMessages } from "./eligibility-messages";
import { documentLimitMessages } from "./document-limit-messages";
import { consultationMessages } from "./consultation-messages";
import { gatheringMessages } from "./gathering-messages";
import { arrivalFact, paperMessages, stampLink } from "./paper-messages";
import { registrationMessages } from "./registration-messages";
import { workingCopyMessages } from "./working-copy-messages";

const dossiersLink = { label: "Về danh sách hồ sơ", href: paths.dossiers() };
const zone = "(giờ Việt Nam)";
// A refusal about a deadline leaves nothing to be guessed.
const exactZone = "(giờ Việt Nam, UTC+7)";

const dueNames = { campaign: "Hạn nộp hồ sơ", late_pass: "Hạn nộp được gia hạn", correction: "Hạn sửa hồ sơ" } as const;

export const nominationsMessages = defineMessages({
  // Who may.
  "dossier.only_unit_edits": () => ({
    title: "Hồ sơ không thay đổi: chỉ đơn vị có hồ sơ được sửa.",
    facts: ["Tài khoản đang dùng được xem hồ sơ này nhưng không lập hồ sơ cho đơn vị."],
    source: "Phân quyền của cơ quan",
    next: [dossiersLink],
  }),
  "dossier.only_unit_starts": () => ({
    title: "Hồ sơ chưa được lập: tài khoản này không lập hồ sơ cho đơn vị nào.",
    facts: ["Người lập hồ sơ của từng đơn vị do quản trị phân công."],
    source: "Phân quyền của cơ quan",
    next: [
      { label: "Đề nghị quản trị giao quyền lập hồ sơ" },
      { label: "Về danh sách phong trào", href: paths.campaigns() },
    ],
  }),
  "dossier.only_organizer": () => ({
    title: "Việc này do Thường trực thi đua làm.",
    facts: [
      "Tài khoản đang dùng được xem nội dung nhưng không thẩm định, tiếp nhận, trả lại hồ sơ hoặc quyết định nộp muộn.",
    ],
    source: "Phân quyền của cơ quan",
    next: [dossiersLink],
  }),
  "dossier.only_head_confirms": () => ({
    title: "Hồ sơ chưa được xác nhận: tài khoản này không phải của người đứng đầu đơn vị.",
    facts: ["Người đứng đầu đơn vị xác nhận bằng tài khoản của mình, hoặc bằng chữ ký trên công văn đề nghị."],
    source: "Hồ sơ của đơn vị do người đứng đầu đơn vị chịu trách nhiệm",
    kept: "Bản thảo còn nguyên.",
    next: [{ label: "Báo người đứng đầu đơn vị đăng nhập để xác nhận, hoặc tải lên công văn đã ký" }],
  }),

  // The state of a dossier.
  "dossier.not_editable": (f: { dossierId: string; state: string }) => ({
    title: "Hồ sơ không thay đổi: hồ sơ đã nộp thì không sửa được nữa.",
    facts: [`Tình trạng hiện nay: ${f.state}.`],
    source: "Hồ sơ đã nộp được giữ nguyên; chỉ sửa được khi Thường trực thi đua trả lại",
    kept: "Những gì vừa nhập vẫn còn ở dưới để chép lại nếu cần.",
    next: [{ label: "Xem hồ sơ đã nộp", href: paths.dossier(f.dossierId) }],
  }),
  "dossier.campaign_closed": (f: { title: string }) => ({
    title: "Hồ sơ không thay đổi: phong trào không còn nhận hồ sơ.",
    facts: [`Phong trào “${f.title}” đã sang bước xét, đã có quyết định, đã tổng kết hoặc chưa phát động.`],
    source: "Hồ sơ được nhận từ khi phát động đến khi Hội đồng bắt đầu xét",
    kept: "Bản thảo còn nguyên.",
    next: [dossiersLink],
  }),
  "dossier.appraisal_begun": (f: { dossierId: string; begunAt: Instant }) => ({
    title: "Hồ sơ chưa được rút: Thường trực thi đua đã bắt đầu thẩm định.",
    facts: [`Việc thẩm định bắt đầu lúc ${formatInstant(f.begunAt)} ${zone}.`],
    source: "Đơn vị rút được hồ sơ cho đến khi mục hoặc đề nghị đầu tiên được thẩm định",
    kept: "Hồ sơ đã nộp và giấy biên nhận còn nguyên.",
    next: [
      { label: "Đề nghị Thường trực thi đua trả lại hồ sơ để sửa" },
      { label: "Xem hồ sơ đã nộp", href: paths.dossier(f.dossierId) },
    ],
  }),
  "dossier.not_open_yet": (f: {
    dossierId: string;
    opensOn: CalendarDate;
    arrivedAt: Instant;
    stamp: { hasHour: boolean } | null;
    plan: string;
    nominationCount: number;
    fileCount: number;
  }) => ({
    title: "Hồ sơ chưa được nộp: chưa đến ngày nhận hồ sơ.",
    facts: [
      `Kế hoạch nhận hồ sơ từ 00 giờ 00 ngày ${formatDate(f.opensOn)} ${exactZone}.`,
      arrivalFact(f.arrivedAt, f.stamp),
    ],
    source: f.plan,
    kept: `Bản thảo còn nguyên, giữ đủ ${twoDigits(f.nominationCount)} đề nghị và ${twoDigits(f.fileCount)} tài liệu.`,
    next: [{ label: `Soạn tiếp hồ sơ và nộp từ ngày ${formatDate(f.opensOn)}`, href: paths.dossier(f.dossierId) }],
  }),
  "dossier.late": (f: {
    dossierId: string;
    due: Due;
    arrivedAt: Instant;
    stamp: { hasHour: boolean } | null;
    rule: string;
    nominationCount: number;
    fileCount: number;
  }) => ({
    title: "Hồ sơ chưa được nộp: đã quá hạn.",
    facts: [
      `${dueNames[f.due.source]}: ${dueTextExact(f.due.endsAt, f.due.grace, exactZone)}.`,
      arrivalFact(f.arrivedAt, f.stamp),
      `Quá hạn ${formatLength(msOf(f.arrivedAt) - msOf(f.due.endsAt))}${f.due.grace.minutes === 0 ? "" : ", đã tính thời gian cộng thêm"}.`,
    ],
    source: f.due.source === "campaign" ? f.rule : `Hạn do Thường trực thi đua cho riêng đơn vị; hạn chung: ${f.rule}`,
    kept: `Bản thảo còn nguyên, giữ đủ ${twoDigits(f.nominationCount)} đề nghị và ${twoDigits(f.fileCount)} tài liệu.`,
    next: [
      ...(f.stamp === null ? [] : [stampLink(f.dossierId)]),
      { label: "Gửi đề nghị nộp muộn", href: paths.askLatePass(f.dossierId) },
    ],
  }),
  "dossier.incomplete": (f: { dossierId: string; items: readonly string[] }) => ({
    title: `Hồ sơ chưa được nộp: còn ${twoDigits(f.items.length)} mục phải xong trước.`,
    facts: [...f.items],
    source: "Thành phần hồ sơ nêu trong kế hoạch của phong trào",
    kept: "Bản thảo còn nguyên.",
    next: [{ label: "Mở danh mục hồ sơ để làm tiếp", href: paths.dossier(f.dossierId) }],
  }),
  "dossier.already_submitted": (f: { receiptCode: string; arrivedAt: Instant; byName: string }) => ({
    title: "Hồ sơ này đã được nộp trước đó, lần bấm sau không nộp thêm.",
    facts: [
      `Đã nhận lúc ${formatExact(f.arrivedAt)} ${zone}${f.byName === "" ? "" : `, người nộp: ${f.byName}`}.`,
      `Mã biên nhận: ${f.receiptCode}.`,
    ],
    source: "Mỗi lần lập hồ sơ chỉ nộp một lần; nộp lại sau khi được trả lại để sửa",
    kept: "Hồ sơ đã nộp giữ nguyên.",
    next: [{ label: "Xem giấy biên nhận", href: paths.receipt(f.receiptCode) }],
  }),
  "dossier.not_submitted": (f: { dossierId: string; state: string }) => ({
    title: "Việc này chưa được ghi: hồ sơ không ở bước chờ thẩm định.",
    facts: [`Tình trạng hiện nay: ${f.state}.`],
    source: "Hồ sơ được thẩm định, trả lại hoặc tiếp nhận sau khi đơn vị nộp",
    kept: "Hồ sơ giữ nguyên.",
    next: [{ label: "Xem hồ sơ", href: paths.dossier(f.dossierId) }],
  }),
  "dossier.correction_past": (f: { correctionDueAt: Instant; now: Instant }) => ({
    title: "Hồ sơ chưa được trả lại: hạn sửa đã qua.",
    facts: [
      `Hạn sửa vừa nhập: ${formatDeadlineExact(f.correctionDueAt)} ${exactZone}.`,
      `Máy chủ nhận lúc: ${formatExact(f.now)} ${exactZone}.`,
    ],
    source: "Đơn vị phải còn thời gian để sửa",
    kept: "Những gì vừa nhập vẫn còn ở dưới.",
    next: [{ label: "Chọn hạn sửa muộn hơn" }],
  }),
  "dossier.correction_short": (f: { correctionDueAt: Instant; leastAt: Instant; now: Instant; limit: TimeLimit }) => ({
    title: "Hồ sơ chưa được trả lại: hạn sửa ngắn hơn quy định.",
    facts: [
      `Hạn sửa vừa nhập: ${formatDeadlineExact(f.correctionDueAt)} ${exactZone}.`,
      `${f.limit.title}: ít nhất ${twoDigits(f.limit.days)} ${dayKindNames[f.limit.dayKind]}, tính từ ngày tiếp theo; sớm nhất ${formatDeadlineExact(f.leastAt)}.`,
      `Máy chủ nhận lúc: ${formatExact(f.now)} ${exactZone}.`,
    ],
    source: f.limit.basis,
    kept: "Những gì vừa nhập vẫn còn ở dưới.",
    next: [{ label: "Chọn hạn sửa từ mức quy định trở lên" }],
  }),
  "dossier.undecided": (f: { dossierId: string; names: readonly string[] }) => ({
    title: `Hồ sơ chưa được tiếp nhận: còn ${twoDigits(f.names.length)} đề nghị chưa có kết quả thẩm định.`,
    facts: f.names.map((name) => `${name}: chưa có kết quả.`),
    source: "Từng đề nghị được thẩm định riêng, không thẩm định cả hồ sơ một lần",
    kept: "Các kết quả đã ghi giữ nguyên.",
    next: [{ label: "Thẩm định đề nghị còn lại", href: paths.appraise(f.dossierId) }],
  }),
  "dossier.confirm_incomplete": (f: { dossierId: string; items: readonly string[] }) => ({
    title: `Hồ sơ chưa được xác nhận: còn ${twoDigits(f.items.length)} mục phải xong trước.`,
    facts: [...f.items],
    source: "Người đứng đầu đơn vị xác nhận hồ sơ đầy đủ, đúng những gì sẽ nộp",
    kept: "Bản thảo còn nguyên.",
    next: [{ label: "Mở danh mục hồ sơ để làm tiếp", href: paths.dossier(f.dossierId) }],
  }),
  "dossier.account_not_accepted": () => ({
    title: "Hồ sơ chưa được xác nhận: cơ quan không nhận xác nhận bằng tài khoản.",
    facts: ["Cơ quan đang đặt: người đứng đầu đơn vị ký trên công văn đề nghị."],
    source: "Cài đặt của cơ quan về xác nhận hồ sơ",
    kept: "Bản thảo còn nguyên.",
    next: [{ label: "Tải lên công văn đề nghị đã ký rồi chọn xác nhận bằng công văn" }],
  }),
  "dossier.letter_not_signed": (f: { dossierId: string }) => ({
    title: "Hồ sơ chưa được xác nhận: công văn đề nghị chưa có bản đã ký.",
    facts: ["Xác nhận bằng công văn cần công văn đề nghị ở dạng bản đã ký."],
    source: "Chữ ký của người đứng đầu đơn vị trên công văn thay cho xác nhận bằng tài khoản",
    kept: "Bản thảo còn nguyên.",
    next: [{ label: "Tải lên công văn đã ký", href: paths.dossierDocument(f.dossierId, "cong-van") }],
  }),
  "dossier.no_head": (f: { unitName: string }) => ({
    title: "Hồ sơ chưa được xác nhận: chưa biết ai đứng đầu đơn vị.",
    facts: [`Danh sách của ${f.unitName} không có người đứng đầu vào ngày hôm nay.`],
    source: "Người đứng đầu đơn vị theo danh sách của tổ chức cán bộ",
    kept: "Bản thảo còn nguyên.",
    next: [{ label: "Đề nghị tổ chức cán bộ cập nhật người đứng đầu đơn vị" }],
  }),

  // Candidates.
  "nomination.duplicate": (f: {
    name: string;
    unitName: string;
    line: string;
    otherLine: string;
    isSameLine: boolean;
  }) => ({
    title: `${f.name} chưa được thêm vào “${f.line}”.`,
    facts: [
      f.isSameLine
        ? `${f.name} đã được đề nghị ở chính chỉ tiêu này, trong hồ sơ của ${f.unitName}.`
        : `${f.name} đã được đề nghị ở chỉ tiêu “${f.otherLine}” của phong trào này, trong hồ sơ của ${f.unitName}.`,
    ],
    source: "Một thành tích chỉ được khen thưởng một lần (Luật Thi đua, khen thưởng 2022, Điều 5 khoản 2 điểm c)",
    kept: "Những gì vừa nhập vẫn còn ở dưới.",
    next: [{ label: "Chọn người hoặc tập thể khác, hoặc bỏ đề nghị kia trước" }],
  }),
  "nomination.cap_reached": (f: { line: string; unitName: string; cap: number; nominated: number }) => ({
    title: `Đề nghị chưa được ghi: ${f.unitName} đã đủ số đề nghị ở chỉ tiêu “${f.line}”.`,
    facts: [`Mỗi đơn vị đề nghị tối đa ${twoDigits(f.cap)}; hồ sơ đang có ${twoDigits(f.nominated)}.`],
    source: "Số đề nghị tối đa của mỗi đơn vị nêu trong kế hoạch của phong trào",
    kept: "Những gì vừa nhập vẫn còn ở dưới.",
    next: [{ label: "Bỏ một đề nghị khác của chỉ tiêu này trước, hoặc chọn chỉ tiêu khác" }],
  }),
  "nomination.not_of_unit": (f: { unitName: string }) => ({
    title: "Đề nghị chưa được thêm: chỉ đề nghị được người và tập thể của đơn vị mình.",
    facts: [`Người hoặc tập thể vừa chọn không thuộc ${f.unitName} vào ngày hôm nay.`],
    source: "Đơn vị lập hồ sơ cho người và tập thể do mình quản lý",
    kept: "Những gì vừa nhập vẫn còn ở dưới.",
    next: [{ label: "Chọn lại trong danh sách, hoặc đề nghị tổ chức cán bộ cập nhật danh sách" }],
  }),
  "appraisal.not_open": (f: { name: string; dossierId: string; isAccepted: boolean }) => ({
    title: `Kết quả thẩm định của ${f.name} chưa được ghi.`,
    facts: [
      f.isAccepted ? "Hồ sơ đã được tiếp nhận và đề nghị này đã có kết quả." : "Hồ sơ không ở bước chờ thẩm định.",
    ],
    source: "Thẩm định diễn ra từ khi đơn vị nộp đến khi tiếp nhận; đề nghị tạm dừng thì đến khi có kết luận",
    kept: "Kết quả đã ghi trước đó giữ nguyên.",
    next: [{ label: "Xem hồ sơ", href: paths.dossier(f.dossierId) }],
  }),

  ...documentLimitMessages,
  ...eligibilityMessages,
  ...appraisalMessages,
  ...consultationMessages,
  ...gatheringMessages,
  ...registrationMessages,
  ...workingCopyMessages,
  ...paperMessages,

  // Leave to submit late.
  "late_pass.already_asked": (f: { askedAt: Instant; byName: string }) => ({
    title: "Đề nghị nộp muộn đã được gửi trước đó và đang chờ quyết định.",
    facts: [`${f.byName} gửi lúc ${formatInstant(f.askedAt)} ${zone}.`],
    source: "Mỗi đơn vị có một đề nghị nộp muộn chờ quyết định",
    kept: "Đề nghị đã gửi giữ nguyên; nội dung vừa nhập vẫn còn ở dưới.",
    next: [{ label: "Chờ Thường trực thi đua quyết định" }],
  }),
  "late_pass.already_decided": (f: { passId: string; byName: string; at: Instant; state: string }) => ({
    title: "Đề nghị nộp muộn này đã có quyết định.",
    facts: [`${f.state}: ${f.byName}, ${formatInstant(f.at)} ${zone}.`],
    source: "Mỗi đề nghị nộp muộn được quyết định một lần",
    kept: "Quyết định đã ghi giữ nguyên.",
    next: [{ label: "Xem quyết định", href: paths.latePass(f.passId) }],
  }),
  "late_pass.until_past": (f: { until: Instant; now: Instant }) => ({
    title: "Chưa cho phép nộp muộn: thời hạn mới đã qua.",
    facts: [
      `Thời hạn vừa nhập: ${formatDeadlineExact(f.until)} ${exactZone}.`,
      `Máy chủ nhận lúc: ${formatExact(f.now)} ${exactZone}.`,
    ],
    source: "Đơn vị phải còn thời gian để nộp",
    kept: "Những gì vừa nhập vẫn còn ở dưới.",
    next: [{ label: "Chọn thời hạn muộn hơn" }],
  }),
  "late_pass.not_needed": (f: { dossierId: string; state: string }) => ({
    title: "Đề nghị nộp muộn chưa được gửi: hồ sơ đã nộp.",
    facts: [`Tình trạng hiện nay: ${f.state}.`],
    source: "Chỉ hồ sơ chưa nộp hoặc đang sửa mới cần nộp muộn",
    kept: "Hồ sơ giữ nguyên.",
    next: [{ label: "Xem hồ sơ", href: paths.dossier(f.dossierId) }],
  }),
});
