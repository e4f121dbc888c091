import { fold } from "./names";

export const passwordMinLength = 10;

/** The commonest passwords of ten letters and more, in Vietnam and elsewhere, folded and without spaces. */
const commonest = new Set([
  "1234567890",
  "0123456789",
  "0987654321",
  "12345678910",
  "123456789a",
  "a123456789",
  "1234567890a",
  "123456abcd",
  "abcd123456",
  "abc1234567",
  "1q2w3e4r5t",
  "1qaz2wsx3edc",
  "qwertyuiop",
  "qwerty12345",
  "qwerty123456",
  "asdfghjkl1",
  "zxcvbnm123",
  "password12",
  "password123",
  "password1234",
  "password@123",
  "p@ssw0rd123",
  "passw0rd123",
  "administrator",
  "admin12345",
  "admin123456",
  "admin@12345",
  "welcome123",
  "iloveyou123",
  "matkhau123",
  "matkhau1234",
  "matkhau12345",
  "matkhau@123",
  "vietnam123",
  "vietnam1234",
  "vietnam@123",
  "anhyeuem123",
  "khongbiet123",
  "xinchao123",
  "vinhdanh123",
  "vinhdanh@123",
  "congthuong123",
  "thiduakhenthuong",
  "khenthuong123",
]);

/**
 * Why this password is not taken, as one sentence; null when it is. At least ten letters, not made of the user's name,
 * not among the commonest, not one letter or a plain row over and over.
 */
export function passwordProblem(password: string, username: string): string | null {
  const length = [...password].length;
  if (length < passwordMinLength)
    return `Mật khẩu mới có ${String(length)} ký tự, ít nhất ${String(passwordMinLength)}.`;
  const plain = fold(password).replace(/\s/gu, "");
  const name = fold(username);
  if (name !== "" && plain.replace(/[\d\W_]+$/u, "") === name.replace(/[\d\W_]+$/u, ""))
    return "Mật khẩu mới trùng với tên đăng nhập. Chọn một cụm từ khác.";
  if (commonest.has(plain)) return "Mật khẩu mới là một trong những mật khẩu hay bị dò nhất. Chọn một cụm từ khác.";
  if (new Set(plain).size < 4 || isRow(plain))
    return "Mật khẩu mới chỉ gồm ký tự lặp lại hoặc liền nhau. Chọn một cụm từ khác.";
  return null;
}

// abcdefghij, 9876543210: each letter follows the one before.
function isRow(text: string): boolean {
  const steps = [...text].slice(1).map((letter, index) => letter.charCodeAt(0) - text.charCodeAt(index));
  return steps.every((step) => step === 1) || steps.every((step) => step === -1);
}
