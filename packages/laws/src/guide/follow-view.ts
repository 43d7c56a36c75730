import { type Ledger, loansOf, queueOf, type Reservation, reservationsOf, titleOf, today } from './ledger.js';
import type { View } from './law.js';

/** A waiting reservation that has only the data of a view. */
const waiting = ({ now }: Ledger, who: string, title: string): Reservation => ({
  who,
  title,
  at: '',
  since: now,
  inOrder: null,
  suspendedUntil: null,
  kept: null,
});

const withReservations = (ledger: Ledger, view: Extract<View, { is: 'reservations' }>): Ledger => {
  const titles = new Set(view.lines.map(({ title }) => title));
  const before = new Set(reservationsOf(ledger, view.who).map(({ title }) => title));
  const left = ledger.reservations.filter(({ who, title }) => who !== view.who || titles.has(title));
  const added = [...titles].filter((title) => !before.has(title));
  return { ...ledger, reservations: [...left, ...added.map((title) => waiting(ledger, view.who, title))] };
};

const withLoans = (ledger: Ledger, view: Extract<View, { is: 'loans' }>): Ledger => {
  const before = loansOf(ledger, view.who);
  const loans = view.lines.map(({ copy, due }) => {
    const loan = before.find((one) => one.copy === copy);
    return {
      ...(loan ?? {
        copy,
        title: titleOf(ledger, copy),
        who: view.who,
        at: '',
        renewals: 0,
        beforeMail: null,
      }),
      due: due ?? loan?.due ?? today(ledger),
    };
  });
  const others = ledger.loans.filter(
    ({ who, copy }) => who !== view.who && !loans.some((loan) => loan.copy === copy),
  );
  return { ...ledger, loans: [...others, ...loans] };
};

const withQueue = (ledger: Ledger, view: Extract<View, { is: 'queue' }>): Ledger => {
  const before = queueOf(ledger, view.title);
  const queue = view.lines.map(
    ({ who }) => before.find((one) => one.who === who) ?? waiting(ledger, who, view.title),
  );
  return {
    ...ledger,
    reservations: [...ledger.reservations.filter((one) => !before.includes(one)), ...queue],
  };
};

/** The ledger, changed to agree with a view. */
export const followView = (ledger: Ledger, view: View): Ledger => {
  switch (view.is) {
    case 'reservations':
      return withReservations(ledger, view);
    case 'loans':
      return withLoans(ledger, view);
    case 'queue':
      return withQueue(ledger, view);
  }
};
