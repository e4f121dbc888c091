import { describe, expect, it } from "vitest";
import { differencesOf } from "~/nominations/differences";
import type { Manifest, ManifestDocument, ManifestNomination } from "~/nominations/manifest";

const nomination = (id: string, over: Partial<ManifestNomination> = {}): ManifestNomination => ({
  id,
  lineId: "l",
  line: "Giấy khen, cá nhân",
  level: "agency",
  recipientKind: "individual",
  name: `Ông ${id}`,
  honorific: "Ông",
  post: "Chuyên viên",
  unitName: "Phòng 1",
  achievement: "Tốt.",
  reportKind: "report_full",
  ...over,
});
const document = (id: string, over: Partial<ManifestDocument> = {}): ManifestDocument => ({
  id,
  kind: "minutes",
  title: "Biên bản",
  name: `${id}.pdf`,
  sha256: id,
  byteCount: 1,
  status: "signed",
  isWritten: false,
  candidate: null,
  ...over,
});
const manifest = (nominations: ManifestNomination[], documents: ManifestDocument[]): Manifest => ({
  unit: { id: "u", name: "Phòng 1" },
  campaign: { id: "c", title: "Phong trào", plan: "Kế hoạch" },
  ordinal: 1,
  receiver: "Văn phòng",
  confirmation: { kind: "letter", name: "A", at: "2026-11-01T00:00:00.000Z", post: "" },
  due: { endsAt: "2026-11-10T17:00:00.000Z", source: "campaign" },
  nominations,
  documents,
});
const report = (id: string, of: string, over: Partial<ManifestDocument> = {}): ManifestDocument =>
  document(id, { kind: "report_full", candidate: `Ông ${of}`, ...over });

const first = manifest([nomination("a"), nomination("b")], [document("m1"), report("ra", "a"), report("rb", "b")]);

describe("what a later submission changed", () => {
  const told = (after: Manifest) =>
    differencesOf(first, after).rows.map((one) => [one.change, one.item, one.field, one.before, one.after]);

  it("is nothing when all is the same, though documents were uploaded again with the same bytes", () => {
    const again = manifest(
      [nomination("b"), nomination("a")],
      [document("m1", { id: "new" }), report("ra", "a"), report("rb", "b")],
    );
    expect(told(again)).toEqual([]);
    expect(differencesOf(first, again).same).toHaveLength(5);
  });

  it("is told field by field, by hash, and for who came or went", () => {
    const after = manifest(
      [nomination("a", { post: "Phó phòng", achievement: "Rất tốt." }), nomination("c")],
      [document("m2"), report("ra", "a", { status: "draft" }), report("rc", "c")],
    );
    expect(told(after)).toEqual([
      ["changed", "Biên bản họp xét đề nghị", "", "m1.pdf (bản đã ký)", "m2.pdf (bản đã ký)"],
      ["changed", "Báo cáo thành tích (bản đầy đủ) của Ông a", "", "ra.pdf (bản đã ký)", "ra.pdf (bản thảo)"],
      ["added", "Báo cáo thành tích (bản đầy đủ) của Ông c", "", "", "rc.pdf (bản đã ký)"],
      ["removed", "Báo cáo thành tích (bản đầy đủ) của Ông b", "", "rb.pdf (bản đã ký)", ""],
      ["changed", "Đề nghị Ông a", "Chức vụ", "Chuyên viên", "Phó phòng"],
      ["changed", "Đề nghị Ông a", "Tóm tắt thành tích", "Tốt.", "Rất tốt."],
      ["added", "Đề nghị Ông c", "", "", "Giấy khen, cá nhân; Chuyên viên; Tốt."],
      ["removed", "Đề nghị Ông b", "", "Giấy khen, cá nhân; Chuyên viên; Tốt.", ""],
    ]);
  });

  it("keeps apart two proposals of one person, once their reports carry the proposal's id", () => {
    const two = (sha: string) =>
      manifest(
        [nomination("a"), nomination("p", { name: "Ông a", line: "Bằng khen, cá nhân" })],
        [report("r1", "a", { nominationId: "a" }), report("r2", "a", { nominationId: "p", sha256: sha })],
      );
    expect(differencesOf(two("x"), two("y")).rows).toMatchObject([{ change: "changed", beforeDocumentId: "r2" }]);
  });
});
