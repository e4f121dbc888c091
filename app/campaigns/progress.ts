import { dateOf, formatDate, type CalendarDate, type Instant } from "~/shared/time";
import { isLate, lastDayOf, phaseOf, withoutGrace, type CampaignState, type Grace } from "./deadline";

export interface ProgressFacts {
  state: CampaignState;
  launchedAt: Instant | null;
  dossierOpenOn: CalendarDate | null;
  dossierDueAt: Instant | null;
  dossierGrace: Grace;
  dossierDueOn: CalendarDate | null;
  reviewOn: CalendarDate | null;
  publicationDayCount: number;
  decisionOn: CalendarDate | null;
  conclusionOn: CalendarDate | null;
  concludedAt: Instant | null;
  /** Something was accepted, and no dossier waits for appraisal or correction. */
  isAppraised: boolean;
  session: { state: "preparing" | "open" | "concluded"; heldAt: Instant } | null;
  publication: { publishedAt: Instant; endsAt: Instant } | null;
  signingFile: { state: "submitted" | "signed" | "sent_back"; submittedAt: Instant } | null;
  decision: { state: "signed" | "issued"; datedOn: CalendarDate | null } | null;
}

export const stepNames = ["launch", "collect", "appraise", "review", "publish", "sign", "issue", "conclude"] as const;
export type StepName = (typeof stepNames)[number];

const stepLabels: Readonly<Record<StepName, string>> = {
  launch: "Phát động",
  collect: "Nhận hồ sơ",
  appraise: "Thẩm định",
  review: "Họp xét",
  publish: "Công khai",
  sign: "Trình ký",
  issue: "Ban hành",
  conclude: "Tổng kết",
};

export interface ProgressStep {
  label: string;
  when: string;
  state: "done" | "now" | "ahead";
}

/** The step at which the campaign stands; null when there is none left. */
export function stepOf(facts: ProgressFacts, now: Instant): StepName | null {
  switch (phaseOf(facts, now)) {
    case "draft":
      return "launch";
    case "launched":
    case "collecting":
      return "collect";
    case "closed":
      return facts.isAppraised || facts.session !== null ? "review" : "appraise";
    case "reviewing":
      return reviewStep(facts, now);
    case "decided":
      return "conclude";
    case "concluded":
    case "cancelled":
      return null;
  }
}

function reviewStep({ session, publication, signingFile, decision }: ProgressFacts, now: Instant): StepName {
  if (decision !== null) return "issue";
  if (session?.state !== "concluded") return "review";
  if (signingFile !== null) return "sign";
  return publication === null || !isLate(now, publication.endsAt) ? "publish" : "sign";
}

/** The eight steps with their days: what happened, else what is planned. A cancelled campaign shows how far it came. */
export function progressSteps(facts: ProgressFacts, now: Instant): ProgressStep[] {
  const step = stepOf(facts, now);
  const at =
    facts.state === "cancelled"
      ? facts.launchedAt === null
        ? 0
        : 1
      : step === null
        ? stepNames.length
        : stepNames.indexOf(step);
  return stepNames.map((name, index) => ({
    label: stepLabels[name],
    when: whenOf(name, facts, now),
    state: index < at ? "done" : index === at && facts.state !== "cancelled" ? "now" : "ahead",
  }));
}

const planned = (on: CalendarDate | null): string => (on === null ? "chưa định ngày" : `dự kiến ${formatDate(on)}`);
const onDay = (at: Instant): string => formatDate(dateOf(at));

function issuedWhen({ decision, decisionOn }: ProgressFacts): string {
  const issuedOn = decision?.datedOn ?? null;
  return issuedOn === null ? planned(decisionOn) : formatDate(issuedOn);
}

function whenOf(name: StepName, facts: ProgressFacts, now: Instant): string {
  switch (name) {
    case "launch":
      return facts.launchedAt === null ? "chưa phát động" : onDay(facts.launchedAt);
    case "collect":
      if (phaseOf(facts, now) === "launched" && facts.dossierOpenOn !== null)
        return `từ ${formatDate(facts.dossierOpenOn)}`;
      return facts.dossierDueAt === null
        ? planned(facts.dossierDueOn)
        : `đến hết ${formatDate(lastDayOf(withoutGrace(facts.dossierDueAt, facts.dossierGrace)))}`;
    case "appraise":
      return "sau khi nhận hồ sơ";
    case "review":
      return facts.session === null ? planned(facts.reviewOn) : onDay(facts.session.heldAt);
    case "publish":
      if (facts.publication !== null) return `đến hết ${formatDate(lastDayOf(facts.publication.endsAt))}`;
      return facts.publicationDayCount === 0
        ? "không đặt thời gian"
        : `${String(facts.publicationDayCount)} ngày làm việc`;
    case "sign":
      return facts.signingFile === null ? "sau khi công khai" : onDay(facts.signingFile.submittedAt);
    case "issue":
      return issuedWhen(facts);
    case "conclude":
      return facts.concludedAt === null ? planned(facts.conclusionOn) : onDay(facts.concludedAt);
  }
}
