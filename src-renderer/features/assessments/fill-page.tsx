import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Navigate, useParams } from 'react-router';
import type { Assessment } from '@shared/contract/assessments';
import { newId } from '@shared/kit/ids';
import { api, client, pageClock } from '../../api';
import { useText } from '../../text';
import { Loaded, Page } from '../../ui';
import { FillForm } from './fill-form';
import { useEdition } from './use-edition';
import { settledSave } from './use-filling';

/**
 * The record as it is in core when the page opens. Never from the cache: a form begun on an older text would write that text over
 * what was typed since.
 */
function useFresh(id: string) {
  const [opening] = useState(() => newId(pageClock()));
  return useQuery({
    queryKey: ['fill', id, opening], gcTime: 0, staleTime: Infinity,
    // Once: after a break of the line everything is asked anew, and a newer text would take the form away under the hands.
    enabled: (query) => query.state.data === undefined,
    queryFn: async () => {
      await settledSave(id);
      return client.assessments.get({ id });
    },
  });
}

/** The page on which an assessment is filled in. Whatever is no draft any more opens as a record. */
export default function FillPage() {
  const { id = '' } = useParams();
  const text = useText('assessments');
  const fresh = useFresh(id);
  const queryClient = useQueryClient();
  // Autosaves tell nobody, so that lists do not flicker at every key; whoever looks after this page asks anew.
  useEffect(() => () => {
    void settledSave(id).then(() => queryClient.invalidateQueries({ queryKey: api.assessments.key() }));
  }, [id, queryClient]);
  // A head corrected or an edition adopted makes another form of it; typing never does.
  const [replaced, setReplaced] = useState<Assessment | null>(null);
  const record = replaced?.id === id ? replaced : fresh.data;
  const edition = useEdition(record?.edition.hash);
  if (record !== undefined && !record.may.edit) return <Navigate to={`/assessments/${id}`} replace />;
  if (record === undefined) return <Page title={text('title')} back="/assessments"><Loaded query={fresh} rows={12}>{() => null}</Loaded></Page>;
  if (edition.data === undefined) return <Page title={text('title')} back="/assessments"><Loaded query={edition} rows={12}>{() => null}</Loaded></Page>;
  return <FillForm key={`${id}:${String(record.version)}`} record={record} edition={edition.data} onReplace={setReplaced} />;
}
