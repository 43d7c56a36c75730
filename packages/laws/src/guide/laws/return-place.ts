import { allows, forbids, type Law, makesNoSense, type Ruling } from '../law.js';
import { headquarters, isComingBack, kindOf, type Ledger, loanOf } from '../ledger.js';
import { bilingual } from '../bilingual.js';
import { type Order, post } from '../words.js';

const judgeReturn = (ledger: Ledger, { copy, at }: Extract<Order, { is: 'return' }>): Ruling | undefined => {
  const loan = loanOf(ledger, copy);
  if (loan === undefined) return undefined;
  const because = () =>
    bilingual(
      `${loan.who} picked ${copy} up at ${loan.at}.`,
      `${loan.who}さんは${copy}を${loan.at}で受け取った。`,
    );
  if (at === post || at === headquarters(ledger)) return allows(because);
  return at === loan.at && kindOf(ledger, at) !== 'home' ? allows(because) : forbids(because);
};

export const returnPlace: Law = {
  id: 'return-place',
  statement: bilingual(
    'A copy is returned where it was picked up, or at the headquarters; from a home, by post. It is free again only at the headquarters.',
    '本は受け取った場所に返す。道立図書館はどの本も受け付ける。自宅からは郵送する。次に使えるのは道立図書館に戻ってから。',
  ),
  class: 'R',
  where: ['R9', 'R10', 'A37', 'A40'],
  level: 'places',
  sides: ['allowed', 'forbidden'],
  judgeOrder: (ledger, order) => {
    if (order.is === 'return') return judgeReturn(ledger, order);
    if (order.is !== 'fill' && order.is !== 'pickUp') return undefined;
    return isComingBack(ledger, order.copy)
      ? makesNoSense(() =>
          bilingual(`${order.copy} is on its way back.`, `${order.copy}は返却の途中にある。`),
        )
      : undefined;
  },
};
