import { TextField } from "~/shared/forms/text-fields";
import { passwordMinLength } from "../password";

/** A new password, twice, with what makes a good one. */
export function NewPasswordFields({ label }: { label: string }) {
  return (
    <>
      <TextField
        name="newPassword"
        label={label}
        hint={`Ít nhất ${String(passwordMinLength)} ký tự. Nên ghép ba, bốn từ không liên quan với nhau; dấu cách và chữ có dấu đều dùng được.`}
        type="password"
        defaultValue=""
        width="md"
        autoComplete="new-password"
      />
      <TextField
        name="repeated"
        label={`${label}, nhập lại`}
        type="password"
        defaultValue=""
        width="md"
        autoComplete="new-password"
      />
    </>
  );
}
