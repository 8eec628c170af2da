import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { columnWords } from '@core/platform/spreadsheets/column-words';

export const words = columnWords.parse(JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../resources/templates/roster-columns.json'), 'utf8')));
export const limits = words.limits;
