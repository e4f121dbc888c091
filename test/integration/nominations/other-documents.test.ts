import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attachOtherDocument } from "~/nominations/attach-other-document.server";
import { attachDocument } from "~/nominations/attach-document.server";
import { confirmDossier } from "~/nominations/confirm-dossier.server";
import { findAppraisalPage } from "~/nominations/appraisal-page.server";
import { findDossierPage } from "~/nominations/dossier-page.server";
import { findDossier } from "~/nominations/dossier-repo.server";
import { otherVersions } from "~/nominations/dossier-versions.server";
import { markItems } from "~/nominations/mark-items.server";
import { findReceiptPage } from "~/nominations/receipt-page.server";
import { removeOtherDocument } from "~/nominations/remove-other-document.server";
import { returnDossier } from "~/nominations/return-dossier.server";
import { otherItem } from "~/nominations/returned-items";
import { findDossierChanges } from "~/nominations/submission-changes.server";
import { submitDossier } from "~/nominations/submit-dossier.server";
import { withdrawDossier } from "~/nominations/withdraw-dossier.server";
import type { SignedInActor } from "~/shared/actor";
import type { Ctx } from "~/shared/ctx.server";
import type { Result } from "~/shared/result";
import { addMs } from "~/shared/time";
import { insertAccount, insertAgency, insertMember, insertUnit } from "../../support/builders";
import { aCampaign, aLine, lineFor } from "../../support/campaign-builders";
import { closeTestDatabases, openTestDatabases, type TestDatabases } from "../../support/database";
import { aDraftDossier, aPendingFile } from "../../support/nomination-builders";
import { auditEvents, codeOf, runUseCase, sentenceOf, testNow, valueOf } from "../../support/run";

const tax = "Xác nhận của cơ quan thuế";

let db: TestDatabases;
let hang: SignedInActor;
beforeAll(async () => {
  db = await openTestDatabases();
  await insertAgency(db);
  hang = await insertAccount(db, { displayName: "Lê Thị Thu Hằng", roles: ["organizer"] });
});
afterAll(closeTestDatabases);

async function aCase() {
  const campaign = await aCampaign(db, {
    lines: [aLine({ recipientKind: "individual", quotaCount: 5, extraDocuments: `${tax}\nBản sao giấy khen` })],
  });
  const unit = await insertUnit(db);
  await insertMember(db, unit.id, { fullName: "Nguyễn Văn Thuận", isHead: true });
  const person = await insertMember(db, unit.id, { fullName: "Trần Quốc Bảo" });
  const writer = await insertAccount(db, { displayName: "Trương Công Định", unitIds: [unit.id] });
  const { dossier, nominations } = await aDraftDossier(db, {
    campaign,
    unitId: unit.id,
    actor: writer,
    proposals: [{ line: lineFor(campaign, "agency", "individual"), candidateId: person.id }],
  });
  const id = dossier.id;
  const nominationId = nominations[0]?.id ?? "";
  const as = <T>(actor: SignedInActor, use: (ctx: Ctx) => Promise<Result<T>>, now = testNow) =>
    runUseCase(db, { actor, now }, use);
  for (const kind of ["cong-van", "bien-ban"] as const) {
    const file = await aPendingFile(db, writer);
    valueOf(await as(writer, (ctx) => attachDocument(ctx, { id, kind, file, status: "signed", replaces: null })));
  }
  const attach = async (title: string, replaces: string | null = null, actor: SignedInActor = writer) => {
    const file = await aPendingFile(db, actor, `${title}.pdf`);
    return as(actor, (ctx) => attachOtherDocument(ctx, { id, nominationId, title, file, status: "signed", replaces }));
  };
  const frame = async () => valueOf(await findDossierPage({ read: db.read, actor: writer, now: testNow }, id)).frame;
  const other = async (title: string) =>
    (await frame()).nominations[0]?.others.find((one) => one.title === title)?.document ?? null;
  const submit = async (now = testNow) => {
    const version = async () => (await findDossier(db.read, id))?.version ?? 0;
    const confirmed = await version();
    await as(writer, (ctx) => confirmDossier(ctx, { method: "letter", id, version: confirmed }), now);
    const sent = await version();
    return as(writer, (ctx) => submitDossier(ctx, { id, version: sent, confirm: true }), now);
  };
  return { id, nominationId, writer, as, attach, frame, other, submit };
}

