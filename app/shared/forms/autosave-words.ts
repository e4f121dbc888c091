/** What the server said to a copy of a form: "broken" when it said nothing or could not. */
export type AutosaveAnswer =
  | { is: "kept"; savedText: string; others: readonly string[] }
  | { is: "refused"; why: string }
  | { is: "signed_out" }
  | { is: "broken" };

const textOf = (one: unknown): string => (typeof one === "string" ? one : "");

/** Reads an answer by its status and JSON: 200 kept; 400, 403, 404, 409 refused in the server's words; a redirect leads to the door. */
export function readAutosaveAnswer(status: number, json: unknown): AutosaveAnswer {
  const body = typeof json === "object" && json !== null ? (json as Record<string, unknown>) : {};
  if (status === 200 && "savedText" in body)
    return { is: "kept", savedText: textOf(body["savedText"]), others: readOthers(body) };
  if (status === 401 || (status >= 300 && status < 400)) return { is: "signed_out" };
  if (status >= 400 && status < 500 && status !== 408 && status !== 429) {
    const refusal = body["refusal"] as { title?: unknown } | null | undefined;
    const [problem] = Object.values((body["fields"] ?? {}) as Record<string, unknown>);
    return { is: "refused", why: textOf(refusal?.title) || textOf(problem) };
  }
  return { is: "broken" };
}

export function readOthers(json: unknown): string[] {
  const { others } = (json ?? {}) as { others?: unknown };
  return Array.isArray(others) ? others.map(textOf).filter((one) => one !== "") : [];
}

/** The line under the form. */
export function autosaveWords(answer: AutosaveAnswer): string {
  switch (answer.is) {
    case "kept":
      return `Đã lưu nháp lúc ${answer.savedText}`;
    case "signed_out":
      return "Chưa lưu được nháp: phiên làm việc đã hết. Chữ vừa gõ vẫn ở trang này; đăng nhập ở một thẻ khác rồi gõ tiếp.";
    case "refused":
      return answer.why === ""
        ? "Nháp không được lưu. Chữ vừa gõ vẫn ở trang này."
        : `Nháp không được lưu. ${answer.why}`;
    case "broken":
      return "Chưa lưu được nháp, đang thử lại. Chữ vừa gõ vẫn ở trang này.";
  }
}
