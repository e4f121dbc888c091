import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paths } from "~/shared/paths";
import { insertAccount, insertAgency, insertMember, insertUnit } from "../support/builders";
import { aCampaign, lineFor } from "../support/campaign-builders";
import { contextFor, startBrowser } from "../support/browser";
import { aDraftDossier } from "../support/nomination-builders";
import { startTestServer, type TestServer } from "../support/server";

let server: TestServer;
let browser: Browser;
let reports: string[];
let letter: string;
let [mine, hers]: BrowserContext[] = [];

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), startBrowser()]);
  const { databases } = server.services;
  await insertAgency(databases);
  const unit = await insertUnit(databases);
  const people = await Promise.all(
    ["Trần Quốc Bảo", "Lê Thị Hạnh"].map((fullName) => insertMember(databases, unit.id, { fullName })),
  );
  const campaign = await aCampaign(databases);
  const [me, her] = await Promise.all(
    ["Trương Công Định", "Đỗ Thị Hồng"].map((displayName) =>
      insertAccount(databases, { displayName, unitIds: [unit.id] }),
    ),
  );
  if (me === undefined || her === undefined) throw new Error("nobody writes");
  const { dossier, nominations } = await aDraftDossier(databases, {
    campaign,
    unitId: unit.id,
    actor: me,
    proposals: people.map((one) => ({ line: lineFor(campaign, "agency", "individual"), candidateId: one.id })),
  });
  reports = nominations.map((one) => paths.writeReport(dossier.id, one.id));
  letter = paths.writeLetter(dossier.id);
  mine = await contextFor(browser, server.url, await server.signIn(me.accountId));
  hers = await contextFor(browser, server.url, await server.signIn(her.accountId));
}, 180_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function open(context: BrowserContext | undefined, path: string): Promise<Page> {
  const page = await context!.newPage();
  await page.goto(`${server.url}${path}`, { waitUntil: "networkidle" });
  return page;
}

const achievements = (page: Page) => page.getByLabel("Thành tích đạt được");
const saved = (page: Page) => page.getByText(/^Đã lưu nháp lúc \d\d giờ \d\d$/u).waitFor({ timeout: 10_000 });

describe("what is typed into a form of a dossier", { timeout: 60_000 }, () => {
  it("stands there again after a moment and a reload, and on another page that is opened once the first is killed", async () => {
    const page = await open(mine, reports[0] ?? "");
    await achievements(page).fill("Rút thời gian giải quyết còn 02 ngày.");
    await saved(page);
    await page.reload();
    expect(await achievements(page).inputValue()).toBe("Rút thời gian giải quyết còn 02 ngày.");
    await page.close();
    const again = await open(mine, reports[0] ?? "");
    expect(await achievements(again).inputValue()).toBe("Rút thời gian giải quyết còn 02 ngày.");
    await again.getByText(/^Nháp chưa ghi của bạn lúc/u).waitFor();
    const other = await open(hers, reports[0] ?? "");
    await other.getByText(/^Trương Công Định đang soạn, lưu nháp lúc/u).waitFor();
    expect(await achievements(other).inputValue()).not.toContain("02 ngày");
    await again.getByRole("button", { name: "Bỏ nháp" }).click();
    await again.waitForURL(/bao-cao$/u);
    expect(await achievements(again).inputValue()).not.toContain("02 ngày");
    await again.reload();
    expect(await achievements(again).inputValue()).not.toContain("02 ngày");
    await Promise.all([again.close(), other.close()]);
  });

  it("is kept when the page is left before the moment is over", async () => {
    const page = await open(mine, reports[1] ?? "");
    await achievements(page).fill("Vừa gõ xong là rời trang.");
    await page.goto(`${server.url}${letter}`);
    await page.goto(`${server.url}${reports[1] ?? ""}`);
    expect(await achievements(page).inputValue()).toBe("Vừa gõ xong là rời trang.");
    await page.close();
  });

  it("is saved really by the button, after which no copy is left", async () => {
    const page = await open(mine, reports[0] ?? "");
    await page.getByLabel("Quyền hạn, nhiệm vụ được giao").fill("Tham mưu.");
    await achievements(page).fill("Đã lưu thật.");
    await page.getByRole("button", { name: "Lưu báo cáo và sang mục tiếp theo" }).click();
    await page.getByRole("heading", { name: /^Đã lưu báo cáo thành tích của .*Trần Quốc Bảo$/u }).waitFor();
    await page.goto(`${server.url}${reports[0] ?? ""}`);
    expect(await achievements(page).inputValue()).toBe("Đã lưu thật.");
    expect(await page.getByRole("heading", { name: /^Nháp chưa ghi của bạn/u }).count()).toBe(0);
    await page.close();
  });

  it("stays on the page when it cannot be saved, and is saved once the line is there again", async () => {
    const page = await open(mine, letter);
    await page.route("**/nhap", (route) => route.abort());
    await page.getByLabel(/^Đoạn kết/u).fill("Kính đề nghị xem xét.");
    await page.getByText("Chưa lưu được nháp, đang thử lại").waitFor({ timeout: 10_000 });
    expect(await page.getByLabel(/^Đoạn kết/u).inputValue()).toBe("Kính đề nghị xem xét.");
    await page.unroute("**/nhap");
    await saved(page);
    await page.close();
  });

  it("stays on the page when the session has ended, and the page says so", async () => {
    const page = await open(hers, letter);
    await hers!.clearCookies();
    await page.getByLabel(/^Đoạn kết/u).fill("Còn nguyên.");
    await page.getByText("phiên làm việc đã hết").waitFor({ timeout: 10_000 });
    expect(await page.getByLabel(/^Đoạn kết/u).inputValue()).toBe("Còn nguyên.");
  });
});
