import {
  askJudgement,
  giveUp,
  joinPictures,
  lookAt,
  memory,
  memoryKey,
  sendFile,
  type Outcome,
  type SentFile,
} from "./upload-client";
import { makeBox, makeRow, type Row, type RowState } from "./upload-row";

interface Item {
  file: { name: string; size: number };
  /** Null: begun earlier, its bytes are not in the browser's hands. */
  source: File | null;
  purpose: "document" | "picture";
  key: string;
  state: RowState;
  row: Row;
  stop: AbortController;
  sent: SentFile | null;
  tries: number;
}

const retryPauses = [2, 5, 10, 20, 30];
const severalDocuments =
  "Chỉ chọn nhiều tệp một lần khi tất cả là ảnh JPEG hoặc PNG chụp các trang. Văn bản PDF, DOCX: chọn từng tệp.";
const unfinishedFile = "Tệp chưa tải xong nên biểu mẫu chưa gửi. Bấm “Tải tiếp”, hoặc “Hủy” để gửi không kèm tệp.";
const pictureName = /\.(jpe?g|png)$/iu;

/**
 * Makes a plain file field one that sends in pieces: progress, pause, going on after a broken line or a reload, several pictures
 * as one PDF. Its form then names the finished upload; while one is on its way the form waits. Without this the field posts as ever.
 */
