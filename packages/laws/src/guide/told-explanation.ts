import type { Explanation } from './explained.js';
import type { Contradiction } from './judge-answer.js';
import { joined, said } from './said.js';
import { toldOrder } from './told-order.js';

/** Renders that no sequence explains the lanes: the longest one, and the contradiction in the next answer. */
export const toldExplanation = ({ order, next, contradiction }: Explanation): Contradiction => {
  const held = joined(
    order.map((lane) => toldOrder(lane.order)),
    ', then ',
    '、次に',
  );
  const refuted = toldOrder(next.order);
  const because =
    order.length === 0
      ? said('No order of them explains all answers.', 'どの順に受けても、すべての返答は説明できない。')
      : said(
          `No order of them explains all answers. Once ${held.en}, the answer to ‘${refuted.en}’ is wrong:`,
          `どの順に受けても、すべての返答は説明できない。「${held.ja}」なら、「${refuted.ja}」はありえない。`,
        );
  return { because: joined([because, contradiction.because], ' ', ''), however: contradiction.however };
};
