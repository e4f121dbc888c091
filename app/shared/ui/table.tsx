import type { ReactNode } from "react";

export interface Column<Row> {
  head: ReactNode;
  /** Name of the column on phones; the head itself when it is text. "" shows none. */
  short?: string | undefined;
  cell: (row: Row, index: number) => ReactNode;
  /** `name`: the row's title (th, its link is bold); `num`: right-aligned; `nb`: never broken; `stt`: running number; `act`: buttons. */
  kind?: "name" | "num" | "nb" | "stt" | "act" | undefined;
  /** Sorted by this column now. */
  sort?: "ascending" | "descending" | undefined;
}

export type RowMark = "attn" | "sel" | "tie" | "gone";

export interface TableProps<Row> {
  /** Read out, not shown, unless `showCaption`. */
  caption: string;
  showCaption?: boolean | undefined;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row, index: number) => string | number;
  /** At most one `attn` row a list. */
  mark?: ((row: Row) => RowMark | undefined) | undefined;
  /** A cut line under this row: its words say what lies above and below. */
  cutAfter?: ((row: Row, index: number) => string | undefined) | undefined;
  /** Heads of several lines. */
  wrap?: boolean | undefined;
  /** Small tables stay tables on phones. */
  keep?: boolean | undefined;
  /** The heads stay in view while a long list is scrolled (wide screens). */
  stick?: boolean | undefined;
  /** A `<tfoot>` row: cells in the order of the columns. */
  total?: readonly ReactNode[] | undefined;
}

const cellClass = { name: undefined, num: "num", nb: "nb", stt: "num stt", act: "act" } as const;

/** A dense list: 34 px rows, the title is the link, numbers right, the state in the last column; blocks on phones. */
export function Table<Row>(props: TableProps<Row>) {
  const {
    caption,
    showCaption = false,
    columns,
    rows,
    rowKey,
    mark,
    cutAfter,
    wrap = false,
    keep = false,
    stick = false,
    total,
  } = props;
  const className = `t${wrap ? " t--wrap" : ""}${keep ? " t--keep" : ""}`;
  return (
    <div className={stick ? "scroll scroll--stick" : "scroll"}>
      <table className={className}>
        <caption className={showCaption ? undefined : "vh"}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={index} scope="col" className={headClass(column)} aria-sort={column.sort}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <TableRow
              key={rowKey(row, index)}
              row={row}
              index={index}
              columns={columns}
              mark={mark?.(row)}
              cut={cutAfter?.(row, index)}
            />
          ))}
        </tbody>
        {total !== undefined && (
          <tfoot>
            <tr>
              {total.map((cell, index) =>
                index === 0 ? (
                  <th key={index} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={index} className={columns[index] && headClass(columns[index])}>
                    {cell}
                  </td>
                ),
              )}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function headClass<Row>(column: Column<Row>): string | undefined {
  return column.kind === "num" || column.kind === "stt" ? "num" : undefined;
}

interface TableRowProps<Row> {
  row: Row;
  index: number;
  columns: readonly Column<Row>[];
  mark: RowMark | undefined;
  cut: string | undefined;
}

function TableRow<Row>({ row, index, columns, mark, cut }: TableRowProps<Row>) {
  return (
    <>
      <tr className={mark}>
        {columns.map((column, at) =>
          column.kind === "name" ? (
            <th key={at} scope="row">
              {column.cell(row, index)}
            </th>
          ) : (
            <td key={at} className={cellClass[column.kind ?? "name"]} data-l={phoneLabel(column)}>
              {column.cell(row, index)}
            </td>
          ),
        )}
      </tr>
      {cut !== undefined && (
        <tr className="cut">
          <td colSpan={columns.length}>{cut}</td>
        </tr>
      )}
    </>
  );
}

function phoneLabel<Row>(column: Column<Row>): string | undefined {
  const label = column.short ?? (typeof column.head === "string" ? column.head : "");
  return label === "" || column.kind === "act" ? undefined : label;
}
