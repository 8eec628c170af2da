import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useConnection } from '../api';
import { useText } from '../text';

/** A break this short mends itself before anybody would notice; the bar would only flicker. */
const QUIET_MS = 1200;

/** Tells that the line to core is broken. The page below stays, with everything typed into it. */
export function LineBar() {
  const line = useConnection();
  const text = useText('app');
  const [late, setLate] = useState(false);
  const broken = line.phase === 'reconnecting' || line.phase === 'stopped';
  useEffect(() => {
    if (!broken) return undefined;
    const timer = setTimeout(() => { setLate(true); }, QUIET_MS);
    return () => { clearTimeout(timer); setLate(false); };
  }, [broken]);
  if (!broken || !(late || line.phase === 'stopped')) return null;
  return (
    <div className="a-line-bar" role="alert">
      {text(line.phase === 'stopped' ? 'line.stopped' : 'line.reconnecting')}
      {line.phase === 'stopped' ? <Button size="small" onClick={() => { globalThis.anyiDesktop?.retryCore(); }}>{text('line.retry')}</Button> : null}
    </div>
  );
}
