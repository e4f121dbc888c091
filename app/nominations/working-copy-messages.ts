/** Refusals about what is being typed; joined in messages.ts. */
export const workingCopyMessages = {
  "working_copy.too_often": () => ({
    title: "Gửi nháp quá nhiều lần trong một phút.",
    facts: ["Mỗi người lưu nháp một biểu mẫu nhiều nhất 90 lần một phút."],
    kept: "Bản nháp lần trước còn nguyên.",
    next: [{ label: "Đợi một phút rồi gõ tiếp, hoặc bấm Lưu" }],
  }),
};
