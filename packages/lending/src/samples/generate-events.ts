import type { LendingEvent } from '../events/index.js';
import { addDays, type LocalDate, type LocationId } from '../vocabulary/index.js';
import { makeReceivedAtHeadquarters } from './copy-facts.js';
import {
  makeArrivedAtBranch,
  makeCopyAdded,
  makeNoticeSent,
  makePickedUp,
  makeRenewed,
  makeReserved,
  makeReturned,
  makeSecured,
  makeShippedToBranch,
} from './facts.js';
import { copyId, loanId, reservationId, titleId } from './ids.js';
import { headquarters, library, makePickupLocationAdded, wakkanai, type SamplePlace } from './library.js';
import { borrowerId } from './short/values.js';

interface Size {
  readonly copies: number;
  readonly borrowers: number;
  readonly branches: number;
  /** The number of reservations and loans that are open at any time. */
  readonly together: number;
}

export const largeLibrary: Size = { copies: 60_000, borrowers: 20_000, branches: 140, together: 5_000 };
export const smallLibrary: Size = { copies: 100, borrowers: 30, branches: 2, together: 50 };

const copiesOfATitle = 2;
const perDay = 400;

const branch = (n: number): SamplePlace => ({ ...wakkanai, location: `branch-${n}` as LocationId });

const placeOf = (n: number, { branches }: Size): SamplePlace =>
  n % 3 === 0 ? headquarters : branch(n % branches);

const makeAdded = (copy: number) => makeCopyAdded(copyId(copy), titleId(Math.floor(copy / copiesOfATitle)));

/** The events of the n-th reservation and its loan, from the order to the return. */
const makeLife = (n: number, size: Size): readonly LendingEvent[] => {
  const copy = makeAdded(n % size.copies);
  const place = placeOf(n, size);
  const from = addDays('2021-04-01' as LocalDate, Math.floor(n / perDay));
  const on = (days: number): LocalDate => addDays(from, days);
  const who = { borrower: borrowerId((n * 7_919) % size.borrowers), title: copy.data.title, place };
  const waiting = makeReserved(`${on(0)} 10:00`, reservationId(n), who);
  const ready = makeSecured(`${on(2)} 11:00`, waiting, copy);
  const lent = makePickedUp(`${on(7)} 15:00`, loanId(n), ready, on(21));
  const away = place !== headquarters;
  return [
    waiting,
    ready,
    makeNoticeSent(`${on(2)} 20:00`, ready, away ? { dispatchDay: on(4), earliestPickup: on(6) } : {}),
    ...(away
      ? [makeShippedToBranch(`${on(4)} 10:00`, ready, on(6)), makeArrivedAtBranch(`${on(6)} 11:00`, ready)]
      : []),
    lent,
    ...(n % 4 === 0 ? [makeRenewed(`${on(20)} 12:00`, lent, [on(21), on(34)])] : []),
    makeReturned(`${on(20)} 16:00`, lent, place),
    ...(away ? [makeReceivedAtHeadquarters(`${on(23)} 10:00`, copy, place)] : []),
  ];
};

function* lives(size: Size): Generator<LendingEvent, never> {
  yield* library;
  for (let n = 0; n < size.branches; n += 1) yield makePickupLocationAdded(branch(n));
  for (let copy = 0; copy < size.copies; copy += 1) yield makeAdded(copy);
  for (let first = 0; ; first += size.together) {
    const together = Array.from({ length: size.together }, (_, n) => makeLife(first + n, size));
    for (let step = 0; step < 10; step += 1)
      for (const events of together) {
        const event = events[step];
        if (event) yield event;
      }
  }
}

/** The first events of the history of a library with many open loans. */
export function* generateEvents(events: number, size: Size): Generator<LendingEvent, void> {
  let left = events;
  for (const event of lives(size)) {
    if (left === 0) return;
    yield event;
    left -= 1;
  }
}
