import type { CertificateRow } from '@shared/contract/certificates';
import { daysBetween, type CivilDate } from '@shared/kit/civil-date';
import { pageClock } from '../../api';
import { useText } from '../../text';

/** How far away a day is, in words; nothing is said without the date beside it. */
export function useDaysLeft(): (days: number) => string {
  const text = useText('certificates');
  return (days) => {
    if (days === 0) return text('dueToday');
    if (days === 1) return text('oneDay');
    return days === -1 ? text('oneDayOver') : days < 0 ? text('daysOver', { days: -days }) : text('days', { days });
  };
}

type Text = ReturnType<typeof useText<'certificates'>>;

function endSentence(text: Text, expiresOn: CivilDate | null, state: CertificateRow['state'], today: CivilDate): string {
  if (expiresOn === null) return text('reason.noEnd');
  const days = daysBetween(today, expiresOn);
  if (days < 0) return text('reason.expired', { on: expiresOn, days: -days });
  if (days === 0) return text('reason.expiresToday');
  return text(state === 'expiring' ? 'reason.expiring' : 'reason.valid', { on: expiresOn, days });
}

function reviewSentence(text: Text, reviewDueOn: CivilDate | null, today: CivilDate): string | null {
  if (reviewDueOn === null) return null;
  const days = daysBetween(today, reviewDueOn);
  if (days < 0) return text('reason.reviewOver', { on: reviewDueOn, days: -days });
  return days === 0 ? text('reason.reviewToday') : text('reason.reviewSoon', { on: reviewDueOn, days });
}

/** Why a certificate is in its state, in sentences: the nearest matter first. */
export function useStateReasons(): (row: CertificateRow) => string[] {
  const text = useText('certificates');
  return (row) => {
    const today = pageClock().today();
    const review = reviewSentence(text, row.reviewDueOn, today);
    const end = endSentence(text, row.expiresOn, row.state, today);
    return [
      ...(row.voided ? [text('reason.voided')] : row.superseded ? [text('reason.superseded')] : []),
      ...(row.state === 'reviewDue' && review !== null ? [review, end] : [end, ...(review === null ? [] : [review])]),
      ...(row.verified ? [] : [text('reason.unverified')]),
    ];
  };
}
