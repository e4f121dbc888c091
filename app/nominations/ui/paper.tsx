import { DateField, TextField } from "~/shared/forms/text-fields";
import { paths } from "~/shared/paths";
import { Note } from "~/shared/ui/note";
import type { DossierFrame } from "../dossier-page.server";
import type { StampValues } from "../paper-pages.server";

/** Day, hour and number as they stand on the incoming stamp. */
export function StampFields({ values }: { values: StampValues }) {
  return (
    <>
      <DateField
        name="stampOn"
        label="Ngày trên dấu công văn đến"
        hint="Đúng như trên dấu, dạng ngày/tháng/năm."
        defaultValue={values.on}
      />
      <TextField
        name="stampTime"
        label="Giờ trên dấu"
        width="xs"
        hint="Ví dụ 16:40. Dấu không ghi giờ thì để trống: tính đến hết ngày đó, nên hạn có giờ trong chính ngày đó là quá hạn."
        required={false}
        defaultValue={values.hour}
        inputMode="numeric"
      />
      <TextField
        name="number"
        label="Số đến"
        width="sm"
        hint="Theo sổ đăng ký công văn đến."
        required={false}
        defaultValue={values.number}
      />
    </>
  );
}

/** That the dossier came on paper: what its stamp says, who entered it and when. */
export function PaperNote({ frame }: { frame: Pick<DossierFrame, "id" | "paper" | "mayEdit" | "isEditable"> }) {
  const { paper } = frame;
  if (paper === null) return null;
  return (
    <Note title="Hồ sơ giấy">
      <p>
        Dấu công văn đến: {paper.stampText}. {paper.entryText}.{" "}
        {frame.mayEdit && <a href={paths.paperStamp(frame.id)}>Sửa dấu công văn đến</a>}
      </p>
      {frame.isEditable && !frame.mayEdit && (
        <p>Thường trực thi đua nhập hồ sơ này theo bản giấy; đơn vị xem được, không sửa trên hệ thống.</p>
      )}
    </Note>
  );
}