describe("the further documents that an award line asks for", () => {
  it("stop a dossier from being submitted until all are there, and stand in receipt and appraisal", async () => {
    const { id, nominationId, attach, frame, submit } = await aCase();
    expect((await frame()).missing.filter((part) => part.key === "other")).toHaveLength(2);
    valueOf(await attach(`${tax.toUpperCase()}.`));
    const refused = await submit();
    expect(codeOf(refused)).toBe("dossier.incomplete");
    expect(JSON.stringify(sentenceOf(refused))).toContain("Bản sao giấy khen");
    valueOf(await attach("Bản sao giấy khen"));
    const { receiptCode } = valueOf(await submit());

    const receipt = valueOf(await findReceiptPage({ read: db.read, actor: hang, now: testNow }, receiptCode));
    expect(receipt.files.map((one) => one.name)).toContain(`${tax}: Trần Quốc Bảo (${tax.toUpperCase()}..pdf)`);
    const url = new URL(`https://vinhdanh.example/?de-nghi=${nominationId}&tai-lieu=khac-bản-sao-giấy-khen`);
    const page = valueOf(await findAppraisalPage({ read: db.read, actor: hang, now: testNow, url }, id));
    expect(page.tabs.find((one) => one.isCurrent)?.label).toBe("Bản sao giấy khen");
    expect(page.document?.name).toBe("Bản sao giấy khen.pdf");
    expect(page.checks.find((one) => one.rule === "Thành phần hồ sơ đầy đủ")?.facts).toContain(`${tax}: bản đã ký`);
  });

  it("are replaced and taken out only as the page showed them; what was replaced stays as a version", async () => {
    const { id, nominationId, writer, as, attach, frame, other } = await aCase();
    valueOf(await attach(tax));
    const first = await other(tax);
    expect(codeOf(await attach(tax))).toBe("conflict");
    valueOf(await attach(tax, first?.id ?? null));
    const remove = (replaces: string) =>
      as(writer, (ctx) => removeOtherDocument(ctx, { id, nominationId, title: tax, replaces }));
    expect(codeOf(await remove(first?.id ?? ""))).toBe("conflict");
    const second = await other(tax);
    const [shown] = (await frame()).nominations;
    const versions = await otherVersions(db.read, id, shown ?? { id: "", others: [] });
    expect(
      Object.values(versions)
        .flat()
        .map((one) => one.id),
    ).toEqual([first?.id]);
    valueOf(await remove(second?.id ?? ""));
    expect(await other(tax)).toBeNull();
    expect((await findDossier(db.read, id))?.fileCount).toBe(3);
    expect(await auditEvents(db)).toContain("document.removed");
  });

  it("are none but those asked for, and put there by none but the unit", async () => {
    const { attach } = await aCase();
    expect(codeOf(await attach("Ảnh chân dung"))).toBe("document.not_asked");
    expect(codeOf(await attach(tax, null, hang))).toBe("dossier.only_unit_edits");
  });

  it("are opened one by one by a return, and the next submission tells what changed", async () => {
    const { id, nominationId, as, attach, other, submit } = await aCase();
    valueOf(await attach(tax));
    valueOf(await attach("Bản sao giấy khen"));
    valueOf(await submit());
    const marks = { [otherItem(nominationId, tax)]: { state: "problem" as const, note: "Thiếu dấu.", seen: "" } };
    valueOf(await as(hang, (ctx) => markItems(ctx, { id, nominationId, marks })));
    const version = (await findDossier(db.read, id))?.version ?? 0;
    valueOf(
      await as(hang, (ctx) =>
        returnDossier(ctx, {
          id,
          version,
          reason: "",
          opensAll: false,
          correctionOn: "2026-12-20",
          correctionTime: "17:00",
        }),
      ),
    );
    const copy = await other("Bản sao giấy khen");
    expect(codeOf(await attach("Bản sao giấy khen", copy?.id ?? null))).toBe("dossier.item_closed");
    valueOf(await attach(tax, (await other(tax))?.id ?? null));
    valueOf(await submit(addMs(testNow, 60_000)));
    const changes = await findDossierChanges(db.read, id);
    expect(changes?.asked).toEqual([{ label: `${tax} của Trần Quốc Bảo`, note: "Thiếu dấu.", isMended: true }]);
    expect(changes?.rows.map((one) => [one.item, one.change])).toEqual([[`${tax} của Trần Quốc Bảo`, "changed"]]);
  });
});

it("a dossier whose items were marked can no longer be taken back by its unit", async () => {
  const { id, nominationId, writer, as, attach, frame, submit } = await aCase();
  valueOf(await attach(tax));
  valueOf(await attach("Bản sao giấy khen"));
  valueOf(await submit());
  expect((await frame()).mayWithdraw).toBe(true);
  const marks = { minutes: { state: "ok" as const, note: "", seen: "" } };
  valueOf(await as(hang, (ctx) => markItems(ctx, { id, nominationId, marks }), addMs(testNow, 1)));
  expect((await frame()).mayWithdraw).toBe(false);
  const version = (await findDossier(db.read, id))?.version ?? 0;
  const refused = await as(writer, (ctx) => withdrawDossier(ctx, { id, version, reason: "Ghi nhầm.", confirm: true }));
  expect(codeOf(refused)).toBe("dossier.appraisal_begun");
});
