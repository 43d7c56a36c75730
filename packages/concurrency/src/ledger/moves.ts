import { isLendable, type DataOf } from '@torioki/lending';
import {
  onTheWayBack,
  outOfCirculation,
  toSendBack,
  type Ledger,
  type ReservationEntry,
  type Stage,
} from './ledger.js';
import { isPromised, waitAgain } from './noticing.js';

export const isActive = ({ stage }: ReservationEntry): boolean => stage !== 'filled' && stage !== 'ended';

const afterAllOld = '~';

/** Who waits for a title, in the order of their reservations; those of an old system come first, in its order. */
const waitingFor = ({ reservations }: Ledger, title: string): readonly ReservationEntry[] =>
  [...reservations.values()]
    .filter((entry) => entry.title === title && entry.stage === 'waiting')
    .toSorted((one, other) => ((one.old ?? afterAllOld) < (other.old ?? afterAllOld) ? -1 : 1));

/** A copy from the shelf is held for something from now on. */
export const hold = (ledger: Ledger, copy: string, by: string): void => release(ledger, copy, null, by);

/** The date in Tokyo. */
export const dateAt = (instant: string): string =>
  new Date(Date.parse(instant) + 9 * 3_600_000).toISOString().slice(0, 10);

/** Those who may get a copy of a title at an instant, in order: those who wait, neither held back nor suspended. */
const nextFor = (ledger: Ledger, title: string, at: string): readonly ReservationEntry[] =>
  waitingFor(ledger, title).filter(
    ({ heldBack, suspendedUntil }) => !heldBack && (suspendedUntil ?? '') <= dateAt(at),
  );

/** The one who gets the next copy of a title at an instant. */
export const firstFor = (ledger: Ledger, title: string, at: string): ReservationEntry | undefined =>
  nextFor(ledger, title, at)[0];

/** A reservation that waits is suspended until a later day, or no longer. */
export const suspend = (ledger: Ledger, reservation: string, at: string, until: string | null): void => {
  const entry = ledger.reservations.get(reservation);
  if (entry?.stage !== 'waiting' || (until !== null && until <= dateAt(at)))
    return void ledger.broken.push(`${reservation} is suspended until ${until}, and ${entry?.stage}`);
  entry.suspendedUntil = until;
};

export const release = (
  ledger: Ledger,
  copy: string,
  expected: string | null,
  next: string | null = null,
): void => {
  const held = ledger.heldFor.get(copy) ?? null;
  if (held !== expected) ledger.broken.push(`copy ${copy} is let go by ${expected}, and held for ${held}`);
  if (next === null) ledger.heldFor.delete(copy);
  else ledger.heldFor.set(copy, next);
};

const isElsewhere = (ledger: Ledger, reservation: string): boolean => {
  const entry = ledger.reservations.get(reservation);
  return entry?.pickupClass === 'counter' ? entry.location !== ledger.headquarters : entry?.carried !== 'not';
};

/** A reservation with a copy ends. The copy may be elsewhere, even at another counter without a word of that. */
export const giveUp = (
  ledger: Ledger,
  { reservation, copy, travelsBack }: Pick<DataOf<'HoldExpired'>, 'reservation' | 'copy' | 'travelsBack'>,
): void => {
  const elsewhere = isElsewhere(ledger, reservation);
  if (elsewhere !== travelsBack)
    ledger.broken.push(
      `copy ${copy} ${travelsBack ? 'travels back' : 'is free'}, and ${elsewhere ? 'is elsewhere' : 'is here'}`,
    );
  release(ledger, copy, reservation, travelsBack ? toSendBack : null);
};

export const carry = (ledger: Ledger, reservation: string, carried: ReservationEntry['carried']): void => {
  const entry = ledger.reservations.get(reservation);
  const before = carried === 'under way' ? 'not' : 'under way';
  if (entry?.carried !== before)
    return void ledger.broken.push(`the copy of ${reservation} is ${carried}, and was ${entry?.carried}`);
  entry.carried = carried;
  if (entry.pickupClass !== 'counter') entry.stage = carried === 'there' ? 'arrived' : 'shipped';
};

export const advance = (ledger: Ledger, reservation: string | null, stage: Stage): void => {
  const entry = reservation === null ? undefined : ledger.reservations.get(reservation);
  if (entry) entry.stage = stage;
};

const canMove = (
  { carried, stage, location: from }: ReservationEntry,
  { copy, location }: DataOf<'PickupChanged'>,
): boolean =>
  carried === 'not' &&
  from !== location &&
  (copy === null ? ['waiting'] : ['secured', 'noticed']).includes(stage);

