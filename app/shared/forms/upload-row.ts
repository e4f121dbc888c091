import { formatBytes } from "./bytes";
import type { Refused, SentFile } from "./upload-client";
import { progressWords } from "./upload-words";

export type RowState = "waiting" | "running" | "paused" | "broken" | "refused" | "done" | "begun";

export interface RowActions {
  onPause: () => void;
  onGoOn: () => void;
  onRemove: () => void;
  /** Pictures only: one page earlier. */
  onEarlier?: (() => void) | undefined;
}

/** One file of a field, as it is seen. */
export interface Row {
  element: HTMLLIElement;
  show: (state: RowState, why?: Refused | null) => void;
  showSent: (bytes: number) => void;
  showFile: (file: SentFile, note: string) => void;
  showBegun: (offset: number) => void;
}

const lineBroke: Refused = {
  code: "line",
  title: "Đường truyền bị ngắt.",
  facts: ["Phần đã tải được giữ lại; việc tải tự tiếp tục khi có mạng."],
};

/** Older rates count less: a pause must not spoil the estimate for long. */
const freshness = 0.3;

export function makeRow(name: string, total: number, actions: RowActions): Row {
  const element = document.createElement("li");
  const title = part("b", "upload-name", name);
  const figures = part("span", "upload-figures", "");
  const bar = document.createElement("progress");
  bar.className = "wide";
  bar.max = Math.max(total, 1);
  bar.value = 0;
  bar.setAttribute("aria-label", `Đã tải tệp ${name}`);
  const why = part("p", "upload-why", "");
  const acts = part("span", "upload-acts", "");
  const pause = button("Tạm dừng", name, actions.onPause);
  const goOn = button("Tải tiếp", name, actions.onGoOn);
  const remove = button("Hủy", name, actions.onRemove);
  const earlier = actions.onEarlier === undefined ? null : button("Lên trước", name, actions.onEarlier);
  earlier?.classList.add("upload-earlier");
  acts.append(...[pause, goOn, earlier, remove].filter((one) => one !== null));
  element.append(title, figures, bar, why, acts);

  let seen = { bytes: 0, at: 0 };
  let rate: number | null = null;

  function show(state: RowState, reason: Refused | null = null): void {
    element.dataset["state"] = state;
    const said = state === "broken" ? (reason ?? lineBroke) : reason;
    why.textContent = said === null ? "" : [said.title, ...said.facts].join(" ");
    why.hidden = said === null;
    bar.hidden = state === "refused" || state === "done";
    pause.hidden = state !== "running";
    goOn.hidden = state !== "paused" && state !== "broken";
    remove.firstChild?.replaceWith(state === "done" ? "Bỏ tệp" : state === "refused" ? "Đóng" : "Hủy");
    if (earlier !== null) earlier.hidden = state === "refused";
    if (state === "waiting") figures.textContent = `${formatBytes(total)} · chờ đến lượt`;
    if (state === "broken") figures.textContent = progressWords(bar.value, total, null);
    if (state === "paused") figures.textContent = `${progressWords(bar.value, total, null)} · đã tạm dừng`;
    if (state === "refused") figures.textContent = "không nhận được";
    if (state !== "running") {
      seen = { bytes: 0, at: 0 };
      rate = null;
    }
  }

  return {
    element,
    show,
    showSent(bytes) {
      const now = performance.now();
      const seconds = (now - seen.at) / 1000;
      if (seen.at === 0) seen = { bytes, at: now };
      else if (seconds >= 0.5) {
        const latest = Math.max(0, bytes - seen.bytes) / seconds;
        rate = rate === null ? latest : rate * (1 - freshness) + latest * freshness;
        seen = { bytes, at: now };
      }
      const shown = Math.min(bytes, total);
      bar.value = shown;
      figures.textContent = shown === total ? "đã gửi hết, đang kiểm tra tệp" : progressWords(shown, total, rate);
    },
    showFile(file, note) {
      show("done");
      title.textContent = file.name;
      const pages = file.pages === null ? [] : [`${String(file.pages)} trang`];
      figures.textContent = [file.tag, ...pages, formatBytes(file.size), note].filter((one) => one !== "").join(" · ");
    },
    showBegun(offset) {
      bar.value = offset;
      show("begun", {
        code: "begun",
        title: "Tệp này đang tải dở.",
        facts: ["Chọn lại đúng tệp này để tải tiếp phần còn lại."],
      });
      figures.textContent = progressWords(offset, total, null);
    },
  };
}

function part<K extends "b" | "span" | "p">(tag: K, className: string, text: string): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

/** Where a field's files stand, with the offer of pictures, the button that joins them, and what is said aloud. */
export function makeBox(onJoin: () => void) {
  const box = document.createElement("div");
  box.className = "upload";
  const offer = part(
    "p",
    "upload-say",
    "Chụp bằng điện thoại: chọn nhiều ảnh JPEG hoặc PNG, mỗi ảnh thành một trang của một tệp PDF.",
  );
  const list = document.createElement("ul");
  list.className = "upload-list";
  const joining = part("p", "upload-join", "");
  const join = button("", "", onJoin);
  joining.append(join, part("span", "dim sm", "Chụp hoặc chọn thêm ảnh ở trên để thêm trang."));
  joining.hidden = true;
  const status = part("p", "vh", "");
  status.setAttribute("role", "status");
  box.append(offer, list, joining, status);
  return { box, offer, list, joining, join, status };
}

/** Says its file to who hears the page only. */
function button(label: string, of: string, onPress: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "btn btn--sm";
  made.append(label);
  if (of !== "") made.append(part("span", "vh", ` ${of}`));
  made.addEventListener("click", onPress);
  return made;
}
