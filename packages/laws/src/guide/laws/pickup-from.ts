import { pickupFromDay } from '../holds.js';
import type { Finding, Law, ComparedView } from '../law.js';
import { reservationOf } from '../ledger.js';
import { bilingual } from '../bilingual.js';

const judgeShownDays = ({ ledger, view }: ComparedView): Finding | undefined => {
  if (view.is !== 'reservations') return undefined;
  const days = view.lines.flatMap(({ title, from }) => {
    const reservation = reservationOf(ledger, view.who, title);
    const expected = reservation === undefined ? null : pickupFromDay(ledger, reservation);
    return from === undefined || expected === null ? [] : [{ title, from, expected }];
  });
  const wrong = days.find(({ from, expected }) => from !== expected);
  if (wrong === undefined) return days.length > 0 ? 'kept' : undefined;
  return {
    because: bilingual(
      `${view.who} was notified of ${wrong.title}, which can be fetched from ${wrong.expected}`,
      `${view.who}さんに知らせた${wrong.title}は、${wrong.expected}から受け取れる`,
    ),
    however: bilingual(`${wrong.from} was shown`, `${wrong.from}と表示された`),
  };
};

export const pickupFrom: Law = {
  id: 'pickup-from',
  statement: bilingual(
    'A person can fetch a copy from the first open day after the mail. At a branch, this is the first open day after the dispatch and the transit days.',
    'メールの翌日以降の開館日から受け取れる。受取館では、発送日と輸送日数の後の最初の開館日から。',
  ),
  class: 'R',
  where: ['R50', 'R58', 'R59', 'A27', 'A28', 'A52'],
  level: 'places',
  needs: ['notices', 'clock', 'nightly', 'pickup days shown'],
  number: 'transitDays',
  sides: ['allowed'],
  judgeView: judgeShownDays,
};
