import { paths } from "~/shared/paths";
import { actorNames, type ActorName } from "../support/whole-agency";
import type { Fixture } from "./fixture";

/** One thing behind a route, and who gets at it. Whoever is not named is told that it does not exist, or to sign in. */
export interface Case {
  what: string;
  path: (f: Fixture) => string;
  /** Who is answered with the thing. "anyone": without signing in. */
  sees: "anyone" | readonly ActorName[];
  /** Who knows of the thing and is told why it is not for them (403). */
  denied?: readonly ActorName[];
  /** A text of the thing: in the page of those who see it, in no answer to anybody else. */
  marker?: (f: Fixture) => string;
  /** The same where the page itself does not show it to all of them. */
  secret?: (f: Fixture) => string;
  /** Texts of others' things that must not be in the answer to these, though they see the page. */
  hides?: (f: Fixture) => Partial<Record<ActorName, readonly string[]>>;
  /** What those who see it get instead of 200: 400 cannot be read, 404 is not there yet. */
  status?: 400 | 404;
  /** By intent ("" for a form without one): who may send it. Everybody else is refused and changes nothing. */
  acts?: Readonly<Record<string, readonly ActorName[]>>;
  /** What a forger sends instead of an empty form and of what the pages of those who may would send. */
  forged?: (f: Fixture) => readonly (readonly [string, string])[];
}

const everybody = actorNames;
const but = (...names: readonly ActorName[]): ActorName[] => actorNames.filter((name) => !names.includes(name));
const organizer: readonly ActorName[] = ["organizer"];
const admin: readonly ActorName[] = ["admin"];
const keepsPeople: readonly ActorName[] = ["organizer", "hr"];
const keepsUnits: readonly ActorName[] = ["organizer", "hr", "admin"];
const decidesOn: readonly ActorName[] = ["organizer", "member", "secretary"];
const runsSession: readonly ActorName[] = ["organizer", "secretary"];
const votes: readonly ActorName[] = ["member", "secretary"];

const nameOf = {
  candidateA: (f: Fixture) => f.people.candidateA.fullName,
  candidateB: (f: Fixture) => f.people.candidateB.fullName,
};
const draftTitle = (f: Fixture) => f.draftCampaign.title;

const seesOwnRules: readonly ActorName[] = ["organizer", "hr", "admin"];
const overlayPreview = `${paths.newOverlay("vote")}&xem=1&title=${encodeURIComponent("Giấy khen: từ 75 % tổng số thành viên")}&awardKind=GIAYKHEN&percent=75&document=${encodeURIComponent("Quyết định 12/QĐ-SCT")}&documentOn=01/10/2026&issuer=${encodeURIComponent("Sở Công Thương")}&validFrom=01/11/2026`;

const rules: Record<string, readonly Case[]> = {
  "routes/rules/rules": [
    { what: "the law of a day", path: () => paths.rules(), sees: everybody, marker: () => "Nghị định 152/2025/NĐ-CP" },
    {
      what: "the law of two days",
      path: () => paths.rules({ on: "01/06/2025", against: "01/11/2026" }),
      sees: everybody,
      marker: () => "Nghị định 98/2023/NĐ-CP",
    },
  ],
  "routes/rules/own-rules": [
    {
      what: "the agency's own rules",
      path: () => paths.ownRules(),
      sees: seesOwnRules,
      marker: () => "Quyết định 86/2025/QĐ-UBND tỉnh Bắc Ninh",
      acts: { end: organizer, switch: organizer },
    },
  ],
  "routes/rules/new-overlay": [
    {
      what: "a new rule of the agency's and its effect",
      path: () => overlayPreview,
      sees: organizer,
      denied: ["hr", "admin"],
      marker: () => "Ảnh hưởng nếu lưu",
      acts: { add: organizer },
    },
  ],
};

