import {
  addDays,
  type BorrowerId,
  type LendingEvent,
  type LocalDate,
  type LocationId,
} from '@torioki/lending';
import {
  arrivedAtBranch,
  checkedIn,
  copyAdded,
  copyId,
  headquarters,
  library,
  loanId,
  noticeSent,
  pickedUp,
  pickupLocationAdded,
  renewed,
  reservationId,
  reserved,
  returned,
  secured,
  shippedToBranch,
  titleId,
  wakkanai,
  type Place,
} from '@torioki/lending/samples';

const copies = 60_000;
const copiesOfATitle = 2;
const borrowers = 20_000;
/** How many reservations and loans are under way at any time. */
const together = 5_000;
const perDay = 400;

const branches = Array.from({ length: 140 }, (_, n): Place => ({
  ...wakkanai,
  location: `branch-${n}` as LocationId,
}));

/** The nth of those who borrow. */
export const borrower = (n: number) =>
  `b0000000-0000-4000-8000-${String(n % borrowers).padStart(12, '0')}` as BorrowerId;

const placeOf = (n: number): Place => (n % 3 === 0 ? headquarters : (branches[n % 140] ?? wakkanai));

const added = (copy: number) => copyAdded(copyId(copy), titleId(Math.floor(copy / copiesOfATitle)));

/** The nth life of a copy: reserved, lent to somebody, brought back. */
const life = (n: number): readonly LendingEvent[] => {
  const copy = added(n % copies);
  const place = placeOf(n);
  const from = addDays('2021-04-01' as LocalDate, Math.floor(n / perDay));
  const on = (days: number): LocalDate => addDays(from, days);
  const who = { borrower: borrower(n * 7_919), title: copy.data.title, place };
  const waiting = reserved(`${on(0)} 10:00`, reservationId(n), who);
  const ready = secured(`${on(2)} 11:00`, waiting, copy);
  const lent = pickedUp(`${on(7)} 15:00`, loanId(n), ready, on(21));
  const away = place !== headquarters;
  return [
    waiting,
    ready,
    noticeSent(`${on(2)} 20:00`, ready, away ? { dispatchDay: on(4), earliestPickup: on(6) } : {}),
    ...(away
      ? [shippedToBranch(`${on(4)} 10:00`, ready, on(6)), arrivedAtBranch(`${on(6)} 11:00`, ready)]
      : []),
    lent,
    ...(n % 4 === 0 ? [renewed(`${on(20)} 12:00`, lent, [on(21), on(34)])] : []),
    returned(`${on(20)} 16:00`, lent, place),
    ...(away ? [checkedIn(`${on(23)} 10:00`, copy, place)] : []),
  ];
};

/** The history of a library in which many books are under way at once, event by event, for ever. */
export function* lives(): Generator<LendingEvent, never> {
  yield* library;
  for (const branch of branches) yield pickupLocationAdded(branch);
  for (let copy = 0; copy < copies; copy += 1) yield added(copy);
  for (let first = 0; ; first += together) {
    const told = Array.from({ length: together }, (_, n) => life(first + n));
    for (let step = 0; step < 10; step += 1)
      for (const events of told) {
        const event = events[step];
        if (event) yield event;
      }
  }
}
