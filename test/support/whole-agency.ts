import type { Campaign } from "~/campaigns/campaign";
import { closeRound } from "~/council/close-round.server";
import { concludeSession } from "~/council/conclude-session.server";
import { createSession } from "~/council/create-session.server";
import { enterCounts } from "~/council/enter-counts.server";
import { openRound } from "~/council/open-round.server";
import { openSession } from "~/council/open-session.server";
import { recordAttendance } from "~/council/record-attendance.server";
import { issueDecision } from "~/decisions/issue-decision.server";
import { publishList } from "~/decisions/publish-list.server";
import { signFile } from "~/decisions/sign-file.server";
import { submitSigningFile } from "~/decisions/submit-signing-file.server";
import { enterPaperDossier } from "~/nominations/enter-paper-dossier.server";
import { askConsultation } from "~/nominations/ask-consultation.server";
import { listConsultations } from "~/nominations/consultation-repo.server";
import { askLatePass } from "~/nominations/ask-late-pass.server";
import type { Nomination } from "~/nominations/nomination";
import { writeReport } from "~/nominations/write-report.server";
import { returnDossier } from "~/nominations/return-dossier.server";
import { systemActor, type Actor, type Role, type SignedInActor } from "~/shared/actor";
import type { Ctx } from "~/shared/ctx.server";
import type { Databases } from "~/shared/db.server";
import { newId } from "~/shared/ids";
import type { Result } from "~/shared/result";
import type { CalendarDate } from "~/shared/time";
import {
  insertAccount,
  insertAgency,
  insertMember,
  insertMembership,
  insertUnit,
  type PersonFields,
  type UnitFields,
} from "./builders";
import { aCampaign, aLine, aPlan, lineFor } from "./campaign-builders";
import {
  aDraftDossier,
  anAcceptedDossier,
  aPendingFile,
  aSubmittedDossier,
  type SubmittedDossier,
} from "./nomination-builders";
import { insertDiscipline, insertPastAward, insertRecognised, insertTaskRating } from "./history-builders";
import { insertImports, type InsertedImports } from "./import-builders";
import { insertBody, insertBodyMember, insertOpenTransfer } from "./people-builders";
import { chooseRules, giayKhenMoney } from "./rule-builders";
import { runUseCase, testNow, valueOf } from "./run";

/** Everybody who may knock on a door: each role alone, with its own and with another's things. */
export const actorNames = [
  "organizer",
  "unitA",
  "unitB",
  /** Heads unit A; role `staff` only. */
  "headA",
  /** Member of the body; role `council`. */
  "member",
  "secretary",
  /** Role `council`, of no body. */
  "outsider",
  "signer",
  "hr",
  "inspector",
  "staff",
  /** Role `staff`; the person of unit A who was awarded. */
  "holder",
  "admin",
  /** An account without a role. */
  "roleless",
] as const;
export type ActorName = (typeof actorNames)[number];

export interface ReviewedCampaign {
  campaign: Campaign;
  dossierA: SubmittedDossier;
  dossierB: SubmittedDossier;
  sessionId: string;
  /** Closed rounds, one a line. */
  roundIds: readonly string[];
}

export interface SignedCampaign extends ReviewedCampaign {
  signingFileId: string;
  decisionId: string;
  /** In the order of the annex: the collective of unit A, then its person. */
  awards: readonly { id: string; code: string; name: string }[];
}

export interface WholeAgency {
  accountIds: Record<ActorName, string>;
  /** Organizer whose initial password was not changed yet. */
  freshAccountId: string;
  /** Who prepares the dossiers of which unit. */
  prepares: Record<"a" | "b" | "c" | "office", SignedInActor>;
  units: { office: UnitFields; a: UnitFields; b: UnitFields; c: UnitFields; leadership: UnitFields };
  people: { candidateA: PersonFields; candidateB: PersonFields; secondB: PersonFields; officer: PersonFields };
  /** Candidate A's: written down by hand. */
  history: { awardId: string; ratingId: string; caseId: string; initiativeId: string };
  imports: InsertedImports;
  /** Candidate A from unit A to unit B: unit A has let go. */
  transferId: string;
  bodyId: string;
  draftCampaign: Campaign;
  open: {
    campaign: Campaign;
    draftA: { id: string; nominations: Nomination[] };
    /** Written in the product, in unit A's draft. */
    writtenReportId: string;
    submittedB: SubmittedDossier;
    returnedC: { id: string };
    acceptedOffice: SubmittedDossier;
    /** A draft that the organizer enters for a unit of its own, which brought it on paper. */
    paper: { id: string };
    latePassId: string;
    /** Unit A is asked about unit B's candidate. */
    consultationId: string;
  };
  /** A session that is open: one round by hands, one by ballot. */
  voting: { campaign: Campaign; sessionId: string; handsId: string; ballotId: string; preparingId: string };
  /** Considered and published, nothing made of it yet. */
  reviewed: ReviewedCampaign;
  filed: ReviewedCampaign & { signingFileId: string };
  signed: SignedCampaign;
  issued: SignedCampaign;
  /** An upload of unit A that no form has taken yet, and a file of unit B's submitted dossier. */
  files: { pendingA: string; documentB: string };
  failedJobId: string;
}

