import { afterEach, describe, expect, it } from "vitest";
import { addBodyMember } from "~/people/add-body-member.server";
import { findAuditPage } from "~/people/audit-queries.server";
import { findJobLists } from "~/people/admin-queries.server";
import { listBodyMembersOn } from "~/people/body-repo.server";
import { createBody } from "~/people/create-body.server";
import { createPerson } from "~/people/create-person.server";
import { createUnit } from "~/people/create-unit.server";
import { endBodyMemberTerm } from "~/people/end-body-member-term.server";
import { endPersonMembership } from "~/people/end-person-membership.server";
import { loadAgency } from "~/people/agency-repo.server";
import { findGrants } from "~/people/account-repo.server";
import { movePerson } from "~/people/move-person.server";
import { findPeople, findPersonPage, searchPeople } from "~/people/people-queries.server";
import { noDetails } from "~/people/person";
import { findMembershipOn } from "~/people/person-repo.server";
import { retryFailedJob } from "~/people/retry-failed-job.server";
import { saveAgency } from "~/people/save-agency.server";
import { savePerson } from "~/people/save-person.server";
import { saveUnit } from "~/people/save-unit.server";
import { auditSentences } from "~/registry";
import { newId } from "~/shared/ids";
import { insertPendingFile } from "~/shared/stored-file-repo.server";
import { insertAccount, insertAgency, insertMember, insertPerson, insertUnit, makeActor } from "../../support/builders";
import { closeTestDatabases, openTestDatabases } from "../../support/database";
import { auditEvents, codeOf, runUseCase, sentenceOf, testNow, valueOf } from "../../support/run";

afterEach(closeTestDatabases);

const hr = makeActor({ roles: ["hr"], name: "Lê Thị Cán Bộ" });
const place = { post: "Chuyên viên", isHead: false, isLeader: false, isDirectWorker: false, document: "" };

