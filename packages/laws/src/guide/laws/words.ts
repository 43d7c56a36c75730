import type { Finding, Law, ComparedView } from '../law.js';
import { reservationOf } from '../ledger.js';
import { bilingual } from '../bilingual.js';

const judgeWords = ({ ledger, view }: ComparedView): Finding | undefined => {
  if (view.is !== 'reservations') return undefined;
  const worded = view.lines.flatMap(({ title, word }) => {
    const reservation = reservationOf(ledger, view.who, title);
    if (word === undefined || reservation === undefined) return [];
    return [{ title, word, expected: reservation.kept === null ? '予約中' : '貸出可能' }];
  });
  if (worded.length === 0) return undefined;
  const wrong = worded.find(({ word, expected }) => word !== expected);
  if (wrong === undefined) return 'kept';
  const { title, word, expected } = wrong;
  return {
    because:
      expected === '予約中'
        ? bilingual(
            `no copy of ${title} is kept for ${view.who} yet`,
            `${view.who}さんの${title}はまだ確保されていない`,
          )
        : bilingual(
            `a copy of ${title} is kept for ${view.who}`,
            `${view.who}さんに${title}が確保されている`,
          ),
    however: bilingual(`it was shown as 「${word}」`, `「${word}」と表示された`),
  };
};

export const words: Law = {
  id: 'words',
  statement: bilingual(
    'A reservation is shown as 予約中 until a copy is kept, and as 貸出可能 from then until the pickup.',
    '確保されるまでは「予約中」、それから受け取りまでは「貸出可能」と表示する。',
  ),
  class: 'R',
  where: ['R54', 'R69', 'R71', 'A31'],
  level: 'core',
  needs: ['reservations shown'],
  sides: ['allowed'],
  judgeView: judgeWords,
};