const organizer = systemActor("Thường trực thi đua");

/** One agency in which every page has something to show, made through the use cases as far as they exist. */
export async function buildWholeAgency(databases: Databases): Promise<WholeAgency> {
  await insertAgency(databases);
  await chooseRules(databases, organizer, [giayKhenMoney, "practice.vote.GIAYKHEN"]);
  const place = await settle(databases);
  const { units, people, bodyId } = place;
  const run = <V>(use: (ctx: Ctx) => Promise<Result<V>>, actor: Actor = organizer) =>
    runUseCase(databases, { actor }, use).then(valueOf);

  const draftCampaign = await aCampaign(databases, {
    title: "Bản thảo kín về chuyển đổi số",
    state: "draft",
    bodyId,
    receivingUnitId: units.office.id,
  });
  const campaign = await aCampaign(databases, {
    title: "Cải cách hành chính năm 2026",
    bodyId,
    receivingUnitId: units.office.id,
    lines: [
      ...aPlan().lines,
      aLine({ recipientKind: "individual", quotaCount: 3, extraDocuments: "Xác nhận của cơ quan thuế" }),
    ],
  });
  const individual = lineFor(campaign, "agency", "individual");
  const collective = lineFor(campaign, "agency", "collective");
  const draftA = await aDraftDossier(databases, {
    campaign,
    unitId: units.a.id,
    actor: place.prepares.a,
    proposals: [
      { line: campaign.lines.at(-1) ?? individual, candidateId: people.candidateA.id },
      { line: collective, candidateId: units.a.id },
    ],
  });
  const submittedB = await aSubmittedDossier(databases, {
    campaign,
    unitId: units.b.id,
    actor: place.prepares.b,
    proposals: [{ line: individual, candidateId: people.candidateB.id }],
  });
  const submittedC = await aSubmittedDossier(databases, {
    campaign,
    unitId: units.c.id,
    actor: place.prepares.c,
    proposals: [{ line: collective, candidateId: units.c.id }],
  });
  await run((ctx) =>
    returnDossier(ctx, {
      id: submittedC.dossier.id,
      version: submittedC.dossier.version,
      reason: "Thiếu số liệu về thành tích.",
      opensAll: true,
      correctionOn: "2026-11-09",
      correctionTime: "17:00",
    }),
  );
  const acceptedOffice = await anAcceptedDossier(databases, {
    campaign,
    unitId: units.office.id,
    actor: place.prepares.office,
    proposals: [{ line: individual, candidateId: people.officer.id }],
  });
  const paperUnit = await insertUnit(databases, { name: "Trạm Kiểm định hàng hóa" });
  const paper = await run((ctx) =>
    enterPaperDossier(ctx, {
      id: campaign.id,
      unitId: paperUnit.id,
      stampOn: "2026-11-03",
      stampTime: "08:15",
      number: "245",
    }),
  );
  const { passId } = await run(
    (ctx) =>
      askLatePass(ctx, {
        id: draftA.dossier.id,
        reason: "Người lập hồ sơ đi công tác đột xuất.",
        wishedOn: "2026-11-14",
      }),
    place.prepares.a,
  );

  await run((ctx) =>
    askConsultation(ctx, {
      id: submittedB.dossier.id,
      nominationId: submittedB.nominations[0]?.id ?? null,
      unitId: place.units.a.id,
      body: "",
      question: "Đề nghị cho biết việc phối hợp của phòng với đơn vị.",
      dueOn: "2026-11-20",
      documentNumber: "",
      documentOn: null,
    }),
  );
  const [consultation] = await listConsultations(databases.read, submittedB.dossier.id);
  const consultationId = consultation?.id ?? "";

  const writtenReportId = await written(
    databases,
    place,
    draftA.nominations.find((one) => one.recipientKind === "individual"),
  );
  const voting = await considered(databases, place, "Thi đua nước rút quý tư", { isVoting: true });
  const reviewed = await considered(databases, place, "Xây dựng văn hóa công sở", { isUpward: true });
  const filed = await considered(databases, place, "An toàn lao động ngành Công Thương");
  const signed = await considered(databases, place, "Tiết kiệm điện trong cơ quan");
  const issued = await considered(databases, place, "Dân chủ cơ sở và dân vận khéo");
  const pending = await aPendingFile(databases, place.prepares.a, "Bản nháp riêng.pdf");
  const document = await databases.read
    .selectFrom("document")
    .where("dossier_id", "=", submittedB.dossier.id)
    .where("file_id", "is not", null)
    .select("file_id")
    .orderBy("id")
    .executeTakeFirstOrThrow();
  const failedJobId = newId();
  const job = {
    id: failedJobId,
    name: "documents.render",
    dedupe_key: `test:${failedJobId}`,
    payload: "{}",
    state: "failed" as const,
    run_at: testNow,
    attempt_count: 8,
    locked_until: null,
    last_error: "ENOSPC",
    created_at: testNow,
    finished_at: null,
  };
  await databases.write((db) => db.insertInto("job").values(job).execute());
  const candidate = { personId: place.people.candidateA.id, unitId: null };
  const recipientName = place.people.candidateA.fullName;
  return {
    ...place,
    history: {
      awardId: await insertPastAward(databases, candidate, { recipientName }),
      ratingId: await insertTaskRating(databases, candidate),
      caseId: await insertDiscipline(databases, candidate),
      initiativeId: await insertRecognised(databases, [candidate.personId]),
    },
    imports: await insertImports(
      databases,
      { accountId: place.accountIds.organizer, name: "Thường trực thi đua" },
      place.people.officer,
    ),
    transferId: await insertOpenTransfer(databases, {
      personId: candidate.personId,
      fromUnitId: place.units.a.id,
      toUnitId: place.units.b.id,
    }),
    draftCampaign,
    open: {
      campaign,
      draftA: { id: draftA.dossier.id, nominations: draftA.nominations },
      submittedB,
      returnedC: { id: submittedC.dossier.id },
      acceptedOffice,
      paper,
      latePassId: passId,
      consultationId,
      writtenReportId,
    },
    voting: {
      ...voting,
      handsId: voting.openRoundIds[0] ?? "",
      ballotId: voting.openRoundIds[1] ?? "",
      preparingId: await prepareSession(databases, voting.campaign.id, "2026-11-04"),
    },
    reviewed,
    filed: { ...filed, signingFileId: await file(databases, filed) },
    signed: await sign(databases, signed),
    issued: await issue(databases, place, await sign(databases, issued)),
    files: { pendingA: pending.fileId, documentB: document.file_id ?? "" },
    failedJobId,
  };
}

