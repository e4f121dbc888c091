import type { SaveAwardEntry, SaveCase, SaveInitiative, SaveRating } from "~/history/forms";
import { noteInitiativeUse } from "~/history/note-initiative-use.server";
import { saveAwardEntry } from "~/history/save-award-entry.server";
import { saveCase } from "~/history/save-case.server";
import { saveInitiative } from "~/history/save-initiative.server";
import { saveRating } from "~/history/save-rating.server";
import { createUnit } from "~/people/create-unit.server";
import { mergeUnit } from "~/people/merge-unit.server";
import { noDetails } from "~/people/person";
import { findPersonPage } from "~/people/people-queries.server";
import { proposeTransfer } from "~/people/propose-transfer.server";
import { savePerson } from "~/people/save-person.server";
import { addDays, dateOf, type CalendarDate, type Instant } from "~/shared/time";
import {
  sampleDetails,
  sampleDiscipline,
  sampleInitiatives,
  sampleMerger,
  sampleRatings,
  sampleThisYear,
  sampleTitles,
  sampleUnitTitles,
} from "./history-data";
import type { SamplePeople } from "./people";
import type { Stage } from "./stage";

const nobody = { entryId: null, version: 0, personId: null, unitId: null };

/** What the keeper of people has written down: details, old awards, ratings, initiatives, a merger and a transfer that waits. */
export async function addHistory(stage: Stage, people: SamplePeople, now: Instant): Promise<void> {
  const clerk = people.actor("vanthu");
  const thisYear = Number(dateOf(now).slice(0, 4));
  const year = (back: number): number => thisYear + back;
  for (const { person, ...details } of sampleDetails) {
    const id = people.personId(person);
    const page = await findPersonPage(stage.services.databases.read, id, now);
    if (page === null) throw new Error(`the sample has no ${person}`);
    const { fullName, gender, version } = page;
    const isUnionMember = true;
    await stage.run(now, clerk, (ctx) =>
      savePerson(ctx, { id, version, fullName, gender, ...noDetails, isUnionMember, ...details }),
    );
  }
  const entries = new Map<string, string>();
  const saveAward = async (of: Partial<SaveAwardEntry> & { award: string; yearTo: number; decisionNumber: string }) => {
    const isAgency = of.decisionNumber.endsWith("SCT");
    const entry: SaveAwardEntry = {
      ...nobody,
      awardName: "",
      level: null,
      commendationType: "MERIT",
      yearFrom: null,
      decidedOn: `${String(of.yearTo)}-12-18`,
      issuer: isAgency ? "Sở Công Thương" : "Ủy ban nhân dân tỉnh",
      achievement: "",
      note: "",
      ...of,
    };
    const { entryId } = await stage.run(now, clerk, (ctx) => saveAwardEntry(ctx, entry));
    entries.set(`${of.personId ?? ""} ${of.decisionNumber}`, entryId);
  };
  for (const [person, award, back, decisionNumber] of sampleTitles)
    await saveAward({ personId: people.personId(person), award, yearTo: year(back), decisionNumber });
  for (const [unit, award, back, decisionNumber] of sampleUnitTitles)
    await saveAward({ unitId: people.unitId(unit), award, yearTo: year(back), decisionNumber });
  await saveAward({
    ...sampleThisYear,
    personId: people.personId(sampleThisYear.person),
    yearTo: thisYear,
    decidedOn: dayOfThisYear(now, 20),
  });
  for (const [person, back, rating] of sampleRatings) {
    const fact: SaveRating = {
      ...nobody,
      personId: people.personId(person),
      year: year(back),
      rating,
      document: "",
      decidedOn: null,
      issuer: "Sở Công Thương",
    };
    await stage.run(now, clerk, (ctx) => saveRating(ctx, fact));
  }
  for (const { person, title, year: back, number, effect, coAuthors = "", usedFor } of sampleInitiatives) {
    const personId = people.personId(person);
    const fact: SaveInitiative = {
      ...nobody,
      personId,
      kind: "initiative",
      title,
      level: "agency",
      year: year(back),
      recognisedBy: "Hội đồng sáng kiến Sở Công Thương",
      decisionNumber: number,
      recognisedOn: `${String(year(back))}-10-15`,
      effect,
      coAuthors,
    };
    const { entryId } = await stage.run(now, clerk, (ctx) => saveInitiative(ctx, fact));
    const used = usedFor === undefined ? undefined : entries.get(`${personId} ${usedFor}`);
    if (used !== undefined)
      await stage.run(now, clerk, (ctx) =>
        noteInitiativeUse(ctx, { id: entryId, version: 1, personId, usedFor: `entry:${used}` }),
      );
  }
  await addDiscipline(stage, people, now, year(sampleDiscipline.year));
  await addMerger(stage, people, now, year(-1));
  await stage.run(now, people.actor("kythuatantoan"), (ctx) =>
    proposeTransfer(ctx, {
      personId: people.personId("Khuất Duy Tiến"),
      unitId: people.unitId("nl"),
      post: "Chuyên viên",
      isHead: false,
      isLeader: false,
      isDirectWorker: false,
      fromOn: `${String(thisYear)}-12-15`,
      document: "",
    }),
  );
}

/** So many days ago, or the first of the year. */
function dayOfThisYear(now: Instant, daysAgo: number): CalendarDate {
  const first: CalendarDate = `${dateOf(now).slice(0, 4)}-01-01`;
  const day = addDays(dateOf(now), -daysAgo);
  return day < first ? first : day;
}

async function addDiscipline(stage: Stage, people: SamplePeople, now: Instant, year: number): Promise<void> {
  const { person, measure, number, matter } = sampleDiscipline;
  const fact: SaveCase = {
    ...nobody,
    personId: people.personId(person),
    kind: "discipline",
    matter,
    openedOn: `${String(year)}-03-04`,
    outcome: "disciplined",
    closedOn: `${String(year)}-04-10`,
    measure,
    decisionNumber: number,
    decidedOn: `${String(year)}-04-10`,
    issuer: "Chi cục Quản lý thị trường",
    effectiveFromOn: `${String(year)}-04-10`,
    effectiveToOn: `${String(year + 1)}-04-10`,
  };
  await stage.run(now, people.actor("vanthu"), (ctx) => saveCase(ctx, fact));
}

/** An old unit with one award, merged into a unit of today. */
async function addMerger(stage: Stage, people: SamplePeople, now: Instant, year: number): Promise<void> {
  const clerk = people.actor("vanthu");
  const { name, shortName, successor, document } = sampleMerger;
  const { unitId } = await stage.run(now, clerk, (ctx) =>
    createUnit(ctx, { name, shortName, kind: "subordinate", displayOrder: 99, hasSeal: true, preparedByUnitId: null }),
  );
  const award: SaveAwardEntry = {
    ...nobody,
    unitId,
    award: "TTLDTT",
    awardName: "",
    level: null,
    commendationType: "MERIT",
    yearTo: year - 1,
    yearFrom: null,
    decisionNumber: "290/QĐ-SCT",
    decidedOn: `${String(year - 1)}-12-18`,
    issuer: "Sở Công Thương",
    achievement: "",
    note: "",
  };
  await stage.run(now, clerk, (ctx) => saveAwardEntry(ctx, award));
  await stage.run(now, clerk, (ctx) =>
    mergeUnit(ctx, {
      id: unitId,
      version: 1,
      successorUnitId: people.unitId(successor),
      fromOn: `${String(year)}-03-01`,
      document,
      note: "",
    }),
  );
}
