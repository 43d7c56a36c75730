import type { AcceptedOrder, Finding, Law } from '../law.js';
import {
  type Ledger,
  copyOf,
  canFill,
  isRemoved,
  findNext,
  isOnShelf,
  type Reservation,
  reservationOf,
  titleOf,
} from '../ledger.js';
import { bilingual } from '../bilingual.js';
import type { Copy, Fact, Order, BilingualText, Title } from '../words.js';

type Kept = Extract<Fact, { is: 'kept' }>;

const becauseOf = (next: Reservation | undefined, title: Title): BilingualText =>
  next === undefined
    ? bilingual(`no waiting patron may have ${title}`, `${title}を受け取れる人はいない`)
    : bilingual(
        `${next.who} has waited longest for ${title}, since ${next.since}, so the copy is for ${next.who}`,
        `${next.who}さんが${next.since}から、だれよりも先に${title}を待っているので、本は${next.who}さんのもの`,
      );

const howeverOf = (kept: Kept, of: Reservation | undefined): BilingualText => {
  const since =
    of === undefined
      ? bilingual('who does not wait', '待っていない')
      : bilingual(`who reserved it at ${of.since}`, `${of.since}に予約した`);
  return bilingual(
    `${kept.copy} was kept for ${kept.for}, ${since.en}`,
    `${kept.copy}は、${since.ja}${kept.for}さんに確保された`,
  );
};

const findEndedCopy = (before: Ledger, order: Order): Copy | undefined => {
  if (order.is === 'return' || order.is === 'receiveAtHeadquarters') return order.copy;
  return order.is === 'cancel' ? reservationOf(before, order.who, order.title)?.kept?.copy : undefined;
};

const findFreedCopy = ({ before, order, afterOrder, facts }: AcceptedOrder): Copy | undefined => {
  const copy = findEndedCopy(before, order);
  const goesBack = facts.some((fact) => 'is' in fact && fact.is === 'coming-back' && fact.copy === copy);
  return copy !== undefined && isOnShelf(afterOrder, copy) && !goesBack ? copy : undefined;
};

/** The finding that a freed copy was kept for nobody while a patron waits, if the system fills by itself. */
const judgeFreed = (accepted: AcceptedOrder): Finding | undefined => {
  const copy = findFreedCopy(accepted);
  if (copy === undefined || accepted.before.readings.fills === 'by-order') return undefined;
  const held = copyOf(accepted.afterOrder, copy);
  const next = held !== undefined && canFill(held) ? findNext(accepted.afterOrder, held.title) : undefined;
  if (next === undefined) return undefined;
  return {
    because: becauseOf(next, next.title),
    however: bilingual(`${copy} was kept for nobody`, `${copy}はだれにも確保されなかった`),
  };
};

const judgeKept = (accepted: AcceptedOrder): Finding | undefined => {
  const { afterOrder, facts } = accepted;
  const kept = facts.find((fact): fact is Kept => 'is' in fact && fact.is === 'kept');
  if (kept === undefined) return judgeFreed(accepted);
  if (isRemoved(afterOrder, kept.copy))
    return {
      because: bilingual(`${kept.copy} is out of circulation`, `${kept.copy}は利用停止中である`),
      however: bilingual(`it was kept for ${kept.for}`, `${kept.for}さんに確保された`),
    };
  const title = titleOf(afterOrder, kept.copy);
  const next = findNext(afterOrder, title);
  if (next?.who === kept.for) return 'kept';
  return {
    because: becauseOf(next, title),
    however: howeverOf(kept, reservationOf(afterOrder, kept.for, title)),
  };
};

export const firstCome: Law = {
  id: 'first-come',
  statement: bilingual(
    'A copy goes to the person who has waited longest. People who have suspended their reservation are skipped, and so are people whose reading order holds this title back.',
    '本は、いちばん長く待っている人に確保する。読みたい順で待つ人と、休止中の人は飛ばす。',
  ),
  class: 'A',
  where: ['A16', 'A19'],
  level: 'core',
  reading: 'queueOrder',
  sides: ['allowed'],
  judgeFacts: judgeKept,
};
