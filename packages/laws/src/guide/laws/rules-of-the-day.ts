import { allows, forbids, free, type Law, type Ruling } from '../law.js';
import { completeNumbers, type Ledger, numbersOn, reservationsOf, today } from '../ledger.js';
import { bilingual } from '../bilingual.js';
import type { Order } from '../words.js';

/** Leaves open whether a system accepts rules that change nothing, or that begin in the past. */
const judgeNewRules = (
  ledger: Ledger,
  { from, numbers }: Extract<Order, { is: 'rules' }>,
): Ruling | undefined => {
  const before = JSON.stringify(numbersOn(ledger, from));
  const isSo = before === JSON.stringify(completeNumbers(ledger, numbers));
  return from < today(ledger) || isSo
    ? free(() =>
        bilingual(
          'The rules change nothing, or begin in the past.',
          '何も変わらないか、過去の日からの規則。',
        ),
      )
    : undefined;
};

export const rulesOfTheDay: Law = {
  id: 'rules-of-the-day',
  statement: bilingual(
    'An order is judged by the numbers in force on its day. If several sets of numbers have begun by then, the set that began last is in force; if two began on the same day, the set published later.',
    '申込みは、その日に有効な規則で判断する。同じ日から始まる規則は、後に公表したものによる。',
  ),
  class: 'R',
  where: ['R106'],
  level: 'core',
  needs: ['rules'],
  number: 'limit',
  code: 'limit',
  sides: ['allowed', 'forbidden'],
  judgeOrder: (ledger, order) => {
    if (order.is === 'rules') return judgeNewRules(ledger, order);
    if (order.is !== 'reserve') return undefined;
    const wanted = reservationsOf(ledger, order.who).length + order.lines.length;
    const most = ledger.numbers.limit ?? Infinity;
    const others = [{}, ...ledger.rules.map(({ numbers }) => numbers)].map((one) =>
      completeNumbers(ledger, one),
    );
    const isAllowed = wanted <= most;
    const byAnother = others.some(({ limit }) => wanted <= (limit ?? Infinity) !== isAllowed);
    if (!byAnother) return undefined;
    const because = () =>
      bilingual(
        `The limit at ${ledger.now} is ${most}; ${order.who} would have ${wanted} reservations in all.`,
        `${ledger.now}の上限は${most}件、${order.who}さんの予約は合わせて${wanted}件。`,
      );
    return isAllowed ? allows(because) : forbids(because);
  },
};
