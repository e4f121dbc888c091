import { paths } from "~/shared/paths";
import { SearchBox } from "~/shared/ui/list-tools";
import { Note } from "~/shared/ui/note";
import { Sheet, Stack } from "~/shared/ui/sheet";

/** Asks for the code that stands on the paper. */
export function VerifyForm({ title, problem }: { title: string; problem?: string | undefined }) {
  return (
    <Sheet title={title} padded>
      <Stack>
        {problem !== undefined && <Note tone="wait" title={problem} />}
        <SearchBox
          action={paths.verify()}
          name="ma"
          label="Mã xác minh"
          value=""
          button="Xác minh"
          hint="12 chữ và số cạnh hình QR; chữ hoa hay chữ thường đều được."
        />
      </Stack>
    </Sheet>
  );
}
