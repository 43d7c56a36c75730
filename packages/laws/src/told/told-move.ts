import { joined, type Said, said, toldOrder } from '../guide/index.js';
import type { Move } from '../check/move.js';
import { toldQuestion } from './told-entry.js';

/** What the kit does, as a sentence without its end. */
export const toldMove = (move: Move): Said => {
  if ('order' in move) return toldOrder(move.order);
  if ('question' in move) {
    const { en, ja } = toldQuestion(move.question);
    return said(`look at ${en}`, `${ja}を見る`);
  }
  if ('days' in move) return said(`${move.days} days pass`, `${move.days}日たつ`);
  if ('minutes' in move) return said(`${move.minutes} minutes pass`, `${move.minutes}分たつ`);
  const together = joined(move.together.map(toldOrder), ', and ', '、');
  return said(`at once: ${together.en}`, `同時に：${together.ja}`);
};
