import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Timeline } from 'antd';
import { api, showInstant } from '../../api';
import { useText, type TextKey } from '../../text';
import { EmptyState, Loaded, SectionCard } from '../../ui';
import { useFactWords } from './fact-words';
import { residents as zh } from '../../text/zh-CN/residents';

const PAGE = 30;
type Word = keyof typeof zh.history.procedures;
const words: Readonly<Record<string, Word>> = {
  'residents.register': 'register', 'residents.correct': 'correct', 'residents.changeNamePinyin': 'changeNamePinyin', 'residents.setPhoto': 'setPhoto',
  'residents.void': 'void', 'residents.restore': 'restore', 'roster.confirm': 'import', 'roster.undo': 'undo',
};

/** The name of a fact, or its own name for one this screen does not know (never a person's data). */
function useFactName(): (field: string) => string {
  const text = useText('residents');
  return (field) => (field in zh.history.fields ? text(`history.fields.${field}` as TextKey<'residents'>) : field);
}

/** Who changed what and when, newest first. */
export function HistoryTab({ residentId }: { readonly residentId: string }) {
  const text = useText('residents');
  const factName = useFactName();
  const factWords = useFactWords();
  const history = useInfiniteQuery(api.residents.history.infiniteOptions({
    input: (before: number | undefined) => ({ id: residentId, limit: PAGE, ...(before === undefined ? {} : { before }) }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) => (last.length < PAGE ? undefined : last.at(-1)?.sequence),
  }));
  return (
    <SectionCard>
      <Loaded query={{ data: history.data?.pages.flat(), error: history.error, refetch: history.refetch }}>
        {(entries) => (entries.length === 0 ? <EmptyState title={text('history.empty')} hint={text('history.emptyHint')} /> : (
          <Timeline
            items={entries.map((entry) => ({
              key: entry.sequence,
              content: (
                <div>
                  <p><strong>{text(`history.procedures.${words[entry.procedure] ?? 'other'}`)}</strong> <span className="a-faint">{showInstant(entry.at)} {entry.actorName}</span></p>
                  {entry.reason === null ? null : <p>{text('history.reason', { reason: entry.reason })}</p>}
                  {/* The first entry is the whole record, which the other tabs show. */}
                  {entry.procedure === 'residents.register' ? null : (
                    <ul className="a-changes">
                      {entry.changes.map((change) => (
                        <li key={change.field}>{text('history.change', { field: factName(change.field), from: factWords(change.field, change.from), to: factWords(change.field, change.to) })}</li>
                      ))}
                    </ul>
                  )}
                </div>
              ),
            }))}
          />
        ))}
      </Loaded>
      {history.hasNextPage ? <Button onClick={() => { void history.fetchNextPage(); }}>{text('history.more')}</Button> : null}
    </SectionCard>
  );
}
