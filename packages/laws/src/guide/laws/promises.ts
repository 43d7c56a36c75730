import { findHandoverPlace } from '../find-handover-place.js';
import { allows, type AcceptedOrder, type Finding, type Law, type Ruling } from '../law.js';
import { type KeptCopy, findKeptReservation, type Ledger, reservationOf, today } from '../ledger.js';
import { bilingual } from '../bilingual.js';
import type { Order } from '../words.js';

/** No hold expires before the last day that any mail named. */
const judgeExpired = ({ before, order, facts }: AcceptedOrder): Finding | undefined => {
  if (order.is !== 'nightly') return undefined;
  const named = facts.flatMap((fact) => {
    if (!('why' in fact) || fact.why !== 'expired') return [];
    const last = reservationOf(before, fact.for, fact.title)?.kept?.promised?.atLeast ?? null;
    return last === null ? [] : [{ who: fact.for, title: fact.title, last }];
  });
  const early = named.find(({ last }) => last >= today(before));
  if (early === undefined) return named.length > 0 ? 'kept' : undefined;
  return {
    because: bilingual(
      `a mail promised ${early.who} that ${early.title} is kept until ${early.last}, and today is ${today(before)}`,
      `${early.who}さんに${early.title}の取置は${early.last}までと知らせていて、今日は${today(before)}`,
    ),
    however: bilingual('the hold ended', '取置は終わった'),
  };
};

/** The pickup period in the newest mail; undefined unless the mail named both days. */
const takePeriod = ({ promised }: KeptCopy) => {
  const { from = null, until = null } = promised ?? {};
  return from === null || until === null ? undefined : { from, until };
};

/**
 * Allows the pickup on each day that the patron's newest mail names. The law does not apply if the parcel is
 * late, or if the copy was lost or came back.
 */
const judgePickUp = (ledger: Ledger, order: Extract<Order, { is: 'pickUp' }>): Ruling | undefined => {
  const reservation = findKeptReservation(ledger, order.copy);
  if (reservation?.who !== order.who || findHandoverPlace(ledger, order.copy) !== order.at) return undefined;
  const period = takePeriod(reservation.kept);
  const day = today(ledger);
  if (period === undefined || day < period.from || period.until < day) return undefined;
  const { from, until } = period;
  return allows(() =>
    bilingual(
      `A mail promised ${order.who} that ${order.copy} can be fetched from ${from} until ${until}.`,
      `${order.who}さんに${order.copy}は${from}から${until}まで受け取れると知らせた。`,
    ),
  );
};

export const promises: Law = {
  id: 'promises',
  statement: bilingual(
    'No hold ends before the last day that any mail named. On each day that the newest mail names, the reader gets the copy if it is there.',
    'お知らせした最終日より前に取置は終わらない。最後のお知らせの期間中、届いている本は受け取れる。',
  ),
  class: 'O',
  where: [],
  level: 'notices',
  needs: ['clock', 'nightly', 'promised days'],
  sides: ['allowed'],
  isPromise: true,
  judgeOrder: (ledger, order) => (order.is === 'pickUp' ? judgePickUp(ledger, order) : undefined),
  judgeFacts: judgeExpired,
};
