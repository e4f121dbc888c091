import { describe, expect, it } from "vitest";
import { engineSql } from "~db/migrate";

describe("the words of a migration", () => {
  const text =
    "CREATE TABLE x (id KEY PRIMARY KEY, is_on BOOL NOT NULL, y KEY, FOREIGN KEY (y) REFERENCES z (id), PRIMARY KEY (id))";

  it("become SQLite's types", () => {
    expect(engineSql(text, "sqlite")).toBe(
      "CREATE TABLE x (id TEXT PRIMARY KEY, is_on INTEGER NOT NULL, y TEXT, FOREIGN KEY (y) REFERENCES z (id), PRIMARY KEY (id))",
    );
  });

  it("become PostgreSQL's types, compared by bytes", () => {
    expect(engineSql(text, "postgres")).toBe(
      'CREATE TABLE x (id TEXT COLLATE "C" PRIMARY KEY, is_on INTEGER NOT NULL, y TEXT COLLATE "C", FOREIGN KEY (y) REFERENCES z (id), PRIMARY KEY (id))',
    );
  });
});
