import type { AdministrativeDocument } from "~/documents/blocks";
import { unitMinutesDocument, type ConsideredAwards } from "~/documents/templates/unit-minutes";
import { titles } from "~/rules/award-kinds";
import { addMs, startOfDay, type CalendarDate, type Instant } from "~/shared/time";
import { numberLine, proposedLines, type LetterFacts, type ListedNomination } from "./letter-document";
import { readGuest, readyConclusion, type MinutesBody } from "./minutes-body";
import type { Nomination } from "./nomination";

export interface MinutesFacts extends Omit<LetterFacts, "nominations"> {
  nominations: readonly (ListedNomination & Pick<Nomination, "id">)[];
  /** Award kinds of the lines on which somebody is proposed. */
  awardKinds: readonly string[];
}

interface Attendee {
  name: string;
  role: string;
}

/** The minutes of a unit's meeting as a paper. `personOf` knows everybody whom the body names. */
export function minutesOfUnit(
  facts: MinutesFacts,
  body: MinutesBody,
  personOf: (id: string) => Attendee,
  createdAt: Instant,
): AdministrativeDocument {
  const number = numberLine(body.number, false);
  const conclusion = body.conclusion ?? readyConclusion(body, facts.nominations);
  return unitMinutesDocument({
    issuer: { superior: facts.agency.name, name: facts.unit.name, place: facts.agency.place },
    ...(number === null ? {} : { numberLine: number }),
    createdAt,
    considered: consideredOf(facts.awardKinds),
    campaign: `phong trào “${facts.campaignTitle}”`,
    startedAt: instantOf(body.heldOn, body.fromTime),
    endedAt: instantOf(body.heldOn, body.toTime),
    place: body.place,
    present: [...body.presentIds.map(personOf), ...body.others.map(readGuest)],
    absent: body.absent.map(({ personId, reason }) => ({ ...personOf(personId), reason })),
    guests: body.guests,
    chair: personOf(body.chairId),
    secretary: personOf(body.secretaryId),
    method: body.method,
    lines: facts.lines.flatMap((line) => {
      const own = facts.nominations.filter((one) => one.lineId === line.id);
      return proposedLines([line], own, { agencyName: facts.agency.name, unitName: facts.unit.name }).map(
        ({ label, candidates }) => ({
          label,
          candidates: candidates.map((candidate, index) => ({
            ...candidate,
            tally: body.votes.find((vote) => vote.nominationId === own[index]?.id) ?? null,
          })),
        }),
      );
    }),
    discussion: linesOf(body.discussion),
    conclusions: linesOf(conclusion),
  });
}

/** "Biên bản bình xét thi đua" for titles, "biên bản họp xét khen thưởng" for forms and recognitions. */
export function consideredOf(awardKinds: readonly string[]): ConsideredAwards {
  const isTitle = (code: string): boolean => titles.some((kind) => kind.code === code);
  if (!awardKinds.some(isTitle)) return "forms";
  return awardKinds.every(isTitle) ? "titles" : "both";
}

function instantOf(day: CalendarDate, time: string): Instant {
  const [hours = "0", minutes = "0"] = time.split(":");
  return addMs(startOfDay(day), (Number(hours) * 60 + Number(minutes)) * 60_000);
}

function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}
