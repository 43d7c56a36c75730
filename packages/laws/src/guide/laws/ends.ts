import { canLeave, listHeldCopies } from '../ledger.js';
import type { AcceptedOrder, Finding, Law } from '../law.js';
import { bilingual } from '../bilingual.js';

/**
 * A reservation may end unfilled only if no copy is left to fill it. The rest of the law is in `judgeEnd`.
 */
const judgeUnfillable = ({ before, order, facts }: AcceptedOrder): Finding | undefined => {
  if (order.is !== 'nightly') return undefined;
  const early = facts.flatMap((fact) => {
    if (!('why' in fact) || fact.why !== 'unfillable') return [];
    const left = listHeldCopies(before, fact.title).find(canLeave);
    return left === undefined ? [] : [{ copy: left.copy, title: fact.title, who: fact.for }];
  })[0];
  if (early === undefined) return undefined;
  const { copy, title, who } = early;
  return {
    because: bilingual(`the library still has ${copy} of ${title}`, `${title}には${copy}が残っている`),
    however: bilingual(`the reservation of ${who} ended`, `${who}さんの予約は終了した`),
  };
};

export const ends: Law = {
  id: 'ends',
  statement: bilingual(
    'If no new orders come and staff do their daily work, all reservations and loans end, with or without visitors.',
    '新しい申込みがなければ、係が日々の仕事をするかぎり、受け取りに来ても来なくても、すべての予約と貸出は終わる。',
  ),
  class: 'O',
  where: ['A21'],
  level: 'notices',
  needs: ['clock', 'nightly'],
  sides: ['allowed'],
  judgeFacts: judgeUnfillable,
};
