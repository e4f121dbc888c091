import { choice, date, flag, id, integer, text, timeOfDay, version, type Parsed } from "~/shared/forms/fields";
import { form, list } from "~/shared/forms/form-schema";

export const createSessionForm = form({
  campaignId: id({ label: "Phong trào" }),
  heldOn: date({ label: "Ngày họp" }),
  heldTime: timeOfDay({ label: "Giờ họp" }),
  place: text({ label: "Địa điểm", max: 200 }),
});
export type CreateSession = Parsed<typeof createSessionForm>;

export const recordAttendanceForm = form({
  id: id({ label: "Phiên họp" }),
  version: version(),
  members: list({
    label: "Danh sách thành viên",
    of: form(
      {
        personId: id({ label: "Thành viên" }),
        attendance: choice({ label: "Sự có mặt", of: ["present", "absent", "written"] }),
        absenceReason: text({ label: "Lý do vắng", max: 200, required: false }),
      },
      (row) =>
        row.attendance === "absent" && row.absenceReason === ""
          ? { absenceReason: "Nhập lý do vắng mặt, lý do được in trong biên bản." }
          : {},
    ),
  }),
});
export type RecordAttendance = Parsed<typeof recordAttendanceForm>;

export const openSessionForm = form({ id: id({ label: "Phiên họp" }), version: version() });
export type OpenSession = Parsed<typeof openSessionForm>;

export const openRoundForm = form({
  id: id({ label: "Phiên họp" }),
  awardLineId: id({ label: "Chỉ tiêu" }),
  method: choice({ label: "Cách biểu quyết", of: ["hands", "ballot"] }),
  reason: text({ label: "Lý do mở vòng", max: 500, required: false }),
});
export type OpenRound = Parsed<typeof openRoundForm>;

const votes = (label: string) => integer({ label, min: 0, max: 1000 });

export const enterCountsForm = form({
  roundId: id({ label: "Vòng biểu quyết" }),
  counts: list({
    label: "Số phiếu",
    of: form({
      nominationId: id({ label: "Đề nghị" }),
      agree: votes("Số đồng ý"),
      disagree: votes("Số không đồng ý"),
      noOpinion: votes("Số không có ý kiến"),
    }),
  }),
});
export type EnterCounts = Parsed<typeof enterCountsForm>;

export const closeRoundForm = form({ roundId: id({ label: "Vòng biểu quyết" }), missingAccepted: flag() });
export type CloseRound = Parsed<typeof closeRoundForm>;

export const castBallotForm = form({
  roundId: id({ label: "Vòng biểu quyết" }),
  opinions: list({
    label: "Ý kiến",
    of: form({
      nominationId: id({ label: "Đề nghị" }),
      opinion: choice({ label: "Ý kiến", of: ["agree", "disagree", "noOpinion"], required: false }),
    }),
  }),
});
export type CastBallot = Parsed<typeof castBallotForm>;

export const concludeSessionForm = form({
  id: id({ label: "Phiên họp" }),
  version: version(),
  discussion: text({ label: "Ý kiến thảo luận", multiline: true, max: 10_000, required: false }),
  confirm: flag({ mustBe: "Đánh dấu ô xác nhận đã kiểm tra kết quả." }),
});
export type ConcludeSession = Parsed<typeof concludeSessionForm>;