describe("people", () => {
  it("are added with their unit, and have another post in it from a day on", async () => {
    const databases = await openTestDatabases();
    const [office, trade] = [
      await insertUnit(databases, { name: "Văn phòng" }),
      await insertUnit(databases, { name: "Phòng Quản lý thương mại" }),
    ];
    const { personId } = valueOf(
      await runUseCase(databases, { actor: hr }, (ctx) =>
        createPerson(ctx, {
          fullName: "Đỗ Thị Ánh",
          gender: "female",
          unitId: office.id,
          ...place,
          fromOn: "2024-01-01",
        }),
      ),
    );
    const move = (fromOn: string, version: number, post = "Phó Trưởng phòng", unitId = office.id) =>
      runUseCase(databases, { actor: hr }, (ctx) =>
        movePerson(ctx, {
          id: personId,
          version,
          unitId,
          post,
          isHead: false,
          isLeader: post !== "Chuyên viên",
          isDirectWorker: false,
          document: "",
          fromOn,
        }),
      );
    expect(codeOf(await move("2024-01-01", 1))).toBe("person.moved_too_early");
    expect(codeOf(await move("2025-01-01", 1, "Chuyên viên", office.id))).toBe("person.same_place");
    expect(codeOf(await move("2026-07-01", 1, "Phó Trưởng phòng", trade.id))).toBe("person.needs_transfer");
    valueOf(await move("2026-07-01", 1));
    expect(codeOf(await move("2026-08-01", 1, "Trưởng phòng"))).toBe("conflict");
    expect((await findMembershipOn(databases.read, personId, "2026-06-30"))?.post).toBe("Chuyên viên");
    expect(await findMembershipOn(databases.read, personId, "2026-07-01")).toMatchObject({
      unitName: "Văn phòng",
      post: "Phó Trưởng phòng",
      isLeader: true,
    });
    const leave = (lastOn: string) =>
      runUseCase(databases, { actor: hr }, (ctx) =>
        endPersonMembership(ctx, { id: personId, version: 2, lastOn, endKind: "retired" }),
      );
    expect(sentenceOf(await leave("2026-06-01"))?.title).toContain("01/07/2026");
    valueOf(await leave("2026-10-31"));
    expect(await findMembershipOn(databases.read, personId, "2026-11-01")).toBeNull();
    const page = await findPersonPage(databases.read, personId, testNow);
    expect(page).toMatchObject({
      honorific: "Bà",
      current: null,
      memberships: [
        { to: "31/10/2026", ended: "Nghỉ hưu" },
        { to: "30/06/2026", ended: "Thay đổi chức vụ" },
      ],
    });
    expect(await auditEvents(databases)).toEqual(["person.created", "person.moved", "person.left"]);
  });

  it("are kept by hr and organizer only; one's own record is seen, not edited", async () => {
    const databases = await openTestDatabases();
    const person = await insertPerson(databases, { fullName: "Lê Văn Đạt" });
    const input = { id: person.id, version: 1, fullName: "Lê Văn Đạt", gender: "male" as const, ...noDetails };
    const save = (actor: ReturnType<typeof makeActor>) =>
      runUseCase(databases, { actor }, (ctx) => savePerson(ctx, input));
    expect(codeOf(await save(makeActor({ roles: ["staff"], personId: person.id })))).toBe("person.not_editor");
    for (const role of ["staff", "admin", "unit", "inspector"] as const)
      expect(codeOf(await save(makeActor({ roles: [role] })))).toBe("not_found");
    valueOf(await save(makeActor({ roles: ["organizer"] })));
  });

  it("are listed in Vietnamese order, page by page, forwards and back", async () => {
    const databases = await openTestDatabases();
    const unit = await insertUnit(databases);
    for (let i = 0; i < 60; i += 1)
      await insertMember(databases, unit.id, { fullName: `Nguyễn Văn ${i % 2 === 0 ? "Dũng" : "Đạt"}` });
    await insertMember(databases, unit.id, { fullName: "Trần Thị An" });
    const none = { q: "", unitId: "", after: null, before: null };
    const first = await findPeople(databases.read, none, "all", testNow);
    expect([first.rows[0]?.fullName, first.rows[1]?.fullName, first.rows.length, first.total, first.before]).toEqual([
      "Trần Thị An",
      "Nguyễn Văn Dũng",
      50,
      "61",
      null,
    ]);
    const second = await findPeople(databases.read, { ...none, after: first.after }, "all", testNow);
    expect([second.rows.length, second.rows.at(-1)?.fullName, second.after]).toEqual([11, "Nguyễn Văn Đạt", null]);
    expect(new Set([...first.rows, ...second.rows].map((row) => row.id)).size).toBe(61);
    const back = await findPeople(databases.read, { ...none, before: second.before }, "all", testNow);
    expect(back.rows).toEqual(first.rows);
    expect(back.before).toBeNull();
  });

  it("are found by unit and by name without diacritics", async () => {
    const databases = await openTestDatabases();
    const [office, trade] = [await insertUnit(databases), await insertUnit(databases)];
    await insertMember(databases, office.id, { fullName: "Đặng Thị Thủy".normalize("NFC") });
    await insertMember(databases, trade.id, { fullName: "Đặng Thị Thu" });
    const find = async (q: string, unitId = "") =>
      (await findPeople(databases.read, { q, unitId, after: null, before: null }, "all", testNow)).rows.map(
        (row) => row.fullName,
      );
    expect(await find("thuy dang")).toEqual(["Đặng Thị Thủy"]);
    expect(await find("đặng", trade.id)).toEqual(["Đặng Thị Thu"]);
    expect(await find("khong")).toEqual([]);
    expect((await searchPeople(databases.read, "dang", testNow)).length).toBe(2);
    expect(await searchPeople(databases.read, " ", testNow)).toEqual([]);
  });

  it("are found under a corrected name, and no longer under the old one", async () => {
    const databases = await openTestDatabases();
    const person = await insertPerson(databases, { fullName: "Lê Văn Đạt" });
    valueOf(
      await runUseCase(databases, { actor: hr }, (ctx) =>
        savePerson(ctx, { id: person.id, version: 1, fullName: "Lê Văn Đại", gender: "male", ...noDetails }),
      ),
    );
    expect((await searchPeople(databases.read, "dai", testNow)).map((row) => row.fullName)).toEqual(["Lê Văn Đại"]);
    expect(await searchPeople(databases.read, "dat", testNow)).toEqual([]);
  });
});

