import { twoDigits } from "~/shared/time";

/** What is refused because a candidate does not meet a rule. */
export const eligibilityMessages = {
  "nomination.not_eligible": (f: {
    name: string;
    line: string;
    rules: readonly string[];
    sources: readonly string[];
    cures: readonly string[];
    mayOverride: boolean;
  }) => ({
    title: `Đề nghị ${f.name} ở “${f.line}” chưa được ghi: chưa đạt ${twoDigits(f.rules.length)} quy định.`,
    facts: [...f.rules],
    source: f.sources.join("; "),
    kept: "Những gì vừa nhập vẫn còn ở dưới.",
    next: [
      ...f.cures.map((label) => ({ label })),
      ...(f.mayOverride
        ? [{ label: "Vẫn đề nghị thì nêu lý do ở mục “Vẫn đề nghị, lý do”", href: "#f-overrideReason" }]
        : []),
    ],
  }),
  "dossier.not_eligible": (f: {
    names: readonly string[];
    rules: readonly string[];
    hrefs: readonly string[];
    sources: readonly string[];
  }) => ({
    title: `Hồ sơ chưa được nộp: ${twoDigits(f.names.length)} đề nghị chưa đạt quy định.`,
    facts: [...f.rules],
    source: f.sources.join("; "),
    kept: "Bản thảo còn nguyên.",
    next: f.names.map((name, index) => ({
      label: `Mở đề nghị ${name} để sửa, nêu lý do nếu quy định cho phép, hoặc bỏ đề nghị`,
      href: f.hrefs[index] ?? "",
    })),
  }),
};
