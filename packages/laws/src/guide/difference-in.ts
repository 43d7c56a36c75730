import type { Finding, Shown, View } from './law.js';
import { type Ledger, loansOf, queueOf, reservationsOf } from './ledger.js';
import { said } from './said.js';

/** What the ledger knows of a view: a text a line, in no order. */
const known = (ledger: Ledger, view: View): readonly string[] => {
  switch (view.of) {
    case 'reservations':
      return reservationsOf(ledger, view.who).map(({ title }) => title);
    case 'loans':
      return loansOf(ledger, view.who).map(({ copy, due }) => `${copy} (${due})`);
    case 'queue':
      return queueOf(ledger, view.title).map(({ who }) => who);
  }
};

const linesOf = (ledger: Ledger, view: View): readonly string[] => {
  switch (view.of) {
    case 'reservations':
      return view.lines.map(({ title }) => title);
    case 'loans':
      return view.lines.map(
        ({ copy, due }) =>
          `${copy} (${due ?? ledger.loans.find((loan) => loan.copy === copy)?.due ?? 'no date'})`,
      );
    case 'queue':
      return view.lines.map(({ who }) => who);
  }
};

const sorted = (lines: readonly string[]) => [...lines].sort().join(', ');

const subject = (view: View) => ('who' in view ? view.who : view.title);

const names = { reservations: '予約状況照会', loans: '貸出状況照会', queue: '予約待ち' } as const;

/** Whether what is shown is what the ledger knows, whatever the order of the lines. */
export const differenceIn = ({ ledger, view }: Shown): Finding => {
  const expected = sorted(known(ledger, view));
  const given = sorted(linesOf(ledger, view));
  if (expected === given) return 'kept';
  const of = subject(view);
  return {
    because: said(
      `the ${view.of} of ${of} are: ${expected || 'none'}`,
      `${of}の${names[view.of]}は「${expected || 'なし'}」`,
    ),
    however: said(`this was shown: ${given || 'nothing'}`, `「${given || 'なし'}」と表示された`),
  };
};
