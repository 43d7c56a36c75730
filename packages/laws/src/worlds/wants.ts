import {
  daysBetween,
  dateOf,
  heldBackBy,
  type Ledger,
  type Level,
  onShelf,
  queueOf,
  titleOf,
  type World,
} from '../guide/index.js';
import type { Move } from '../check/move.js';
import * as orders from '../stories/orders.js';

/** A want and two numbers of chance: a move, if the ledger has what it needs. */
type Want = (ledger: Ledger, who: number, what: number) => Move | undefined;

const oneOf = <Value>(all: readonly Value[], chance: number): Value | undefined => all[chance % all.length];

/** A title nobody holds. */
const nowhere = 'NOWHERE';

const titlesOf = ({ copies }: World): readonly string[] => [
  ...new Set(copies.map(({ title }) => title)),
  nowhere,
];

/** Titles in front are wanted more often: people must meet. */
const someTitle = ({ world }: Ledger, chance: number): string => {
  const titles = titlesOf(world);
  const first = chance % titles.length;
  const second = Math.floor(chance / titles.length) % titles.length;
  return titles[Math.min(first, second)] ?? nowhere;
};

const somebody = ({ world }: Ledger, chance: number): string => oneOf(world.people, chance)?.who ?? '';

const somebodyElse = ({ world }: Ledger, who: string, chance: number): string | undefined =>
  oneOf(
    world.people.filter((one) => one.who !== who),
    chance,
  )?.who;

const reserve: Want = (ledger, who, what) => orders.reserve(somebody(ledger, who), someTitle(ledger, what));

const reserveSeveral: Want = (ledger, who, what) => {
  const some = titlesWanted(ledger, who, what).slice(0, 2 + (who % 2));
  return orders.reserve(somebody(ledger, Math.floor(who / 2)), ...some);
};

const titlesWanted = (ledger: Ledger, who: number, what: number): readonly string[] =>
  [what, what * 7 + who, what * 13 + 3 * who].map((chance) => someTitle(ledger, chance));

/** Mostly with ranks of their own, in any order; now and then two the same. */
const reserveInOrder: Want = (ledger, who, what) => {
  const titles = [...new Set(titlesWanted(ledger, who, what))];
  if (titles.length < 2) return undefined;
  const ranks = who % 5 === 0 ? [1, 1, 2] : who % 2 === 0 ? [1, 2, 5] : [3, 2, 1];
  const ranked = titles.map((title, index) => [title, ranks[index] ?? 9] as const);
  return orders.reserveInOrder(somebody(ledger, Math.floor(who / 2)), ...ranked);
};

const changeRank: Want = (ledger, who, what) => {
  const one = oneOf(
    ledger.reservations.filter(({ inOrder }) => inOrder !== null),
    who,
  );
  if (one === undefined) return undefined;
  const taken = ledger.reservations.flatMap(({ inOrder }) => (inOrder === null ? [] : [inOrder.rank]));
  const rank = 1 + (what % 9);
  if (taken.includes(rank)) return undefined;
  return orders.changeRank(one.who, [one.title, rank]);
};

/** A volume whose turn has not come. */
const fillHeldBack: Want = (ledger, _, what) => {
  const held = ledger.reservations.filter((one) => heldBackBy(ledger, one) !== undefined);
  const titles = held.map(({ title }) => title);
  const one = oneOf(
    ledger.world.copies.filter(({ copy, title }) => titles.includes(title) && onShelf(ledger, copy)),
    what,
  );
  return one === undefined ? undefined : orders.fill(one.copy);
};

const cancel =
  (by: 'patron' | 'staff', kept: boolean): Want =>
  (ledger, who) => {
    const one = oneOf(
      ledger.reservations.filter((reservation) => (reservation.kept !== null) === kept),
      who,
    );
    return one === undefined ? undefined : orders.cancel(one.who, one.title, by);
  };

const cancelNothing: Want = (ledger, who, what) =>
  orders.cancel(somebody(ledger, who), someTitle(ledger, what));

