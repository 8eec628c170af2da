import { BellOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useLocation, useNavigate } from 'react-router';
import { api, client, useMay } from '../../api';
import { useLabel, useText } from '../../text';
import { useCalm } from '../../ui';
import './certificates.css';

/** How many are named; the rest are a number. */
const NAMED = 2;
const BOARD = '/certificates/expiry';
/** How often a window that stays open asks again, so that a new day speaks, in ms. */
const AGAIN_MS = 30 * 60_000;

/**
 * Certificates that need attention, in one calm line at the head of the page after signing in. It covers nothing and stays until
 * the person says it was seen; then it is quiet for the rest of the day.
 */
export function CertificateNotice() {
  const text = useText('certificates');
  const label = useLabel();
  const may = useMay();
  const navigate = useNavigate();
  const onBoard = useLocation().pathname === BOARD;
  const calm = useCalm();
  const notices = useQuery({ ...api.certificates.notices.queryOptions(), enabled: calm, refetchInterval: AGAIN_MS });
  const { total = 0, alarms = [] } = notices.data ?? {};
  if (total === 0) return null;
  const seen = (): void => { void client.certificates.seeNotices().catch(() => undefined); };
  const when = (daysLeft: number, planMissed: boolean): string => {
    if (planMissed) return text('notice.missed');
    return daysLeft < 0 ? text('notice.over', { days: -daysLeft }) : daysLeft === 0 ? text('notice.now') : text('notice.left', { days: daysLeft });
  };
  return (
    <aside className="a-notice" role="status" aria-label={text('notice.title', { count: total })}>
      <BellOutlined />
      <div className="a-notice-words">
        <strong>{text('notice.title', { count: total })}</strong>
        <ul>
          {alarms.slice(0, NAMED).map((alarm) => (
            <li key={`${alarm.key.certificateId}${alarm.key.due}`}>{text('notice.expiry', { who: alarm.holderName ?? text('institution'), kind: label(alarm.kind.name) })} <span className="a-faint">{when(alarm.daysLeft, alarm.planMissed)}</span></li>
          ))}
        </ul>
      </div>
      <span className="a-cert-links">
        {may('certificates.read') && !onBoard ? <Button onClick={() => { void navigate(BOARD); }}>{text('notice.open')}</Button> : null}
        <Button onClick={seen}>{text('notice.seen')}</Button>
      </span>
    </aside>
  );
}
