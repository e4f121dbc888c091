import { TextArea, TextField } from "~/shared/forms/text-fields";
import type { Body } from "../body-repo.server";

export function BodyFields({ body }: { body: Pick<Body, "name" | "shortName" | "standingName" | "regulation"> }) {
  return (
    <>
      <TextField
        name="name"
        label="Tên đầy đủ"
        hint="In trên giấy mời và biên bản, ví dụ Hội đồng Thi đua - Khen thưởng Sở Công Thương."
        defaultValue={body.name}
      />
      <TextField
        name="shortName"
        label="Tên gọi tắt"
        hint="Ví dụ Hội đồng TĐKT."
        defaultValue={body.shortName}
        width="md"
      />
      <TextField
        name="standingName"
        label="Bộ phận thường trực"
        hint="Ví dụ Thường trực Hội đồng Thi đua - Khen thưởng."
        defaultValue={body.standingName}
      />
      <TextArea
        name="regulation"
        label="Quy chế, quyết định thành lập"
        hint="Được dẫn trong biên bản, ví dụ Quy chế hoạt động ban hành kèm theo Quyết định số … ngày …"
        required={false}
        defaultValue={body.regulation}
      />
    </>
  );
}
