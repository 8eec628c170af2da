import type * as z from 'zod';
import { fieldIssues } from '@shared/contract/issues';
import { InvalidFields } from '../../platform/failures';

/**
 * Filter and order of a list form, read by the schema of its module; nothing handed over asks for everything.
 *
 * @throws InvalidFields for a filter or an order there is not
 */
export function askedOfList<T extends z.ZodType>(schema: T, list: unknown): z.output<T> {
  const read = schema.safeParse(list ?? {});
  if (read.success) return read.data;
  throw new InvalidFields(fieldIssues(read.error.issues, list).map((issue) => ({ ...issue, path: ['list', ...issue.path] })));
}
