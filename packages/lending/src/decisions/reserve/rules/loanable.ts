import { isLendable, type LoanClass, type TitleId } from '../../../vocabulary/index.js';
import { refusedFor, type Ruling } from '../../rule.js';
import type { Reserving } from '../reserving.js';

export interface NotLoanable {
  readonly code: 'title-not-held' | 'not-for-loan' | 'in-library-only' | 'in-library-short';
  readonly title: TitleId;
}

const codes = {
  'not-for-loan': 'not-for-loan',
  'in-library': 'in-library-only',
  'in-library-short': 'in-library-short',
} as const;

const reasonAgainst = (classes: readonly LoanClass[]): NotLoanable['code'] | undefined => {
  if (classes.some(isLendable)) return undefined;
  const [first] = classes.filter((loanClass) => !isLendable(loanClass));
  return first === undefined ? 'title-not-held' : codes[first];
};

/** RESERVE-2. The library holds a copy of the title that may leave it (R1, R36, R63, A15). */
export const loanable = ({ lines, holdings }: Reserving): Ruling<NotLoanable> =>
  refusedFor(
    lines.flatMap(({ title }) => {
      const code = reasonAgainst([...(holdings[title]?.values() ?? [])]);
      return code === undefined ? [] : [{ code, title }];
    }),
  );
