import { describe, expect, it } from 'vitest';
import { compareStates } from './compare-states.js';

const loan = (id: string, dueDate = '2021-04-22') => ({ loan: id, copy: 'a.1', dueDate });

describe('two states of a view', () => {
  it('differ in removed, changed or added rows, in the order of the view', () => {
    const [removed, before, after, come] = [loan('2'), loan('1'), loan('1', '2021-05-06'), loan('3')];
    expect(compareStates([removed, before], [after, come])).toEqual([
      {
        path: 'loan 2',
        before: removed,
        after: undefined,
        row: { table: '', key: 'loan', id: '2', part: '' },
      },
      {
        path: 'loan 1.dueDate',
        before: '2021-04-22',
        after: '2021-05-06',
        row: { table: '', key: 'loan', id: '1', part: 'dueDate' },
      },
      {
        path: 'loan 3',
        before: undefined,
        after: come,
        row: { table: '', key: 'loan', id: '3', part: '' },
      },
    ]);
  });

  it('differ in the tables of a document, and in its other fields', () => {
    const [before, after] = [
      { waiting: 0, copies: [] },
      { waiting: 2, copies: [{ copy: 'a.1', status: '在架' }] },
    ];
    expect(compareStates(before, after)).toEqual([
      { path: 'waiting', before: 0, after: 2 },
      {
        path: 'copies.copy a.1',
        before: undefined,
        after: { copy: 'a.1', status: '在架' },
        row: { table: 'copies', key: 'copy', id: 'a.1', part: '' },
      },
    ]);
  });

  it('identify rows by a unique field, or else by their number', () => {
    const of = (borrower: string) => ({ borrower, location: 'HQ' });
    expect(compareStates([of('m')], [of('m'), of('n')])).toMatchObject([{ path: 'borrower n' }]);
    expect(compareStates([of('m')], [of('m'), of('m')])).toEqual([
      { path: '1', before: undefined, after: of('m') },
    ]);
  });
});