const people: Record<string, readonly Case[]> = {
  "routes/people/sign-in": [
    { what: "the door", path: () => paths.signIn(), sees: "anyone", acts: { sign_in: everybody } },
  ],
  "routes/people/sign-out": [
    { what: "the way out", path: () => paths.signOut(), sees: "anyone", status: 400, acts: { "": everybody } },
  ],
  "routes/people/change-password": [
    { what: "one's own password", path: () => paths.changePassword(), sees: everybody, acts: { change: everybody } },
  ],
  "routes/people/my-account": [
    {
      what: "one's own sessions",
      path: () => paths.myAccount(),
      sees: everybody,
      marker: () => "Tài khoản của tôi",
      hides: () => ({ unitA: ["lap.hai"], unitB: ["lap.mot"], staff: ["quan.tri"] }),
      acts: { email: everybody, end: everybody, everywhere: everybody },
    },
  ],
  "routes/reminders/my-calendar": [
    {
      what: "one's own calendar",
      path: () => paths.myCalendar(),
      sees: everybody,
      marker: () => "Tạo địa chỉ lịch",
      acts: { renew: everybody },
    },
  ],
  "routes/reminders/campaign-reminders": [
    {
      what: "a draft's reminders",
      path: (f) => paths.campaignReminders(f.draftCampaign.id),
      sees: organizer,
      marker: draftTitle,
      acts: { save: organizer },
    },
    {
      what: "a launched campaign's reminders",
      path: (f) => paths.campaignReminders(f.open.campaign.id),
      sees: ["organizer", "inspector", "admin"],
      marker: (f) => f.open.campaign.title,
      acts: { save: organizer },
    },
    {
      what: "what was sent",
      path: (f) => paths.campaignReminders(f.open.campaign.id, { list: "da-nhac" }),
      sees: ["organizer", "inspector", "admin"],
      marker: (f) => f.open.campaign.title,
    },
  ],
  "routes/reminders/calendar": [
    { what: "a calendar of nobody", path: () => paths.calendar("khong-co"), sees: "anyone", status: 404 },
  ],
  "routes/people/setup": [
    {
      what: "the first agency, once there is one",
      path: () => paths.setup(),
      sees: "anyone",
      status: 404,
      acts: { setup: [] },
    },
  ],
  "routes/people/admin": [{ what: "the installation", path: () => paths.admin(), sees: admin }],
  "routes/people/agency": [
    {
      what: "the agency",
      path: () => paths.agency(),
      sees: admin,
      marker: () => "GIÁM ĐỐC SỞ CÔNG THƯƠNG TỈNH ĐỒNG PHƯỚC",
      acts: { save: admin },
    },
  ],
  "routes/people/agency-emblem": [
    {
      what: "the agency's own emblem, of which there is none",
      path: () => paths.agencyEmblem(),
      sees: admin,
      status: 404,
    },
  ],
  "routes/people/jobs": [
    { what: "the background work", path: () => paths.jobs(), sees: admin, acts: { retry: admin } },
  ],
  "routes/people/accounts": [
    { what: "the accounts", path: () => paths.accounts(), sees: admin, marker: () => "lap.ba" },
  ],
  "routes/people/new-account": [
    { what: "a new account", path: () => paths.newAccount(), sees: admin, acts: { create: admin } },
  ],
  "routes/people/account": [
    {
      what: "somebody's account",
      path: (f) => paths.account(f.prepares.c.accountId),
      sees: admin,
      marker: () => "lap.ba",
      acts: { save: admin, deactivate: admin, reactivate: admin, reset: admin },
    },
  ],
  "routes/people/audit-log": [{ what: "the log", path: () => paths.auditLog(), sees: ["inspector", "admin"] }],
  "routes/people/units": [
    { what: "the units", path: () => paths.units(), sees: keepsUnits, marker: () => "Trung tâm Khuyến công" },
  ],
  "routes/people/new-unit": [
    {
      what: "a new unit",
      path: () => paths.newUnit(),
      sees: keepsUnits,
      denied: ["unitA", "unitB"],
      acts: { create: keepsUnits },
    },
  ],
  "routes/people/unit": [
    {
      what: "unit A",
      path: (f) => paths.unit(f.units.a.id),
      sees: [...keepsUnits, "unitA"],
      marker: nameOf.candidateA,
      acts: { save: keepsUnits },
    },
    {
      what: "unit B",
      path: (f) => paths.unit(f.units.b.id),
      sees: [...keepsUnits, "unitB"],
      marker: nameOf.candidateB,
      acts: { save: keepsUnits },
    },
  ],
  "routes/people/member-order": [
    {
      what: "the order of unit A's people",
      path: (f) => paths.memberOrder(f.units.a.id),
      sees: keepsUnits,
      denied: ["unitA", "unitB"],
      marker: nameOf.candidateA,
      acts: { order: keepsUnits },
    },
  ],
  "routes/people/merge-unit": [
    {
      what: "a merger of unit A",
      path: (f) => paths.mergeUnit(f.units.a.id),
      sees: keepsUnits,
      denied: ["unitA", "unitB"],
      acts: { merge: keepsUnits },
    },
  ],
  "routes/people/people": [
    {
      what: "the people",
      path: () => paths.people(),
      sees: [...keepsPeople, "unitA", "unitB"],
      hides: (f) => ({ unitA: [nameOf.candidateB(f)], unitB: [nameOf.candidateA(f)] }),
    },
  ],
  "routes/people/new-person": [
    { what: "a new person", path: () => paths.newPerson(), sees: keepsPeople, acts: { create: keepsPeople } },
  ],
  "routes/people/person": [
    {
      what: "somebody who was awarded",
      path: (f) => paths.person(f.people.candidateA.id),
      sees: [...keepsPeople, "unitA", "holder"],
      marker: nameOf.candidateA,
      hides: () => ({ unitA: ["Đơn phản ánh việc trả hồ sơ quá hạn"] }),
    },
  ],
  "routes/people/edit-person": [
    {
      what: "what is known of somebody",
      path: (f) => paths.editPerson(f.people.candidateA.id),
      sees: keepsPeople,
      denied: ["unitA", "holder"],
      marker: nameOf.candidateA,
      acts: { save: keepsPeople, move: keepsPeople, leave: keepsPeople },
    },
  ],
  "routes/people/transfers": [
    {
      what: "the transfers",
      path: () => paths.transfers(),
      sees: [...keepsPeople, "unitA", "unitB"],
      marker: nameOf.candidateA,
    },
  ],
  "routes/people/new-transfer": [
    {
      what: "a new transfer",
      path: (f) => paths.proposeTransfer({ person: f.people.secondB.id }),
      sees: [...keepsPeople, "unitA", "unitB"],
      marker: (f) => f.people.secondB.fullName,
      acts: { propose: [...keepsPeople, "unitA", "unitB"] },
    },
  ],
  "routes/people/transfer": [
    {
      what: "a transfer from unit A to unit B",
      path: (f) => paths.transfer(f.transferId),
      sees: [...keepsPeople, "unitA", "unitB"],
      marker: nameOf.candidateA,
      acts: { confirm: [...keepsPeople, "unitB"], end: [...keepsPeople, "unitA", "unitB"] },
    },
  ],
  "routes/history/new-entry": [
    {
      what: "an old award",
      path: (f) => paths.newHistoryEntry({ person: f.people.candidateA.id }),
      sees: keepsPeople,
      marker: nameOf.candidateA,
      acts: { award: keepsPeople },
    },
    {
      what: "a rating",
      path: (f) => paths.newHistoryEntry({ unit: f.units.a.id, kind: "xep-loai" }),
      sees: keepsPeople,
      acts: { rating: keepsPeople },
    },
    {
      what: "a case",
      path: (f) => paths.newHistoryEntry({ person: f.people.candidateA.id, kind: "ky-luat" }),
      sees: keepsPeople,
      acts: { discipline: keepsPeople },
    },
    {
      what: "an initiative",
      path: (f) => paths.newHistoryEntry({ person: f.people.candidateA.id, kind: "sang-kien" }),
      sees: keepsPeople,
      acts: { initiative: keepsPeople },
    },
  ],
  "routes/history/entry": [
    {
      what: "an award that was written down",
      path: (f) => paths.historyEntry("khen-thuong", f.history.awardId),
      sees: keepsPeople,
      denied: ["unitA", "holder"],
      marker: () => "245/QĐ-SCT",
      acts: { award: keepsPeople, withdraw: keepsPeople },
    },
    {
      what: "a rating that was written down",
      path: (f) => paths.historyEntry("xep-loai", f.history.ratingId),
      sees: keepsPeople,
      denied: ["unitA", "holder"],
      acts: { rating: keepsPeople, withdraw: keepsPeople },
    },
    {
      what: "a case",
      path: (f) => paths.historyEntry("ky-luat", f.history.caseId),
      sees: keepsPeople,
      denied: ["holder"],
      marker: () => "Đơn phản ánh việc trả hồ sơ quá hạn",
      acts: { discipline: keepsPeople, withdraw: keepsPeople },
    },
    {
      what: "an initiative that was written down",
      path: (f) => paths.historyEntry("sang-kien", f.history.initiativeId),
      sees: keepsPeople,
      denied: ["unitA", "holder"],
      marker: () => "Biểu mẫu điện tử thay tờ khai giấy",
      acts: { initiative: keepsPeople, use: keepsPeople, withdraw: keepsPeople },
    },
  ],
  "routes/people/bodies": [
    {
      what: "the considering bodies",
      path: () => paths.bodies(),
      sees: [...keepsPeople, "member", "secretary", "outsider", "inspector"],
    },
  ],
  "routes/people/new-body": [
    {
      what: "a new body",
      path: () => paths.newBody(),
      sees: keepsPeople,
      denied: ["member", "secretary", "outsider", "inspector"],
      acts: { create: keepsPeople },
    },
  ],
  "routes/people/body": [
    {
      what: "the body",
      path: (f) => paths.body(f.bodyId),
      sees: [...keepsPeople, "member", "secretary", "outsider", "inspector"],
      marker: () => "Ủy Viên Hội Đồng",
      acts: { save: keepsPeople, add: keepsPeople, end: keepsPeople },
    },
  ],
};

