import type { DataOf, Instant, LocalDate } from '@torioki/lending';
import { rulesInForce } from '@torioki/lending/aggregates';
import { expect, it } from 'vitest';
import { collectExceptions } from './exceptions.js';

const loan = (copy: string, dueDate: string) => ({
  type: 'LoanMigrated' as const,
  data: { copy, renewals: 0, dueDate } as DataOf<'LoanMigrated'>,
});

it('lists each due date moved by a special closure', () => {
  const [from, until, dueOn] = ['2021-04-20', '2021-05-05', '2021-05-06'] as LocalDate[];
  const closed = { ...rulesInForce.initial, closures: [{ places: 'all', from, until, dueOn }] as never };
  const held = collectExceptions(closed, '2021-04-01T00:00:00.000Z' as Instant);
  held.add(loan('k-1', '2021-04-25'));
  held.add(loan('k-2', '2021-05-10'));
  expect(held.all()).toEqual([{ is: 'due-date-moved', copy: 'k-1', from: '2021-04-25', to: dueOn }]);
});
