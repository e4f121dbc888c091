import type { Invariant } from "./invariant";

export const amendmentsRun: Invariant = {
  name: "Các lần điều chỉnh kế hoạch liền số, hạn nộp hồ sơ đúng với lần cuối",
  async find({ read }) {
    const rows = await read
      .selectFrom("campaign_amendment")
      .innerJoin("campaign", "campaign.id", "campaign_amendment.campaign_id")
      .select([
        "campaign_amendment.campaign_id",
        "campaign_amendment.ordinal",
        "campaign_amendment.due_before_at",
        "campaign_amendment.due_after_at",
        "campaign.dossier_due_at",
      ])
      .orderBy("campaign_amendment.campaign_id")
      .orderBy("campaign_amendment.ordinal")
      .execute();
    return rows.flatMap((row, index) => {
      const before = rows[index - 1];
      const earlier = before?.campaign_id === row.campaign_id ? before : null;
      const later = rows[index + 1];
      const isLast = later?.campaign_id !== row.campaign_id;
      const at = `phong trào ${row.campaign_id}, điều chỉnh số ${String(row.ordinal)}`;
      return [
        ...(row.ordinal === (earlier?.ordinal ?? 0) + 1 ? [] : [`${at}: không liền số trước`]),
        ...(earlier === null || earlier.due_after_at === row.due_before_at
          ? []
          : [`${at}: hạn không nối với lần trước`]),
        ...(!isLast || row.due_after_at === row.dossier_due_at
          ? []
          : [`${at}: hạn của phong trào khác hạn đã điều chỉnh`]),
      ];
    });
  },
  async plant(databases) {
    const campaign = await databases.read
      .selectFrom("campaign")
      .select(["id", "dossier_due_at"])
      .where("dossier_due_at", "is not", null)
      .executeTakeFirstOrThrow();
    const due = campaign.dossier_due_at ?? "";
    await databases.write((db) =>
      db
        .insertInto("campaign_amendment")
        .values({
          id: "0198c000-0000-7000-8000-00000000a2e1",
          campaign_id: campaign.id,
          ordinal: 2,
          kind: "extension",
          reason: "thử",
          document_number: "",
          document_on: null,
          file_id: null,
          changes: "[]",
          plan_before: "{}",
          due_before_at: due,
          due_after_at: due,
          amended_at: due,
          amended_by: "system",
          amended_by_name: "",
        })
        .execute(),
    );
  },
};