const tables: Record<string, readonly Case[]> = {
  "routes/imports/imports": [
    {
      what: "tables to send and tables sent",
      path: () => paths.imports(),
      sees: keepsPeople,
      marker: (f) => f.imports.fileName,
      acts: { start: keepsPeople },
    },
  ],
  "routes/imports/import": [
    {
      what: "a table that was read",
      path: (f) => paths.importBatch(f.imports.readyId),
      sees: keepsPeople,
      marker: (f) => f.imports.askedName,
      acts: { answer: keepsPeople, confirm: keepsPeople, discard: keepsPeople, recheck: keepsPeople },
    },
    {
      what: "a table that was written",
      path: (f) => paths.importBatch(f.imports.writtenId),
      sees: keepsPeople,
      marker: (f) => f.imports.writtenName,
      acts: { undo: keepsPeople },
    },
    {
      what: "a table that is no table",
      path: (f) => paths.importBatch(f.imports.refusedId),
      sees: keepsPeople,
      acts: { discard: keepsPeople },
    },
    {
      what: "a table that waits",
      path: (f) => paths.importBatch(f.imports.waitingId),
      sees: keepsPeople,
      acts: { discard: keepsPeople },
    },
  ],
  "routes/imports/import-template": [
    { what: "an empty table", path: () => paths.importTemplate("ca-nhan"), sees: keepsPeople },
  ],
  "routes/imports/export-table": [
    {
      what: "the people as a table",
      path: () => paths.exportTable("ca-nhan", "csv"),
      sees: keepsPeople,
      marker: nameOf.candidateA,
    },
    { what: "the ratings as a table", path: () => paths.exportTable("xep-loai", "xlsx"), sees: keepsPeople },
  ],
};

const campaigns: Record<string, readonly Case[]> = {
  "routes/campaigns/campaigns": [
    {
      what: "the campaigns",
      path: () => paths.campaigns(),
      sees: everybody,
      hides: (f) => Object.fromEntries(but("organizer").map((name) => [name, [draftTitle(f)]])),
    },
  ],
  "routes/campaigns/holidays": [
    {
      what: "the official calendar",
      path: () => paths.holidays(2026),
      sees: keepsUnits,
      marker: () => "Giỗ Tổ Hùng Vương",
      acts: { add: keepsUnits, remove: keepsUnits, copy: keepsUnits, confirm: keepsUnits },
    },
  ],
  "routes/campaigns/new-campaign": [
    {
      what: "a new campaign",
      path: () => paths.newCampaign(),
      sees: organizer,
      denied: but("organizer"),
      acts: { create: organizer },
    },
  ],
  "routes/campaigns/campaign": [
    {
      what: "a draft",
      path: (f) => paths.campaign(f.draftCampaign.id),
      sees: organizer,
      marker: draftTitle,
      acts: { allocate: organizer, cancel: organizer },
    },
    {
      what: "a launched campaign",
      path: (f) => paths.campaign(f.open.campaign.id),
      sees: everybody,
      marker: (f) => f.open.campaign.title,
      acts: { allocate: organizer, cancel: organizer },
    },
  ],
  "routes/campaigns/edit-campaign": [
    {
      what: "a draft",
      path: (f) => paths.editCampaign(f.draftCampaign.id),
      sees: organizer,
      marker: draftTitle,
      acts: { save: organizer, check: organizer },
    },
    {
      what: "a launched campaign",
      path: (f) => paths.editCampaign(f.open.campaign.id),
      sees: organizer,
      denied: but("organizer"),
      acts: { save: organizer, check: organizer },
    },
  ],
  "routes/campaigns/rest-days": [
    {
      what: "a draft",
      path: (f) => paths.restDays(f.draftCampaign.id),
      sees: organizer,
      marker: draftTitle,
      acts: { move: organizer },
    },
  ],
  "routes/campaigns/launch-campaign": [
    {
      what: "a draft",
      path: (f) => paths.launchCampaign(f.draftCampaign.id),
      sees: organizer,
      marker: draftTitle,
      acts: { launch: organizer },
    },
  ],
  "routes/campaigns/campaign-timeline": [
    {
      what: "a draft's time",
      path: (f) => paths.campaignTimeline(f.draftCampaign.id),
      sees: organizer,
      marker: draftTitle,
    },
    {
      what: "a launched campaign's time",
      path: (f) => paths.campaignTimeline(f.open.campaign.id),
      sees: everybody,
      marker: (f) => f.open.campaign.title,
    },
  ],
  "routes/campaigns/amend-campaign": [
    {
      what: "a draft",
      path: (f) => paths.amendCampaign(f.draftCampaign.id),
      sees: organizer,
      marker: draftTitle,
      acts: { amend: organizer },
    },
    {
      what: "a launched campaign",
      path: (f) => paths.amendCampaign(f.open.campaign.id),
      sees: organizer,
      denied: but("organizer"),
      marker: (f) => f.open.campaign.title,
      acts: { amend: organizer },
    },
  ],
  "routes/campaigns/campaign-deadline": [
    {
      what: "a launched campaign",
      path: (f) => paths.campaignDeadline(f.open.campaign.id),
      sees: organizer,
      denied: but("organizer"),
      marker: (f) => f.open.campaign.title,
      acts: { extend: organizer, close: organizer, reopen: organizer },
    },
  ],
  "routes/campaigns/plan-pdf": [
    { what: "a draft's plan", path: (f) => paths.campaignPlanPdf(f.draftCampaign.id), sees: organizer },
    { what: "a launched plan", path: (f) => paths.campaignPlanPdf(f.open.campaign.id), sees: everybody },
  ],
  "routes/campaigns/plan-docx": [
    { what: "a draft's plan for Word", path: (f) => paths.campaignPlanDocx(f.draftCampaign.id), sees: organizer },
    { what: "a launched plan for Word", path: (f) => paths.campaignPlanDocx(f.open.campaign.id), sees: everybody },
  ],
  "routes/campaigns/conclude-campaign": [
    {
      what: "a decided campaign",
      path: (f) => paths.concludeCampaign(f.issued.campaign.id),
      sees: organizer,
      denied: but("organizer"),
      acts: { conclude: organizer },
    },
    {
      what: "a draft",
      path: (f) => paths.concludeCampaign(f.draftCampaign.id),
      sees: organizer,
      marker: draftTitle,
      acts: { conclude: organizer },
    },
  ],
  "routes/campaigns/conclusion-pdf": [
    {
      what: "the figures of a decided campaign",
      path: (f) => paths.conclusionPdf(f.issued.campaign.id),
      sees: organizer,
      denied: but("organizer"),
    },
  ],
  "routes/campaigns/conclusion-docx": [
    {
      what: "the figures of a decided campaign for Word",
      path: (f) => paths.conclusionDocx(f.issued.campaign.id),
      sees: organizer,
      denied: but("organizer"),
    },
  ],
};

