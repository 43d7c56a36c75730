import { joined, type Said, said, toldOrder } from '../guide/index.js';
import type { Move } from '../check/move.js';
import { toldAgain, toldQuestion } from './told-entry.js';

const toldTime = (
  move: Extract<Move, { days: unknown } | { minutes: unknown } | { until: unknown }>,
): Said => {
  if ('days' in move) return said(`${move.days} days pass`, `${move.days}日たつ`);
  if ('minutes' in move) return said(`${move.minutes} minutes pass`, `${move.minutes}分たつ`);
  return move.until === 'dispatch'
    ? said('it is the next dispatch day', '次の発送日になる')
    : said(`it is ${move.until}`, `${move.until}になる`);
};

const toldQuiet = {
  'everybody comes': said(
    'nobody orders anything any more, and everybody comes',
    '新しい申込みはなく、みな受け取りに来る',
  ),
  'nobody comes': said(
    'nobody orders anything any more, and nobody comes',
    '新しい申込みはなく、だれも受け取りに来ない',
  ),
} as const;

/** A move as a sentence without its full stop. */
export const toldMove = (move: Move): Said => {
  if ('order' in move) return toldOrder(move.order);
  if ('twice' in move) return joined([toldOrder(move.twice), toldAgain(move.twice)], '; ', '、');
  if ('restart' in move) return said('it is killed, and begins again', '停止して再び始まる');
  if ('quiet' in move) return toldQuiet[move.quiet];
  if ('question' in move) {
    const { en, ja } = toldQuestion(move.question);
    return said(`look at ${en}`, `${ja}を見る`);
  }
  if (!('together' in move)) return toldTime(move);
  const together = joined(move.together.map(toldOrder), ', and ', '、');
  return said(`at once: ${together.en}`, `同時に：${together.ja}`);
};
