import { Button, Drawer } from 'antd';
import type { ReactNode } from 'react';
import type { ShownKind } from '@shared/contract/certificates';
import { useLabel, useText } from '../../text';
import { StateTag } from '../../ui';
import { useListing } from './catalogue';
import { useKindWords } from './kind-words';
import { useConfidence } from './matrix';

interface KindDrawerProps { readonly kind: ShownKind | null; readonly mayChange: boolean; readonly onClose: () => void; readonly onChange: (kind: ShownKind) => void; readonly onRetire: (kind: ShownKind) => void }

/** Everything about a kind: figures, who must hold it, and what they rest on. */
export function KindDrawer({ kind, mayChange, onClose, onChange, onRetire }: KindDrawerProps) {
  const text = useText('certificates');
  const label = useLabel();
  const words = useKindWords();
  const listing = useListing();
  const confidence = useConfidence();
  if (kind === null) return <Drawer open={false} onClose={onClose} />;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [text('kinds.subject'), text(`subjects.${kind.subject}`)], [text('kinds.validity'), words.validity(kind)], [text('kinds.leads'), words.leads(kind.leadDays) || text('kinds.noLeads')],
    [text('kinds.reviews'), [words.reviews(kind), words.leads(kind.reviewLeadDays)].filter((part) => part !== '').join(' · ')],
    [text('kinds.issuer'), kind.issuer === undefined ? '' : label(kind.issuer)], [text('kinds.levels'), listing(kind.levels.map((level) => label(level.name)))],
    [text('kinds.positions'), kind.rules.length === 0 ? '' : <ul className="a-cert-why">{kind.rules.map((rule, at) => <li key={at}>{words.positions(kind)[at]}{rule.basis === undefined ? null : <div className="a-faint">{label(rule.basis)} · {confidence(rule.confidence)}</div>}</li>)}</ul>],
    [text('kinds.basis'), kind.basis === undefined ? '' : <>{label(kind.basis)} <span className="a-faint">{confidence(kind.confidence)}</span></>],
    [text('kinds.note'), [kind.note === undefined ? '' : label(kind.note), kind.renewBeforeDays === null ? '' : text('kinds.renewBefore', { days: kind.renewBeforeDays })].filter((part) => part !== '').join(' ')],
    [text('kinds.synonyms'), listing(kind.synonyms)],
  ];
  return (
    <Drawer
      open title={label(kind.name)} size={480} onClose={onClose}
      extra={mayChange && !kind.retired ? <span className="a-tools"><Button danger onClick={() => { onRetire(kind); }}>{text('kinds.retire')}</Button><Button type="primary" onClick={() => { onChange(kind); }}>{text('kinds.change')}</Button></span> : null}
    >
      <div className="a-cert-stack">
        <span className="a-cert-links"><StateTag tone="plain">{text(`kinds.scopes.${kind.scope}`)}</StateTag>{kind.retired ? <StateTag tone="plain">{text('kinds.retired')}</StateTag> : null}</span>
        <dl className="a-facts">{facts.filter(([, value]) => value !== '').map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
      </div>
    </Drawer>
  );
}
