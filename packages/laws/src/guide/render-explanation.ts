import type { RefutedSequence } from './explain-round.js';
import type { Contradiction } from './judge-answer.js';
import { joinTexts, bilingual } from './bilingual.js';
import { renderOrder } from './render-order.js';

/**
 * Renders why no sequence explains the answers: the longest sequence, and the next answer's contradiction.
 */
export const renderExplanation = ({ order, next, contradiction }: RefutedSequence): Contradiction => {
  const held = joinTexts(
    order.map((lane) => renderOrder(lane.order)),
    ', then ',
    '、次に',
  );
  const refuted = renderOrder(next.order);
  const because =
    order.length === 0
      ? bilingual(
          'No sequence of these orders explains all answers.',
          'どの順に受けても、すべての返答は説明できない。',
        )
      : bilingual(
          `No sequence of these orders explains all answers. Once ${held.en}, the answer to ‘${refuted.en}’ is wrong:`,
          `どの順に受けても、すべての返答は説明できない。「${held.ja}」なら、「${refuted.ja}」はありえない。`,
        );
  return { because: joinTexts([because, contradiction.because], ' ', ''), however: contradiction.however };
};
