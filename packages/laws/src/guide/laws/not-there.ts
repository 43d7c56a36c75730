import { free, type Law, makesNoSense, type Ruling } from '../law.js';
import {
  findAbsence,
  isComingBack,
  isRemoved,
  isInTransit,
  findKeptReservation,
  type Ledger,
  loanOf,
  queueOf,
  reservationOf,
  titleOf,
} from '../ledger.js';
import { bilingual } from '../bilingual.js';
import type { Copy, Order, Person, BilingualText, Title } from '../words.js';

/** Returns the missing precondition of an order, or undefined. */
type Missing<Is extends Order['is']> = (
  ledger: Ledger,
  order: Extract<Order, { is: Is }>,
) => BilingualText | undefined;

const isAway = (ledger: Ledger, copy: Copy) => findAbsence(ledger, copy) !== undefined;

const noReservation = (
  ledger: Ledger,
  { who, title }: { readonly who: Person; readonly title: Title },
): BilingualText | undefined =>
  reservationOf(ledger, who, title) === undefined
    ? bilingual(`${who} has no reservation of ${title}.`, `${who}さんは${title}を予約していない。`)
    : undefined;

/** A reservation with a kept copy cannot be suspended or resumed. */
const noWaitingReservation = (
  ledger: Ledger,
  { who, title }: { readonly who: Person; readonly title: Title },
): BilingualText | undefined =>
  reservationOf(ledger, who, title)?.kept === null
    ? undefined
    : bilingual(`${who} does not wait for ${title}.`, `${who}さんは${title}を待っていない。`);

const missing: { readonly [Is in Order['is']]?: Missing<Is> } = {
  cancel: noReservation,
  changePickup: noReservation,
  suspend: noWaitingReservation,
  resume: noWaitingReservation,
  changeRank: (ledger, { who, ranks }) => {
    const unordered = ranks.find(
      ({ title }) => (reservationOf(ledger, who, title)?.inOrder ?? null) === null,
    );
    return unordered === undefined
      ? undefined
      : bilingual(
          `${unordered.title} is in no reading order of ${who}.`,
          `${who}さんの${unordered.title}は読みたい順予約ではない。`,
        );
  },
  renew: (ledger, { who, copy }) =>
    loanOf(ledger, copy)?.who === who
      ? undefined
      : bilingual(`${copy} is not on loan to ${who}.`, `${who}さんは${copy}を借りていない。`),
  return: (ledger, { copy }) =>
    loanOf(ledger, copy) === undefined
      ? bilingual(`${copy} is not on loan.`, `${copy}は貸出中ではない。`)
      : undefined,
  fill: (ledger, { copy }) =>
    isAway(ledger, copy) || queueOf(ledger, titleOf(ledger, copy)).length === 0
      ? bilingual(
          `Nobody waits for ${copy}, or the copy is not here.`,
          `${copy}を待つ人がいないか、本がここにない。`,
        )
      : undefined,
  pickUp: (ledger, { copy }) =>
    isAway(ledger, copy) ? bilingual(`${copy} is not here.`, `${copy}はここにない。`) : undefined,
  receiveAtHeadquarters: (ledger, { copy }) =>
    isComingBack(ledger, copy) || isInTransit(ledger, copy)
      ? undefined
      : bilingual(`${copy} is not coming back.`, `${copy}は返却の途中ではない。`),
  remove: (ledger, { copy }) =>
    loanOf(ledger, copy) !== undefined ||
    (isAway(ledger, copy) && findAbsence(ledger, copy) !== 'coming-back')
      ? bilingual(`Staff do not have ${copy} in hand.`, `${copy}は係の手元にない。`)
      : undefined,
  restore: (ledger, { copy }) =>
    isRemoved(ledger, copy)
      ? undefined
      : bilingual(`${copy} was not removed from circulation.`, `${copy}は利用停止になっていない。`),
  ship: (ledger, { copy }) =>
    findKeptReservation(ledger, copy)?.kept.shipped === null
      ? undefined
      : bilingual(`${copy} is not kept, or was already sent.`, `${copy}は確保されていないか、発送済み。`),
  arrive: (ledger, { copy }) => {
    const kept = findKeptReservation(ledger, copy)?.kept;
    return kept === undefined || kept.shipped === null || kept.arrived !== null
      ? bilingual(`${copy} is not in transit.`, `${copy}は発送されていない。`)
      : undefined;
  },
  lost: (ledger, { copy }) =>
    isAway(ledger, copy) && !isComingBack(ledger, copy) && !isRemoved(ledger, copy)
      ? bilingual(`${copy} is already lost or withdrawn.`, `${copy}はすでに所在不明か除籍済み。`)
      : undefined,
};

const judgePrecondition = (ledger: Ledger, order: Order): Ruling | undefined => {
  const because = (missing[order.is] as Missing<Order['is']> | undefined)?.(ledger, order);
  if (because !== undefined) return makesNoSense(() => because);
  return order.is === 'receiveAtHeadquarters' && isInTransit(ledger, order.copy)
    ? free(() => bilingual(`The parcel of ${order.copy} came back.`, `${order.copy}の荷物が戻ってきた。`))
    : undefined;
};

export const notThere: Law = {
  id: 'not-there',
  statement: bilingual(
    'An order has no effect if the reservation, loan or waiting person that it needs does not exist.',
    '予約も貸出も待つ人もなければ、何も起こらない。',
  ),
  class: 'O',
  where: [],
  level: 'core',
  sides: ['forbidden'],
  acceptsAnyReason: true,
  judgeOrder: judgePrecondition,
};
