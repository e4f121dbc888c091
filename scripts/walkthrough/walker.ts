import type { Locator, Page } from "playwright-core";
import type { Album } from "./album";
import type { Count } from "./tally";

type Role = "group" | "form" | "region" | "row";

/** One person before a browser: finds things by the words on the screen, and counts what it took. */
export class Walker {
  constructor(
    readonly page: Page,
    private readonly album: Album,
    readonly count: Count,
    private readonly root: Locator = page.locator("body"),
  ) {}

  /** The same person, looking only at one part of the page. */
  within(role: Role, name: string): Walker {
    const part = this.root.getByRole(role, { name: beginning(name) }).first();
    return new Walker(this.page, this.album, this.count, part);
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path);
  }

  /** Presses a button and waits for the page that answers. */
  async press(name: string): Promise<void> {
    await this.leave(this.root.getByRole("button", { name, exact: true }).first());
  }

  async follow(name: string | RegExp): Promise<void> {
    const link = this.root.getByRole("link", typeof name === "string" ? { name, exact: true } : { name });
    await this.leave(link.first());
  }

  async type(label: string, value: string): Promise<void> {
    await this.field(label).fill(value);
    this.count.fields += 1;
  }

  /** A section of a report of achievements. */
  async write(label: string, text: string): Promise<void> {
    await this.field(label).fill(text);
    this.count.texts += 1;
  }

  async select(label: string, option: string): Promise<void> {
    const field = this.field(label);
    const value = await field.locator("option", { hasText: beginning(option) }).first().getAttribute("value");
    if (value === null) throw new Error(`"${label}" has no choice "${option}"`);
    await field.selectOption(value);
    this.count.clicks += 1;
  }

  /** One circle of a group. */
  async pick(group: string, option: string): Promise<void> {
    await this.root
      .getByRole("group", { name: beginning(group) })
      .first()
      .getByRole("radio", { name: beginning(option) })
      .first()
      .check();
    this.count.clicks += 1;
  }

  async tick(label: string): Promise<void> {
    await this.root
      .getByRole("checkbox", { name: beginning(label) })
      .first()
      .check();
    this.count.clicks += 1;
  }

  async attach(label: string, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.field(label).setInputFiles(file);
    this.count.clicks += 1;
    this.count.fields += 1;
  }

  /** Fails unless these words are on the page. */
  async see(...words: string[]): Promise<void> {
    for (const one of words)
      await this.root
        .getByText(one, { exact: false })
        .first()
        .waitFor({ state: "attached", timeout: 5_000 })
        .catch(async () => {
          throw new Error(`"${one}" is not on ${this.page.url()}:\n${await this.page.locator("main").innerText()}`);
        });
  }

  async text(): Promise<string> {
    return this.root.innerText();
  }

  /** Follows a link to a file as a browser that saves it, and answers the bytes. */
  async download(name: string | RegExp): Promise<Buffer> {
    const link = this.root.getByRole("link", typeof name === "string" ? { name, exact: true } : { name }).first();
    const href = await link.getAttribute("href");
    if (href === null) throw new Error(`"${String(name)}" leads nowhere`);
    this.count.clicks += 1;
    const answer = await this.page.request.get(new URL(href, this.page.url()).href);
    if (!answer.ok()) throw new Error(`${href} answered ${String(answer.status())}`);
    return answer.body();
  }

  async shot(title: string): Promise<void> {
    await this.album.shoot(this.page, title);
  }

  // Sheets and forms have names too: only what can be filled in counts.
  private field(label: string): Locator {
    const named = this.root.getByLabel(new RegExp(`^${escaped(label)}( \\(không bắt buộc\\))?$`, "u"));
    return named.and(this.page.locator("input, textarea, select")).first();
  }

  private async leave(target: Locator): Promise<void> {
    this.count.clicks += 1;
    const before = this.page.url();
    const answered = this.page
      .waitForEvent("framenavigated", { predicate: (frame) => frame === this.page.mainFrame(), timeout: 20_000 })
      .catch(() => {
        throw new Error(`nothing came after the click on ${before}`);
      });
    // Both wait: a click that finds nothing must not leave the other behind.
    await Promise.all([answered, target.click({ timeout: 8_000 })]);
    await this.page.waitForLoadState("load");
  }
}

function beginning(words: string): RegExp {
  return new RegExp(`^${escaped(words)}`, "u");
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}
