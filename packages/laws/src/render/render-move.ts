import { joinTexts, type BilingualText, bilingual, renderOrder } from '../guide/index.js';
import type { Move } from '../check/move.js';
import { renderAgain, renderQuestion } from './render-entry.js';

const renderTime = (
  move: Extract<Move, { days: unknown } | { minutes: unknown } | { until: unknown }>,
): BilingualText => {
  if ('days' in move)
    return bilingual(move.days === 1 ? '1 day passes' : `${move.days} days pass`, `${move.days}日たつ`);
  if ('minutes' in move) return bilingual(`${move.minutes} minutes pass`, `${move.minutes}分たつ`);
  return move.until === 'dispatch'
    ? bilingual('it is the next dispatch day', '次の発送日になる')
    : bilingual(`it is ${move.until}`, `${move.until}になる`);
};

const quietTexts = {
  'everybody comes': bilingual(
    'no new orders come, and everybody fetches',
    '新しい申込みはなく、みな受け取りに来る',
  ),
  'nobody comes': bilingual(
    'no new orders come, and nobody fetches',
    '新しい申込みはなく、だれも受け取りに来ない',
  ),
} as const;

/** A move as a sentence without its full stop. */
export const renderMove = (move: Move): BilingualText => {
  if ('order' in move) return renderOrder(move.order);
  if ('twice' in move) return joinTexts([renderOrder(move.twice), renderAgain(move.twice)], '; ', '、');
  if ('restart' in move) return bilingual('the system is killed and restarted', '停止して再び始まる');
  if ('quiet' in move) return quietTexts[move.quiet];
  if ('question' in move) {
    const { en, ja } = renderQuestion(move.question);
    return bilingual(`look at ${en}`, `${ja}を見る`);
  }
  if (!('together' in move)) return renderTime(move);
  const together = joinTexts(move.together.map(renderOrder), ', and ', '、');
  return bilingual(`at the same time: ${together.en}`, `同時に：${together.ja}`);
};
