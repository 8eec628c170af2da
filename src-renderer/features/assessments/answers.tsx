import type { Assessment } from '@shared/contract/assessments';
import { optionsOfItem, type ScaleEdition } from '@shared/standards/scale';
import { fieldWords } from '../../forms';
import { useLabel, useText } from '../../text';
import { SectionCard } from '../../ui';

/** The filled-in form for reading: information, items with their points, words of the report. */
export function Answers({ record, edition }: { readonly record: Assessment; readonly edition: ScaleEdition }) {
  const label = useLabel();
  const text = useText('assessments');
  const graded = record.score.complete;
  const texts = edition.report.blocks.filter((block) => block.kind === 'text' && record.reportTexts[block.code] !== undefined);
  return (
    <div className="a-answers">
      {edition.parts.map((part) => (
        <SectionCard key={part.code} title={`${part.code} ${label(part.title)}`}>
          <table className="a-answer-table">
            <thead><tr><th>{text('answers.item')}</th><th>{text('answers.answer')}</th><th className="a-number">{text('answers.points')}</th></tr></thead>
            <tbody>
              {part.items.map((item) => {
                const option = optionsOfItem(edition, item).find((known) => known.code === record.sheet.answers[item.code]);
                return (
                  <tr key={item.code}>
                    <td>{item.code} {label(item.text)}</td><td>{option === undefined ? <span className="a-faint">{text('answers.none')}</span> : label(option.text)}</td>
                    <td className="a-number">{graded && option !== undefined ? `${String(option.points)} / ${String(item.max)}` : ''}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </SectionCard>
      ))}
      {edition.sections.map((section) => (
        <SectionCard key={section.code} title={`${section.code} ${label(section.title)}`}>
          <dl className="a-facts">
            {section.fields.map((field) => {
              const words = fieldWords(field, record.sheet.fields[field.code], label);
              return <div key={field.code}><dt>{field.code} {label(field.label)}</dt><dd>{words === '' ? <span className="a-faint">{text('answers.none')}</span> : words}</dd></div>;
            })}
          </dl>
        </SectionCard>
      ))}
      {texts.length === 0 ? null : (
        <SectionCard title={label(edition.annexes.report.title)}>
          <dl className="a-facts">{texts.map((block) => <div key={block.code}><dt>{label(block.label)}</dt><dd>{record.reportTexts[block.code]}</dd></div>)}</dl>
        </SectionCard>
      )}
    </div>
  );
}
