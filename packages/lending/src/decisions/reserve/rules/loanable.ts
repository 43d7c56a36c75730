import { isReservable, type HeldCopy } from '../../../aggregates/index.js';
import { isLendable, type TitleId } from '../../../vocabulary/index.js';
import { refusedFor, ruling, type Ruling } from '../../rule.js';
import type { ReserveSituation } from '../situation.js';

export interface NotLoanable {
  readonly code: 'title-not-held' | 'not-for-loan' | 'in-library-only' | 'in-library-short';
  readonly title: TitleId;
}

const codes = {
  'not-for-loan': 'not-for-loan',
  'in-library': 'in-library-only',
  'in-library-short': 'in-library-short',
} as const;

const reasonAgainst = (copies: readonly HeldCopy[]): NotLoanable['code'] | undefined => {
  if (copies.some(isReservable)) return undefined;
  const [restricted] = copies.flatMap(({ loanClass }) => (isLendable(loanClass) ? [] : [codes[loanClass]]));
  return restricted ?? 'title-not-held';
};

export const loanable = ruling(
  {
    id: 'RESERVE-2',
    en: 'The library owns at least one copy of the title that may leave the library.',
    ja: '予約できるのは、館外に持ち出せる自館の資料がある本である。',
    guide: ['R1', 'R36', 'R63', 'A11', 'A14', 'A15', 'A53'],
  },
  ({ lines, holdings }: ReserveSituation): Ruling<NotLoanable> =>
    refusedFor(
      lines.flatMap(({ title }) => {
        const code = reasonAgainst([...(holdings[title]?.values() ?? [])]);
        return code === undefined ? [] : [{ code, title }];
      }),
      () => ({
        held: lines.map(({ title }) => ({
          title,
          copies: [...(holdings[title]?.values() ?? [])].filter(isReservable).length,
        })),
      }),
    ),
);
