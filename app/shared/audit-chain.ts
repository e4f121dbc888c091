/** One row of the log without its place in the chain. */
export interface AuditContent {
  seq: number;
  at: string;
  actorAccountId: string | null;
  actorName: string;
  event: string;
  subjectKind: string;
  subjectId: string;
  unitId: string | null;
  campaignId: string | null;
  /** Canonical JSON, as stored. */
  facts: string;
  requestId: string;
}

/** How many entries the log has and the hash of the last one: who keeps a copy can prove that nothing was cut off since. */
export interface AuditHead {
  seq: number;
  hash: string;
}

/** What the first entry follows. */
export const emptyHead: AuditHead = { seq: 0, hash: "0".repeat(64) };

/** JSON with sorted names and no spaces: the same data is the same text on every machine. Undefined members are left out. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(",")}}`;
  }
  if (typeof value === "number" && !Number.isFinite(value)) throw new Error("a fact is not a number");
  if (value === undefined) throw new Error("a fact is undefined");
  return JSON.stringify(value);
}

/** The text that an entry's hash is made of, after the hash of the entry before. */
export function hashedText(prevHash: string, content: AuditContent): string {
  return `${prevHash}\n${canonicalJson(content)}`;
}

/** What is wrong with the log, by the entry at which it shows. */
export type AuditBreak =
  /** The entry is not what was written. */
  | { kind: "edited"; seq: number }
  /** Entries `seq` to `untilSeq` are missing between others. */
  | { kind: "deleted"; seq: number; untilSeq: number }
  /** The entry does not follow the one before it. */
  | { kind: "out_of_order"; seq: number }
  /** The log ends at `seq`, the head counts `headSeq`: the last entries were cut off. */
  | { kind: "cut"; seq: number; headSeq: number }
  /** The head was changed, or entries were added without it. */
  | { kind: "head"; seq: number; headSeq: number };

export interface ChainState {
  seq: number;
  hash: string;
}

/**
 * Looks at one more entry, in order of `seq`. `hashOf` is SHA-256 in hex. After a break the chain goes on from what the entry itself
 * says, so that one broken entry is named once.
 */
export function followChain(
  state: ChainState,
  entry: AuditContent & { prevHash: string; hash: string },
  hashOf: (text: string) => string,
): { next: ChainState; breaks: AuditBreak[] } {
  const breaks: AuditBreak[] = [];
  const isGap = entry.seq !== state.seq + 1;
  if (isGap) breaks.push({ kind: "deleted", seq: state.seq + 1, untilSeq: entry.seq - 1 });
  const { prevHash, hash, ...content } = entry;
  if (hashOf(hashedText(prevHash, content)) !== hash) breaks.push({ kind: "edited", seq: entry.seq });
  else if (!isGap && prevHash !== state.hash) breaks.push({ kind: "out_of_order", seq: entry.seq });
  return { next: { seq: entry.seq, hash }, breaks };
}

/** The end of the log against its head. */
export function checkHead(state: ChainState, head: AuditHead): AuditBreak[] {
  if (state.seq < head.seq) return [{ kind: "cut", seq: state.seq, headSeq: head.seq }];
  if (state.seq > head.seq || state.hash !== head.hash) return [{ kind: "head", seq: state.seq, headSeq: head.seq }];
  return [];
}

/** For a log line or a report in Vietnamese. */
export function auditBreakText(found: AuditBreak): string {
  switch (found.kind) {
    case "edited":
      return `Mục nhật ký số ${found.seq} đã bị sửa.`;
    case "deleted":
      return found.seq === found.untilSeq
        ? `Mục nhật ký số ${found.seq} đã bị xóa.`
        : `Các mục nhật ký từ số ${found.seq} đến số ${found.untilSeq} đã bị xóa.`;
    case "out_of_order":
      return `Mục nhật ký số ${found.seq} không nối tiếp mục đứng trước.`;
    case "cut":
      return `Nhật ký dừng ở mục số ${found.seq}, trong khi số đếm ghi ${found.headSeq} mục: phần cuối đã bị cắt.`;
    case "head":
      return `Số đếm của nhật ký (${found.headSeq} mục) không khớp mục cuối cùng (số ${found.seq}).`;
  }
}