const fillWaitedFor: Want = (ledger, _, what) => {
  const copies = ledger.world.copies.filter(
    ({ copy, title }) => onShelf(ledger, copy) && queueOf(ledger, title).length > 0,
  );
  const one = oneOf(copies, what);
  return one === undefined ? undefined : orders.fill(one.copy);
};

const fillAny: Want = (ledger, _, what) => {
  const one = oneOf(ledger.world.copies, what);
  return one === undefined ? undefined : orders.fill(one.copy);
};

const pickUp = (who: string | undefined, copy: string | undefined): Move | undefined =>
  who === undefined || copy === undefined ? undefined : orders.pickUp(who, copy);

const pickUpKept: Want = (ledger, _, what) => {
  const one = oneOf(
    ledger.reservations.filter(({ kept }) => kept !== null),
    what,
  );
  return pickUp(one?.who, one?.kept?.copy);
};

const pickUpOfAnother: Want = (ledger, who, what) => {
  const one = oneOf(
    ledger.reservations.filter(({ kept }) => kept !== null),
    what,
  );
  return one === undefined ? undefined : pickUp(somebodyElse(ledger, one.who, who), one.kept?.copy);
};

const pickUpFromShelf: Want = (ledger, who, what) =>
  pickUp(
    somebody(ledger, who),
    oneOf(
      ledger.world.copies.filter(({ copy }) => onShelf(ledger, copy)),
      what,
    )?.copy,
  );

const pickUpLent: Want = (ledger, who, what) => {
  const loan = oneOf(ledger.loans, what);
  return loan === undefined ? undefined : pickUp(somebodyElse(ledger, loan.who, who), loan.copy);
};

const renew: Want = (ledger, _, what) => {
  const loan = oneOf(ledger.loans, what);
  return loan === undefined ? undefined : orders.renew(loan.who, loan.copy);
};

const reserveLent: Want = (ledger, who, what) => {
  const loan = oneOf(ledger.loans, what);
  return loan === undefined ? undefined : orders.reserve(somebody(ledger, who), titleOf(ledger, loan.copy));
};

const giveBack: Want = (ledger, _, what) => {
  const loan = oneOf(ledger.loans, what);
  return loan === undefined ? undefined : orders.giveBack(loan.copy);
};

/** To the due day of a loan, or the day after. */
const untilDue: Want = (ledger, who, what) => {
  const loan = oneOf(ledger.loans, what);
  if (loan === undefined) return undefined;
  const days = daysBetween(dateOf(ledger.now), loan.due) + (who % 2);
  return days > 0 && days < 60 ? orders.days(days) : undefined;
};

const someDays: Want = (_, who) => orders.days(1 + (who % 10));

/** What people want, as often as it stands here. */
const all: readonly Want[] = [
  ...[reserve, reserve, reserve, reserveSeveral, reserveLent],
  ...[cancel('patron', false), cancel('patron', true), cancel('staff', true), cancelNothing],
  ...[fillWaitedFor, fillWaitedFor, fillWaitedFor, fillAny],
  ...[pickUpKept, pickUpKept, pickUpKept, pickUpOfAnother, pickUpFromShelf, pickUpFromShelf, pickUpLent],
  ...[renew, renew, renew, giveBack, giveBack],
  ...[untilDue, someDays],
];

/** What people want besides of a system that has more than the core. */
const besides: Partial<Record<Level, readonly Want[]>> = {
  'reading-order': [reserveInOrder, reserveInOrder, fillHeldBack, fillHeldBack, changeRank, changeRank],
};

const wantsFor = (levels: readonly Level[]): readonly Want[] => [
  ...all,
  ...levels.flatMap((level) => besides[level] ?? []),
];

/** Wishes for a number that is drawn, a person and a thing: the move that it becomes now. */
export const moves = (levels: readonly Level[]) => {
  const wants = wantsFor(levels);
  return (ledger: Ledger, want: number, who: number, what: number): Move | undefined =>
    wants[want % wants.length]?.(ledger, who, what);
};
