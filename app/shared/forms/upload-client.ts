/** A file that the server has, whole and judged. */
export interface SentFile {
  fileId: string;
  name: string;
  size: number;
  tag: string;
  pages: number | null;
}

/** Why the server did not take it, in its own words. */
export interface Refused {
  code: string;
  title: string;
  facts: string[];
}

export type Outcome =
  | { is: "done"; file: SentFile }
  /** Nothing of it is left: another file must be chosen. */
  | { is: "refused"; why: Refused }
  /** What was sent is kept; it goes on when asked. */
  | { is: "broken"; why: Refused | null }
  | { is: "paused" };

const address = "/tai-len";
const pieceBytes = 1024 * 1024;
const keyStart = "vinhdanh.tai-len.";

interface Answer {
  status: number;
  location: string | null;
  offset: number;
  metadata: string;
  length: number;
  json: unknown;
}

/** Status 0: the line broke. */
function call(
  method: string,
  url: string,
  headers: Readonly<Record<string, string>>,
  body: Blob | string | null,
  signal: AbortSignal,
  onSent?: (bytes: number) => void,
): Promise<Answer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    request.setRequestHeader("Tus-Resumable", "1.0.0");
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    // A line that went silent is a broken one.
    request.timeout = 90_000;
    if (onSent) request.upload.onprogress = (event) => onSent(event.loaded);
    const abort = (): void => request.abort();
    signal.addEventListener("abort", abort);
    request.onloadend = () => {
      signal.removeEventListener("abort", abort);
      resolve({
        status: request.status,
        location: request.getResponseHeader("Location"),
        offset: Number(request.getResponseHeader("Upload-Offset") ?? "NaN"),
        length: Number(request.getResponseHeader("Upload-Length") ?? "NaN"),
        metadata: request.getResponseHeader("Upload-Metadata") ?? "",
        json: parsed(request.responseText),
      });
    };
    request.send(body);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function refusedBy({ json }: Answer): Refused | null {
  return typeof json === "object" && json !== null && "title" in json ? (json as Refused) : null;
}

function sentBy({ status, json }: Answer): SentFile | null {
  return status < 300 && typeof json === "object" && json !== null && "fileId" in json ? (json as SentFile) : null;
}