const preparesA: readonly ActorName[] = ["unitA", "headA"];
const readsDraftA: readonly ActorName[] = [...preparesA, "organizer"];
const readsB: readonly ActorName[] = ["unitB", "organizer", "inspector"];
const watches: readonly ActorName[] = ["organizer", "inspector"];
const councilRole: readonly ActorName[] = ["member", "secretary", "outsider"];
const nominationA = (f: Fixture) =>
  f.open.draftA.nominations.find((one) => one.recipientKind === "individual")?.id ?? "";

const nominations: Record<string, readonly Case[]> = {
  "routes/nominations/dossiers": [
    {
      what: "the dossiers",
      path: () => paths.dossiers(),
      sees: [...watches, "unitA", "unitB", ...councilRole],
      hides: (f) => {
        const [draftA, submittedB] = [f.open.draftA.id, f.open.submittedB.dossier.id];
        return {
          unitA: [submittedB],
          unitB: [draftA],
          inspector: [draftA],
          member: [draftA, submittedB],
          outsider: [draftA, submittedB],
        };
      },
    },
  ],
  "routes/nominations/progress-board": [
    {
      what: "how far the units are",
      path: (f) => paths.progressBoard(f.open.campaign.id),
      sees: watches,
      marker: () => "Tiến độ các đơn vị",
      hides: (f) => ({ inspector: [f.open.draftA.id] }),
    },
    {
      what: "the board of a draft",
      path: (f) => paths.progressBoard(f.draftCampaign.id),
      sees: [],
      secret: draftTitle,
    },
  ],
  "routes/nominations/progress-board-file": [
    {
      what: "the board as a workbook",
      path: (f) => paths.progressBoardFile(f.open.campaign.id, "xlsx"),
      sees: watches,
    },
    {
      what: "the board as text",
      path: (f) => paths.progressBoardFile(f.open.campaign.id, "csv", { state: "submitted" }),
      sees: watches,
      marker: () => "Phòng Quản lý Thương mại",
    },
  ],
  "routes/nominations/registration": [
    {
      what: "a registration that the plan does not ask for",
      path: (f) => paths.registration(f.open.campaign.id, f.units.a.id),
      sees: [...watches, "unitA"],
      status: 404,
      acts: { save: [], send: [] },
    },
  ],
  "routes/nominations/registration-pdf": [
    {
      what: "its list",
      path: (f) => paths.registrationPdf(f.open.campaign.id, f.units.a.id),
      sees: [...watches, "unitA"],
      status: 404,
    },
  ],
  "routes/nominations/start-dossier": [
    {
      what: "a dossier of one's own unit",
      path: (f) => paths.startDossier(f.open.campaign.id),
      sees: ["unitA", "unitB"],
      denied: organizer,
      acts: { start: ["unitA", "unitB"] },
    },
    {
      what: "a dossier of unit A",
      path: (f) => paths.startDossier(f.issued.campaign.id),
      sees: ["unitA", "unitB"],
      denied: organizer,
      acts: { start: ["unitA"] },
      forged: (f) => [
        ["intent", "start"],
        ["unitId", f.units.a.id],
      ],
    },
    {
      what: "a dossier of a campaign that is a draft",
      path: (f) => paths.startDossier(f.draftCampaign.id),
      sees: [],
      denied: organizer,
      secret: draftTitle,
      acts: { start: [] },
      forged: (f) => [
        ["intent", "start"],
        ["unitId", f.units.a.id],
      ],
    },
  ],
  "routes/nominations/enter-paper": [
    {
      what: "papers of a unit without a dossier",
      path: (f) => paths.enterPaperDossier(f.open.campaign.id, f.units.leadership.id),
      sees: organizer,
      denied: ["unitA", "unitB"],
      marker: (f) => f.units.leadership.name,
      acts: { enter: organizer },
    },
    {
      what: "papers of a unit that has a dossier",
      path: (f) => paths.enterPaperDossier(f.open.campaign.id, f.units.a.id),
      sees: organizer,
      denied: ["unitA", "unitB"],
      acts: { enter: organizer },
    },
  ],
  "routes/nominations/paper-stamp": [
    {
      what: "the stamp of papers that are entered",
      path: (f) => paths.paperStamp(f.open.paper.id),
      sees: organizer,
      marker: () => "Trạm Kiểm định hàng hóa",
      acts: { stamp: organizer },
    },
  ],
  "routes/nominations/dossier": [
    {
      what: "a dossier on paper that is being entered",
      path: (f) => paths.dossier(f.open.paper.id),
      sees: organizer,
      marker: () => "Trạm Kiểm định hàng hóa",
    },
    {
      what: "unit A's draft",
      path: (f) => paths.dossier(f.open.draftA.id),
      sees: readsDraftA,
      marker: nameOf.candidateA,
    },
    {
      what: "unit B's dossier, submitted",
      path: (f) => paths.dossier(f.open.submittedB.dossier.id),
      sees: readsB,
      marker: nameOf.candidateB,
    },
    {
      what: "the office's dossier, accepted",
      path: (f) => paths.dossier(f.open.acceptedOffice.dossier.id),
      sees: [...watches, ...councilRole],
      marker: (f) => f.people.officer.fullName,
    },
    {
      what: "a dossier that went back to unit C",
      path: (f) => paths.dossier(f.open.returnedC.id),
      sees: watches,
      marker: () => "Thiếu số liệu về thành tích.",
    },
  ],
  "routes/nominations/new-nomination": [
    {
      what: "a proposal in unit A's draft",
      path: (f) => paths.newNomination(f.open.draftA.id),
      sees: preparesA,
      denied: organizer,
      acts: { add: preparesA, write: preparesA, check: preparesA, drop: preparesA },
    },
    {
      what: "a proposal in a submitted dossier",
      path: (f) => paths.newNomination(f.open.submittedB.dossier.id),
      sees: ["unitB"],
      denied: watches,
      acts: { add: ["unitB"], write: ["unitB"], check: ["unitB"], drop: ["unitB"] },
    },
  ],
  "routes/nominations/eligible": [
    {
      what: "who of unit A meets what a line asks",
      path: (f) => paths.eligible(f.open.draftA.id),
      sees: preparesA,
      denied: organizer,
    },
    {
      what: "the same of a submitted dossier",
      path: (f) => paths.eligible(f.open.submittedB.dossier.id),
      sees: ["unitB"],
      denied: watches,
    },
  ],
  "routes/nominations/nomination": [
    {
      what: "a proposal in unit A's draft",
      path: (f) => paths.nomination(f.open.draftA.id, nominationA(f)),
      sees: readsDraftA,
      marker: nameOf.candidateA,
      acts: {
        next: preparesA,
        save: preparesA,
        write: preparesA,
        drop: preparesA,
        remove: preparesA,
        "attach-other": preparesA,
        "remove-other": preparesA,
      },
    },
    {
      what: "a proposal in unit B's submitted dossier",
      path: (f) => paths.nomination(f.open.submittedB.dossier.id, f.open.submittedB.nominations[0]?.id ?? ""),
      sees: readsB,
      marker: nameOf.candidateB,
      acts: {
        next: ["unitB"],
        save: ["unitB"],
        write: ["unitB"],
        drop: ["unitB"],
        remove: ["unitB"],
        "attach-other": ["unitB"],
        "remove-other": ["unitB"],
      },
    },
    {
      what: "unit A's proposal under unit B's dossier",
      path: (f) => paths.nomination(f.open.submittedB.dossier.id, nominationA(f)),
      sees: [],
      secret: nameOf.candidateA,
      acts: { next: [], save: [], write: [], drop: [], remove: [], "attach-other": [], "remove-other": [] },
    },
  ],
  "routes/nominations/write-report": [
    {
      what: "a report in unit A's draft",
      path: (f) => paths.writeReport(f.open.draftA.id, nominationA(f)),
      sees: preparesA,
      denied: organizer,
      marker: nameOf.candidateA,
      acts: { write: preparesA, drop: preparesA },
    },
  ],
  "routes/nominations/working-copy": [
    {
      what: "who is typing in unit A's draft",
      path: (f) => paths.workingCopy(f.open.draftA.id),
      sees: preparesA,
      denied: organizer,
      acts: { keep: preparesA },
      forged: () => [
        ["intent", "keep"],
        ["item", "letter"],
        ["basedOn", ""],
        ["fields", '{"opening":"Chữ của người khác"}'],
      ],
    },
  ],
  "routes/nominations/write-letter": [
    {
      what: "the letter of unit A's draft, written here",
      path: (f) => paths.writeLetter(f.open.draftA.id),
      sees: preparesA,
      denied: organizer,
      marker: nameOf.candidateA,
      acts: { write: preparesA, drop: preparesA },
    },
  ],
  "routes/nominations/write-minutes": [
    {
      what: "the minutes of unit A's draft, written here",
      path: (f) => paths.writeMinutes(f.open.draftA.id),
      sees: preparesA,
      denied: organizer,
      marker: nameOf.candidateA,
      acts: { write: preparesA, drop: preparesA },
    },
  ],
  "routes/nominations/dossier-document": [
    {
      what: "the letter of unit A's draft",
      path: (f) => paths.dossierDocument(f.open.draftA.id, "cong-van"),
      sees: readsDraftA,
      acts: { attach: preparesA },
    },
  ],
  "routes/nominations/submit-dossier": [
    {
      what: "unit A's draft",
      path: (f) => paths.submitDossier(f.open.draftA.id),
      sees: preparesA,
      denied: organizer,
      acts: { account: ["headA"], letter: preparesA, submit: preparesA },
    },
  ],
  "routes/nominations/withdraw-dossier": [
    {
      what: "unit B's submitted dossier",
      path: (f) => paths.withdrawDossier(f.open.submittedB.dossier.id),
      sees: ["unitB"],
      denied: ["organizer", "inspector"],
      acts: { withdraw: ["unitB"] },
    },
  ],
  "routes/nominations/ask-late-pass": [
    {
      what: "unit A's draft",
      path: (f) => paths.askLatePass(f.open.draftA.id),
      sees: preparesA,
      denied: organizer,
      acts: { ask: preparesA },
    },
  ],
  "routes/nominations/appraise": [
    {
      what: "unit B's submitted dossier",
      path: (f) => paths.appraise(f.open.submittedB.dossier.id),
      sees: organizer,
      denied: ["unitB", "inspector"],
      marker: nameOf.candidateB,
      acts: { take: organizer, mark: organizer, appraise: organizer, accept: organizer, return: organizer },
    },
  ],
  "routes/nominations/appraisals": [
    {
      what: "what waits for its appraisal",
      path: () => paths.appraisals(),
      sees: organizer,
      marker: (f) => f.units.b.name,
      acts: { take: organizer, assign: organizer },
    },
  ],
  "routes/nominations/document-pdf": [
    { what: "a report that unit A wrote", path: (f) => paths.documentPdf(f.open.writtenReportId), sees: readsDraftA },
  ],
  "routes/nominations/document-docx": [
    {
      what: "a report that unit A wrote, for Word",
      path: (f) => paths.documentDocx(f.open.writtenReportId),
      sees: readsDraftA,
    },
  ],
  "routes/nominations/document-pages": [
    {
      what: "a report that unit A wrote, page by page",
      path: (f) => paths.documentPages(f.open.writtenReportId),
      sees: readsDraftA,
    },
  ],
  "routes/nominations/document-page-picture": [
    {
      what: "the first page of a report that unit A wrote",
      path: (f) => paths.documentPage(f.open.writtenReportId, 1, { width: 720, state: "" }),
      sees: readsDraftA,
    },
  ],
  "routes/nominations/file": [
    { what: "a file of unit B's submitted dossier", path: (f) => paths.file(f.files.documentB), sees: readsB },
    { what: "an upload that no form has taken yet", path: (f) => paths.file(f.files.pendingA), sees: ["unitA"] },
  ],
  "routes/nominations/receipt": [
    {
      what: "unit B's receipt",
      path: (f) => paths.receipt(f.open.submittedB.receiptCode),
      sees: readsB,
      marker: nameOf.candidateB,
    },
  ],
  "routes/nominations/receipt-pdf": [
    { what: "unit B's receipt", path: (f) => paths.receiptPdf(f.open.submittedB.receiptCode), sees: readsB },
  ],
  "routes/nominations/check-receipt": [
    {
      what: "a receipt whose QR was not read",
      path: (f) => paths.checkReceipt(f.open.submittedB.receiptCode),
      sees: "anyone",
    },
    {
      what: "unit B's receipt as its QR opens it",
      path: (f) => f.receiptCheckB,
      sees: "anyone",
    },
  ],
  "routes/nominations/signing-keys": [
    { what: "the keys of receipts", path: () => paths.signingKeys(), sees: "anyone" },
  ],
  "routes/nominations/paper-templates": [
    {
      what: "the agency's own Word templates",
      path: () => paths.paperTemplates(),
      sees: admin,
      acts: { keep: admin, remove: admin },
    },
  ],
  "routes/nominations/document-limits": [
    {
      what: "how long and heavy documents may be",
      path: () => paths.documentLimits(),
      sees: admin,
      acts: { set: admin },
    },
  ],
  "routes/nominations/line-limits": [
    {
      what: "how long and heavy documents on each line may be",
      path: (f) => paths.lineLimits(f.open.campaign.id),
      sees: organizer,
      acts: { set: organizer },
    },
  ],
  "routes/nominations/starting-template": [
    { what: "a Word file to begin a template with", path: () => paths.startingTemplate(), sees: admin },
  ],
  "routes/nominations/signing-key-file": [
    {
      what: "the key of receipts",
      path: (f) => paths.signingKeyFile(f.server.services.signer.keyId),
      sees: "anyone",
    },
  ],
  "routes/nominations/advising-units": [
    {
      what: "who gathers whose dossiers",
      path: (f) => paths.advisingUnits(f.open.campaign.id),
      sees: organizer,
      marker: () => "Giao đơn vị tham mưu",
      acts: { name: organizer, end: organizer },
    },
  ],
  "routes/nominations/gathering": [
    {
      what: "what unit A's draft gathers",
      path: (f) => paths.gathering(f.open.draftA.id),
      sees: readsDraftA,
      marker: () => "Chưa được giao tổng hợp",
      acts: { gather: preparesA, leave: preparesA, handBack: preparesA, undo: preparesA },
    },
  ],
  "routes/nominations/ask-consultation": [
    {
      what: "asking about unit B's submitted dossier",
      path: (f) => paths.askConsultation(f.open.submittedB.dossier.id),
      sees: organizer,
      denied: ["unitB", "inspector"],
      acts: { ask: organizer },
    },
  ],
  "routes/nominations/consultations": [
    {
      what: "the opinions that are asked",
      path: () => paths.consultations(),
      sees: [...watches, "unitA", "unitB"],
      hides: () => ({ unitB: ["Hồ sơ của", "Chờ trả lời"] }),
    },
  ],
  "routes/nominations/consultation": [
    {
      what: "what unit A is asked about unit B's candidate",
      path: (f) => paths.consultation(f.open.consultationId),
      sees: [...watches, "unitA"],
      marker: () => "Đề nghị cho biết việc phối hợp của phòng với đơn vị.",
      acts: { answer: ["organizer", "unitA"], correct: ["unitA"], publish: organizer, withdraw: organizer },
    },
  ],
  "routes/nominations/late-passes": [
    { what: "the late passes", path: () => paths.latePasses(), sees: watches, marker: (f) => f.units.a.name },
  ],
  "routes/nominations/late-pass": [
    {
      what: "what unit A asked for",
      path: (f) => paths.latePass(f.open.latePassId),
      sees: [...watches, ...councilRole, "signer", "unitA"],
      marker: () => "Người lập hồ sơ đi công tác đột xuất.",
      acts: { decide: organizer },
    },
  ],
};

