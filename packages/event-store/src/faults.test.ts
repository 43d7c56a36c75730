import { describe, expect, it } from 'vitest';
import { limitFaults, renderFaults } from './faults.js';

const seat = { path: 'seat', reason: 'is not a number' };

describe('the faults of a value', () => {
  it('are one fault, or the first of 20 with the others', () => {
    expect(limitFaults([seat])).toEqual(seat);
    expect(limitFaults([seat, ...Array.from({ length: 30 }, () => seat)])).toEqual({
      ...seat,
      others: Array.from({ length: 19 }, () => seat),
    });
  });

  it('are printed with their paths; the whole value has no path', () => {
    expect(renderFaults({ ...seat, others: [{ path: '', reason: 'is not a command' }] })).toBe(
      'seat: is not a number; is not a command',
    );
  });
});
