import { noGrace } from "~/campaigns/deadline";
import type { AdministrativeDocument } from "~/documents/blocks";
import type { Amendment } from "~/campaigns/amendment";
import type { Campaign, CampaignPlan } from "~/campaigns/campaign";
import { planFromReady } from "~/campaigns/plan-copy";
import { planPaper } from "~/campaigns/plan-paper";
import { readyPlans } from "~/campaigns/ready-plans";

const officeId = "0198c000-0000-7000-8000-0000000000f1";
const bodyId = "0198c000-0000-7000-8000-0000000000b1";

/** The campaign that an agency would launch from a ready plan in 2026. */
export function readyCampaign(code: string, of: Partial<CampaignPlan> = {}): Campaign {
  const ready = readyPlans.find((one) => one.code === code);
  if (ready === undefined) throw new Error(`no ready plan ${code}`);
  const plan: CampaignPlan = {
    ...planFromReady(ready.plan, 2026),
    receivingUnitId: officeId,
    bodyId,
    dossierDueOn: ready.plan.dossierDueOn === null ? "2026-11-10" : planFromReady(ready.plan, 2026).dossierDueOn,
    periodToOn: ready.plan.periodToOn === null ? "2026-10-31" : planFromReady(ready.plan, 2026).periodToOn,
    ...of,
  };
  return {
    ...plan,
    id: "0198c000-0000-7000-8000-0000000000c1",
    stage: {
      state: "launched",
      launchedAt: "2026-05-15T02:00:00.000Z",
      launchedBy: "system",
      dossierDueAt: "2026-11-10T17:00:00.000Z",
      dossierGrace: noGrace,
    },
    lines: plan.lines.map((line, index) => ({
      ...line,
      id: `0198c000-0000-7000-8000-00000000d0${String(index).padStart(2, "0")}`,
      ordinal: index + 1,
      awardedCount: 0,
    })),
    createdAt: "2026-05-10T02:00:00.000Z",
    createdBy: "system",
    version: 2,
  };
}

/** Its plan as it is printed. */
export function readyPaper(
  code: string,
  of: Partial<CampaignPlan> = {},
  amendments: readonly Amendment[] = [],
): AdministrativeDocument {
  const paper = planPaper(readyCampaign(code, of), {
    issuer: { superior: "UBND tỉnh Đồng Phước", name: "Sở Công Thương", place: "Đồng Phước" },
    symbol: "SCT",
    headTitle: "GIÁM ĐỐC",
    names: new Map([
      [officeId, "Văn phòng Sở"],
      [bodyId, "Ban vận động thực hiện Quy chế dân chủ ở cơ sở"],
    ]),
    amendments,
    now: "2026-05-15T02:00:00.000Z",
  });
  if (paper === null) throw new Error(`the plan ${code} names no days`);
  return paper;
}