const council: Record<string, readonly Case[]> = {
  "routes/council/sessions": [
    {
      what: "the sessions",
      path: () => paths.councilSessions(),
      sees: [...decidesOn, "outsider"],
      hides: () => ({ outsider: ["Ngọc Lưu Ly"] }),
    },
  ],
  "routes/council/new-session": [
    {
      what: "a new session",
      path: (f) => paths.newCouncilSession(f.open.campaign.id),
      sees: organizer,
      denied: [...votes, "outsider"],
      acts: { create: organizer },
    },
  ],
  "routes/council/session": [
    {
      what: "an open session",
      path: (f) => paths.councilSession(f.voting.sessionId),
      sees: decidesOn,
      marker: nameOf.candidateB,
      acts: { attendance: runsSession, open: runsSession, round: runsSession, conclude: runsSession },
    },
    {
      what: "a session in preparation",
      path: (f) => paths.councilSession(f.voting.preparingId),
      sees: decidesOn,
      marker: () => "Ngọc Lưu Ly",
      acts: { attendance: runsSession, open: runsSession, round: runsSession, conclude: runsSession },
    },
    {
      what: "a session that has ended",
      path: (f) => paths.councilSession(f.reviewed.sessionId),
      sees: decidesOn,
      marker: nameOf.candidateB,
      acts: { attendance: runsSession, open: runsSession, round: runsSession, conclude: runsSession },
    },
  ],
  "routes/council/round": [
    {
      what: "an open round by hands",
      path: (f) => paths.round(f.voting.sessionId, f.voting.handsId),
      sees: decidesOn,
      secret: nameOf.candidateB,
      acts: { counts: runsSession, close: runsSession },
    },
    {
      what: "an open round by ballot",
      path: (f) => paths.round(f.voting.sessionId, f.voting.ballotId),
      sees: decidesOn,
      secret: (f) => f.units.a.name,
      acts: { counts: runsSession, close: runsSession },
    },
    {
      what: "a closed round",
      path: (f) => paths.round(f.reviewed.sessionId, f.reviewed.roundIds[0] ?? ""),
      sees: decidesOn,
      secret: nameOf.candidateB,
      acts: { counts: runsSession, close: runsSession },
    },
  ],
  "routes/council/minutes-pdf": [
    { what: "the minutes", path: (f) => paths.minutesPdf(f.reviewed.sessionId), sees: decidesOn },
  ],
  "routes/council/minutes-docx": [
    { what: "the minutes for Word", path: (f) => paths.minutesDocx(f.reviewed.sessionId), sees: decidesOn },
  ],
  "routes/council/ballot": [
    {
      what: "one's own ballot",
      path: (f) => paths.ballot(f.voting.ballotId),
      sees: votes,
      denied: organizer,
      marker: (f) => f.units.a.name,
      acts: { cast: votes },
    },
  ],
};

