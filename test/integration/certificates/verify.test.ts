import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { unknownCodes, verifyCertificate } from "~/certificates/verify-certificate.server";
import type { Services } from "~/shared/services.server";
import { addMs } from "~/shared/time";
import { insertAgency } from "../../support/builders";
import { aDecision, issuedAt } from "../../support/certificate-builders";
import { closeTestDatabases, openTestDatabases, type TestDatabases } from "../../support/database";
import { testServices } from "../../support/run";

let databases: TestDatabases;
let services: Services;
beforeEach(async () => {
  databases = await openTestDatabases();
  services = testServices(databases, { now: issuedAt });
  await insertAgency(databases, { name: "Sở Công Thương", parentName: "UBND tỉnh Đồng Phước" });
});
afterEach(closeTestDatabases);

const verify = (code: string, address = "203.0.113.7", now = issuedAt) =>
  verifyCertificate(services, code, address, now);

describe("verification by anyone", () => {
  it("shows the one award that carries the code, as the decision says it", async () => {
    const { awards } = await aDecision(databases, {
      individuals: [
        { name: "Nguyễn Thị Ngọc Ánh", honorific: "Bà", unitName: "Văn phòng Sở" },
        { name: "Đặng Hữu Nghĩa" },
      ],
      signerTitle: "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC",
      signerName: "Lê Thị Hoa",
    });
    const found = await verify(awards[0]?.code ?? "");
    expect(found).toEqual({
      kind: "granted",
      agencyName: "Sở Công Thương tỉnh Đồng Phước",
      recipientName: "Nguyễn Thị Ngọc Ánh",
      recipientDetail: "Chuyên viên, Văn phòng Sở",
      award: "Giấy khen của Giám đốc Sở Công Thương tỉnh Đồng Phước",
      achievement: "Đã có thành tích xuất sắc, tiêu biểu trong thực hiện Quy chế dân chủ ở cơ sở năm 2026",
      decision: "Số 126/QĐ-SCT ngày 02/12/2026",
      signer: "Phó Giám đốc Lê Thị Hoa",
      goldenBookNo: "01",
      campaignTitle: "Thực hiện Quy chế dân chủ ở cơ sở năm 2026",
      checkedAt: "10 giờ 00, thứ Tư 02/12/2026",
    });
    expect(JSON.stringify(found)).not.toContain("Đặng Hữu Nghĩa");
  });

  it("takes the code as people type it", async () => {
    const { awards } = await aDecision(databases);
    expect((await verify(` ${(awards[0]?.code ?? "").toLowerCase().replaceAll("-", " ")} `)).kind).toBe("granted");
  });

  it("says first that a certificate was revoked", async () => {
    const { awards } = await aDecision(databases, { individuals: [{ name: "Đặng Hữu Nghĩa", state: "revoked" }] });
    expect(await verify(awards[0]?.code ?? "")).toMatchObject({ kind: "revoked", recipientName: "Đặng Hữu Nghĩa" });
  });

  it("knows nothing of awards whose decision is not issued", async () => {
    const { awards } = await aDecision(databases, { state: "signed" });
    expect(await verify(awards[0]?.code ?? "")).toEqual({
      kind: "unknown",
      agencyName: "Sở Công Thương tỉnh Đồng Phước",
      code: awards[0]?.code,
    });
  });

  it("slows down an address that sends unknown codes, even for a right one, and no other address", async () => {
    const { awards } = await aDecision(databases);
    const right = awards[0]?.code ?? "";
    for (let i = 0; i < unknownCodes.freeCount; i += 1) expect((await verify("0000-0000-0000")).kind).toBe("unknown");
    expect(await verify(right)).toMatchObject({ kind: "wait", wait: "5 giây" });
    expect((await verify(right, "203.0.113.8")).kind).toBe("granted");
    expect((await verify(right, "203.0.113.7", addMs(issuedAt, 5_000))).kind).toBe("granted");
  });

  it("does not count codes that are right", async () => {
    const { awards } = await aDecision(databases);
    for (let i = 0; i < unknownCodes.freeCount + 5; i += 1)
      expect((await verify(awards[0]?.code ?? "")).kind).toBe("granted");
    expect(await databases.read.selectFrom("throttle").selectAll().execute()).toEqual([]);
  });
});
