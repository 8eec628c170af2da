import type * as z from 'zod';
import { contract } from '@shared/contract';
import type { failureOf } from '../../api';

const problems = contract.standards.importEdition['~orpc'].errorMap.INVALID_EDITION.data.shape.problems;
type Problems = z.infer<typeof problems>;

/** The rules a refused file breaks; empty for other failures. */
export function problemsOf(failure: ReturnType<typeof failureOf>): Problems {
  const read = problems.safeParse(failure.data['problems']);
  return read.success ? read.data : [];
}

/** Saves a text as a file where the person keeps downloads. */
export function saveText(fileName: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}
