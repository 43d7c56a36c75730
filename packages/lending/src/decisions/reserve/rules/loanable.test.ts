import { describe, it } from 'vitest';
import { story } from '../../../samples/index.js';
import type { LoanClass } from '../../../vocabulary/index.js';

const copies = (...classes: readonly LoanClass[]) =>
  classes.reduce((history, loanClass, index) => history.addCopy(`t-${index + 1}`, 't', loanClass), story);
const borrowed = story.addBorrowedCopy('t-1');

describe('RESERVE-2. The library owns a copy of the title that may leave the library', () => {
  it.each([
    ['circulates', ['circulating']],
    ['is a short loan', ['short-loan']],
    ['circulates, and another may not leave (S6 T5, A15)', ['in-library', 'circulating']],
  ] as const)('allows it if a copy %s', (_, classes) =>
    copies(...classes)
      .reserve(1, [1, 't', 'hq'])
      .emits('Reserved'),
  );

  it('allows it if every copy is lent (A14)', () =>
    story.reach('lent', 'a-1', 'hq', 2).reserve(1, [1, 'a', 'hq']).emits('Reserved'));

  it.each([
    ['not-for-loan', 'not-for-loan'],
    ['in-library', 'in-library-only'],
    ['in-library-short', 'in-library-short'],
  ] as const)('refuses it if every copy is %s (S6)', (loanClass, code) =>
    copies(loanClass, loanClass).reserve(1, [1, 't', 'hq']).isRefused({ code, title: 't' }),
  );

  it('refuses it if the only copy belongs to another library (A53)', async () => {
    await borrowed.reserve(1, [1, 't', 'hq']).isRefused({ code: 'title-not-held', title: 't' });
    await borrowed.addCopy('t-2').reserve(1, [1, 't', 'hq']).emits('Reserved');
  });

  it('follows the changes of the copies: withdrawn, or of another class', async () => {
    await story.withdraw('a-1').reserve(1, [1, 'a', 'hq']).isRefused({ code: 'title-not-held', title: 'a' });
    await story
      .changeLoanClass('a-1', 'not-for-loan')
      .reserve(1, [1, 'a', 'hq'])
      .isRefused({ code: 'not-for-loan', title: 'a' });
    await copies('in-library')
      .changeLoanClass('t-1', 'short-loan')
      .reserve(1, [1, 't', 'hq'])
      .emits('Reserved');
    await borrowed
      .changeLoanClass('t-1', 'short-loan')
      .reserve(1, [1, 't', 'hq'])
      .isRefused({ code: 'title-not-held', title: 't' });
  });

  it('names the reason of the copy that was added first, if the reasons differ', () =>
    copies('in-library', 'not-for-loan')
      .reserve(1, [1, 't', 'hq'])
      .isRefused({ code: 'in-library-only', title: 't' }));

  it('refuses a title that the library does not hold (R62), and gives a reason for each line', () =>
    copies('not-for-loan')
      .reserve(1, [2, 'z', 'hq'], [1, 't', 'hq'])
      .isRefused({ code: 'title-not-held', title: 'z' }, { code: 'not-for-loan', title: 't' }));
});
