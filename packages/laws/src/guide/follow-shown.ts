import { type Ledger, loansOf, queueOf, reservationsOf, titleOf, today } from './ledger.js';
import type { View } from './law.js';

const waiting = (ledger: Ledger, who: string, title: string): Ledger => ({
  ...ledger,
  reservations: [
    ...ledger.reservations,
    { who, title, at: '', since: ledger.now, inOrder: null, kept: null },
  ],
});

const withReservations = (ledger: Ledger, view: Extract<View, { of: 'reservations' }>): Ledger => {
  const shown = new Set(view.lines.map(({ title }) => title));
  const known = new Set(reservationsOf(ledger, view.who).map(({ title }) => title));
  const kept = {
    ...ledger,
    reservations: ledger.reservations.filter(({ who, title }) => who !== view.who || shown.has(title)),
  };
  return [...shown]
    .filter((title) => !known.has(title))
    .reduce<Ledger>((so, title) => waiting(so, view.who, title), kept);
};

const withLoans = (ledger: Ledger, view: Extract<View, { of: 'loans' }>): Ledger => {
  const known = loansOf(ledger, view.who);
  const loans = view.lines.map(({ copy, due }) => {
    const loan = known.find((one) => one.copy === copy);
    return {
      ...(loan ?? { copy, title: titleOf(ledger, copy), who: view.who, at: '', renewals: 0 }),
      due: due ?? loan?.due ?? today(ledger),
    };
  });
  const others = ledger.loans.filter(
    ({ who, copy }) => who !== view.who && !loans.some((loan) => loan.copy === copy),
  );
  return { ...ledger, loans: [...others, ...loans] };
};

const withQueue = (ledger: Ledger, view: Extract<View, { of: 'queue' }>): Ledger => {
  const known = queueOf(ledger, view.title);
  const queue = view.lines.map(
    ({ who }) =>
      known.find((one) => one.who === who) ?? {
        who,
        title: view.title,
        at: '',
        since: ledger.now,
        inOrder: null,
        kept: null,
      },
  );
  return {
    ...ledger,
    reservations: [...ledger.reservations.filter((one) => !known.includes(one)), ...queue],
  };
};

/** The ledger once it follows what was shown. */
export const followedShown = (ledger: Ledger, view: View): Ledger => {
  switch (view.of) {
    case 'reservations':
      return withReservations(ledger, view);
    case 'loans':
      return withLoans(ledger, view);
    case 'queue':
      return withQueue(ledger, view);
  }
};