const isStaff = but("admin", "roleless");
const signsOrPrepares: readonly ActorName[] = ["organizer", "signer"];
const readsDecision: readonly ActorName[] = ["organizer", "signer", "hr"];
const readsNotice: readonly ActorName[] = ["organizer", "inspector", "hr"];

const upward: Record<string, readonly Case[]> = {
  "routes/upward/upward": [
    {
      what: "what goes up to the superior body",
      path: (f) => paths.upward(f.reviewed.campaign.id),
      // Unit B reads of its own candidate, who is among those proposed.
      sees: ["organizer", "signer", "inspector", "member", "secretary", "unitB"],
      marker: (f) => f.reviewed.campaign.title,
      acts: { make: organizer, send: organizer, release: organizer, restore: organizer },
    },
  ],
  "routes/upward/upward-results": [
    {
      what: "what the superior body decided",
      path: (f) => paths.upwardResults(f.reviewed.campaign.id),
      sees: organizer,
      denied: ["signer", "inspector", "member", "secretary", "unitB"],
      marker: (f) => f.reviewed.campaign.title,
      acts: { award: organizer, refuse: organizer },
    },
  ],
};

const decisions: Record<string, readonly Case[]> = {
  "routes/decisions/publication": [
    {
      what: "a list that is published",
      path: (f) => paths.publication(f.reviewed.campaign.id),
      sees: ["organizer", "inspector"],
      marker: nameOf.candidateA,
      acts: { publish: organizer, reserve: organizer },
    },
    {
      what: "a list that is not ready",
      path: (f) => paths.publication(f.voting.campaign.id),
      sees: ["organizer", "inspector"],
      acts: { publish: organizer, reserve: organizer },
    },
  ],
  "routes/decisions/vacancies": [
    {
      what: "places and the reserve after a session",
      path: (f) => paths.vacancies(f.reviewed.campaign.id),
      sees: ["organizer", "signer", "member", "secretary"],
      marker: nameOf.candidateA,
      acts: { withdraw: runsSession, revive: runsSession, call: ["signer"] },
    },
  ],
  "routes/decisions/prepare-signing-file": [
    {
      what: "a file for the signer",
      path: (f) => paths.prepareSigningFile(f.reviewed.campaign.id),
      sees: organizer,
      marker: nameOf.candidateA,
      acts: { submit: organizer },
    },
  ],
  "routes/decisions/signing-draft-pdf": [
    {
      what: "the draft of a letter",
      path: (f) => `${paths.prepareSigningFile(f.reviewed.campaign.id)}/to-trinh.pdf`,
      sees: organizer,
    },
    {
      what: "the draft of a letter for Word",
      path: (f) => paths.signingDraftDocx(f.reviewed.campaign.id, "to-trinh"),
      sees: organizer,
    },
  ],
  "routes/decisions/signing-files": [
    {
      what: "the files for the signer",
      path: () => paths.signingFiles(),
      sees: signsOrPrepares,
      marker: (f) => f.filed.campaign.title,
    },
  ],
  "routes/decisions/signing-file": [
    {
      what: "a file that waits for the signature",
      path: (f) => paths.signingFile(f.filed.signingFileId),
      sees: signsOrPrepares,
      marker: nameOf.candidateA,
      acts: { sign: ["signer"], sendBack: ["signer"] },
    },
    {
      what: "a signed file",
      path: (f) => paths.signingFile(f.signed.signingFileId),
      sees: signsOrPrepares,
      marker: nameOf.candidateA,
      acts: { sign: ["signer"], sendBack: ["signer"] },
    },
  ],
  "routes/decisions/signing-file-pdf": [
    {
      what: "the letter to the signer",
      path: (f) => paths.signingFilePdf(f.filed.signingFileId, "to-trinh"),
      sees: signsOrPrepares,
    },
    {
      what: "the draft decision",
      path: (f) => paths.signingFilePdf(f.filed.signingFileId, "du-thao-quyet-dinh"),
      sees: signsOrPrepares,
    },
    {
      what: "the draft decision for Word",
      path: (f) => paths.signingFileDocx(f.filed.signingFileId, "du-thao-quyet-dinh"),
      sees: signsOrPrepares,
    },
  ],
  "routes/decisions/decisions": [
    {
      what: "the decisions",
      path: () => paths.decisions(),
      sees: [...readsDecision, "inspector"],
      marker: (f) => f.issued.campaign.title,
      hides: (f) => ({ inspector: [f.signed.campaign.title] }),
    },
  ],
  "routes/decisions/decision": [
    {
      what: "a decision that is not issued",
      path: (f) => paths.decision(f.signed.decisionId),
      sees: readsDecision,
      marker: nameOf.candidateA,
      acts: { issue: ["hr"] },
    },
    {
      what: "an issued decision",
      path: (f) => paths.decision(f.issued.decisionId),
      sees: [...readsDecision, "inspector"],
      marker: nameOf.candidateA,
      acts: { issue: ["hr"] },
    },
  ],
  "routes/decisions/decision-pdf": [
    { what: "a decision that is not issued", path: (f) => paths.decisionPdf(f.signed.decisionId), sees: readsDecision },
    {
      what: "an issued decision",
      path: (f) => paths.decisionPdf(f.issued.decisionId),
      sees: [...readsDecision, "inspector"],
    },
  ],
  "routes/decisions/decision-docx": [
    {
      what: "a decision that is not issued, for Word",
      path: (f) => paths.decisionDocx(f.signed.decisionId),
      sees: readsDecision,
    },
    {
      what: "an issued decision, for Word",
      path: (f) => paths.decisionDocx(f.issued.decisionId),
      sees: [...readsDecision, "inspector"],
    },
  ],
  "routes/decisions/results": [{ what: "the results", path: () => paths.results(), sees: isStaff }],
  "routes/decisions/result": [
    {
      what: "a published list",
      path: (f) => paths.campaignResults(f.reviewed.campaign.id),
      sees: isStaff,
    },
    {
      what: "an issued result",
      path: (f) => paths.campaignResults(f.issued.campaign.id),
      sees: isStaff,
      marker: nameOf.candidateA,
    },
    {
      what: "a list that nobody published",
      path: (f) => paths.campaignResults(f.voting.campaign.id),
      sees: [],
      secret: nameOf.candidateB,
    },
  ],
  "routes/decisions/result-notice": [
    {
      what: "the notice to unit A",
      path: (f) => paths.resultNotice(f.issued.campaign.id, f.units.a.id),
      sees: [...readsNotice, "unitA"],
      marker: nameOf.candidateA,
    },
    {
      what: "the notice to unit B",
      path: (f) => paths.resultNotice(f.issued.campaign.id, f.units.b.id),
      sees: [...readsNotice, "unitB"],
      marker: nameOf.candidateB,
    },
  ],
  "routes/decisions/result-notice-pdf": [
    {
      what: "the notice to unit A",
      path: (f) => paths.resultNoticePdf(f.issued.campaign.id, f.units.a.id),
      sees: [...readsNotice, "unitA"],
    },
  ],
};

