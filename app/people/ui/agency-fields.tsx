import { TextField } from "~/shared/forms/text-fields";
import type { Agency } from "../agency-repo.server";

type Printed = Pick<Agency, "name" | "parentName" | "symbol" | "place" | "headTitle" | "authorityTitle">;

/** What every document of the agency prints. */
export function AgencyFields({ agency }: { agency: Printed }) {
  return (
    <>
      <TextField
        name="parentName"
        label="Cơ quan chủ quản"
        hint="Dòng trên ở góc trái văn bản, ví dụ ỦY BAN NHÂN DÂN TỈNH ĐỒNG PHƯỚC."
        defaultValue={agency.parentName}
      />
      <TextField
        name="name"
        label="Tên cơ quan"
        hint="Dòng dưới ở góc trái văn bản, ví dụ SỞ CÔNG THƯƠNG."
        defaultValue={agency.name}
        autoComplete="organization"
      />
      <TextField
        name="symbol"
        label="Ký hiệu"
        hint="Phần chữ viết tắt trong số, ký hiệu văn bản, ví dụ SCT."
        defaultValue={agency.symbol}
        width="sm"
      />
      <TextField
        name="place"
        label="Địa danh"
        hint="Đứng trước ngày tháng ban hành, ví dụ Đồng Phước."
        defaultValue={agency.place}
        width="md"
      />
      <TextField
        name="headTitle"
        label="Chức danh người đứng đầu"
        hint="Ví dụ GIÁM ĐỐC."
        defaultValue={agency.headTitle}
        width="md"
      />
      <TextField
        name="authorityTitle"
        label="Thẩm quyền ghi trên giấy khen"
        hint="Ví dụ GIÁM ĐỐC SỞ CÔNG THƯƠNG TỈNH ĐỒNG PHƯỚC."
        defaultValue={agency.authorityTitle}
      />
    </>
  );
}
