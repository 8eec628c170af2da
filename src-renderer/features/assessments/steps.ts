import type { ScaleEdition } from '@shared/standards/scale';

/** One screen of the one-question view. */
export interface Step {
  readonly kind: 'section' | 'item' | 'report';
  readonly code: string;
  /** Codes of the fields on it, to find the step of a field. */
  readonly fields: readonly string[];
}

/** The steps in the order of the form: information by section, each item by itself, the words of the report. */
export function stepsOf(edition: ScaleEdition): Step[] {
  return [
    ...edition.sections.map((section): Step => ({ kind: 'section', code: section.code, fields: section.fields.map((field) => field.code) })),
    ...edition.parts.flatMap((part) => part.items.map((item): Step => ({ kind: 'item', code: item.code, fields: [] }))),
    ...(edition.report.blocks.some((block) => block.kind === 'text') ? [{ kind: 'report', code: 'report', fields: [] } as const] : []),
  ];
}