const certificates: Record<string, readonly Case[]> = {
  "routes/certificates/certificates": [
    {
      what: "the certificates of an issued decision",
      path: (f) => paths.certificates(f.issued.decisionId),
      sees: keepsPeople,
      marker: nameOf.candidateA,
      acts: { printed: keepsPeople, render: keepsPeople },
    },
  ],
  "routes/certificates/certificates-pdf": [
    { what: "all certificates", path: (f) => paths.certificatesPdf(f.issued.decisionId), sees: keepsPeople },
  ],
  "routes/certificates/certificate-pdf": [
    {
      what: "a person's certificate",
      path: (f) => paths.certificatePdf(f.issued.awards[1]?.id ?? ""),
      sees: [...keepsPeople, "unitA", "holder"],
    },
    {
      what: "a collective's certificate",
      path: (f) => paths.certificatePdf(f.issued.awards[0]?.id ?? ""),
      sees: [...keepsPeople, "unitA"],
    },
  ],
  "routes/certificates/certificate-picture": [
    {
      what: "a person's certificate",
      path: (f) => `/giay-khen/${f.issued.awards[1]?.id ?? ""}.png`,
      sees: [...keepsPeople, "unitA", "holder"],
    },
  ],
  "routes/certificates/verify": [
    { what: "the verification of certificates", path: () => paths.verify(), sees: "anyone" },
  ],
  "routes/certificates/verified": [
    {
      what: "an issued certificate",
      path: (f) => paths.verify(f.issued.awards[1]?.code ?? ""),
      sees: "anyone",
      marker: nameOf.candidateA,
    },
    {
      what: "a code of a decision that is not issued",
      path: (f) => paths.verify(f.signed.awards[1]?.code ?? ""),
      sees: "anyone",
      hides: (f) => Object.fromEntries(everybody.map((name) => [name, [nameOf.candidateA(f)]])),
    },
  ],
};

