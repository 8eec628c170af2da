import type { FormCode } from '@shared/contract/documents';
import type { Language } from '@shared/contract/common';
import type { Permission, Role } from '@shared/contract/permissions';
import type { Document } from '@shared/documents/model';
import { formatCivilDate } from '@shared/kit/civil-date';
import { formatInstant } from '@shared/kit/instant';
import type { ReadDb } from '../../platform/database';
import { Cancelled } from '../../platform/failures';
import type { Actor, CoreServices } from '../../platform/services';
import type { TaskHandle } from '../../platform/tasks';
import type { FormContext, PrintableForm } from './printable';

/** What somebody wants on paper. */
export interface Wanted {
  readonly form: FormCode;
  readonly ids: readonly string[];
  readonly list?: unknown;
  readonly language: Language;
}

/** The call as these functions see it, whatever else it may fail with. */
export interface Asking {
  readonly actor: Actor;
  readonly services: CoreServices;
  readonly errors: {
    NOT_FOUND(given: { data: { what: string } }): Error;
    FORBIDDEN(given: { data: { permission: Permission; role: Role } }): Error;
  };
}

/** Documents and the number of records in them; for a form of records the two numbers are the same. */
export interface Made {
  readonly documents: readonly Document[];
  readonly rows: number;
}

/** The form, if it exists and this person may see it. */
export function allowedForm(forms: readonly PrintableForm[], code: FormCode, asking: Asking): PrintableForm {
  const form = forms.find((one) => one.code === code);
  if (form === undefined) throw asking.errors.NOT_FOUND({ data: { what: 'form' } });
  const { role } = asking.actor;
  if (!asking.services.mayDo(role, form.permission)) throw asking.errors.FORBIDDEN({ data: { permission: form.permission, role } });
  return form;
}

/** What the forms need to know about the moment, the home and who prints. */
export function formContext(db: ReadDb, language: Language, institution: string | null, asking: Asking): FormContext {
  const { clock } = asking.services;
  const time = formatInstant(clock.now(), clock.timeZone).slice(-'00:00'.length);
  return {
    db, services: asking.services, actor: asking.actor,
    printing: {
      language, institution, timeZone: clock.timeZone, printedBy: asking.actor.name,
      printedAt: `${formatCivilDate(clock.today(), 'print', language)} ${time}`,
    },
  };
}

/** One record's document, or all of a list. @throws NOT_FOUND for a record that is not there */
export function makeOne(form: PrintableForm, id: string | null, wanted: Wanted, context: FormContext, asking: Asking): Made {
  if (!form.each) {
    const { document, rows } = form.build(wanted.list, context);
    return { documents: [document], rows };
  }
  const document = id === null ? null : form.build(id, context);
  if (document === null) throw asking.errors.NOT_FOUND({ data: { what: form.code } });
  return { documents: [document], rows: 1 };
}

/** All documents wanted, one record after the other; between two of them other windows get their turn and cancelling is seen. */
export async function makeAll(form: PrintableForm, wanted: Wanted, context: FormContext, asking: Asking, task: TaskHandle): Promise<Made> {
  const ids = form.each ? [...new Set(wanted.ids)] : [null];
  if (ids.length === 0) throw asking.errors.NOT_FOUND({ data: { what: form.code } });
  const documents: Document[] = [];
  let rows = 0;
  for (const id of ids) {
    const made = makeOne(form, id, wanted, context, asking);
    documents.push(...made.documents);
    rows += made.rows;
    // The other half of the work is drawing and printing.
    task.progress(Math.floor(documents.length / 2), ids.length);
    await new Promise<void>((resolve) => { setImmediate(resolve); });
    if (task.signal.aborted) throw new Cancelled();
  }
  return { documents, rows };
}
