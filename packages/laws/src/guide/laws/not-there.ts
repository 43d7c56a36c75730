import { free, type Law, makesNoSense, type Ruling } from '../law.js';
import {
  awayAs,
  isComingBack,
  isRemoved,
  isUnderWay,
  keptFor,
  type Ledger,
  loanOf,
  queueOf,
  reservationOf,
  titleOf,
} from '../ledger.js';
import { said } from '../said.js';
import type { Copy, Order, Person, Said, Title } from '../words.js';

/** Returns the missing precondition of an order, or undefined. */
type Missing<Is extends Order['is']> = (
  ledger: Ledger,
  order: Extract<Order, { is: Is }>,
) => Said | undefined;

const isAway = (ledger: Ledger, copy: Copy) => awayAs(ledger, copy) !== undefined;

const noReservation = (
  ledger: Ledger,
  { who, title }: { readonly who: Person; readonly title: Title },
): Said | undefined =>
  reservationOf(ledger, who, title) === undefined
    ? said(`${who} has no reservation of ${title}.`, `${who}さんは${title}を予約していない。`)
    : undefined;

/** A reservation with a kept copy cannot be suspended or resumed. */
const nothingWaits = (
  ledger: Ledger,
  { who, title }: { readonly who: Person; readonly title: Title },
): Said | undefined =>
  reservationOf(ledger, who, title)?.kept === null
    ? undefined
    : said(`${who} does not wait for ${title}.`, `${who}さんは${title}を待っていない。`);

const missing: { readonly [Is in Order['is']]?: Missing<Is> } = {
  cancel: noReservation,
  changePickup: noReservation,
  suspend: nothingWaits,
  resume: nothingWaits,
  changeRank: (ledger, { who, ranks }) => {
    const gone = ranks.find(({ title }) => (reservationOf(ledger, who, title)?.inOrder ?? null) === null);
    return gone === undefined
      ? undefined
      : said(
          `${who} has ${gone.title} in no reading order.`,
          `${who}さんの${gone.title}は読みたい順予約ではない。`,
        );
  },
  renew: (ledger, { who, copy }) =>
    loanOf(ledger, copy)?.who === who
      ? undefined
      : said(`${who} does not have ${copy}.`, `${who}さんは${copy}を借りていない。`),
  return: (ledger, { copy }) =>
    loanOf(ledger, copy) === undefined ? said(`Nobody has ${copy}.`, `${copy}は貸出中ではない。`) : undefined,
  fill: (ledger, { copy }) =>
    isAway(ledger, copy) || queueOf(ledger, titleOf(ledger, copy)).length === 0
      ? said(`Nobody waits for ${copy}, or it is not here.`, `${copy}を待つ人がいないか、本がここにない。`)
      : undefined,
  pickUp: (ledger, { copy }) =>
    isAway(ledger, copy) ? said(`${copy} is not here.`, `${copy}はここにない。`) : undefined,
  checkIn: (ledger, { copy }) =>
    isComingBack(ledger, copy) || isUnderWay(ledger, copy)
      ? undefined
      : said(`${copy} is not coming back.`, `${copy}は返却の途中ではない。`),
  remove: (ledger, { copy }) =>
    loanOf(ledger, copy) !== undefined || (isAway(ledger, copy) && awayAs(ledger, copy) !== 'coming-back')
      ? said(`Staff do not have ${copy} in hand.`, `${copy}は係の手元にない。`)
      : undefined,
  restore: (ledger, { copy }) =>
    isRemoved(ledger, copy)
      ? undefined
      : said(`${copy} was not removed from circulation.`, `${copy}は利用停止になっていない。`),
  ship: (ledger, { copy }) =>
    keptFor(ledger, copy)?.kept.shipped === null
      ? undefined
      : said(`${copy} is kept for nobody, or has left.`, `${copy}は確保されていないか、発送済み。`),
  arrive: (ledger, { copy }) => {
    const kept = keptFor(ledger, copy)?.kept;
    return kept === undefined || kept.shipped === null || kept.arrived !== null
      ? said(`${copy} is not under way.`, `${copy}は発送されていない。`)
      : undefined;
  },
  lost: (ledger, { copy }) =>
    isAway(ledger, copy) && !isComingBack(ledger, copy) && !isRemoved(ledger, copy)
      ? said(`${copy} is lost or gone already.`, `${copy}はすでに所在不明か除籍済み。`)
      : undefined,
};

const ruled = (ledger: Ledger, order: Order): Ruling | undefined => {
  const because = (missing[order.is] as Missing<Order['is']> | undefined)?.(ledger, order);
  if (because !== undefined) return makesNoSense(() => because);
  return order.is === 'checkIn' && isUnderWay(ledger, order.copy)
    ? free(() => said(`The parcel of ${order.copy} came back.`, `${order.copy}の荷物が戻ってきた。`))
    : undefined;
};

export const notThere: Law = {
  id: 'not-there',
  says: said(
    'Nothing is done with what is not there: no such reservation, no such loan, nobody who waits.',
    '予約も貸出も待つ人もなければ、何も起こらない。',
  ),
  class: 'O',
  where: [],
  level: 'core',
  sides: ['forbidden'],
  anyReason: true,
  order: ruled,
};
