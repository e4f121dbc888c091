import type { Browser, Page } from "playwright-core";
import { samplePassword } from "~/people/sample-accounts";
import type { Album } from "./album";
import type { Tally, Task } from "./tally";
import { Walker } from "./walker";

interface Seat {
  page: Page;
  /** What this person is doing now: pages that are opened count for it. */
  task: Task;
}

/** The people of the walk, each in a browser of his or her own. Whatever goes wrong in one of them is written down. */
export class Cast {
  readonly faults: string[] = [];
  private last: Page | null = null;
  private readonly seats = new Map<string, Seat>();
  private readonly passwords = new Map<string, string>();

  constructor(
    private readonly browser: Browser,
    private readonly url: string,
    private readonly album: Album,
    private readonly tally: Tally,
  ) {}

  /** This person begins a task at the home page, signing in where no session is open. */
  async begin(role: Task["role"], account: string, task: string): Promise<Walker> {
    const walker = await this.sit(role, account, task);
    await walker.open("/");
    if (await walker.page.getByRole("button", { name: "Đăng nhập", exact: true }).isVisible()) {
      await walker.type("Tên đăng nhập", account);
      await walker.type("Mật khẩu", this.passwords.get(account) ?? samplePassword);
      await walker.press("Đăng nhập");
    }
    return walker;
  }

  /** Somebody without an account. */
  async beginOutside(task: string): Promise<Walker> {
    return this.sit("public", "", task);
  }

  setPassword(account: string, password: string): void {
    this.passwords.set(account, password);
  }

  /** Where the walk stopped, for whoever looks for the reason. */
  async shootLast(): Promise<void> {
    if (this.last !== null) await this.album.keep("stopped-here.png", await this.last.screenshot({ fullPage: true }));
  }

  private async sit(role: Task["role"], account: string, task: string): Promise<Walker> {
    const count = this.tally.begin(role, account, task);
    let seat = this.seats.get(account);
    if (seat === undefined) {
      seat = { page: await this.openPage(), task: count };
      this.seats.set(account, seat);
      this.watch(seat);
    }
    seat.task = count;
    this.last = seat.page;
    return new Walker(seat.page, this.album, count);
  }

  private async openPage(): Promise<Page> {
    const context = await this.browser.newContext({
      baseURL: this.url,
      locale: "vi-VN",
      timezoneId: "Asia/Ho_Chi_Minh",
      viewport: { width: 1280, height: 900 },
      reducedMotion: "reduce",
    });
    context.setDefaultTimeout(8_000);
    return context.newPage();
  }

  private watch(seat: Seat): void {
    const { page } = seat;
    page.on("pageerror", (error) => this.faults.push(`${page.url()}: ${error.message}`));
    page.on("console", (message) => {
      // A refusal answers a post with 4xx, and the browser says so; other statuses are judged below.
      const isRefusal = /the server responded with a status of 4\d\d/u.test(message.text());
      if (message.type() === "error" && !isRefusal) this.faults.push(`${page.url()}: ${message.text()}`);
    });
    page.on("request", (request) => {
      const isPage = request.isNavigationRequest() && request.frame() === page.mainFrame();
      if (isPage && request.redirectedFrom() === null) seat.task.pages += 1;
    });
    page.on("response", (response) => {
      const isPage = response.request().isNavigationRequest();
      if (response.status() >= (isPage ? 500 : 400))
        this.faults.push(`${response.url()} answered ${String(response.status())}`);
    });
  }
}
