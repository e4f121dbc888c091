import { roleNames, roles as allRoles, type Role } from "~/shared/actor";
import { CheckboxGroup } from "~/shared/forms/choice-fields";

const does: Readonly<Record<Role, string>> = {
  organizer: "Soạn và phát động phong trào, tiếp nhận và thẩm định hồ sơ, chuẩn bị phiên họp, trình ký, tổng kết.",
  unit: "Lập và nộp hồ sơ của các đơn vị được chọn bên dưới.",
  council: "Đọc hồ sơ và biểu quyết; thư ký điều hành phiên họp.",
  signer: "Ký, bỏ tên hoặc trả lại hồ sơ trình ký.",
  hr: "Vào số, ngày quyết định; in giấy khen; cập nhật đơn vị và cá nhân.",
  inspector: "Xem tiến độ, nộp muộn và nhật ký; không xem nội dung biểu quyết.",
  staff: "Xem kết quả được công khai và khen thưởng của mình.",
  admin: "Quản lý tài khoản, thông tin cơ quan, công việc nền; không xem nội dung biểu quyết.",
};

/** What an account may do; one person may hold several roles. */
export function RoleFields({
  roles,
  unitIds,
  units,
}: {
  roles: readonly Role[];
  unitIds: readonly string[];
  units: readonly { value: string; label: string }[];
}) {
  return (
    <>
      <CheckboxGroup
        name="roles"
        label="Vai trò"
        defaultValues={roles}
        options={allRoles.map((role) => ({ value: role, label: roleNames[role], hint: does[role] }))}
      />
      <CheckboxGroup
        name="unitIds"
        label="Đơn vị được lập hồ sơ"
        required={false}
        hint="Chỉ dùng cho vai trò người lập hồ sơ của đơn vị. Đơn vị được lập thay (như Ban Giám đốc) tự đi theo đơn vị lập thay."
        defaultValues={unitIds}
        options={units}
      />
    </>
  );
}
