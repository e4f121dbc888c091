import { addOverlay } from "~/rules/add-overlay.server";
import { addOverlayForm } from "~/rules/forms";
import { switchRule } from "~/rules/switch-rule.server";
import { readForm } from "~/shared/forms/form-schema";
import type { Instant } from "~/shared/time";
import type { SamplePeople } from "./people";
import type { Stage } from "./stage";

/** Before the oldest campaign was launched. */
const chosenAt: Instant = "2023-01-09T02:00:00.000Z";

const money = "Mức thưởng đang chi tại Sở, Phòng Tài chính đã đối chiếu; chờ văn bản của Sở Nội vụ";
const votes = "Quy chế làm việc của Hội đồng Thi đua - Khen thưởng Sở: làm việc theo đa số";

/** What nobody has read in its text and the agency works by all the same, each with why. */
const choices: readonly (readonly [id: string, reason: string])[] = [
  ["nd91.bonus.GIAYKHEN.collective", money],
  ["nd91.bonus.GIAYKHEN.individual", money],
  ["nd91.rounding", money],
  ["nd98.bonus.GIAYKHEN.collective", money],
  ["nd98.bonus.GIAYKHEN.individual", money],
  ["nd98.rounding", money],
  ["nd152.bonus.GIAYKHEN.individual", money],
  ["salary.2023-07-01", "Theo bảng lương đang áp dụng tại Sở"],
  ["practice.vote.GIAYKHEN", votes],
  ["practice.vote.KHEN_CAP_TINH", votes],
];

/** A standard of the agency's own. It asks for what the register knows of some people and not of others. */
const ownStandard = {
  subject: "prerequisite",
  awardKind: "KHEN_CAP_TINH",
  recipientKind: "individual",
  combine: "all",
  fact1: "years.EXCELLENT",
  comparison1: "consecutive",
  number1: "1",
  title: "Đề nghị cấp tỉnh: hoàn thành xuất sắc nhiệm vụ trong năm hoặc năm trước",
  replacedRuleId: "",
  document: "Quyết định số 15/QĐ-SCT",
  documentOn: "04/01/2023",
  issuer: "Sở Công Thương",
  article: "Điều 9",
  validFrom: "05/01/2023",
};

/** The agency's own rule and its choice of others, recorded by the standing body. */
export async function chooseRules(stage: Stage, people: SamplePeople): Promise<void> {
  for (const [choiceId, reason] of choices)
    await stage.run(chosenAt, people.actor("thuongtruc"), (ctx) => switchRule(ctx, { choiceId, isOn: "on", reason }));
  const standard = readForm(addOverlayForm, ownStandard);
  if (!standard.ok) throw new Error(`the sample's own rule: ${JSON.stringify(standard.fields)}`);
  await stage.run(chosenAt, people.actor("thuongtruc"), (ctx) => addOverlay(ctx, standard.value));
}