describe("units", () => {
  const fields = { shortName: "BGĐ", kind: "leadership" as const, displayOrder: 1, hasSeal: false };

  it("that another prepares give its preparers their rights, and take them away again", async () => {
    const databases = await openTestDatabases();
    const office = await insertUnit(databases, { name: "Văn phòng" });
    const preparer = await insertAccount(databases, { unitIds: [office.id] });
    const { unitId } = valueOf(
      await runUseCase(databases, { actor: hr }, (ctx) =>
        createUnit(ctx, { ...fields, name: "Ban Giám đốc", preparedByUnitId: office.id }),
      ),
    );
    expect((await findGrants(databases.read, preparer.accountId)).unitIds).toContain(unitId);
    const save = (version: number, preparedByUnitId: string | null) =>
      runUseCase(databases, { actor: hr }, (ctx) =>
        saveUnit(ctx, { ...fields, id: unitId, version, name: "Ban Giám đốc", preparedByUnitId, isActive: true }),
      );
    expect(codeOf(await save(1, unitId))).toBe("unit.preparer_unfit");
    valueOf(await save(1, null));
    expect((await findGrants(databases.read, preparer.accountId)).unitIds).toEqual([office.id]);
    expect(codeOf(await save(1, null))).toBe("conflict");
  });

  it("with people, or preparing for others, are not dissolved", async () => {
    const databases = await openTestDatabases();
    const office = await insertUnit(databases, { name: "Văn phòng" });
    await insertMember(databases, office.id);
    const close = (unit: { id: string; name: string }) =>
      runUseCase(databases, { actor: hr }, (ctx) =>
        saveUnit(ctx, { ...fields, id: unit.id, version: 1, name: unit.name, preparedByUnitId: null, isActive: false }),
      );
    expect(sentenceOf(await close(office))?.title).toContain("còn 01 người");
    const clerk = await insertUnit(databases, { name: "Văn thư" });
    await insertUnit(databases, { name: "Ban Giám đốc", preparedByUnitId: clerk.id });
    expect(codeOf(await close(clerk))).toBe("unit.prepares_others");
    expect(
      codeOf(
        await runUseCase(databases, { actor: makeActor({ unitIds: [office.id] }) }, (ctx) =>
          createUnit(ctx, { ...fields, name: "A", preparedByUnitId: null }),
        ),
      ),
    ).toBe("unit.not_editor");
  });
});

describe("bodies", () => {
  it("have members over time, one position each and one chair", async () => {
    const databases = await openTestDatabases();
    const organizer = makeActor({ roles: ["organizer"] });
    const people = [
      await insertPerson(databases, { fullName: "Trần Chủ Trì" }),
      await insertPerson(databases, { fullName: "Lê Thư Ký" }),
    ] as const;
    const { bodyId } = valueOf(
      await runUseCase(databases, { actor: organizer }, (ctx) =>
        createBody(ctx, {
          name: "Ban vận động phong trào",
          shortName: "BVĐ",
          standingName: "Thường trực Ban vận động",
          regulation: "",
        }),
      ),
    );
    const add = (version: number, personId: string, position: "chair" | "member", fromOn = "2026-01-01") =>
      runUseCase(databases, { actor: organizer }, (ctx) =>
        addBodyMember(ctx, { id: bodyId, version, personId, position, fromOn }),
      );
    valueOf(await add(1, people[1].id, "member"));
    valueOf(await add(2, people[0].id, "chair"));
    expect(codeOf(await add(3, people[0].id, "member"))).toBe("body.is_member");
    const third = await insertPerson(databases);
    expect(sentenceOf(await add(3, third.id, "chair"))?.title).toContain("Trưởng ban là Trần Chủ Trì");
    const [chair] = await listBodyMembersOn(databases.read, bodyId, "2026-11-01");
    expect(chair).toMatchObject({ fullName: "Trần Chủ Trì", position: "chair" });
    const end = (lastOn: string) =>
      runUseCase(databases, { actor: organizer }, (ctx) =>
        endBodyMemberTerm(ctx, { id: bodyId, version: 3, memberId: chair?.id ?? "", lastOn }),
      );
    expect(codeOf(await end("2025-12-31"))).toBe("body.left_too_early");
    valueOf(await end("2026-06-30"));
    valueOf(await add(4, third.id, "chair", "2026-07-01"));
    expect((await listBodyMembersOn(databases.read, bodyId, "2026-06-30")).map((one) => one.fullName)).toContain(
      "Trần Chủ Trì",
    );
    expect((await listBodyMembersOn(databases.read, bodyId, "2026-07-01")).map((one) => one.fullName)).not.toContain(
      "Trần Chủ Trì",
    );
    expect(
      codeOf(
        await runUseCase(databases, { actor: makeActor({ roles: ["council"] }) }, (ctx) =>
          endBodyMemberTerm(ctx, { id: bodyId, version: 5, memberId: newId(), lastOn: "2026-11-01" }),
        ),
      ),
    ).toBe("body.not_editor");
  });
});

