import type { AppraisalSheet } from '@shared/contract/appraisals';
import type { PayOutlook } from '@shared/contract/appraisals-records';
import { useLabel, useText } from '../../text';

const CENTS = 100;

/** Level held, pay grade and allowance in words. */
export function usePayWords() {
  const text = useText('appraisals');
  const label = useLabel();
  return {
    level: (pay: PayOutlook): string => (pay.level === null ? text('noLevel') : label(pay.level.name)),
    grade: (pay: PayOutlook): string => {
      const amount = pay.allowanceCents === null ? [] : [text('sheet.allowance', { amount: pay.allowanceCents / CENTS })];
      const parts = [...(pay.grade === null ? [] : [pay.grade]), ...amount];
      return parts.length === 0 ? text('notSet') : parts.join(' · ');
    },
  };
}

/** Who is appraised: post, department, level and pay. */
export function SheetFacts({ record }: { readonly record: AppraisalSheet }) {
  const text = useText('appraisals');
  const label = useLabel();
  const pay = usePayWords();
  const facts = [
    [text('columns.positions'), record.positions.map((one) => label(one)).join(' · ')], [text('columns.department'), record.departmentName ?? ''],
    [text('columns.level'), pay.level(record.pay)], [text('columns.pay'), pay.grade(record.pay)],
  ] as const;
  return (
    <section className="a-card">
      <dl className="a-facts">{facts.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
    </section>
  );
}
