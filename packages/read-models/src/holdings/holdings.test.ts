import type { LendingEvent } from '@torioki/lending';
import type { LoanClass } from '@torioki/lending/vocabulary';
import {
  makeCancelledFact,
  makeReceivedAtHeadquarters,
  makeCopyAdded,
  copyId,
  makeDeclaredLostFact,
  makeFound,
  headquarters,
  makeJourney,
  ken,
  makeLentToLibrary,
  makeLoanClassChanged,
  mari,
  otaru,
  reservationId,
  makeReserved,
  makeReturned,
  makeReturnedByLibrary,
  titleId,
  makeTransitLost,
  wakkanai,
  makeWithdrawn,
  yuki,
} from '@torioki/lending/samples';
import { describe, expect, it } from 'vitest';
import { showAfter } from '../testing/show-after.js';
import { findHoldings } from './view.js';

const screen = (...events: readonly LendingEvent[]) => showAfter(events, findHoldings(titleId(1)));

const statuses = async (...events: readonly LendingEvent[]) =>
  (await screen(...events)).copies.map(({ status }) => status);

const { added, waiting, ready, noticed, shipped, arrived, lent } = makeJourney(1, wakkanai);
const another = (
  n: number,
  particulars: { readonly loanClass?: LoanClass; readonly source?: 'interlibrary' } = {},
) => makeCopyAdded(copyId(n), titleId(1), particulars);

const reservations = [mari, ken, yuki].map((borrower, index) =>
  makeReserved('2021-04-03 10:00', reservationId(10 + index), {
    borrower,
    title: titleId(1),
    place: headquarters,
  }),
);

describe('所蔵情報画面', () => {
  it('lists each copy with its 状態, and the 予約数 beside 予約カート (S5)', async () => {
    const events = [added, waiting, ready, lent, another(2), another(3)];
    const library = makeLentToLibrary('2021-04-12 10:00', another(3), otaru);
    expect(await screen(...events, library, ...reservations)).toEqual({
      title: titleId(1),
      copies: [
        { copy: copyId(1), is: 'on-loan', status: '貸出中' },
        { copy: copyId(2), is: 'on-shelf', status: '在架' },
        { copy: copyId(3), is: 'lent-to-library', status: '協力' },
      ],
      reservations: 3,
      cartButton: true,
    });
  });

  it.each([
    ['not-for-loan', '禁帯'],
    ['in-library', '館内'],
    ['in-library-short', '館短'],
  ] as const)(
    'shows %s as %s, without 予約カート unless another copy may leave (S6, R63)',
    async (loanClass, word) => {
      const restricted = another(1, { loanClass });
      expect(await screen(restricted)).toMatchObject({ copies: [{ status: word }], cartButton: false });
      expect(await screen(restricted, another(2))).toMatchObject({
        copies: [{ is: loanClass, status: word }, { status: '在架' }],
        cartButton: true,
      });
    },
  );

  it('shows a copy as 貸出中 if it is set aside, on its way, at a branch, lent or coming back (R34, A40)', async () => {
    const back = makeReturned('2021-04-24 10:00', lent, wakkanai);
    const home = makeReceivedAtHeadquarters('2021-04-29 10:00', added, wakkanai);
    const way = [ready, noticed, shipped, arrived, lent, back, home];
    const after = (steps: number) => statuses(added, waiting, ...way.slice(0, steps));
    expect((await Promise.all(way.map((_, index) => after(index + 1)))).flat()).toEqual([
      ...way.slice(0, -1).map(() => '貸出中'),
      '在架',
    ]);
  });

  it('shows no missing or withdrawn copy, and follows found and changed copies', async () => {
    const lost = makeTransitLost('2021-04-12 10:00', ready);
    expect(await statuses(added, waiting, ready, shipped, lost)).toEqual([]);
    const missing = [added, waiting, ready, lent, makeDeclaredLostFact('2021-05-20 10:00', added, lent)];
    expect(await statuses(...missing)).toEqual([]);
    expect(await statuses(...missing, makeFound('2021-05-21 10:00', added))).toEqual(['在架']);
    const restricted = makeLoanClassChanged('2021-05-21 10:00', added, 'in-library');
    expect(await statuses(...missing, restricted)).toEqual([]);
    expect(await statuses(...missing, restricted, makeFound('2021-05-22 10:00', added))).toEqual(['館内']);
    expect(await statuses(...missing, makeWithdrawn('2021-05-21 10:00', added))).toEqual([]);
    expect(await statuses(added, makeLoanClassChanged('2021-04-05 10:00', added, 'in-library'))).toEqual([
      '館内',
    ]);
    const lentOut = [added, makeLentToLibrary('2021-04-05 10:00', added, otaru)];
    expect(await statuses(...lentOut, makeReturnedByLibrary('2021-04-20 10:00', added, otaru))).toEqual([
      '貸出中',
    ]);
  });

  it('counts reservations until they are picked up or given up (R35)', async () => {
    const count = async (...events: readonly LendingEvent[]) => (await screen(added, ...events)).reservations;
    expect(await count(waiting)).toBe(1);
    expect(await count(waiting, ready)).toBe(1);
    expect(await count(waiting, ready, lent)).toBe(0);
    expect(await count(waiting, makeCancelledFact('2021-04-05 10:00', 'patron', waiting))).toBe(0);
  });

  it('has no 予約カート for a title if only another library’s copy is here (A53)', async () => {
    expect(await screen(another(1, { source: 'interlibrary' }))).toMatchObject({ cartButton: false });
    expect(await screen()).toEqual({ title: titleId(1), copies: [], reservations: 0, cartButton: false });
  });
});