describe("the agency", () => {
  it("is changed by an administrator, with an emblem of its own, and the log says what", async () => {
    const databases = await openTestDatabases();
    const agency = await insertAgency(databases);
    const admin = await insertAccount(databases, { roles: ["admin"], displayName: "Đỗ Quản Trị" });
    const fileId = newId();
    const stored = {
      id: fileId,
      sha256: "a".repeat(64),
      byteCount: 10,
      mediaType: "image/png",
      name: "quoc-huy.png",
      pageCount: null,
    };
    await databases.write((db) => insertPendingFile(db, stored, admin.accountId, testNow));
    const { name, parentName, symbol, place: town, headTitle, authorityTitle } = agency;
    const input = {
      ...{
        version: 1,
        name,
        parentName,
        symbol,
        place: town,
        headTitle,
        authorityTitle,
        publicUrl: "https://thidua.example.vn",
        hasQr: true,
      },
      ...{
        acceptsAccountConfirmation: false,
        showsLatePasses: false,
        graceMinutes: 0,
        graceSource: "",
        emblem: { fileId, name: "quoc-huy.png", size: 10, kind: "png" },
        removesEmblem: false,
      },
    };
    expect(codeOf(await runUseCase(databases, { actor: hr }, (ctx) => saveAgency(ctx, input)))).toBe("not_found");
    valueOf(await runUseCase(databases, { actor: admin }, (ctx) => saveAgency(ctx, input)));
    expect(await loadAgency(databases.read)).toMatchObject({
      emblemFileId: fileId,
      publicUrl: "https://thidua.example.vn",
      acceptsAccountConfirmation: false,
      showsLatePasses: false,
      version: 2,
    });
    valueOf(
      await runUseCase(databases, { actor: admin }, (ctx) =>
        saveAgency(ctx, { ...input, version: 2, emblem: null, removesEmblem: true }),
      ),
    );
    expect((await loadAgency(databases.read)).emblemFileId).toBeNull();
    const log = await findAuditPage(databases.read, { campaignId: "", subject: "", before: null }, auditSentences);
    expect(log.rows.map((row) => [row.actor, row.sentence])).toEqual([
      ["Đỗ Quản Trị", "Sửa thông tin cơ quan: hình Quốc huy riêng."],
      [
        "Đỗ Quản Trị",
        "Sửa thông tin cơ quan: địa chỉ công khai, hình Quốc huy riêng, xác nhận hồ sơ bằng tài khoản, cho mọi người thấy đơn vị được nộp muộn.",
      ],
    ]);
    expect(log.head.seq).toBe(2);
  });
});

describe("the log", () => {
  it("is read newest first, by kind and by one thing, page by page", async () => {
    const databases = await openTestDatabases();
    const unit = await insertUnit(databases);
    const ids: string[] = [];
    for (let i = 0; i < 55; i += 1) {
      const input = {
        fullName: `Lê Thị ${String(i)}`,
        gender: "female" as const,
        unitId: unit.id,
        ...place,
        fromOn: "2024-01-01",
      };
      ids.push(valueOf(await runUseCase(databases, { actor: hr }, (ctx) => createPerson(ctx, input))).personId);
    }
    const page = (subject: string, before: string | null = null) =>
      findAuditPage(databases.read, { campaignId: "", subject, before }, auditSentences);
    const first = await page("person");
    expect([first.rows.length, first.rows[0]?.seq, first.before]).toEqual([50, 55, "6"]);
    expect((await page("person", first.before)).rows).toHaveLength(5);
    expect((await page(`person.${ids[0] ?? ""}`)).rows.map((row) => row.sentence)).toEqual([
      `Thêm Lê Thị 0, Chuyên viên, ${unit.name}.`,
    ]);
    expect((await page("dossier")).rows).toEqual([]);
    // A number typed into the address that no column of PostgreSQL holds.
    for (const forged of ["999999999999999", "-1", "1e3", "' or 1 = 1"])
      expect((await page("person", forged)).rows).toHaveLength(50);
  });
});

describe("jobs", () => {
  it("that have failed are shown in plain words, and run again when an administrator says so", async () => {
    const databases = await openTestDatabases();
    const admin = makeActor({ roles: ["admin"] });
    const jobId = newId();
    await databases.write((db) =>
      db
        .insertInto("job")
        .values({
          id: jobId,
          name: "certificates.render",
          dedupe_key: "1",
          payload: "{}",
          state: "failed",
          run_at: testNow,
          attempt_count: 8,
          locked_until: null,
          last_error: "ENOSPC: no space left",
          created_at: testNow,
          finished_at: testNow,
        })
        .execute(),
    );
    expect((await findJobLists(databases.read)).failed).toMatchObject([
      { name: "Tạo giấy khen của một quyết định", attempts: 8, trouble: expect.stringContaining("hết chỗ") as unknown },
    ]);
    const retry = (actor = admin) => runUseCase(databases, { actor }, (ctx) => retryFailedJob(ctx, { jobId }));
    expect(codeOf(await retry(hr))).toBe("not_found");
    valueOf(await retry());
    expect(codeOf(await retry())).toBe("job.not_failed");
    expect((await findJobLists(databases.read)).waiting).toHaveLength(1);
  });
});
