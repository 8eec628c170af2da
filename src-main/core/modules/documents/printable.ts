import type { Printing } from '@shared/documents/frame';
import type { Document } from '@shared/documents/model';
import type { FormCode } from '@shared/contract/documents';
import type { Permission } from '@shared/contract/permissions';
import type { ReadDb } from '../../platform/database';
import type { Actor, CoreServices } from '../../platform/services';

/** What the maker of a form may reach: the data, the standards, who asks, and the words of the moment. */
export interface FormContext {
  readonly db: ReadDb;
  readonly services: Pick<CoreServices, 'clock' | 'standards' | 'files' | 'mayDo'>;
  readonly actor: Actor;
  readonly printing: Printing;
}

interface Common {
  readonly code: FormCode;
  /** Needed beside `documents.export`, and alone for the preview. */
  readonly permission: Permission;
}

/** A form of which every record makes a document of its own. */
export interface RecordForm extends Common {
  readonly each: true;
  /** @returns null when there is no such record */
  readonly build: (id: string, context: FormContext) => Document | null;
}

/** A form that puts many records into one document: a list. */
export interface ListForm extends Common {
  readonly each: false;
  /**
   * @param list filter, order and columns as the window sent them; the form checks them by its module's own schema
   * @returns the document and how many records stand in it
   */
  readonly build: (list: unknown, context: FormContext) => { readonly document: Document; readonly rows: number };
}

/** A form a module offers for preview, print and export. Modules hand theirs to `documentProcedures`. */
export type PrintableForm = RecordForm | ListForm;
