import { fieldIssues } from '@shared/contract/issues';
import type * as z from 'zod';
import { InvalidFields } from '../../platform/failures';

/**
 * What a list form was asked for, read by the schema of the form's module.
 *
 * @throws InvalidFields for a filter, an order or a column there is not
 */
export function askedOf<S extends z.ZodType>(schema: S, list: unknown): z.output<S> {
  const read = schema.safeParse(list ?? {});
  if (read.success) return read.data;
  throw new InvalidFields(fieldIssues(read.error.issues, list).map((issue) => ({ ...issue, path: ['list', ...issue.path] })));
}
