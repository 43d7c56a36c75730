import { dateOf, hourOf, laterOf, plusDays } from './dates.js';
import {
  listKeptReservations,
  closes,
  hasMail,
  headquarters,
  kindOf,
  type KeptCopy,
  type KeptReservation,
  type Ledger,
  type Reservation,
  today,
} from './ledger.js';
import type { LocalDate, LocalTime, NamedDays, Place } from './words.js';

const isInClosure = ({ closures }: Ledger, at: Place, day: LocalDate): boolean =>
  closures.some((closure) => closes(closure, at) && closure.from <= day && day <= closure.until);

const isOpen = (ledger: Ledger, at: Place, day: LocalDate): boolean =>
  !ledger.world.closed.includes(day) && !isInClosure(ledger, at, day);

/** The n-th open day of a place after a day. */
const openDayAfter = (ledger: Ledger, at: Place, day: LocalDate, n: number): LocalDate => {
  const next = plusDays(day, 1);
  const left = isOpen(ledger, at, next) ? n - 1 : n;
  return left === 0 ? next : openDayAfter(ledger, at, next, left);
};

/** The dispatch days to a place, without those in a special closure of the headquarters or of this place. */
export const listDispatchDays = (ledger: Ledger, at: Place): readonly LocalDate[] =>
  ledger.world.dispatch.filter(
    (day) => !isInClosure(ledger, headquarters(ledger), day) && !isInClosure(ledger, at, day),
  );

/** The first dispatch day to a place after the given day; null if none is known. */
export const findDispatchDay = (ledger: Ledger, at: Place, day: LocalDate): LocalDate | null =>
  listDispatchDays(ledger, at).find((one) => one > day) ?? null;

/**
 * The day when a copy left for a branch, or should leave. Null if the copy is late or has no known dispatch
 * day.
 */
const findLeavingDay = (
  ledger: Ledger,
  at: Place,
  { notifiedOn, shipped }: { readonly notifiedOn: LocalDate; readonly shipped: LocalDate | null },
): LocalDate | null => {
  if (shipped !== null) return shipped;
  const day = findDispatchDay(ledger, at, notifiedOn);
  return day === null || day < today(ledger) ? null : day;
};

/** The first day when a notified patron may fetch a copy; null if the guide does not say. */
export const pickupFromDay = (ledger: Ledger, { at, kept }: Reservation): LocalDate | null => {
  const kind = kindOf(ledger, at);
  if (kept?.notifiedOn == null || kept.arrived !== null || kind === 'home') return null;
  if (kind === 'counter') return openDayAfter(ledger, at, kept.notifiedOn, 1);
  const left = findLeavingDay(ledger, at, { notifiedOn: kept.notifiedOn, shipped: kept.shipped });
  const days = ledger.numbers.transitDays;
  return left === null || days === null ? null : openDayAfter(ledger, at, plusDays(left, days - 1), 1);
};

/** The first day of a hold: the notice's day at a counter, the arrival's day at a branch; null for a home. */
const findHoldStart = (ledger: Ledger, at: string, { notifiedOn, arrived }: KeptCopy): LocalDate | null => {
  const kind = kindOf(ledger, at);
  if (kind === 'home') return null;
  return kind === 'branch' ? arrived : notifiedOn;
};

/**
 * The last day of a hold; null before the hold begins, or if the system has no such rule. The hold lasts at
 * least to the last day that any mail named; if that day is closed, to the next open day.
 */
export const lastHoldDay = (ledger: Ledger, { at, kept }: Reservation): LocalDate | null => {
  const began = kept === null ? null : findHoldStart(ledger, at, kept);
  const days = ledger.numbers.holdOpenDays;
  if (began === null || days === null) return null;
  const last = openDayAfter(ledger, at, began, days);
  const named = kept?.promised?.atLeast ?? null;
  return named === null ? last : laterOf(last, openDayAfter(ledger, at, plusDays(named, -1), 1));
};

/** The days that the evening's mail should name. At a branch the hold counts from the expected arrival. */
export const computeNamedDays = (ledger: Ledger, reservation: KeptReservation): NamedDays => {
  const { at, kept } = reservation;
  const notified = { ...reservation, kept: { ...kept, notifiedOn: today(ledger) } };
  const from = pickupFromDay(ledger, notified);
  const isCounter = kindOf(ledger, at) === 'counter';
  const began = isCounter ? today(ledger) : from;
  const days = ledger.numbers.holdOpenDays;
  const until =
    from === null || began === null || days === null ? null : openDayAfter(ledger, at, began, days);
  return { copy: kept.copy, from, until };
};

export const listExpiredHolds = (ledger: Ledger): readonly Reservation[] =>
  ledger.reservations.filter((reservation) => {
    const last = lastHoldDay(ledger, reservation);
    return last !== null && last < today(ledger);
  });

/** The latest evening when mails were due; null if the system has no such hour. */
export const lastEvening = ({ now, numbers: { mailAt } }: Ledger): LocalTime | null => {
  if (mailAt === null) return null;
  const day = hourOf(now) >= mailAt ? dateOf(now) : plusDays(dateOf(now), -1);
  return `${day}T${mailAt}`;
};

/** The reservations that need a mail: kept before `lastEvening`, and without a notified patron. */
export const listAwaitingMail = (ledger: Ledger): readonly KeptReservation[] => {
  const evening = lastEvening(ledger);
  return listKeptReservations(ledger).filter(
    ({ kept }) => evening !== null && kept.notifiedOn === null && kept.since < evening,
  );
};

/** The reservations of `listAwaitingMail` whose patrons have an address. */
export const listMailRecipients = (ledger: Ledger): readonly KeptReservation[] =>
  listAwaitingMail(ledger).filter(({ who }) => hasMail(ledger, who));
