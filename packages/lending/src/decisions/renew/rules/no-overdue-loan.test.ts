import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';

const one = story.reach('lent', 'a-1');
/** Lends copy b-1 too, as loan 2. It is due on 2021-04-19. */
const other = (borrower: number) => one.at('2021-04-05 10:00').pickUp('b-1', borrower, 'hq', 2);
const overdue = (...loans: readonly (readonly [loan: number, dueDate: string])[]) =>
  ({ code: 'renewal-patron-overdue', overdue: loans.map(([loan, dueDate]) => ({ loan, dueDate })) }) as const;

describe('RENEW-2. A borrower with an overdue loan cannot renew any loan', () => {
  it('allows it until the last minute of the due date (S32 a)', () =>
    one.at('2021-04-22 23:50').renew(1, 1).emits('Renewed'));

  it('refuses it from the first minute of the day after (S32 c)', () =>
    one
      .at('2021-04-23 00:00')
      .renew(1, 1)
      .isRefused(overdue([1, '2021-04-22'])));

  it('refuses when another loan of the borrower is overdue, and names it (S34, L3)', () =>
    other(1)
      .at('2021-04-20 10:00')
      .renew(1, 1)
      .isRefused(overdue([2, '2021-04-19'])));

  it('names every overdue loan', () =>
    other(1)
      .at('2021-04-25 10:00')
      .renew(1, 1)
      .isRefused(overdue([1, '2021-04-22'], [2, '2021-04-19'])));

  it('counts from the due dates that a special closure moved (A51)', async () => {
    const closed = other(1).at('2021-04-10 10:00').extendClosure(15, 25, 36);
    await closed
      .at('2021-05-07 00:00')
      .renew(1, 1)
      .isRefused(overdue([1, '2021-05-06'], [2, '2021-05-06']));
    await closed.at('2021-05-06 23:59').renew(1, 1).emits('Renewed');
  });

  it('counts from the due dates that a closure of another place did not move (A51)', () =>
    other(1)
      .at('2021-04-10 10:00')
      .extendClosure(15, 25, 36, 'wkn')
      .at('2021-05-06 23:59')
      .renew(1, 1)
      .isRefused(overdue([1, '2021-04-22'], [2, '2021-04-19'])));

  it("allows it if the overdue loan was returned, was renewed, or is another borrower's", async () => {
    for (const variant of [
      other(1).acceptReturn('b-1', 'hq'),
      other(1).at('2021-04-19 10:00').renew(2, 1),
      other(2),
    ])
      await variant.at('2021-04-20 10:00').renew(1, 1).emits('Renewed');
  });
});