type Place = Awaited<ReturnType<typeof settle>>;

async function settle(databases: Databases) {
  const office = await insertUnit(databases, { name: "Văn phòng Sở", shortName: "Văn phòng", kind: "office" });
  const leadership = await insertUnit(databases, {
    name: "Ban Giám đốc",
    shortName: "Ban Giám đốc",
    kind: "leadership",
    preparedByUnitId: office.id,
  });
  const a = await insertUnit(databases, { name: "Phòng Quản lý Năng lượng", shortName: "Phòng QLNL" });
  const b = await insertUnit(databases, { name: "Phòng Quản lý Thương mại", shortName: "Phòng QLTM" });
  const c = await insertUnit(databases, {
    name: "Trung tâm Khuyến công",
    shortName: "TTKC",
    kind: "subordinate",
    hasSeal: true,
  });
  const people = {
    candidateA: await insertMember(databases, a.id, { fullName: "Giàng Phủ Lồng" }),
    candidateB: await insertMember(databases, b.id, { fullName: "Khổng Xuyến Chi", gender: "female" }),
    secondB: await insertMember(databases, b.id, { fullName: "Tống Khuê Văn" }),
    officer: await insertMember(databases, office.id, { fullName: "Âu Dương Lệ", gender: "female" }),
  };
  const headOf = (unitId: string, fullName: string) =>
    insertMember(databases, unitId, { fullName, isHead: true, post: "Trưởng đơn vị" });
  const headA = await headOf(a.id, "Trưởng Phòng Một");
  await headOf(b.id, "Trưởng Phòng Hai");
  await headOf(c.id, "Trưởng Phòng Ba");
  await headOf(office.id, "Chánh Văn Phòng");
  const director = await insertMember(databases, leadership.id, {
    fullName: "Trịnh Quang Vinh",
    isHead: true,
    isLeader: true,
    post: "Giám đốc",
  });
  const body = await insertBody(databases);
  const seats = {
    chair: director,
    secretary: await insertMember(databases, office.id, { fullName: "Thư Ký Hội Đồng" }),
    member: await insertMember(databases, c.id, { fullName: "Ủy Viên Hội Đồng" }),
  };
  for (const position of ["chair", "secretary", "member"] as const)
    await insertBodyMember(databases, body.id, { person: seats[position], position });
  const plain = await insertMember(databases, b.id, { fullName: "Người Ngoài Cuộc" });
  await insertMembership(databases, plain.id, c.id, { fromOn: "2019-01-01", toOn: "2019-12-31" });

  const account = (
    username: string,
    roles: readonly Role[],
    of: { personId?: string; unitIds?: readonly string[]; mustChangePassword?: boolean } = {},
  ) => insertAccount(databases, { username, displayName: `Tài khoản ${username}`, roles, ...of });
  const prepares = {
    a: await account("lap.mot", ["unit"], { unitIds: [a.id] }),
    b: await account("lap.hai", ["unit"], { unitIds: [b.id] }),
    c: await account("lap.ba", ["unit"], { unitIds: [c.id] }),
    office: await account("lap.bon", ["unit"], { unitIds: [office.id] }),
  };
  const clerk = await account("van.thu", ["hr"]);
  const one = async (username: string, role: Role, personId?: string) =>
    (await account(username, [role], personId === undefined ? {} : { personId })).accountId;
  const accountIds: Record<ActorName, string> = {
    organizer: await one("thuong.truc", "organizer"),
    unitA: prepares.a.accountId,
    unitB: prepares.b.accountId,
    headA: await one("truong.phong", "staff", headA.id),
    member: await one("uy.vien", "council", seats.member.id),
    secretary: await one("thu.ky", "council", seats.secretary.id),
    outsider: await one("hoi.dong.cu", "council", plain.id),
    signer: await one("giam.doc", "signer", director.id),
    hr: clerk.accountId,
    inspector: await one("giam.sat", "inspector"),
    staff: await one("cong.chuc", "staff", people.secondB.id),
    holder: await one("duoc.khen", "staff", people.candidateA.id),
    admin: await one("quan.tri", "admin"),
    roleless: (await account("khong.vai", [])).accountId,
  };
  const fresh = await account("moi.cap", ["organizer"], { mustChangePassword: true });
  return {
    units: { office, a, b, c, leadership },
    people,
    seats,
    bodyId: body.id,
    prepares,
    clerk,
    accountIds,
    freshAccountId: fresh.accountId,
  };
}

