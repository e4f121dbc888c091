import { RadioGroup } from "~/shared/forms/choice-fields";
import type { FormState } from "~/shared/forms/form-state";
import { PostForm } from "~/shared/forms/post-form";
import { TextField } from "~/shared/forms/text-fields";
import { Button } from "~/shared/ui/button";
import { attendanceNames, positionNames, type Position, type SessionMember } from "../session";

interface AttendanceFormProps {
  version: number;
  members: readonly SessionMember[];
  state: FormState | undefined;
}

const choices = (["present", "absent", "written"] as const).map((value) => ({ value, label: attendanceNames[value] }));

/** Who is there, member by member. Most are: until a list is saved, everybody counts as present on the form. */
export function AttendanceForm({ version, members, state }: AttendanceFormProps) {
  const isNew = members.every((member) => member.attendance === "absent" && member.absenceReason === "");
  return (
    <PostForm intent="attendance" version={version} state={state} prefix="attendance">
      <div className="ballot">
        {members.map((member, index) => (
          <div className="ballot-line" key={member.personId}>
            <input type="hidden" name={`members.${String(index)}.personId`} value={member.personId} />
            <RadioGroup
              name={`members.${String(index)}.attendance`}
              label={`${member.name} (${[member.post, positionNames[member.position as Position]].filter((part) => part !== "").join(", ")})`}
              defaultValue={isNew ? "present" : member.attendance}
              options={choices}
              inline
            />
            <TextField
              name={`members.${String(index)}.absenceReason`}
              label={`Lý do vắng của ${member.name}`}
              hint="In trong biên bản."
              defaultValue={member.absenceReason}
            />
          </div>
        ))}
      </div>
      <footer className="actions">
        <Button>Lưu danh sách có mặt</Button>
      </footer>
    </PostForm>
  );
}
