import { autosaveWords, readAutosaveAnswer, readOthers, type AutosaveAnswer } from "./autosave-words";

const pauseMs = 1_500;
// Who types without a pause is not left without a copy.
const longestPauseMs = 10_000;
const retryMs = [3_000, 6_000, 12_000, 30_000];
const lookEveryMs = 60_000;
// A browser takes no more along when its page goes.
const keepaliveBytes = 60_000;

/** Everything that the form would send as text, as one JSON object; files and what the page brings by itself stay out. */
export function typedOf(entries: Iterable<readonly [string, FormDataEntryValue]>): string {
  const typed: Record<string, string | string[]> = {};
  for (const [name, value] of entries) {
    if (typeof value !== "string" || ["intent", "version", "replaces"].includes(name) || name.endsWith(".pending"))
      continue;
    const earlier = typed[name];
    typed[name] = earlier === undefined ? value : Array.isArray(earlier) ? [...earlier, value] : [earlier, value];
  }
  return JSON.stringify(typed);
}

/**
 * Keeps a copy of the form at its `data-autosave` address a moment after the last key, and when the page goes. Sends nothing of its own
 * once the form itself is sent: a copy that arrived later would outlive what was saved.
 */
export function autosave(form: HTMLFormElement): void {
  const { autosave: address = "", autosaveItem: item = "", autosaveOn: basedOn = "" } = form.dataset;
  const status = form.querySelector<HTMLElement>("[data-autosave-status]");
  const others = document.querySelector<HTMLElement>("[data-autosave-others]");
  const read = (): string => typedOf(new FormData(form).entries());
  let kept = read();
  let timer = 0;
  let dirtySince = 0;
  let failures = 0;
  let running: Promise<void> | null = null;
  let isLeaving = false;

  function say(answer: AutosaveAnswer): void {
    if (status === null) return;
    const words = autosaveWords(answer);
    // The same words again would be read aloud again.
    if (status.textContent !== words) status.textContent = words;
    status.dataset["tone"] = answer.is === "kept" ? "ok" : "wait";
  }

  function showOthers(lines: readonly string[]): void {
    const words = lines.join(". ");
    if (others !== null && others.textContent !== words) others.textContent = words;
  }

  async function send(typed: string, isGoing: boolean): Promise<AutosaveAnswer> {
    const body = new URLSearchParams({ intent: "keep", item, basedOn, fields: typed });
    try {
      const answer = await fetch(address, {
        method: "POST",
        body,
        redirect: "manual",
        keepalive: isGoing && body.toString().length < keepaliveBytes,
        ...(isGoing ? {} : { signal: AbortSignal.timeout(20_000) }),
      });
      if (answer.type === "opaqueredirect") return { is: "signed_out" };
      return readAutosaveAnswer(answer.status, await answer.json().catch(() => null));
    } catch {
      return { is: "broken" };
    }
  }

  function plan(afterMs: number): void {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => void save(), afterMs);
  }

  async function save(isGoing = false): Promise<void> {
    window.clearTimeout(timer);
    if (isLeaving) return;
    if (running !== null && !isGoing) return running;
    const typed = read();
    if (typed === kept) return;
    const work = send(typed, isGoing).then((answer) => {
      running = null;
      if (answer.is === "kept") {
        kept = typed;
        failures = 0;
        dirtySince = 0;
        showOthers(answer.others);
        if (read() !== kept) plan(pauseMs);
      } else if (answer.is === "broken") {
        plan(retryMs[Math.min(failures, retryMs.length - 1)] ?? pauseMs);
        failures += 1;
      }
      say(answer);
    });
    running = work;
    return work;
  }

  function typedSomething({ timeStamp: now }: Event): void {
    isLeaving = false;
    if (dirtySince === 0) dirtySince = now;
    plan(now - dirtySince > longestPauseMs ? 0 : pauseMs);
  }

  function leave(event: SubmitEvent): void {
    const sent = event.target;
    if (!(sent instanceof HTMLFormElement) || (sent !== form && sent.dataset["autosaveDrop"] === undefined)) return;
    if (event.defaultPrevented) return;
    isLeaving = true;
    window.clearTimeout(timer);
    // Somebody else's hand (a file that is still on its way) may hold the form back.
    window.setTimeout(() => {
      if (event.defaultPrevented && running === null) isLeaving = false;
    });
    if (running === null) return;
    event.preventDefault();
    const { submitter } = event;
    void running.finally(() => sent.requestSubmit(submitter));
  }

  async function look(): Promise<void> {
    if (document.hidden || others === null) return;
    const answer = await fetch(`${address}?muc=${encodeURIComponent(item)}`, { redirect: "manual" }).catch(() => null);
    if (answer?.ok === true) showOthers(readOthers(await answer.json().catch(() => null)));
  }

  form.addEventListener("input", typedSomething);
  form.addEventListener("change", typedSomething);
  document.addEventListener("submit", leave);
  window.addEventListener("pagehide", () => void save(true));
  document.addEventListener("visibilitychange", () => void (document.hidden ? save(true) : look()));
  window.setInterval(() => void look(), lookEveryMs);
  // What came back with a refusal stands in no copy yet.
  if (form.dataset["autosaveUnsaved"] !== undefined) {
    kept = "";
    plan(0);
  }
}
