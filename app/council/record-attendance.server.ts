import { lineTitle } from "~/campaigns/campaign";
import { findCampaign } from "~/campaigns/campaign-repo.server";
import type { Ctx } from "~/shared/ctx.server";
import { fail, ok, type Result } from "~/shared/result";
import type { RecordAttendance } from "./forms";
import { loadRunSession } from "./load-session.server";
import { councilMessages } from "./messages";
import { listRounds } from "./round-repo.server";
import { updateAttendance, updateSession } from "./session-repo.server";

/** Who is present, absent with a reason, or sent a written opinion. May change until the session ends, but not while ballots are cast. */
export async function recordAttendance(ctx: Ctx, input: RecordAttendance): Promise<Result<null>> {
  const loaded = await loadRunSession(ctx, input.id, input.version);
  if (!loaded.ok) return loaded;
  const session = loaded.value;
  if (session.state === "concluded") return fail(councilMessages.refuse("session.concluded", {}));
  const ballot = (await listRounds(ctx.db, session.id)).find((one) => one.state === "open" && one.method === "ballot");
  if (ballot !== undefined) {
    const line = (await findCampaign(ctx.db, session.campaignId))?.lines.find((one) => one.id === ballot.awardLineId);
    return fail(councilMessages.refuse("session.ballot_open", { lineName: line === undefined ? "" : lineTitle(line) }));
  }
  const known = new Set(session.members.map((member) => member.personId));
  const rows = input.members.filter((row) => known.has(row.personId));
  for (const row of rows)
    await updateAttendance(
      ctx.db,
      session.id,
      row.personId,
      row.attendance,
      row.attendance === "absent" ? row.absenceReason : "",
    );
  const saved = await updateSession(ctx.db, session.id, session.version, {});
  if (!saved.ok) return saved;
  const count = (attendance: string): number => rows.filter((row) => row.attendance === attendance).length;
  ctx.audit.add({
    event: "session.attendance_recorded",
    subjectKind: "council_session",
    subjectId: session.id,
    campaignId: session.campaignId,
    facts: { presentCount: count("present"), absentCount: count("absent"), writtenCount: count("written") },
  });
  return ok(null);
}
