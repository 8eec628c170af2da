import type { StandardStatus } from '../standards/header';
import type { Block, Document, DocumentLanguage } from './model';
import { documentWords } from './words';

/** What every form needs to know about the moment it is printed; the same for all forms of one export. */
export interface Printing {
  readonly language: DocumentLanguage;
  readonly institution: string | null;
  /** When, in words of the language. */
  readonly printedAt: string;
  /** Who prints. */
  readonly printedBy: string;
  /** Zone of the home's calendar, for times of signatures. */
  readonly timeZone: string;
}

/** A standard as it is named on paper. */
export interface PrintedStandard {
  readonly document: string;
  readonly title: string;
  readonly status: StandardStatus;
}

interface Form {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly recordNumber?: string | null;
  readonly standard?: PrintedStandard | null;
  /** What must be known before reading on: not signed, void, superseded. */
  readonly remarks?: readonly string[];
  readonly orientation?: Document['orientation'];
  readonly blocks: readonly Block[];
}

/** Puts a form into its frame: institution, edition, the notice that an edition is not official, when and by whom printed. */
export function framed(form: Form, printing: Printing): Document {
  const words = documentWords(printing.language);
  const standard = form.standard ?? null;
  const notices = [...(form.remarks ?? []), ...(standard === null || standard.status === 'official' ? [] : [words.statusNotice])];
  return {
    language: printing.language,
    institution: printing.institution,
    title: form.title,
    ...(form.subtitle === undefined ? {} : { subtitle: form.subtitle }),
    recordNumber: form.recordNumber ?? null,
    standardEdition: standard === null ? null : `${standard.document} ${standard.title}`,
    statusNotice: notices.length === 0 ? null : notices.join('\n'),
    printedAt: printing.printedAt,
    printedBy: printing.printedBy,
    orientation: form.orientation ?? 'portrait',
    blocks: form.blocks,
  };
}
