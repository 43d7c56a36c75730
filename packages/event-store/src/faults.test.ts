import { describe, expect, it } from 'vitest';
import { asFaults, faultsTold } from './faults.js';

const seat = { path: 'seat', reason: 'is no number' };

describe('what is wrong with a value', () => {
  it('is one fault, or the first of 20 and the others', () => {
    expect(asFaults([seat])).toEqual(seat);
    expect(asFaults([seat, ...Array.from({ length: 30 }, () => seat)])).toEqual({
      ...seat,
      others: Array.from({ length: 19 }, () => seat),
    });
  });

  it('is told with the path, but for the whole of the value', () => {
    expect(faultsTold({ ...seat, others: [{ path: '', reason: 'is no command' }] })).toBe(
      'seat: is no number; is no command',
    );
  });
});