async function written(databases: Databases, place: Place, nomination: Nomination | undefined): Promise<string> {
  if (nomination === undefined) throw new Error("unit A proposes nobody");
  const current = () =>
    databases.read
      .selectFrom("document")
      .where("nomination_id", "=", nomination.id)
      .where("is_current", "=", 1)
      .select("id")
      .executeTakeFirstOrThrow();
  const { id: replaces } = await current();
  const texts = {
    qualification: "",
    background: "",
    duties: "Theo dõi quy hoạch điện.",
    achievements: "Hoàn thành sớm 15 ngày.",
    initiatives: "",
    ratings: "",
    pastAwards: "",
  };
  valueOf(
    await runUseCase(databases, { actor: place.prepares.a }, (ctx) =>
      writeReport(ctx, { id: nomination.dossierId, nominationId: nomination.id, replaces, ...texts }),
    ),
  );
  return (await current()).id;
}

async function prepareSession(
  databases: Databases,
  campaignId: string,
  heldOn: CalendarDate = "2026-11-03",
): Promise<string> {
  const made = await runUseCase(databases, { actor: organizer }, (ctx) =>
    createSession(ctx, { campaignId, heldOn, heldTime: "08:30", place: "Hội trường Ngọc Lưu Ly" }),
  );
  return valueOf(made).id;
}

