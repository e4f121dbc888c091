import { paths } from "~/shared/paths";
import { LinkButton } from "~/shared/ui/button";
import { Deadline } from "~/shared/ui/deadline";
import { Found } from "~/shared/ui/list-tools";
import { Sheet } from "~/shared/ui/sheet";
import type { CampaignPage } from "../campaign-page-queries.server";

/** The next thing that the organizer does with the campaign; for everybody else, and while dossiers come in, the deadline. */
export function CampaignSide({ campaign }: { campaign: CampaignPage }) {
  const next = campaign.can.organise ? nextStep(campaign) : null;
  if (next !== null)
    return (
      <LinkButton kind="main" href={next.href}>
        {next.label}
      </LinkButton>
    );
  return campaign.deadline === null ? null : <Deadline {...campaign.deadline} />;
}

function nextStep(campaign: CampaignPage): { href: string; label: string } | null {
  switch (campaign.step) {
    case "launch":
      return { href: paths.launchCampaign(campaign.id), label: "Kiểm tra và phát động" };
    case "collect":
    case null:
      return null;
    case "appraise":
      return { href: paths.dossiers({ campaign: campaign.id }), label: "Thẩm định hồ sơ" };
    case "review":
      return campaign.links.session === null
        ? { href: paths.newCouncilSession(campaign.id), label: "Lập phiên họp" }
        : { href: paths.councilSession(campaign.links.session), label: "Vào phiên họp" };
    case "publish":
      return { href: paths.publication(campaign.id), label: "Công khai kết quả xét" };
    case "sign":
      return campaign.links.signingFile === null
        ? { href: paths.prepareSigningFile(campaign.id), label: "Lập hồ sơ trình ký" }
        : { href: paths.signingFile(campaign.links.signingFile), label: "Xem hồ sơ trình ký" };
    case "issue":
      return {
        href: campaign.links.decision === null ? paths.decisions() : paths.decision(campaign.links.decision),
        label: "Xem quyết định",
      };
    case "conclude":
      return { href: paths.concludeCampaign(campaign.id), label: "Tổng kết phong trào" };
  }
}

/** Where this person can go from here. */
export function CampaignLinks({ campaign }: { campaign: CampaignPage }) {
  const { id, can, sees, links, step } = campaign;
  const wasLaunched = campaign.phase !== "draft" && campaign.phase !== "cancelled";
  const isPast = (...steps: readonly (typeof step)[]): boolean => wasLaunched && steps.includes(step);
  const items: [boolean, string, string][] = [
    [can.edit, paths.editCampaign(id), "Soạn kế hoạch"],
    [can.launch, paths.launchCampaign(id), "Kiểm tra và phát động"],
    [can.amend, paths.amendCampaign(id), "Điều chỉnh kế hoạch"],
    [can.moveDeadline, paths.campaignDeadline(id), "Gia hạn, kết thúc sớm, mở lại"],
    [can.organise && wasLaunched, paths.lineLimits(id), "Giới hạn tệp"],
    [true, paths.campaignTimeline(id), "Tiến độ thời gian"],
    [sees.reminders, paths.campaignReminders(id), "Nhắc việc"],
    [true, paths.campaignPlanPdf(id), "Văn bản kế hoạch (PDF)"],
    [true, paths.campaignPlanDocx(id), "Văn bản kế hoạch (Word)"],
    [
      can.organise && (step === "collect" || step === "appraise"),
      paths.advisingUnits(id),
      "Đơn vị tham mưu tổng hợp hồ sơ",
    ],
    [wasLaunched && sees.dossiers, paths.dossiers({ campaign: id }), "Hồ sơ của phong trào"],
    [
      can.organise && isPast("collect", "appraise", "review"),
      links.session === null ? paths.newCouncilSession(id) : paths.councilSession(links.session),
      links.session === null ? "Lập phiên họp xét" : "Phiên họp xét",
    ],
    [sees.reserve && wasLaunched, paths.vacancies(id), "Rút tên và dự bị"],
    [sees.upward && wasLaunched, paths.upward(id), "Hồ sơ trình cấp trên"],
    [
      can.organise && isPast("publish", "sign", "issue", "conclude", null),
      paths.publication(id),
      "Công khai kết quả xét",
    ],
    [
      can.organise && isPast("sign", "issue"),
      links.signingFile === null ? paths.prepareSigningFile(id) : paths.signingFile(links.signingFile),
      "Hồ sơ trình ký",
    ],
    ...campaign.registers.map((one): [boolean, string, string] => [
      wasLaunched,
      paths.registration(id, one.unitId),
      campaign.registers.length === 1 ? "Đăng ký thi đua" : `Đăng ký thi đua của ${one.unitName}`,
    ]),
    [sees.results, paths.campaignResults(id), "Kết quả khen thưởng"],
    [can.organise && isPast("conclude", null), paths.concludeCampaign(id), "Tổng kết"],
  ];
  return (
    <Sheet title="Việc và văn bản">
      <Found items={items.filter(([shown]) => shown).map(([, href, title]) => ({ href, title }))} />
    </Sheet>
  );
}
