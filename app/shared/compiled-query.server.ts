import type { Compilable, CompiledQuery } from "kysely";
import type { Queryable } from "./db.server";

/** A place in a compiled statement that is filled at each request. */
class Slot {
  constructor(readonly name: string) {}
}

/** Stands for a value of the statement: `where("id", "=", slot("id"))`. */
export function slot(name: string): string {
  return new Slot(name) as unknown as string;
}

const compiledByPool = new WeakMap<Queryable, Map<string, CompiledQuery>>();

/**
 * Builds and compiles a statement once for each pool and shape; afterwards only its values are put in. For the few statements that
 * run on every page: building one costs more than SQLite needs to answer it.
 */
export async function runCompiled<Row>(
  db: Queryable,
  shape: string,
  build: () => Compilable<Row>,
  values: Readonly<Record<string, unknown>>,
): Promise<Row[]> {
  let compiled = compiledByPool.get(db);
  if (compiled === undefined) compiledByPool.set(db, (compiled = new Map<string, CompiledQuery>()));
  let query = compiled.get(shape);
  if (query === undefined) compiled.set(shape, (query = build().compile()));
  const parameters = query.parameters.map((one) => (one instanceof Slot ? values[one.name] : one));
  const { rows } = await db.executeQuery<Row>({ ...query, parameters });
  return rows;
}
