import { Link } from "@remix-run/react";
import { ArrowDown, ArrowUp } from "lucide-react";
import { type ReactNode, useId } from "react";

export type Column<Row> = {
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** `primary` names the row (one column), `numeric` aligns right, `actions` holds buttons. */
  kind?: "text" | "numeric" | "primary" | "actions" | undefined;
  /** Where a click on the header leads, and how the list is sorted by this column now. */
  sort?: { to: string; direction?: "ascending" | "descending" | undefined } | undefined;
};

export type TableProps<Row> = {
  caption: string;
  captionHidden?: boolean | undefined;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The page of a row: its primary cell becomes the link, and the whole row leads there. */
  rowTo?: ((row: Row) => string) | undefined;
};

/** Rows of data. Scrolls sideways by itself; on a phone each row is a card. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, captionHidden = false, columns, rows, rowKey } = props;
  const id = useId();
  return (
    // A group, not a region: the section around a table is the landmark, often by the same name.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/prefer-tag-over-role -- scrolled with the keyboard; a fieldset is for forms
    <div className="table-scroll" role="group" aria-labelledby={id} tabIndex={0}>
      <table className="table">
        <caption id={id} className={captionHidden ? "visually-hidden" : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>{columns.map(asHeader)}</tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} data-linked={props.rowTo ? "" : undefined}>
              {columns.map((column) => asCell(column, row, props.rowTo))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function asHeader<Row>({ key, header, kind, sort }: Column<Row>) {
  return (
    <th key={key} scope="col" data-kind={kind} aria-sort={sort?.direction}>
      {kind === "actions" ? (
        <span className="visually-hidden">{header}</span>
      ) : sort ? (
        <SortLink {...sort}>{header}</SortLink>
      ) : (
        header
      )}
    </th>
  );
}

function SortLink(props: { to: string; direction?: string | undefined; children: ReactNode }) {
  const Icon = props.direction === "descending" ? ArrowDown : ArrowUp;
  return (
    <Link to={props.to} preventScrollReset>
      {props.children}
      {props.direction ? <Icon aria-hidden /> : null}
    </Link>
  );
}

function asCell<Row>(column: Column<Row>, row: Row, rowTo: TableProps<Row>["rowTo"]) {
  const { key, kind, header } = column;
  const content = column.cell(row);
  if (kind !== "primary") {
    return (
      <td key={key} data-kind={kind} data-label={header}>
        {content}
      </td>
    );
  }
  return (
    <th key={key} scope="row" data-kind={kind} data-label={header}>
      {rowTo ? (
        // Asking the server about the route of each row's address would be a request in vain.
        <Link className="row-link" to={rowTo(row)} discover="none">
          {content}
        </Link>
      ) : (
        content
      )}
    </th>
  );
}
