import type { PrintableForm } from '../documents';
import { staffFileForm } from './file-form';
import { ratesForm } from './rates-form';

/** The rates of a day and the file of a person. */
export const staffingForms: readonly PrintableForm[] = [ratesForm, staffFileForm];
