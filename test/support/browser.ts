import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { chromiumArguments, chromiumPath } from "./provision";

/** A real Chromium without a window. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await chromiumPath(), args: [...chromiumArguments] });
}

export const desktop = { width: 1280, height: 900 };
export const phone = { width: 390, height: 844 };

/** A context of one person: `cookie` as the test server gives it out, null for the public. */
export async function contextFor(
  browser: Browser,
  url: string,
  cookie: string | null,
  viewport = desktop,
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport, locale: "vi-VN", timezoneId: "America/Los_Angeles" });
  const [name, value] = cookie?.split("=") ?? [];
  if (name !== undefined && value !== undefined) await context.addCookies([{ name, value, url }]);
  return context;
}

/** Everything a page complains about: errors on the console, exceptions, refused policies, files that did not come. */
export function listenForTrouble(page: Page): { take: () => string[] } {
  let troubles: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") troubles.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => troubles.push(`exception: ${error.message}`));
  page.on("requestfailed", (request) =>
    troubles.push(`did not load: ${request.url()} ${request.failure()?.errorText ?? ""}`),
  );
  page.on("response", (response) => {
    if (response.status() >= 400 && response.request().resourceType() !== "document")
      troubles.push(`${response.status()}: ${response.url()}`);
  });
  return {
    take() {
      const taken = troubles;
      troubles = [];
      return taken;
    },
  };
}

/** How many CSS pixels the page is wider than the window, with what sticks out. */
export async function overflowOf(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return null;
    const isInScroller = (element: Element): boolean => {
      for (let at = element.parentElement; at !== null; at = at.parentElement)
        if (/auto|scroll|hidden/.test(getComputedStyle(at).overflowX)) return true;
      return false;
    };
    const wide = [...document.body.querySelectorAll("*")].find(
      (element) => element.getBoundingClientRect().right > clientWidth + 1 && !isInScroller(element),
    );
    return `${String(scrollWidth - clientWidth)} px: <${wide?.tagName.toLowerCase() ?? "?"} class="${wide?.className ?? ""}"> ${wide?.textContent?.slice(0, 60) ?? ""}`;
  });
}
