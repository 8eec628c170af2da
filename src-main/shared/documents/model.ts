/*
 * A printed form as data. A module's `forms.ts` builds one of these, and three renderers draw it: HTML (preview and PDF),
 * Word and Excel. Everything that is said on paper is decided here, once; a renderer decides only how it looks. That is why
 * the model holds finished words in one language and no keys, conditions or formulas: two renderers cannot read it
 * differently.
 */

/** Language a document is written in. */
export type DocumentLanguage = 'zh-CN' | 'en-US';

/** A piece of a line. */
export type Inline =
  | string
  | { readonly kind: 'strong'; readonly text: string }
  /** Smaller and lighter: an explanation beside the thing itself. */
  | { readonly kind: 'small'; readonly text: string }
  /** A tick box with its words; `blankMm` leaves room after them to write in by hand. */
  | { readonly kind: 'choice'; readonly checked: boolean; readonly text: string; readonly blankMm?: number }
  /** Room to write in by hand, with a line under it; width in millimetres. */
  | { readonly kind: 'blank'; readonly widthMm: number };

/**
 * What stands in a cell. A number stays a number in Excel; text stays text (an ID number is never a number). A line break
 * inside a text is `\n`.
 */
export type Content = string | number | readonly Inline[];

export type Alignment = 'left' | 'center' | 'right';

/** One label and its value. `label` empty makes the value fill the label's place too. */
export interface Field {
  readonly label: string;
  readonly value: Content;
  /** How many of the grid's columns the field takes; default 1. */
  readonly span?: number;
  /** Least height in millimetres, for values that are written by hand. */
  readonly minHeightMm?: number;
}

export interface TableColumn {
  readonly title: string;
  /** Share of the table's width; only the proportion counts. */
  readonly width: number;
  readonly align?: Alignment;
}

export type TableCell =
  | Content
  | { readonly content: Content; readonly span?: number; readonly align?: Alignment; readonly label?: boolean };

export type TableRow =
  | { readonly kind: 'row'; readonly cells: readonly TableCell[]; readonly minHeightMm?: number }
  /** A grey line across the whole table that names the rows below it. */
  | { readonly kind: 'group'; readonly text: string };

/** Who signs in what role. `signed` null leaves lines to sign on by hand. */
export interface Signature {
  readonly role: string;
  readonly signed: { readonly name: string; readonly on: string; readonly detail?: string } | null;
}

export type Block =
  | { readonly kind: 'heading'; readonly text: string; readonly level: 1 | 2 }
  | { readonly kind: 'fieldGrid'; readonly columns: 1 | 2 | 3 | 4; readonly fields: readonly Field[]; readonly labelWidthMm?: number }
  | {
      readonly kind: 'table'; readonly columns: readonly TableColumn[]; readonly rows: readonly TableRow[];
      /** false leaves the head row out (a table of labels and values). */
      readonly head?: boolean;
      /** true where many narrow columns stand side by side, such as the days of a month: hardly any room beside the signs. */
      readonly dense?: boolean;
    }
  | { readonly kind: 'text'; readonly content: Content; readonly align?: Alignment }
  | { readonly kind: 'choices'; readonly label: string; readonly options: readonly { readonly text: string; readonly checked: boolean }[] }
  | { readonly kind: 'signatures'; readonly people: readonly Signature[] }
  | { readonly kind: 'image'; readonly mediaType: 'image/png' | 'image/jpeg'; readonly base64: string; readonly widthMm: number; readonly heightMm: number; readonly alt: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'pageBreak' };

export type BlockOf<K extends Block['kind']> = Extract<Block, { kind: K }>;

/** One form on paper. */
export interface Document {
  readonly language: DocumentLanguage;
  /** Name of the home, above the title; null when the form is nobody's yet. */
  readonly institution: string | null;
  readonly title: string;
  readonly subtitle?: string;
  /** Printed on every page, so that a loose sheet finds its record. */
  readonly recordNumber: string | null;
  /** Title and edition of the standard the form follows, in words. */
  readonly standardEdition: string | null;
  /** Stands in a frame under the title when the edition is not an official one. */
  readonly statusNotice: string | null;
  readonly printedAt: string;
  readonly printedBy: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: readonly Block[];
}

/** The row of a table whose cells are plain contents. */
export function row(...cells: readonly TableCell[]): TableRow {
  return { kind: 'row', cells };
}

/** A content as plain text, the way a search or a spreadsheet sees it. Ticks are drawn as `☑` and `☐`, blanks as `____`. */
export function plainText(content: Content): string {
  if (typeof content === 'string') return content;
  if (typeof content === 'number') return String(content);
  return content.map((inline, index) => (betweenChoices(content, index) ? '  ' : '') + plainInline(inline)).join('');
}

/** Whether a piece and the one before it are both tick boxes, so that room belongs between them. */
export function betweenChoices(content: readonly Inline[], index: number): boolean {
  const [before, here] = [content[index - 1], content[index]];
  return typeof before === 'object' && before.kind === 'choice' && typeof here === 'object' && here.kind === 'choice';
}

const MM_PER_UNDERSCORE = 2;

function plainInline(inline: Inline): string {
  if (typeof inline === 'string') return inline;
  switch (inline.kind) {
    case 'strong':
    case 'small':
      return inline.text;
    case 'choice':
      return `${inline.checked ? '☑' : '☐'} ${inline.text}${inline.blankMm === undefined ? '' : underscores(inline.blankMm)}`;
    case 'blank':
      return underscores(inline.widthMm);
  }
}

function underscores(widthMm: number): string {
  return '_'.repeat(Math.max(2, Math.round(widthMm / MM_PER_UNDERSCORE)));
}

/** The cell's content, whether or not it carries layout. */
export function cellParts(cell: TableCell): { content: Content; span: number; align: Alignment | undefined; label: boolean } {
  if (typeof cell === 'object' && 'content' in cell) {
    return { content: cell.content, span: cell.span ?? 1, align: cell.align, label: cell.label ?? false };
  }
  return { content: cell, span: 1, align: undefined, label: false };
}

/** Whether nothing is written yet, so that the cell must be big enough to be written in by hand. */
export function isBlank(content: Content): boolean {
  return plainText(content).replaceAll('_', '').trim() === '';
}
