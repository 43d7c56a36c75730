import { canLeave, listHeldCopies } from '../ledger.js';
import type { AcceptedOrder, Finding, Law } from '../law.js';
import { bilingual } from '../bilingual.js';

/** A reservation may end unfilled only if no copy is left to fill it. `judgeEnd` judges the quiet days. */
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
    because: bilingual(`${copy} is left of ${title}`, `${title}には${copy}が残っている`),
    however: bilingual(`the reservation of ${who} was given up`, `${who}さんの予約は終了した`),
  };
};

export const ends: Law = {
  id: 'ends',
  statement: bilingual(
    'Once nobody orders any more, and staff do each day what is to do, everything ends, whether people come or not.',
    '新しい申込みがなければ、係が日々の仕事をするかぎり、受け取りに来ても来なくても、すべての予約と貸出は終わる。',
  ),
  class: 'O',
  where: ['A21'],
  level: 'notices',
  needs: ['clock', 'nightly'],
  sides: ['allowed'],
  judgeFacts: judgeUnfillable,
};
