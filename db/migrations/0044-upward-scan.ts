import type { Migration } from "../migrate";

/** The signed scan of a package's letter; and whom the package is addressed to where the plan names nobody. */
export const upwardScan: Migration = {
  name: "0044-upward-scan",
  statements: [
    // receiver: whom the letter addresses. plan_receiver: what the award lines of its names say; '' for lines that name nobody.
    `ALTER TABLE upward_package ADD COLUMN plan_receiver TEXT NOT NULL DEFAULT ''`,
    `UPDATE upward_package SET plan_receiver = receiver`,
    // Until now the letter of such a package read so.
    `UPDATE upward_package SET receiver = 'Cấp tỉnh' WHERE receiver = ''`,
    `ALTER TABLE upward_package ADD COLUMN scan_file_id KEY REFERENCES stored_file (id)`,
  ],
};