/** Both units' dossiers taken in, and a session that voted on them; with `isVoting` the rounds stay open. */
async function considered(
  databases: Databases,
  place: Place,
  title: string,
  { isVoting = false, isUpward = false } = {},
): Promise<ReviewedCampaign & { openRoundIds: string[] }> {
  const { units, people, prepares, bodyId, seats } = place;
  const campaign = await aCampaign(databases, { title, bodyId, receivingUnitId: units.office.id });
  const individual = lineFor(campaign, "agency", "individual");
  const collective = lineFor(campaign, "agency", "collective");
  const province = lineFor(campaign, "province", "individual");
  const dossierA = await anAcceptedDossier(databases, {
    campaign,
    unitId: units.a.id,
    actor: prepares.a,
    proposals: [
      { line: collective, candidateId: units.a.id },
      { line: individual, candidateId: people.candidateA.id },
    ],
  });
  const dossierB = await anAcceptedDossier(databases, {
    campaign,
    unitId: units.b.id,
    actor: prepares.b,
    proposals: [
      { line: individual, candidateId: people.candidateB.id },
      ...(isUpward ? [{ line: province, candidateId: people.candidateB.id }] : []),
    ],
  });
  const run = <V>(use: (ctx: Ctx) => Promise<Result<V>>) =>
    runUseCase(databases, { actor: organizer }, use).then(valueOf);
  const version = async () =>
    (
      await databases.read
        .selectFrom("council_session")
        .where("id", "=", id)
        .select("version")
        .executeTakeFirstOrThrow()
    ).version;
  const id = await prepareSession(databases, campaign.id);
  await run(async (ctx) =>
    recordAttendance(ctx, {
      id,
      version: await version(),
      members: Object.values(seats).map((one) => ({ personId: one.id, attendance: "present", absenceReason: "" })),
    }),
  );
  await run(async (ctx) => openSession(ctx, { id, version: await version() }));
  const roundIds: string[] = [];
  for (const [line, method] of [
    [individual, "hands"],
    [collective, isVoting ? "ballot" : "hands"],
    ...(isUpward ? [[province, "hands"] as const] : []),
  ] as const)
    roundIds.push((await run((ctx) => openRound(ctx, { id, awardLineId: line.id, method, reason: "" }))).roundId);
  if (isVoting) return { campaign, dossierA, dossierB, sessionId: id, roundIds: [], openRoundIds: roundIds };
  for (const roundId of roundIds) {
    const candidates = await databases.read
      .selectFrom("round_candidate")
      .where("round_id", "=", roundId)
      .select("nomination_id")
      .orderBy("ordinal")
      .execute();
    // The last of several gets no majority, so that every list has somebody who was not proposed.
    const counts = candidates.map(({ nomination_id }, index) =>
      index > 0
        ? { nominationId: nomination_id, agree: 1, disagree: 2, noOpinion: 0 }
        : { nominationId: nomination_id, agree: 3, disagree: 0, noOpinion: 0 },
    );
    await run((ctx) => enterCounts(ctx, { roundId, counts }));
    await run((ctx) => closeRound(ctx, { roundId, missingAccepted: false }));
  }
  await run(async (ctx) =>
    concludeSession(ctx, {
      id,
      version: await version(),
      discussion: "Thống nhất với đề nghị của các đơn vị.",
      confirm: true,
    }),
  );
  await run((ctx) => publishList(ctx, { id: campaign.id, dayCount: 0, confirm: true }));
  return { campaign, dossierA, dossierB, sessionId: id, roundIds, openRoundIds: [] };
}

async function file(databases: Databases, { campaign }: ReviewedCampaign): Promise<string> {
  return valueOf(
    await runUseCase(databases, { actor: organizer }, (ctx) =>
      submitSigningFile(ctx, { id: campaign.id, note: "Kính trình Giám đốc xem xét." }),
    ),
  ).id;
}

async function sign(databases: Databases, reviewed: ReviewedCampaign): Promise<SignedCampaign> {
  const signingFileId = await file(databases, reviewed);
  const items = await databases.read
    .selectFrom("signing_item")
    .where("signing_file_id", "=", signingFileId)
    .select("nomination_id")
    .orderBy("ordinal")
    .execute();
  const names = items.map((item) => ({ nominationId: item.nomination_id, isLeftOut: false, reason: "" }));
  const signed = await runUseCase(databases, { actor: systemActor("Trịnh Quang Vinh") }, (ctx) =>
    signFile(ctx, { id: signingFileId, version: 1, capacity: "head", names }),
  );
  const { decisionId } = valueOf(signed);
  const awards = await databases.read
    .selectFrom("award")
    .where("decision_id", "=", decisionId)
    .select(["id", "verification_code as code", "candidate_name as name"])
    .orderBy("golden_book_no")
    .execute();
  return { ...reviewed, signingFileId, decisionId, awards };
}

async function issue(databases: Databases, place: Place, signed: SignedCampaign): Promise<SignedCampaign> {
  const scan = await aPendingFile(databases, place.clerk, "Quyết định đã ký.pdf");
  valueOf(
    await runUseCase(databases, { actor: place.clerk }, (ctx) =>
      issueDecision(ctx, { id: signed.decisionId, version: 1, number: "8231/QĐ-SCT", datedOn: "2026-11-03", scan }),
    ),
  );
  return signed;
}