/** What tells the same file, chosen again for the same field of the same page. */
export function memoryKey(field: string, file: { name: string; size: number; lastModified: number }): string {
  const text = `${file.name}|${String(file.size)}|${String(file.lastModified)}`;
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  // Two rounds of 32 bits: only the same computer's own choices are told apart by it.
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  return `${keysOf(field)}${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}

function keysOf(field: string): string {
  return `${keyStart}${location.pathname}|${field}|`;
}

/** A browser that remembers nothing (private windows, full storage) sends the file anew. */
export const memory = {
  get(key: string): string | null {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  set(key: string, url: string): void {
    try {
      localStorage.setItem(key, url);
    } catch {
      return;
    }
  },
  drop(key: string): void {
    try {
      localStorage.removeItem(key);
    } catch {
      return;
    }
  },
  /** Every upload that this field of this page has begun here. */
  of(field: string): { key: string; url: string }[] {
    try {
      return Object.entries(localStorage)
        .filter(([key]) => key.startsWith(keysOf(field)))
        .map(([key, url]) => ({ key, url: String(url) }));
    } catch {
      return [];
    }
  },
};

function encoded(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

function metadataOf(metadata: string, name: string): string {
  const pair = metadata.split(",").find((one) => one.startsWith(`${name} `));
  const value = pair?.slice(name.length + 1) ?? "";
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(value), (letter) => letter.charCodeAt(0)));
  } catch {
    return "";
  }
}

export interface Found {
  name: string;
  purpose: string;
  offset: number;
  length: number;
}

/** What the server has of an upload; null: nothing, or it is not this account's. "broken": it could not be asked. */
export async function lookAt(url: string, signal: AbortSignal): Promise<Found | null | "broken"> {
  const answer = await call("HEAD", url, {}, null, signal);
  if (answer.status === 0 || answer.status === 423 || answer.status >= 500) return "broken";
  if (answer.status !== 200) return null;
  const { metadata, offset, length } = answer;
  return { name: metadataOf(metadata, "filename"), purpose: metadataOf(metadata, "purpose"), offset, length };
}

/** Sends nothing more and asks for the judgement of what is there whole. */
export async function askJudgement(url: string, offset: number, signal: AbortSignal): Promise<SentFile | null> {
  return sentBy(await patch(url, offset, new Blob([]), signal));
}

export async function giveUp(url: string): Promise<void> {
  await call("DELETE", url, {}, null, new AbortController().signal);
}

export async function joinPictures(ids: readonly string[], name: string): Promise<Outcome> {
  const body = new URLSearchParams([...ids.map((id) => ["id", id]), ["name", name]]).toString();
  const headers = { "Content-Type": "application/x-www-form-urlencoded" };
  const answer = await call("POST", `${address}/ghep-anh`, headers, body, new AbortController().signal);
  const file = sentBy(answer);
  return file === null ? { is: "broken", why: refusedBy(answer) } : { is: "done", file };
}

function patch(
  url: string,
  offset: number,
  body: Blob,
  signal: AbortSignal,
  onSent?: (bytes: number) => void,
): Promise<Answer> {
  const headers = { "Upload-Offset": String(offset), "Content-Type": "application/offset+octet-stream" };
  return call("PATCH", url, headers, body, signal, onSent);
}

/** Sends a file in pieces from where the server has it. `onOffset` hears how many bytes have left. */
export async function sendFile(
  file: File,
  purpose: "document" | "picture",
  key: string,
  signal: AbortSignal,
  onOffset: (bytes: number) => void,
): Promise<Outcome> {
  const known = memory.get(key);
  const found = known === null ? null : await lookAt(known, signal);
  if (signal.aborted) return { is: "paused" };
  if (found === "broken") return { is: "broken", why: null };
  let url = known ?? "";
  let offset = 0;
  if (found !== null && found.length === file.size) offset = found.offset;
  else {
    const metadata = `filename ${encoded(file.name)},purpose ${encoded(purpose)}`;
    const headers = { "Upload-Length": String(file.size), "Upload-Metadata": metadata };
    const begun = await call("POST", address, headers, null, signal);
    if (signal.aborted) return { is: "paused" };
    if (begun.status !== 201 || begun.location === null) return outcomeOf(begun, key);
    url = begun.location;
    memory.set(key, url);
  }
  for (let stumbles = 0; ;) {
    onOffset(offset);
    const from = offset;
    const answer = await patch(url, from, file.slice(from, from + pieceBytes), signal, (sent) => onOffset(from + sent));
    if (signal.aborted) return { is: "paused" };
    const sent = sentBy(answer);
    if (sent !== null) {
      onOffset(file.size);
      return { is: "done", file: sent };
    }
    if (answer.status === 204 && answer.offset > from) {
      offset = answer.offset;
      stumbles = 0;
      continue;
    }
    if (answer.status === 404 && url === known) {
      // A form has taken it since: the same file is sent once more, as another one.
      memory.drop(key);
      return await sendFile(file, purpose, key, signal, onOffset);
    }
    // Somebody else moved it, a second tab or a piece whose answer was lost: the server's word counts.
    stumbles += 1;
    if ((answer.status !== 409 && answer.status !== 204) || stumbles > 3) return outcomeOf(answer, key);
    const now = await lookAt(url, signal);
    if (signal.aborted) return { is: "paused" };
    if (now === "broken" || now === null) return { is: "broken", why: null };
    offset = now.offset;
  }
}

/** Refusals that say nothing about the file itself leave it as it is. */
const passing = new Set(["file.interrupted", "file.disk_full", "file.not_scanned", "upload.no_room", "signed_out"]);

function outcomeOf(answer: Answer, key: string): Outcome {
  const why = refusedBy(answer);
  if (answer.status === 0 || answer.status === 423 || answer.status >= 500 || why === null || passing.has(why.code))
    return { is: "broken", why };
  memory.drop(key);
  return { is: "refused", why };
}
