import { describe, expect, it } from "vitest";
import { addNominationForm, appraiseNominationForm, decideLatePassForm } from "~/nominations/forms";
import { readForm } from "~/shared/forms/form-schema";

const id = "01939a3c-0000-7000-8000-000000000000";

describe("forms of a dossier", () => {
  it("keep typed words composed, without invisible letters and double spaces", () => {
    const typed = `${"H’Bia Êban đạt kết quả".normalize("NFD")}  \u200btốt `;
    const read = readForm(addNominationForm, {
      id,
      lineId: id,
      candidateId: id,
      achievement: typed,
      reportStatus: "draft",
    });
    expect(read).toMatchObject({ ok: true, value: { achievement: "H’Bia Êban đạt kết quả tốt", report: null } });
  });

  it("ask for an opinion when a candidate is not accepted", () => {
    const sent = { id, nominationId: id, version: "1", note: "" };
    expect(readForm(appraiseNominationForm, { ...sent, result: "meets" }).ok).toBe(true);
    expect(readForm(appraiseNominationForm, { ...sent, result: "fails" })).toMatchObject({
      ok: false,
      fields: { note: "Ghi ý kiến khi tạm dừng hoặc không chấp nhận." },
    });
  });

  it("ask until when a late pass holds", () => {
    expect(
      readForm(decideLatePassForm, {
        id,
        version: "1",
        decision: "granted",
        untilOn: "",
        untilTime: "17:00",
        reason: "Đồng ý",
      }),
    ).toMatchObject({ ok: false, fields: { untilOn: "Nhập ngày cho nộp đến." } });
  });
});
