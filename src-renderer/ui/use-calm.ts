import { useEffect, useState } from 'react';

/** The page somebody came for is drawn first; what stands around it may follow this much later, in ms. */
const AFTER_THE_PAGE = 600;

/** false until the page has had its time; then what only accompanies it may ask core too. */
export function useCalm(): boolean {
  const [calm, setCalm] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => { setCalm(true); }, AFTER_THE_PAGE);
    return () => { clearTimeout(timer); };
  }, []);
  return calm;
}
