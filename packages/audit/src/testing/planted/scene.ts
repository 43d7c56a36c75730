import type { DataOf, LendingCommand } from '@torioki/lending';
import {
  borrowerId,
  commands,
  copyId,
  headquarters,
  loanId,
  makeFact,
  reservationId,
  titleId,
  type SamplePlace,
} from '@torioki/lending/samples';

/**
 * Two patrons, a title, its copy and ids, and orders at the headquarters. All of these are derived from a
 * number.
 */
export const createScene = (n: number, at: string) => {
  const [title, copy] = [titleId(n), copyId(n)];
  const [a, b] = [borrowerId(n), borrowerId(n + 1_000)];
  const [loan, first, second] = [loanId(n), reservationId(n), reservationId(n + 1_000)];
  const { location } = headquarters;
  const cards = { prefectural: true, branch: false };
  const here = { title, borrower: a, location, pickupClass: 'counter', group: null };
  const lent = { loan, reservation: null, copy, loanClass: 'circulating', source: 'own' };
  return {
    ...{ title, copy, a, b, loan, first, second, location },
    reserving: (
      who = a,
      reservation = first,
      { location: place }: SamplePlace = headquarters,
    ): LendingCommand =>
      commands.reserve(at, { borrower: who, lines: [{ reservation, title, location: place }] }),
    fetching: (who = a): LendingCommand =>
      commands.pickUp(at, { copy, borrower: who, location, cards, loan }),
    /** Events of a reservation (`waits`), and of a loan of 14 days (`lent`). `other` replaces some data. */
    waits: (other: Partial<DataOf<'Reserved'>> = {}) =>
      makeFact('Reserved', at, here, { reservation: first }, other),
    lent: (other: Partial<DataOf<'PickedUp'>> = {}) =>
      makeFact('PickedUp', at, here, lent, { dueDate: '2021-07-20' }, other),
  };
};

export type Scene = ReturnType<typeof createScene>;
