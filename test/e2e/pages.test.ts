import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contextFor, desktop, listenForTrouble, overflowOf, phone, startBrowser } from "../support/browser";
import { paths } from "~/shared/paths";
import { cases as all } from "../routes/cases";
import type { Case } from "../routes/expectations";
import { openFixture, type Fixture, type Visitor } from "../routes/fixture";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

let f: Fixture;
let browser: Browser;
beforeAll(async () => {
  [f, browser] = await Promise.all([openFixture(), startBrowser()]);
}, 240_000);
afterAll(async () => {
  await browser.close();
  await f.server.close();
});

// Addresses of files have an extension of their own; a page that only refuses is looked at once below.
const cases = all.filter(([, one]) => one.status === undefined && one.sees.length > 0);

const firstWho = (one: Case): Visitor => (one.sees === "anyone" ? "public" : (one.sees[0] ?? "public"));

async function violationsOn(page: Page): Promise<axe.Result[]> {
  return page.evaluate(async () => (await window.axe.run({ resultTypes: ["violations"] })).violations);
}

async function troublesOf(page: Page, path: string, take: () => string[]): Promise<string[]> {
  const troubles: string[] = [];
  for (const viewport of [desktop, phone]) {
    await page.setViewportSize(viewport);
    if (viewport === desktop) {
      await page.goto(`${f.server.url}${path}`, { waitUntil: "load" });
      // Once for both widths: reading axe's source takes longer than a run of it.
      await page.evaluate(axe.source);
    }
    const at = `${String(viewport.width)} px`;
    const overflow = await overflowOf(page);
    if (overflow !== null) troubles.push(`${at}: wider than the window by ${overflow}`);
    const violations = await violationsOn(page);
    troubles.push(
      ...violations.map(
        (one) =>
          `${at}: axe ${one.id}: ${one.nodes
            .map((node) => node.html.slice(0, 140))
            .slice(0, 3)
            .join(" | ")}`,
      ),
    );
  }
  troubles.push(...take());
  if ((await page.getAttribute("html", "lang")) !== "vi") troubles.push("the language is not named");
  await page.keyboard.press("Tab");
  const focused = await page.evaluate(() => document.activeElement?.className ?? "");
  if (focused !== "skip") troubles.push(`the first Tab reaches "${focused}" and not the skip link`);
  return troubles;
}

const tabs = new Map<Visitor, { page: Page; take: () => string[] }>();

/** One tab a person, kept: opening a context for each page takes longer than looking at it. */
async function tabOf(who: Visitor): Promise<{ page: Page; take: () => string[] }> {
  let tab = tabs.get(who);
  if (tab === undefined) {
    const context = await contextFor(browser, f.server.url, f.cookies[who]);
    const page = await context.newPage();
    tabs.set(who, (tab = { page, take: listenForTrouble(page).take }));
  }
  return tab;
}

/** What is wrong with a page for somebody who sees it. */
async function look(path: string, who: Visitor): Promise<string[]> {
  const { page, take } = await tabOf(who);
  return troublesOf(page, path, take);
}

describe("every page is without axe violation, overflow, complaint of the browser, and starts with its skip link", () => {
  const pages = cases.filter(
    ([, , id]) => !/-(pdf|docx|file|template|table)$|\/file$|picture$|emblem$|working-copy$/.test(id),
  );

  it.each(pages)("%s", { timeout: 60_000 }, async (_name, one) => {
    expect(await look(one.path(f), firstWho(one))).toEqual([]);
  });

  it("an unknown address, a hidden thing, a thing one may not do", { timeout: 60_000 }, async () => {
    const troubles: string[][] = [];
    for (const [path, who] of [
      ["/khong-co-trang-nay", "public"],
      ["/quan-tri", "staff"],
      ["/phong-trao/moi", "staff"],
    ] as const)
      troubles.push(await look(path, who));
    // The browser itself complains of a document that is not 200.
    expect(
      troubles.map((list) => list.filter((line) => !/the server responded with a status of 40[34]/.test(line))),
    ).toEqual([[], [], []]);
  });
});

describe("the keys of the appraisal", () => {
  it(
    "choose a result outside of text fields, open their list, and can be switched off for good",
    { timeout: 60_000 },
    async () => {
      const context = await contextFor(browser, f.server.url, f.cookies.organizer);
      const page = await context.newPage();
      const open = async (): Promise<void> => {
        await page.goto(`${f.server.url}${paths.appraise(f.open.submittedB.dossier.id)}`, { waitUntil: "load" });
        await page.waitForSelector("[data-keys]:not([hidden])");
      };
      const chosen = (): Promise<string | null> =>
        page.evaluate(() => document.querySelector<HTMLInputElement>("input[name=result]:checked")?.value ?? null);
      await open();
      await page.keyboard.press("3");
      expect(await chosen()).toBe("fails");
      await page.keyboard.press("2");
      expect(await chosen()).toBe("held");
      await page.locator("textarea[name=note]").fill("");
      await page.keyboard.type("13");
      expect(await chosen()).toBe("held");
      await page.locator("input[name=result]:checked").focus();
      await page.keyboard.press("?");
      await page.getByLabel("Dùng phím tắt").uncheck();
      await page.keyboard.press("1");
      expect(await chosen()).toBe("held");
      await open();
      await page.keyboard.press("1");
      expect(await chosen()).toBeNull();
      await context.close();
    },
  );
});