const everywhere: Record<string, readonly Case[]> = {
  "routes/worklist/home": [
    {
      what: "one's own work",
      path: () => paths.home(),
      sees: everybody,
      hides: (f) => Object.fromEntries(but("organizer").map((name) => [name, [draftTitle(f)]])),
    },
  ],
  "routes/oversight/oversight": [
    { what: "the oversight", path: () => paths.oversight(), sees: ["organizer", "inspector"] },
  ],
  "routes/worklist/search": [
    {
      what: "what has a name",
      path: () => paths.search({ q: "giang phu" }),
      sees: everybody,
      hides: (f) => ({
        unitB: [nameOf.candidateA(f)],
        staff: [nameOf.candidateA(f)],
        admin: [nameOf.candidateA(f)],
        roleless: [nameOf.candidateA(f)],
      }),
    },
  ],
  "routes/help/help": [{ what: "the help", path: () => paths.help(), sees: "anyone" }],
  "routes/help/topic": [{ what: "the help of the organizer", path: () => paths.help("thuong-truc"), sees: "anyone" }],
};

/** Every route of the product but the frame. The matrix fails on a route that is missing here. */
export const expectations: Readonly<Record<string, readonly Case[]>> = {
  ...people,
  ...tables,
  ...rules,
  ...campaigns,
  ...nominations,
  ...council,
  ...decisions,
  ...upward,
  ...certificates,
  ...everywhere,
};

/** What is served outside the framework, all of it public. */
export const outsideNames = ["static files", "/healthz", "/readyz"] as const;
