import { chromium } from "playwright-core";
import { machineNow } from "~/shared/clock.server";
import { ensureTools } from "../bootstrap/tools.mjs";
import { checkAll } from "../check/all";
import { Album } from "./album";
import { Cast } from "./cast";
import { Papers } from "./papers";
import type { Scene } from "./scene";
import { openStand } from "./stand";
import { appraiseDossiers } from "./steps/appraisal";
import { concludeCampaign } from "./steps/conclusion";
import { submitDossiers } from "./steps/dossiers";
import { launchCampaign } from "./steps/launch";
import { handOver } from "./steps/results";
import { holdSession } from "./steps/session";
import { signDecision } from "./steps/signing";
import { Calendar, days, title } from "./story";
import { isTooMuch, measuredText, Tally } from "./tally";

export interface WalkOptions {
  /** Where pictures and documents go. */
  out: string;
  /** Where the database of this walk lives. */
  dataDir: string;
  say: (line: string) => void;
}

export interface Walked {
  files: readonly string[];
  /** What went wrong beside the walk itself: script errors, refused policies, failed answers, broken invariants. */
  faults: readonly string[];
}

const steps: readonly [name: string, walk: (scene: Scene) => Promise<void>][] = [
  ["1. Thường trực soạn và phát động phong trào", launchCampaign],
  ["2. Các đơn vị lập và nộp hồ sơ", submitDossiers],
  ["3. Thường trực tiếp nhận, thẩm định", appraiseDossiers],
  ["4. Ban vận động họp xét", holdSession],
  ["5, 6. Công khai, trình ký, ban hành quyết định", signDecision],
  ["7, 8. Thông báo kết quả, in và xác minh giấy khen", handOver],
  ["9. Tổng kết, xem kết quả, giám sát", concludeCampaign],
];

/** The whole main job, in a real browser, with an account for each role. */
export async function walkThrough({ out, dataDir, say }: WalkOptions): Promise<Walked> {
  const { chromium: executablePath } = await ensureTools("chromium");
  const calendar = new Calendar(machineNow());
  const campaign = title(calendar.year);
  const stand = await openStand(dataDir, calendar.at(days.launch, 7));
  const browser = await chromium.launch({ executablePath, args: browserArguments() });
  try {
    const album = new Album(out);
    const tally = new Tally();
    const cast = new Cast(browser, stand.url, album, tally);
    const scene: Scene = { cast, album, stand, tally, papers: new Papers(browser, campaign), calendar, campaign };
    const times: { step: string; seconds: number }[] = [];
    for (const [step, walk] of steps) {
      const begun = performance.now();
      await walk(scene).catch(async (error: unknown) => {
        await cast.shootLast();
        throw error;
      });
      const seconds = Math.round((performance.now() - begun) / 100) / 10;
      times.push({ step, seconds });
      say(`${step}: ${String(seconds).replace(".", ",")} giây`);
    }
    for (const one of tally.measured) say(measuredText(one));
    const tooMuch = tally.measured.filter(isTooMuch).map((one) => `quá mức: ${measuredText(one)}`);
    const report = { campaign, steps: times, measured: tally.measured, roles: tally.byRole(), tasks: tally.tasks };
    await album.keep("walkthrough.json", `${JSON.stringify(report, null, 2)}\n`);
    const broken = await checkAll({ read: stand.services.databases.read, files: stand.services.files });
    const breaks = broken.flatMap(({ invariant, breaks: found }) => found.map((one) => `${invariant}: ${one}`));
    return { files: album.files, faults: [...cast.faults, ...album.faults, ...tooMuch, ...breaks] };
  } finally {
    await browser.close();
    await stand.stop();
  }
}

// Chromium refuses its sandbox to root, and looks for updates that nobody here wants.
function browserArguments(): string[] {
  return [
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  ];
}
