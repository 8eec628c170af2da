import { framed, type PrintedStandard, type Printing } from './frame';
import type { Alignment, Content, Document, DocumentLanguage } from './model';
import { documentWords } from './words';

/** A column of a printed list: its title, how much of the width it takes, and what stands in it for a record. */
export interface ListedColumn<Row> {
  readonly title: string;
  readonly width: number;
  readonly align?: Alignment;
  readonly value: (row: Row, index: number) => Content;
}

interface List<Row> {
  readonly title: string;
  readonly subtitle?: string;
  /** The rules the list was made by, where it was made by some. */
  readonly standard?: PrintedStandard | null;
  /** What must be known before reading on. */
  readonly remarks?: readonly string[];
  readonly columns: readonly ListedColumn<Row>[];
  readonly rows: readonly Row[];
  /** Standing below the list: how many there are. */
  readonly closing?: string;
}

/** Sum of column widths above which a list is printed across the long side of the paper. */
const PORTRAIT_WIDTH = 60;

/** By what the records of a list were made: named where it is the same for all; of several only the advice, where one is not official. */
export function standardOfAll(standards: readonly PrintedStandard[], language: DocumentLanguage): Pick<List<never>, 'standard' | 'remarks'> {
  const [first, ...others] = [...new Map(standards.map((one) => [`${one.document} ${one.title}`, one])).values()];
  if (first === undefined) return {};
  if (others.length === 0) return { standard: first };
  return standards.every((one) => one.status === 'official') ? {} : { remarks: [documentWords(language).statusNotice] };
}

/** A list as a document: one row a record, the head repeated on every page. Wide lists lie across the paper. */
export function listDocument<Row>(list: List<Row>, printing: Printing): Document {
  const width = list.columns.reduce((sum, column) => sum + column.width, 0);
  return framed(
    {
      title: list.title,
      subtitle: list.subtitle,
      standard: list.standard ?? null,
      remarks: list.remarks ?? [],
      orientation: width > PORTRAIT_WIDTH ? 'landscape' : 'portrait',
      blocks: [
        {
          kind: 'table',
          columns: list.columns.map(({ title, width: share, align }) => ({ title, width: share, ...(align === undefined ? {} : { align }) })),
          rows: list.rows.map((row, index) => ({ kind: 'row', cells: list.columns.map((column) => column.value(row, index)), minHeightMm: 6.5 })),
        },
        ...(list.closing === undefined ? [] : [{ kind: 'text' as const, content: list.closing, align: 'right' as const }]),
      ],
    },
    printing,
  );
}
