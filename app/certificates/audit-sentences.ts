import { defineAuditSentences } from "~/shared/audit-sentences";
import { twoDigits } from "~/shared/time";
import "./audit-events";

export const certificatesAuditSentences = defineAuditSentences({
  "certificates.rendered": (f) => `Dựng ${twoDigits(f.count)} giấy khen của Quyết định số ${f.decisionNumber}.`,
  "certificates.requested": (f) => `Yêu cầu dựng giấy khen của Quyết định số ${f.decisionNumber}.`,
  "certificate.printed": (f) =>
    f.goldenBookNo === null
      ? `Ghi nhận đã in ${twoDigits(f.count)} giấy khen của Quyết định số ${f.decisionNumber}.`
      : `Ghi nhận đã in giấy khen số sổ vàng ${twoDigits(f.goldenBookNo)} (${f.recipientName}), Quyết định số ${f.decisionNumber}.`,
});