export function enliven(input: HTMLInputElement): void {
  const { form, name } = input;
  if (form === null) return;
  const takesPictures = input.dataset["pictures"] !== undefined;
  const documentName = input.dataset["upload"] ?? name;
  input.multiple = takesPictures;

  const { box, offer, list, joining, join, status } = makeBox(() => void joinAll());
  offer.hidden = !takesPictures;
  input.after(box);

  let items: Item[] = [];
  let waitingSubmitter: HTMLElement | null | undefined;

  /** "row": for who hears the page; who sees it reads it at the file itself. */
  const say = (text: string, tone: "row" | "plain" | "bad" = "row"): void => {
    status.textContent = text;
    status.className = tone === "row" ? "vh" : "upload-say";
    status.dataset["tone"] = tone;
  };

  function setState(item: Item, state: RowState, why: Parameters<Row["show"]>[1] = null): void {
    item.state = state;
    item.row.show(state, why);
    const pictures = items.filter((one) => one.purpose === "picture");
    const ready = pictures.filter((one) => one.state === "done").length;
    joining.hidden = pictures.length === 0;
    offer.hidden = !takesPictures || items.length > 0;
    join.disabled = ready === 0 || ready < pictures.filter((one) => one.state !== "refused").length;
    join.textContent = ready === 1 ? "Lưu ảnh thành một PDF" : `Ghép ${String(ready)} ảnh thành một PDF`;
  }

  function add(file: Item["file"], source: File | null, purpose: Item["purpose"], key: string): Item {
    const item: Item = {
      file,
      source,
      purpose,
      key,
      state: "waiting",
      stop: new AbortController(),
      sent: null,
      tries: 0,
      row: makeRow(file.name, file.size, {
        onPause: () => item.stop.abort(),
        onGoOn: () => {
          item.tries = 0;
          setState(item, "waiting");
          void sendNext();
        },
        onRemove: () => void remove(item),
        ...(purpose === "picture" ? { onEarlier: () => moveEarlier(item) } : {}),
      }),
    };
    items.push(item);
    list.append(item.row.element);
    setState(item, "waiting");
    return item;
  }

  function forget(item: Item): void {
    item.stop.abort();
    items = items.filter((one) => one !== item);
    item.row.element.remove();
    const [first] = items;
    if (first !== undefined) setState(first, first.state);
    else {
      joining.hidden = true;
      offer.hidden = !takesPictures;
    }
  }

  async function remove(item: Item): Promise<void> {
    const url = memory.get(item.key);
    forget(item);
    memory.drop(item.key);
    input.focus();
    say(item.state === "refused" ? "" : `Đã bỏ tệp ${item.file.name}.`);
    if (url !== null) await giveUp(url);
  }

  function moveEarlier(item: Item): void {
    const at = items.indexOf(item);
    const before = items[at - 1];
    if (before === undefined) return;
    items.splice(at - 1, 2, item, before);
    list.insertBefore(item.row.element, before.row.element);
    say(`Ảnh ${item.file.name} là trang ${String(at)}.`);
  }

  async function sendNext(): Promise<void> {
    if (items.some((one) => one.state === "running")) return;
    const item = items.find((one) => one.state === "waiting" && one.source !== null);
    const source = item?.source ?? null;
    if (item === undefined || source === null) return settle();
    item.stop = new AbortController();
    setState(item, "running");
    const { signal } = item.stop;
    const outcome = await sendFile(source, item.purpose, item.key, signal, (bytes) => {
      if (item.state === "running") item.row.showSent(bytes);
    });
    if (items.includes(item)) take(item, outcome);
    await sendNext();
  }

  function take(item: Item, outcome: Outcome): void {
    if (outcome.is === "done") {
      item.sent = outcome.file;
      setState(item, "done");
      item.row.showFile(outcome.file, "đã tải xong");
      if (item.purpose === "document") hold(item, outcome.file);
      else nameFile(item, null);
      say(`Đã tải xong tệp ${outcome.file.name}.`);
    } else if (outcome.is === "paused") {
      setState(item, "paused");
    } else if (outcome.is === "refused") {
      setState(item, "refused", outcome.why);
      say([outcome.why.title, ...outcome.why.facts].join(" "));
    } else {
      setState(item, "broken", outcome.why);
      say(outcome.why === null ? "Đường truyền bị ngắt, tệp chưa tải xong." : outcome.why.title);
      if (outcome.why === null || outcome.why.code === "upload.busy") retryLater(item);
    }
  }

  function retryLater(item: Item): void {
    const pause = retryPauses[Math.min(item.tries, retryPauses.length - 1)] ?? 30;
    item.tries += 1;
    setTimeout(() => goOn(item), pause * 1000);
  }

  function goOn(item: Item): void {
    if (!items.includes(item) || item.state !== "broken") return;
    setState(item, "waiting");
    void sendNext();
  }

  /** The form names this file; what an earlier post left for the field gives way to it. */
  function hold(item: Item, file: SentFile): void {
    input.closest(".field")?.querySelector(":scope > .kept")?.remove();
    nameFile(item, file.fileId);
  }

  function nameFile(item: Item, fileId: string | null): void {
    item.row.element.querySelector("input")?.remove();
    if (fileId === null) return;
    const hidden = document.createElement("input");
    hidden.type = "hidden";
    hidden.name = `${name}.pending`;
    hidden.value = fileId;
    item.row.element.append(hidden);
  }

  async function joinAll(): Promise<void> {
    const pictures = items.filter((one) => one.purpose === "picture" && one.sent !== null);
    join.disabled = true;
    say(`Đang ghép ${String(pictures.length)} ảnh thành một PDF.`);
    const outcome = await joinPictures(
      pictures.map((one) => one.sent?.fileId ?? ""),
      documentName,
    );
    if (outcome.is !== "done") {
      join.disabled = false;
      waitingSubmitter = undefined;
      const why = outcome.is === "broken" ? outcome.why : null;
      say(
        why === null
          ? "Chưa ghép được ảnh: đường truyền bị ngắt. Bấm lại để thử."
          : [why.title, ...why.facts].join(" "),
      );
      return;
    }
    for (const one of items) {
      memory.drop(one.key);
      forget(one);
    }
    const item = add({ name: outcome.file.name, size: outcome.file.size }, null, "document", "");
    item.sent = outcome.file;
    setState(item, "done");
    item.row.showFile(outcome.file, "ảnh gốc được giữ kèm");
    hold(item, outcome.file);
    say(`Đã ghép ${String(pictures.length)} ảnh thành tệp ${outcome.file.name}.`);
    settle();
  }

  /** Nothing is on its way any more: a form that waited goes now, or says what it waits for. */
  function settle(): void {
    if (waitingSubmitter === undefined) return;
    if (items.some((one) => one.state === "paused" || one.state === "broken")) return;
    if (items.some((one) => one.state === "refused")) {
      waitingSubmitter = undefined;
      return;
    }
    if (!joining.hidden) {
      void joinAll();
      return;
    }
    const submitter = waitingSubmitter;
    waitingSubmitter = undefined;
    form?.requestSubmit(submitter);
  }

  input.addEventListener("change", () => {
    const chosen = [...(input.files ?? [])];
    // From here on the bytes go in pieces; the form must not send them a second time.
    input.value = "";
    const arePictures = takesPictures && chosen.length > 0 && chosen.every((file) => pictureName.test(file.name));
    if (chosen.length > 1 && !arePictures) {
      say(severalDocuments, "bad");
      return;
    }
    // A document takes the place of whatever was there; pictures join the pictures.
    for (const one of items)
      if (!arePictures || one.purpose === "document") {
        if (one.sent !== null || one.state === "refused") memory.drop(one.key);
        forget(one);
      }
    for (const file of chosen) {
      const key = memoryKey(name, file);
      if (items.every((one) => one.key !== key)) add(file, file, arePictures ? "picture" : "document", key);
    }
    say(chosen.length === 0 ? "" : "Bắt đầu tải tệp lên.");
    void sendNext();
  });

  form.addEventListener("submit", (event) => {
    const unfinished = items.filter((one) => one.state === "paused" || one.state === "broken");
    const moving = items.some((one) => one.state === "running" || one.state === "waiting");
    if (unfinished.length === 0 && !moving && joining.hidden) {
      // From here on the form has it; a refused one comes back with it.
      for (const one of items) if (one.sent !== null) memory.drop(one.key);
      return;
    }
    event.preventDefault();
    waitingSubmitter = event.submitter;
    if (unfinished.length > 0) {
      say(unfinishedFile, "bad");
      unfinished[0]?.row.element.querySelector<HTMLButtonElement>("button:not([hidden])")?.focus();
      return;
    }
    say("Biểu mẫu sẽ được gửi ngay khi tệp tải xong.", "plain");
    if (!moving) settle();
  });

  window.addEventListener("online", () => {
    for (const one of items) goOn(one);
  });

  void restore();

  /** What this field began before the page was loaded anew. */
  async function restore(): Promise<void> {
    const { signal } = new AbortController();
    for (const { key, url } of memory.of(name)) {
      const found = await lookAt(url, signal);
      if (found === "broken" || (found !== null && found.purpose === "picture")) continue;
      const sent = found === null || found.offset < found.length ? null : await askJudgement(url, found.offset, signal);
      if (found === null || (sent === null && found.offset === found.length)) {
        memory.drop(key);
        continue;
      }
      if (items.length > 0) continue;
      const item = add({ name: found.name, size: found.length }, null, "document", key);
      if (sent === null) {
        item.state = "begun";
        item.row.showBegun(found.offset);
      } else take(item, { is: "done", file: sent });
    }
  }
}
