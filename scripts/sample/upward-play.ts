import { listUpwardNames } from "~/upward/name-repo.server";
import { enterResults, resultsVersion } from "~/upward/enter-results.server";
import { makePackage } from "~/upward/make-package.server";
import { findPackage } from "~/upward/package-repo.server";
import { sendPackage } from "~/upward/send-package.server";
import { writePackage } from "~/upward/write-package.server";
import type { CalendarDate, Instant } from "~/shared/time";
import type { SamplePeople } from "./people";
import type { Stage } from "./stage";

export interface SampleUpward {
  receiver: string;
  madeAt: Instant;
  letterNumber: string;
  letterOn: CalendarDate;
  signerName: string;
  sentAt: Instant;
  sentOn: CalendarDate;
  sentNumber: string;
  answeredAt: Instant;
  decisionNumber: string;
  decidedOn: CalendarDate;
  issuer: string;
}

/** What went up to the province, and its decision some weeks later. */
export async function playUpward(
  stage: Stage,
  people: SamplePeople,
  campaignId: string,
  of: SampleUpward,
): Promise<void> {
  const { services } = stage;
  const { read } = services.databases;
  const organizer = people.actor("thuongtruc");
  const { id: packageId } = await stage.run(of.madeAt, organizer, (ctx) =>
    makePackage(ctx, {
      id: campaignId,
      receiver: of.receiver,
      addressee: "",
      letterNumber: of.letterNumber,
      letterOn: of.letterOn,
      signerTitle: "GIÁM ĐỐC",
      signerName: of.signerName,
      scan: null,
      keepScan: false,
    }),
  );
  await writePackage({ ...services, clock: { ...services.clock, now: async () => of.madeAt } }, packageId);
  const made = await findPackage(read, packageId);
  if (made?.state !== "ready") throw new Error("the sample's package was not made");
  await stage.run(of.sentAt, organizer, (ctx) =>
    sendPackage(ctx, {
      id: campaignId,
      packageId,
      version: made.version,
      sentOn: of.sentOn,
      sentNumber: of.sentNumber,
    }),
  );
  const names = await listUpwardNames(read, campaignId);
  await stage.run(of.answeredAt, organizer, (ctx) =>
    enterResults(ctx, {
      id: campaignId,
      version: resultsVersion(names),
      names: [...names.keys()],
      outcome: "awarded",
      award: "BANGKHEN_TINH",
      awardName: "",
      decisionNumber: of.decisionNumber,
      decidedOn: of.decidedOn,
      issuer: of.issuer,
      reason: "",
    }),
  );
}
