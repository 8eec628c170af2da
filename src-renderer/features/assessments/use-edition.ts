import { useQuery } from '@tanstack/react-query';
import type { ScaleEdition } from '@shared/standards/scale';
import { api } from '../../api';

/** The scale edition of a record, by its hash; editions never change, so it is asked for once. */
export function useEdition(hash: string | undefined): { readonly data: ScaleEdition | undefined; readonly error: Error | null; readonly refetch: () => Promise<unknown> } {
  const query = useQuery(api.standards.byHash.queryOptions({ input: { hash: hash ?? '' }, enabled: hash !== undefined, staleTime: Infinity }));
  const standard = query.data?.standard;
  return { data: standard?.kind === 'scale' ? standard : undefined, error: query.error, refetch: query.refetch };
}
