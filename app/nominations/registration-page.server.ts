import { noGrace } from "~/campaigns/deadline";
import type { AdministrativeDocument } from "~/documents/blocks";
import { registrationDocument } from "~/documents/templates/registration";
import { lineTitle, type Campaign } from "~/campaigns/campaign";
import { findCampaign } from "~/campaigns/campaign-repo.server";
import { loadAgency } from "~/people/agency-repo.server";
import { findUnit, type Unit } from "~/people/unit-repo.server";
import { notFound } from "~/shared/errors";
import type { Page } from "~/shared/http.server";
import { allowed } from "~/shared/refuse";
import { fail, ok, type Result } from "~/shared/result";
import { formatInstant, twoDigits } from "~/shared/time";
import type { DeadlineView } from "~/shared/ui/deadline";
import { deadlineView } from "./deadline-view";
import { offeredEntries, shownBy } from "./keep-registration.server";
import { planName } from "./load-dossier.server";
import { nominationsPolicy } from "./policy";
import { entryCounts, isRegistrationOpen, registrationEnd, type Registration } from "./registration";
import { findRegistration } from "./registration-repo.server";

export interface RegistrationLine {
  id: string;
  title: string;
  isCollective: boolean;
  options: { value: string; label: string; hint?: string }[];
  ticked: string[];
  /** Registered for this line and not shown by the search. */
  hiddenCount: number;
  /** As registered, for who reads only. */
  names: string[];
}

export interface RegistrationPage {
  campaign: { id: string; title: string };
  unit: { id: string; name: string };
  version: number;
  deadline: DeadlineView | null;
  sentText: string | null;
  isSaved: boolean;
  counts: string;
  mayEdit: boolean;
  q: string;
  peopleCount: number;
  lines: RegistrationLine[];
}

type Reader = Pick<Page, "read" | "actor" | "now" | "url" | "params">;

interface OpenRegistration {
  campaign: Campaign;
  unit: Unit;
  registration: Registration | null;
}

async function openRegistration({ read, actor, params }: Reader): Promise<Result<OpenRegistration>> {
  const unitId = params["unitId"] ?? "";
  const access = allowed(nominationsPolicy.permit(actor, "registration.read", { kind: "registration", unitId }));
  if (!access.ok) return access;
  const campaign = await findCampaign(read, params["id"] ?? "");
  const unit = await findUnit(read, unitId);
  if (campaign === null || unit === null || campaign.stage.state === "draft" || !campaign.hasRegistration)
    return fail(notFound);
  return ok({ campaign, unit, registration: await findRegistration(read, campaign.id, unit.id) });
}

/** What the unit registers, line by line, with everybody whom it can register while registration is open. */
export async function findRegistrationPage(page: Reader): Promise<Result<RegistrationPage>> {
  const found = await openRegistration(page);
  if (!found.ok) return found;
  const { campaign, unit, registration } = found.value;
  const { read, actor, now } = page;
  const end = registrationEnd(campaign);
  const mayEdit =
    unit.isActive &&
    isRegistrationOpen(campaign, campaign.stage.state, now) &&
    nominationsPolicy.can(actor, "registration.edit", { kind: "registration", unitId: unit.id });
  const entries = registration?.entries ?? [];
  const q = mayEdit ? (page.url.searchParams.get("q") ?? "").trim().slice(0, 100) : "";
  const offered = mayEdit ? await offeredEntries(read, campaign, unit, now) : [];
  const isShown = shownBy(q);
  const { collectiveCount, individualCount } = entryCounts(entries);
  return ok({
    campaign: { id: campaign.id, title: campaign.title },
    unit: { id: unit.id, name: unit.name },
    version: registration?.version ?? 0,
    deadline: end === null ? null : deadlineView({ endsAt: end, grace: noGrace }, "Hạn đăng ký thi đua", now),
    sentText:
      registration === null || registration.sent === null
        ? null
        : `${registration.sent.byName} gửi lúc ${formatInstant(registration.sent.at)} (giờ Việt Nam)`,
    isSaved: registration !== null,
    counts: `${twoDigits(collectiveCount)} tập thể, ${twoDigits(individualCount)} lượt cá nhân`,
    mayEdit,
    q,
    peopleCount: new Set(offered.filter((one) => one.recipientKind === "individual").map((one) => one.candidateId))
      .size,
    lines: campaign.lines.map((line) => {
      const ticked = entries.filter((one) => one.lineId === line.id);
      const shown = offered.filter((one) => one.lineId === line.id && isShown(one));
      const isOffered = (id: string): boolean => shown.some((one) => one.candidateId === id);
      return {
        id: line.id,
        title: lineTitle(line),
        isCollective: line.recipientKind === "collective",
        options: shown.map((one) => ({
          value: one.candidateId,
          label: one.name,
          ...(one.post === "" ? {} : { hint: one.post }),
        })),
        ticked: ticked.map((one) => one.candidateId).filter(isOffered),
        hiddenCount: ticked.filter((one) => !isOffered(one.candidateId)).length,
        names: ticked.map((one) => (one.post === "" ? one.name : `${one.name}, ${one.post}`)),
      };
    }),
  });
}

/** The list that the unit prints and signs: as it was saved last. */
export async function findRegistrationPaper(
  page: Reader,
): Promise<Result<{ name: string; document: AdministrativeDocument }>> {
  const found = await openRegistration(page);
  if (!found.ok) return found;
  const { campaign, unit, registration } = found.value;
  if (registration === null) return fail(notFound);
  const agency = await loadAgency(page.read);
  return ok({
    name: `Danh sách đăng ký thi đua ${unit.name}.pdf`,
    document: registrationDocument({
      issuer: { superior: agency.name, name: unit.name, place: agency.place },
      createdAt: registration.sent?.at ?? page.now,
      isSent: registration.sent !== null,
      campaign: campaign.title,
      plan: planName(campaign),
      lines: campaign.lines.map((line) => ({
        label: lineTitle(line),
        parties: registration.entries
          .filter((one) => one.lineId === line.id)
          .map((one) => ({
            kind: one.recipientKind,
            name: one.name,
            ...(one.honorific === "" ? {} : { honorific: one.honorific }),
            ...(one.post === "" ? {} : { position: one.post }),
          })),
      })),
    }),
  });
}
