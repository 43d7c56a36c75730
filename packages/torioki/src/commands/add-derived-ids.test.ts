import { isOwnId } from '@torioki/event-store/adapter';
import { decisions, LoanId } from '@torioki/lending';
import { markDerived, list } from '@torioki/lending/vocabulary';
import * as t from 'io-ts';
import { describe, expect, it } from 'vitest';
import { addDerivedIds } from './add-derived-ids.js';

const commandId = '4b3f1c5e-7d0a-4c7e-9d5b-2a1f6e8c9b01';

const Inner = t.exact(t.type({ loan: markDerived('loan', LoanId), note: t.string }));
const nested = { rows: list(t.exact(t.type({ inner: list(Inner, 'loans', 2), one: Inner })), 'rows', 2) };

const idsIn = (value: unknown): readonly string[] =>
  [...JSON.stringify(value).matchAll(/"loan":"([^"]*)"/g)].map(([, id = '']) => id);

describe('ids derived from the command’s id', () => {
  it('are filled in at any depth, all different, and always the same', () => {
    const row = { inner: [{ note: 'a' }, { note: 'b' }], one: { note: 'c' } };
    const { filled } = addDerivedIds(nested, { rows: [row, row] }, commandId);
    const ids = idsIn(filled);
    expect(ids).toHaveLength(6);
    expect(ids.every(isOwnId)).toBe(true);
    expect(addDerivedIds(nested, { rows: [row, row] }, commandId)).toEqual({ filled, faults: [] });
  });

  it('are all reported if the caller gives them', () => {
    const row = {
      inner: [{ note: 'a' }, { note: 'b', loan: commandId }],
      one: { note: 'c', loan: commandId },
    };
    expect(addDerivedIds(nested, { rows: [row] }, commandId)).toMatchObject({
      faults: [{ path: 'rows[0].inner[1].loan' }, { path: 'rows[0].one.loan' }],
    });
    expect(addDerivedIds(decisions.ship.fields, { loan: commandId }, commandId)).toMatchObject({
      faults: [{ path: 'loan' }],
    });
  });

  it.each([
    ['a list that is too long', { rows: [{}, {}, {}] }],
    ['a value that is not a list', { rows: 'three' }],
    ['values that are not lines', { rows: [null, 7] }],
    ['nothing', {}],
  ])('leave %s unchanged', (_, given) => {
    expect(addDerivedIds(nested, given, commandId)).toEqual({ filled: given, faults: [] });
  });
});
