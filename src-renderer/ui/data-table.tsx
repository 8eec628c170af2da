import { Table, type TableProps } from 'antd';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useText } from '../text';

/** A column of a table: antd's, with a text title for the columns menu and for reading aloud. */
export type DataColumn<T> = NonNullable<TableProps<T>['columns']>[number];

interface DataTableProps<T extends object> extends Omit<TableProps<T>, 'columns' | 'sticky' | 'pagination' | 'onRow' | 'title'> {
  /** What the table is, for screen readers. */
  readonly label: string;
  readonly columns: readonly DataColumn<T>[];
  readonly rows: readonly T[] | undefined;
  readonly rowKey: string | ((row: T) => string);
  /** Opens a row: click, or Enter on the focused row. */
  readonly onOpen?: (row: T) => void;
  /** Shown instead of an empty table. */
  readonly empty: ReactNode;
  /** Loads the next page; the button is missing when there is none. */
  readonly onMore?: (() => void) | undefined;
  readonly total?: number | undefined;
}

function moveFocus(row: HTMLElement, step: 1 | -1): void {
  const rows = [...(row.parentElement?.querySelectorAll<HTMLElement>('tr.a-row') ?? [])];
  rows[rows.indexOf(row) + step]?.focus();
}

/** Rows a window of usual height shows; they are drawn alone in the first table after the program opened. */
const FIRST_ROWS = 14;
let firstTable = true;

/**
 * The first table after the program opened shows what the window has room for at once and the rest in the next frame: measuring
 * and laying out fifty rows of Chinese text takes longer than everything before it. Later tables are drawn whole, so that a list
 * that one comes back to still has its height when its place is restored.
 */
function useFirstRows<T>(rows: readonly T[] | undefined): readonly T[] {
  const [whole, setWhole] = useState(!firstTable);
  const some = rows !== undefined && rows.length > 0;
  useEffect(() => {
    if (whole || !some) return undefined;
    // After the frame that shows the first rows, not in it.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => { timer = setTimeout(() => { firstTable = false; setWhole(true); }, 0); });
    return () => { cancelAnimationFrame(frame); clearTimeout(timer); };
  }, [whole, some]);
  return whole ? (rows ?? []) : (rows ?? []).slice(0, FIRST_ROWS);
}

/**
 * Our table: sticky head under the top bar, sticky first column, rows that the keyboard walks (up, down, Home, End) and opens
 * (Enter), next pages by a button, and an empty state that says what belongs here.
 */
export function DataTable<T extends object>({ label, columns, rows, rowKey, onOpen, empty, onMore, total, ...rest }: DataTableProps<T>) {
  const text = useText('common');
  const box = useRef<HTMLDivElement>(null);
  const drawn = useFirstRows(rows);
  const onKeyDown = (row: T) => (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moveFocus(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter' && onOpen !== undefined) onOpen(row);
    else if (event.key === 'Home') box.current?.querySelector<HTMLElement>('tr.a-row')?.focus();
    else if (event.key === 'End') [...(box.current?.querySelectorAll<HTMLElement>('tr.a-row') ?? [])].at(-1)?.focus();
    else return;
    event.preventDefault();
  };
  if (rows?.length === 0) return <div className="a-card">{empty}</div>;
  return (
    <div className="a-table" ref={box} role="region" aria-label={label}>
      <Table<T>
        {...rest}
        columns={columns.map((column, index) => (index === 0 ? { fixed: 'start', ...column } : column))}
        dataSource={drawn} rowKey={rowKey} loading={rows === undefined} pagination={false}
        sticky={{ offsetHeader: 0, getContainer: () => window }} scroll={{ x: 'max-content' }}
        locale={{ emptyText: ' ' }}
        onRow={(row) => ({
          className: onOpen === undefined ? 'a-row' : 'a-row a-row-open', tabIndex: 0, onKeyDown: onKeyDown(row),
          onClick: (event) => {
            // A click that ends a text selection, or on a control in the row, is not meant to open it.
            const target = event.target as HTMLElement;
            if (target.closest('a,button,input,label') !== null || (window.getSelection()?.toString() ?? '') !== '') return;
            onOpen?.(row);
          },
        })}
      />
      {rows === undefined || total === undefined || total <= rows.length ? null : (
        <div className="a-table-foot">
          <span>{text('list.countOf', { shown: rows.length, count: total })}</span>
          {onMore === undefined ? null : <button type="button" className="a-more" onClick={onMore}>{text('list.more')}</button>}
        </div>
      )}
    </div>
  );
}
