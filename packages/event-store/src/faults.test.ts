import { describe, expect, it } from 'vitest';
import { limitFaults, renderFaults, toReason } from './faults.js';

const seat = { path: 'seat', reason: 'is not a number' };

describe('the faults of a value', () => {
  it('are one fault, or the first of 20 with the others', () => {
    expect(limitFaults([seat])).toEqual(seat);
    expect(limitFaults([seat, ...Array.from({ length: 30 }, () => seat)])).toEqual({
      ...seat,
      others: Array.from({ length: 19 }, () => seat),
    });
  });

  it('are one reason, with the code of the first', () => {
    const missing = { path: 'hall', code: 'missing', reason: 'is missing', ja: 'がない' };
    expect(toReason(missing)).toEqual({ code: 'missing', reason: 'hall is missing', ja: 'hall がない' });
    const other = { path: 'row', reason: 'is unknown', ja: 'を知らない' };
    expect(toReason({ ...missing, others: [seat, other] })).toEqual({
      code: 'missing',
      reason: 'hall is missing; seat is not a number; row is unknown',
      ja: 'hall がない。row を知らない',
    });
    expect(toReason(seat)).toEqual({ reason: 'seat is not a number' });
  });

  it('are printed with their paths; the whole value has no path', () => {
    expect(renderFaults({ ...seat, others: [{ path: '', reason: 'is not a command' }] })).toBe(
      'seat: is not a number; is not a command',
    );
  });
});
