import type { ReactNode } from "react";

export interface Fact {
  label: string;
  value: ReactNode;
  /** The value in the serif: a person's or collective's name. */
  big?: boolean | undefined;
}

/** Check answers, receipts, verification: label left, value right, hairlines between. */
export function Facts({ facts }: { facts: readonly (Fact | null)[] }) {
  return (
    <dl className="facts">
      {facts.map((fact) =>
        fact === null ? null : (
          <div key={fact.label}>
            <dt>{fact.label}</dt>
            <dd>{fact.big ? <b className="big">{fact.value}</b> : fact.value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

export interface Tile {
  label: string;
  value: ReactNode;
  note?: ReactNode | undefined;
}

/** The few figures that a page is about; `big` for results. */
export function Tiles({ tiles, big = false }: { tiles: readonly Tile[]; big?: boolean | undefined }) {
  return (
    <dl className={big ? "tiles tiles--big" : "tiles"}>
      {tiles.map((tile) => (
        <div key={tile.label}>
          <dt>{tile.label}</dt>
          <dd>
            {tile.value}
            {tile.note !== undefined && <small>{tile.note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