/**
 * A reservation that waits, or whose copy has not left, gets another place. If its copy was set aside, it waits for a new
 * notice.
 */
export const move = (ledger: Ledger, moved: DataOf<'PickupChanged'>): void => {
  const { reservation, location, pickupClass, copy } = moved;
  const entry = ledger.reservations.get(reservation);
  if (entry === undefined || !canMove(entry, moved))
    return void ledger.broken.push(
      `${reservation} is moved to ${location}, and ${entry?.stage} for ${entry?.location}, its copy ${entry?.carried} carried`,
    );
  const stage = copy === null ? 'waiting' : 'secured';
  Object.assign(entry, { location, pickupClass, promisedElsewhere: isPromised(entry), stage });
};

/** A member of a reading order is secured only when each before it was secured, or is over. */
export const securedInOrder = ({ reservations, broken }: Ledger, reservation: string): void => {
  const entry = reservations.get(reservation);
  if (entry === undefined) return;
  entry.everSecured = true;
  const before = [...reservations.values()].filter(
    (other) => entry.group !== null && other.group === entry.group && other.rank < entry.rank,
  );
  for (const other of before.filter((one) => isActive(one) && !one.everSecured))
    broken.push(`${reservation} is secured before ${other.reservation}, which is read first`);
};

/** A copy from the shelf is lent while the shelf has one more than those need who wait before the borrower. */
export const lentInTurn = (ledger: Ledger, { title, borrower, at }: DataOf<'PickedUp'>): void => {
  const next = nextFor(ledger, title, at);
  const own = next.findIndex((entry) => entry.borrower === borrower);
  const before = own < 0 ? next.length : own;
  const onShelf = [...ledger.stock].filter(
    ([copy, { loanClass, source }]) =>
      ledger.copies.get(copy) === title &&
      !ledger.heldFor.has(copy) &&
      isLendable(loanClass) &&
      source === 'own',
  ).length;
  if (before >= onShelf)
    ledger.broken.push(`title ${title} is lent to ${borrower}: ${before} wait before, for ${onShelf} copies`);
};

const isTravellingBack = (held: string | null): boolean => held === toSendBack || held === onTheWayBack;

/** What a copy that is removed without a reservation may be held for: its way back, or an earlier removal. */
const findEarlierHold = (held: string | null): string | null =>
  isTravellingBack(held) || held === outOfCirculation ? held : null;

/** A copy is out of circulation: at the headquarters, or once it has travelled back. */
export const remove = (
  ledger: Ledger,
  { copy, reservation, travelsBack }: DataOf<'RemovedFromCirculation'>,
): void => {
  const held = ledger.heldFor.get(copy) ?? null;
  const travels = isTravellingBack(held);
  const isAway = reservation === null ? travels : isElsewhere(ledger, reservation);
  if (isAway !== travelsBack)
    ledger.broken.push(`copy ${copy} is removed, travels back: ${travelsBack}, is elsewhere: ${isAway}`);
  const expected = reservation ?? findEarlierHold(held);
  const away = travels ? held : toSendBack;
  release(ledger, copy, expected, travelsBack ? away : outOfCirculation);
  ledger.removed.add(copy);
  waitAgain(ledger, reservation);
};

/** A copy is at the headquarters: on the shelf, or out of circulation if it was removed. */
export const receive = (ledger: Ledger, copy: string, expected: string, removed: string | null): void => {
  if (ledger.removed.has(copy) !== (removed !== null))
    ledger.broken.push(`copy ${copy} is received as ${removed ?? 'circulating'}, and was not so`);
  release(ledger, copy, expected, removed === null ? null : outOfCirculation);
};

export const endLoan = ({ loans, broken }: Ledger, loan: string, end: 'returned' | 'lost'): void => {
  const entry = loans.get(loan);
  if (entry?.open) entry.open = false;
  else broken.push(`loan ${loan} is ${end}, and not open`);
};

/** What a lost copy must have been held for: the loan or the reservation that the event names, or neither. */
export const lostFrom = (
  { heldFor, loans, reservations }: Ledger,
  { copy, loan, reservation }: DataOf<'DeclaredLost'>,
): string | null => {
  const held = heldFor.get(copy) ?? '';
  const isSomebodys = loans.has(held) || reservations.has(held);
  return loan ?? reservation ?? (isSomebodys ? null : heldFor.get(copy)) ?? null;
};
