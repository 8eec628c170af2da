import { useLocation, useParams, useSearchParams } from 'react-router';
import * as z from 'zod';
import { formCode } from '@shared/contract/documents';
import { NothingToPrint, PrintPreview } from '../../ui';

/** What another page hands over when there is too much for an address: many ids, or a filter. */
const handed = z.object({ ids: z.array(z.string()).optional(), list: z.json().optional(), back: z.string().optional() });

/**
 * Any form by its address: `/print/<form>?ids=a,b` for records, `/print/<form>` with router state `{ids, list, back}` for lists
 * and for more ids than an address holds. Only addresses of this program are taken to go back to.
 */
export default function PrintPage() {
  const { form } = useParams();
  const [search] = useSearchParams();
  const location = useLocation();
  const code = formCode.safeParse(form);
  if (!code.success) return <NothingToPrint />;
  const state = handed.safeParse(location.state);
  const given = state.success ? state.data : {};
  const ids = given.ids ?? (search.get('ids') ?? '').split(',').filter((id) => id !== '');
  const back = given.back ?? search.get('back') ?? undefined;
  return (
    <PrintPreview
      form={code.data} ids={ids} {...(given.list === undefined ? {} : { list: given.list })} {...(back?.startsWith('/') === true ? { back } : {})}
    />
  );
}
