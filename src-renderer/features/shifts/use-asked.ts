import { useSearchParams } from 'react-router';
import { month as monthShape } from '@shared/contract/shifts';
import { pageClock } from '../../api';

/** Which sheet: from the address, so that one comes back to it; the month of today and the first department where it says nothing. */
export function useAsked() {
  const [search, setSearch] = useSearchParams();
  const asked = monthShape.safeParse(search.get('month'));
  const month = asked.success ? asked.data : pageClock().today().slice(0, 7);
  const department = search.get('department');
  const go = (next: { readonly month?: string; readonly department?: string }): void => {
    const to = next.department ?? department;
    setSearch({ month: next.month ?? month, ...(to === null ? {} : { department: to }) });
  };
  return { month, department, go };
}
