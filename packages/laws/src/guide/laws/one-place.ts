import { allows, type Finding, type Law, makesNoSense, type ComparedView } from '../law.js';
import { reservationOf } from '../ledger.js';
import { bilingual } from '../bilingual.js';

/** Checks that each volume of a reading order is shown with its right pickup place. */
const judgeShownPlaces = ({ ledger, view }: ComparedView): Finding | undefined => {
  if (view.is !== 'reservations') return undefined;
  const placed = view.lines.flatMap(({ title, at }) => {
    const reservation = reservationOf(ledger, view.who, title);
    if (at === undefined || reservation?.inOrder == null) return [];
    return [{ title, at, expected: reservation.at }];
  });
  const wrong = placed.find(({ at, expected }) => at !== expected);
  if (wrong === undefined) return placed.length > 1 ? 'kept' : undefined;
  return {
    because: bilingual(
      `the pickup place of ${wrong.title} is ${wrong.expected}, as for its whole reading order`,
      `${wrong.title}の受取場所は、読みたい順のほかの本と同じ${wrong.expected}`,
    ),
    however: bilingual(`${wrong.at} was shown`, `${wrong.at}と表示された`),
  };
};

export const onePlace: Law = {
  id: 'one-place',
  statement: bilingual(
    'All volumes of a reading order are picked up at one place. If the patron chooses another place, it applies to all volumes that still wait.',
    '読みたい順予約の受取場所は1か所。変更は、まだ待っている本すべてに及ぶ。',
  ),
  class: 'A',
  where: ['A22'],
  level: 'reading-order',
  needs: ['places'],
  sides: ['allowed', 'forbidden'],
  judgeOrder: (_, order) => {
    if (order.is !== 'reserve' || order.lines.every(({ rank }) => rank === null)) return undefined;
    const places = new Set(order.lines.map(({ at }) => at));
    return places.size > 1
      ? makesNoSense(() => bilingual('The volumes have several pickup places.', '受取場所が複数ある。'))
      : allows(() => bilingual('The volumes have one pickup place.', '受取場所は1か所。'));
  },
  judgeView: judgeShownPlaces,
};
