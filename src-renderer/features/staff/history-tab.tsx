import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Timeline } from 'antd';
import { api, showInstant } from '../../api';
import { useText, type TextKey } from '../../text';
import { audit as auditWords } from '../../text/zh-CN/audit';
import { staff as zh } from '../../text/zh-CN/staff';
import { EmptyState, Loaded, SectionCard } from '../../ui';
import { useFactWords } from './fact-words';

const PAGE = 30;

/** What a procedure is called: the words of the audit trail for those of this module. */
function useProcedureName(): (procedure: string) => string {
  const text = useText('staff');
  const audit = useText('audit');
  return (procedure) => {
    const [module, name] = procedure.split('.');
    if (module === 'staff' && name !== undefined && name in auditWords.staff) return audit(`staff.${name}` as TextKey<'audit'>);
    if (procedure === 'roster.confirm') return text('history.import');
    return procedure === 'roster.undo' ? text('history.undo') : text('history.other');
  };
}

/** Who changed what and when, newest first. */
export function HistoryTab({ staffId }: { readonly staffId: string }) {
  const text = useText('staff');
  const nameOf = useProcedureName();
  const factWords = useFactWords();
  const history = useInfiniteQuery(api.staff.history.infiniteOptions({
    input: (before: number | undefined) => ({ id: staffId, limit: PAGE, ...(before === undefined ? {} : { before }) }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (last) => (last.length < PAGE ? undefined : last.at(-1)?.sequence),
  }));
  const factName = (field: string): string => (field in zh.facts ? text(`facts.${field}` as TextKey<'staff'>) : field);
  return (
    <SectionCard>
      <Loaded query={{ data: history.data?.pages.flat(), error: history.error, refetch: history.refetch }}>
        {(entries) => (entries.length === 0 ? <EmptyState title={text('history.empty')} hint={text('history.emptyHint')} /> : (
          <Timeline
            items={entries.map((entry) => ({
              key: entry.sequence,
              content: (
                <div>
                  <p><strong>{nameOf(entry.procedure)}</strong> <span className="a-faint">{showInstant(entry.at)} {entry.actorName}</span></p>
                  {entry.reason === null ? null : <p>{text('history.reason', { reason: entry.reason })}</p>}
                  {/* The first entry is the whole record, which the other tabs show. */}
                  {entry.procedure === 'staff.register' ? null : (
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
