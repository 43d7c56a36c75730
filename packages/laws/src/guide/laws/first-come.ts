import type { Came, Finding, Law } from '../law.js';
import {
  type Ledger,
  copyOf,
  fills,
  isRemoved,
  nextFor,
  onShelf,
  type Reservation,
  reservationOf,
  titleOf,
} from '../ledger.js';
import { said } from '../said.js';
import type { Copy, Fact, Order, Said, Title } from '../words.js';

type Kept = Extract<Fact, { is: 'kept' }>;

const becauseOf = (next: Reservation | undefined, title: Title): Said =>
  next === undefined
    ? said(`nobody waits for ${title} who could have it`, `${title}を受け取れる人はいない`)
    : said(
        `${next.who} has waited for ${title} since ${next.since} and nobody before, so the copy is ${next.who}'s`,
        `${next.who}さんが${next.since}から、だれよりも先に${title}を待っているので、本は${next.who}さんのもの`,
      );

const howeverOf = (kept: Kept, of: Reservation | undefined): Said => {
  const since =
    of === undefined
      ? said('who does not wait', '待っていない')
      : said(`who came at ${of.since}`, `${of.since}に予約した`);
  return said(
    `${kept.copy} was kept for ${kept.for}, ${since.en}`,
    `${kept.copy}は、${since.ja}${kept.for}さんに確保された`,
  );
};

const endedWith = (before: Ledger, order: Order): Copy | undefined => {
  if (order.is === 'return' || order.is === 'checkIn') return order.copy;
  return order.is === 'cancel' ? reservationOf(before, order.who, order.title)?.kept?.copy : undefined;
};

const freed = ({ before, order, done, facts }: Came): Copy | undefined => {
  const copy = endedWith(before, order);
  const goesBack = facts.some((fact) => 'is' in fact && fact.is === 'coming-back' && fact.copy === copy);
  return copy !== undefined && onShelf(done, copy) && !goesBack ? copy : undefined;
};

/** If the system fills by itself: the finding that a freed copy was kept for nobody while a patron waits. */
const missed = (came: Came): Finding | undefined => {
  const copy = freed(came);
  if (copy === undefined || came.before.readings.fills === 'by-order') return undefined;
  const held = copyOf(came.done, copy);
  const next = held !== undefined && fills(held) ? nextFor(came.done, held.title) : undefined;
  if (next === undefined) return undefined;
  return {
    because: becauseOf(next, next.title),
    however: said(`${copy} was kept for nobody`, `${copy}はだれにも確保されなかった`),
  };
};

const found = (came: Came): Finding | undefined => {
  const { done, facts } = came;
  const kept = facts.find((fact): fact is Kept => 'is' in fact && fact.is === 'kept');
  if (kept === undefined) return missed(came);
  if (isRemoved(done, kept.copy))
    return {
      because: said(`${kept.copy} is out of circulation`, `${kept.copy}は利用停止中である`),
      however: said(`it was kept for ${kept.for}`, `${kept.for}さんに確保された`),
    };
  const title = titleOf(done, kept.copy);
  const next = nextFor(done, title);
  if (next?.who === kept.for) return 'kept';
  return {
    because: becauseOf(next, title),
    however: howeverOf(kept, reservationOf(done, kept.for, title)),
  };
};

export const firstCome: Law = {
  id: 'first-come',
  says: said(
    'A copy goes to whoever has waited longest, skipping those whom a reading order holds back or who are suspended.',
    '本は、いちばん長く待っている人に確保する。読みたい順で待つ人と、休止中の人は飛ばす。',
  ),
  class: 'A',
  where: ['A16', 'A19'],
  level: 'core',
  reading: 'queueOrder',
  sides: ['allowed'],
  facts: found,
};
