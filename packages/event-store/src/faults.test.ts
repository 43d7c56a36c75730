import { describe, expect, it } from 'vitest';
import { asFaults, faultsTold } from './faults.js';

const seat = { path: 'seat', reason: 'is no number' };

describe('the faults of a value', () => {
  it('are one fault, or the first of 20 with the others', () => {
    expect(asFaults([seat])).toEqual(seat);
    expect(asFaults([seat, ...Array.from({ length: 30 }, () => seat)])).toEqual({
      ...seat,
      others: Array.from({ length: 19 }, () => seat),
    });
  });

  it('are printed with their paths; the whole value has no path', () => {
    expect(faultsTold({ ...seat, others: [{ path: '', reason: 'is no command' }] })).toBe(
      'seat: is no number; is no command',
    );
  });
});
