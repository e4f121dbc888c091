import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { paths } from "~/shared/paths";
import { insertAccount, insertAgency, insertMember, insertUnit } from "../support/builders";
import { aCampaign, lineFor } from "../support/campaign-builders";
import { contextFor, startBrowser } from "../support/browser";
import { aDraftDossier, aSubmittedDossier } from "../support/nomination-builders";
import { startTestServer, type TestServer } from "../support/server";

let server: TestServer;
let browser: Browser;
let reports: string[];
let letter: string;
let forms: Record<string, TypedForm>;
let [mine, hers]: BrowserContext[] = [];

/** What is typed into a form that will not have it, by the names of its fields. */
interface TypedForm {
  path: string;
  typed: Record<string, string>;
  button: string;
  /** What the page itself brought, changed as if it were old. */
  outdated?: { name: string; value: string };
}

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), startBrowser()]);
  const { databases } = server.services;
  await insertAgency(databases);
  const unit = await insertUnit(databases);
  const people = await Promise.all(
    ["Trần Quốc Bảo", "Lê Thị Hạnh", "Đinh Công Lý"].map((fullName, index) =>
      insertMember(databases, unit.id, { fullName, isHead: index === 0 }),
    ),
  );
  const campaign = await aCampaign(databases, { hasRegistration: true, registrationDueOn: "2026-11-05" });
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
  const line = lineFor(campaign, "agency", "individual").id;
  const third = nominations.find((one) => one.name === "Đinh Công Lý")?.id ?? "";
  const past = await aCampaign(databases);
  const other = await aSubmittedDossier(databases, {
    campaign: past,
    unitId: unit.id,
    actor: me,
    proposals: [{ line: lineFor(past, "agency", "individual"), candidateId: people[0]?.id ?? "" }],
  });
  forms = {
    "a candidate": {
      path: paths.newNomination(dossier.id, { line }),
      typed: { lineId: line, achievement: "Chữ đã gõ." },
      button: "Thêm và sang mục tiếp theo",
    },
    "a candidate who is there": {
      path: paths.nomination(dossier.id, third),
      typed: { post: "Chuyên viên chính", achievement: "Quá dài. ".repeat(300).trim() },
      button: "Lưu bản thảo",
    },
    "a report": {
      path: paths.writeReport(dossier.id, third),
      typed: { qualification: "Kỹ sư điện", duties: "", achievements: "Chữ đã gõ." },
      button: "Lưu báo cáo và sang mục tiếp theo",
    },
    "the letter": {
      path: letter,
      typed: { datedOn: "45/13/2026", ending: "Lời kết đã gõ.", capacity: "deputy" },
      button: "Lưu công văn và sang mục tiếp theo",
    },
    "the minutes": {
      path: paths.writeMinutes(dossier.id),
      typed: {
        heldOn: "45/13/2026",
        fromTime: "sáng",
        "attendance.1.state": "absent",
        "votes.0.agree": "hai",
        discussion: "Ý kiến.",
      },
      button: "Lưu biên bản và sang mục tiếp theo",
    },
    "an upload": {
      path: paths.dossierDocument(dossier.id, "cong-van"),
      typed: { status: "draft" },
      button: "Lưu và sang mục tiếp theo",
    },
    "a late pass": {
      path: paths.askLatePass(dossier.id),
      typed: { reason: "Chữ đã gõ.", wishedOn: "45/13/2026" },
      button: "Gửi đề nghị nộp muộn",
    },
    "a withdrawal": {
      path: paths.withdrawDossier(other.dossier.id),
      typed: { reason: "Chữ đã gõ." },
      button: "Rút hồ sơ",
    },
    "a registration": {
      path: paths.registration(campaign.id, unit.id),
      typed: { [`picks.${line}`]: people[1]?.id ?? "" },
      button: "Lưu, chưa gửi",
      outdated: { name: "version", value: "7" },
    },
  };
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
    const shown = async (): Promise<string> => {
      await page.goto(`${server.url}${reports[1] ?? ""}`);
      return achievements(page).inputValue();
    };
    await expect.poll(shown, { timeout: 10_000, interval: 300 }).toBe("Vừa gõ xong là rời trang.");
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

async function enter(page: Page, name: string, value: string): Promise<void> {
  const field = page.locator(`main [name="${name}"]:not([type=hidden])`);
  const kind = await field.first().evaluate((one: HTMLInputElement) => one.type);
  if (kind === "radio" || kind === "checkbox") await page.locator(`main [name="${name}"][value="${value}"]`).check();
  else if (kind === "select-one") await field.selectOption(value);
  else await field.fill(value);
}

/** What the form that holds these fields would send. */
async function sent(page: Page, names: readonly string[]): Promise<Record<string, unknown>> {
  return page.evaluate((all) => {
    const form = [...document.forms].find((one) => all.every((name) => one.elements.namedItem(name) !== null));
    const data = new FormData(form);
    return Object.fromEntries(all.map((name) => [name, data.get(name)]));
  }, names);
}

describe("a form of a dossier that is sent wrong keeps every word", { timeout: 30_000 }, () => {
  let page: Page | undefined;

  it.each([
    "a candidate",
    "a candidate who is there",
    "a report",
    "the letter",
    "the minutes",
    "an upload",
    "a late pass",
    "a withdrawal",
    "a registration",
  ])("in the answer, after a reload, and on the way back: %s", async (what) => {
    const { path, typed, button, outdated } = forms[what]!;
    const names = Object.keys(typed);
    page ??= await mine!.newPage();
    await page.goto(`${server.url}${path}`);
    for (const [name, value] of Object.entries(typed)) await enter(page, name, value);
    if (outdated !== undefined)
      await page.evaluate(({ name, value }) => {
        document.querySelector<HTMLInputElement>(`main input[name="${name}"]`)!.value = value;
      }, outdated);
    const [answer] = await Promise.all([
      page.waitForResponse((one) => one.request().isNavigationRequest() && one.request().method() === "POST"),
      page.getByRole("button", { name: button, exact: true }).click(),
    ]);
    expect(answer.status()).toBe(outdated === undefined ? 400 : 409);
    await page.waitForLoadState("load");
    expect(await sent(page, names)).toEqual(typed);
    expect((await page.reload())?.request().method()).toBe("POST");
    expect(await sent(page, names)).toEqual(typed);
    expect((await page.goBack())?.request().method()).toBe("GET");
    expect(await sent(page, names)).toEqual(typed);
  });
});
