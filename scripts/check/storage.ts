import { createHash } from "node:crypto";
import { auditBreakText } from "~/shared/audit-chain";
import { verifyAuditChain } from "~/shared/audit.server";
import type { Invariant } from "./invariant";

export const chainHolds: Invariant = {
  name: "Nhật ký không bị sửa, xóa hay cắt",
  async find({ read }) {
    const receipts = await read.selectFrom("submission").select(["audit_seq as seq", "audit_hash as hash"]).execute();
    const report = await verifyAuditChain(read, receipts);
    return report.breaks.map((one) => auditBreakText(one));
  },
  async plant(databases) {
    await databases.write((db) =>
      db.updateTable("audit_entry").set({ actor_name: "Người khác" }).where("seq", "=", 2).execute(),
    );
  },
};

export const filesAreThere: Invariant = {
  name: "Mọi tệp có tên trong dữ liệu còn trong kho và đúng mã",
  async find({ read, files }) {
    const named = new Set<string>();
    for (const table of ["stored_file", "rendered_document", "certificate", "certificate_batch"] as const)
      for (const row of await read.selectFrom(table).select("sha256").execute()) named.add(row.sha256);
    const found: string[] = [];
    for (const hash of named) {
      const bytes = await files.read(hash);
      if (bytes === null) found.push(`thiếu tệp ${hash}`);
      else if (createHash("sha256").update(bytes).digest("hex") !== hash) found.push(`tệp ${hash} đã bị đổi nội dung`);
    }
    return found;
  },
  async plant(databases, files) {
    const row = await databases.read.selectFrom("stored_file").select("sha256").executeTakeFirstOrThrow();
    await files.remove(row.sha256);
  },
};
