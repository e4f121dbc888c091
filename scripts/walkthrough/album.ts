import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { fold } from "~/people/names";
import { twoDigits } from "~/shared/time";

const desk = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

/** What the walk leaves in its folder. */
export class Album {
  readonly files: string[] = [];
  readonly faults: string[] = [];
  private number = 0;

  constructor(private readonly folder: string) {}

  /** The page as it stands, on a desk and on a phone; a page wider than the phone is a fault. */
  async shoot(page: Page, title: string): Promise<void> {
    this.number += 1;
    const name = `${twoDigits(this.number)}-${fold(title).replace(/[^a-z0-9]+/gu, "-").replace(/^-|-$/gu, "")}`;
    for (const size of [phone, desk]) {
      await page.setViewportSize(size);
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      if (page.frames().length > 1) await showWhole(page, size.width);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > size.width) this.faults.push(`${name}: ${String(width)} px wide at ${String(size.width)} px`);
      await this.keep(`${name}-${String(size.width)}.png`, await page.screenshot({ fullPage: true }));
    }
  }

  async keep(name: string, bytes: Uint8Array | string): Promise<void> {
    await writeFile(join(this.folder, name), bytes);
    this.files.push(name);
  }
}

/** A document shown in the page is drawn by the browser's own viewer, only in view, and it says nothing when it is done. */
async function showWhole(page: Page, width: number): Promise<void> {
  await page.evaluate(() => {
    for (const viewer of document.querySelectorAll<HTMLDetailsElement>("details.viewer")) viewer.open = true;
  });
  await page.setViewportSize({ width, height: await page.evaluate(() => document.documentElement.scrollHeight) });
  await page.waitForTimeout(1_500);
}
