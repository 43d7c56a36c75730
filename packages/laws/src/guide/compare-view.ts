import type { Finding, ComparedView, View } from './law.js';
import { dueOf, type Ledger, loanOf, loansOf, queueOf, reservationOf, reservationsOf } from './ledger.js';
import { bilingual } from './bilingual.js';

/** The expected lines of a view: one text for each line, in no particular order. */
const listExpectedLines = (ledger: Ledger, view: View): readonly string[] => {
  switch (view.is) {
    case 'reservations':
      return reservationsOf(ledger, view.who).map(({ title, at }) => `${title} (${at})`);
    case 'loans':
      return loansOf(ledger, view.who).map((loan) => `${loan.copy} (${dueOf(ledger, loan)})`);
    case 'queue':
      return queueOf(ledger, view.title).map(({ who }) => who);
  }
};

const expectedDue = (ledger: Ledger, copy: string): string => {
  const loan = loanOf(ledger, copy);
  return loan === undefined ? '—' : dueOf(ledger, loan);
};

/**
 * The shown lines in the form of `listExpectedLines`. If a line leaves out a field, the ledger's value is
 * used.
 */
const linesOf = (ledger: Ledger, view: View): readonly string[] => {
  switch (view.is) {
    case 'reservations':
      return view.lines.map(
        ({ title, at }) => `${title} (${at ?? reservationOf(ledger, view.who, title)?.at ?? '—'})`,
      );
    case 'loans':
      return view.lines.map(({ copy, due }) => `${copy} (${due ?? expectedDue(ledger, copy)})`);
    case 'queue':
      return view.lines.map(({ who }) => who);
  }
};

const sorted = (lines: readonly string[]) => [...lines].sort().join(', ');

const subject = (view: View) => ('who' in view ? view.who : view.title);

const names = { reservations: '予約状況照会', loans: '貸出状況照会', queue: '予約待ち' } as const;

/** Compares a view with the ledger. The sequence of the lines does not matter. */
export const compareView = ({ ledger, view }: ComparedView): Finding => {
  const expected = sorted(listExpectedLines(ledger, view));
  const given = sorted(linesOf(ledger, view));
  if (expected === given) return 'kept';
  const of = subject(view);
  return {
    because: bilingual(
      `the ${view.is} of ${of} are: ${expected || 'none'}`,
      `${of}の${names[view.is]}は「${expected || 'なし'}」`,
    ),
    however: bilingual(`this was shown: ${given || 'nothing'}`, `「${given || 'なし'}」と表示された`),
  };
};
