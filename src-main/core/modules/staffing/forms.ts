import type { PrintableForm } from '../documents';
import { staffFileForm } from './file-form';
import { peopleForm } from './people-form';
import { ratesForm } from './rates-form';

/** The rates of a day, the people behind one, and the file of a person. */
export const staffingForms: readonly PrintableForm[] = [ratesForm, peopleForm, staffFileForm];
