import { describe, expect, it } from 'vitest';
import { borrowerId, story } from '../../samples/index.js';

const [first, second, fresh] = [borrowerId(1), borrowerId(2), borrowerId(9)];
const asPerson = { borrower: fresh, pseudonyms: { fresh, used: [first, second] } };
const nine = story
  .reserve(1, [1, 'b', 'hq'], [2, 'c', 'hq'], [3, 'd', 'hq'], [4, 'e', 'hq'])
  .reserve(2, [5, 'f', 'hq'], [6, 'g', 'hq'], [7, 'h', 'hq'], [8, 'i', 'hq'], [9, 'j', 'hq']);

describe('the reservations of a person with several pseudonyms', () => {
  it('count together for the limit (R64)', async () => {
    await nine.reserve(9, [10, 'a', 'hq']).withFields(asPerson).emits('Reserved');
    await nine
      .reserve(9, [10, 'a', 'hq'], [11, 'k', 'hq'])
      .withFields(asPerson)
      .isRefused({ code: 'over-reservation-limit', limit: 10, active: 9, requested: 2 });
  });

  it('are for different titles, and not for a title on loan under another pseudonym (A13)', async () => {
    await nine
      .reserve(9, [10, 'b', 'hq'])
      .withFields(asPerson)
      .isRefused({ code: 'already-reserved', title: 'b' });
    await story
      .reach('lent', 'a-1')
      .reserve(9, [10, 'a', 'hq'])
      .withFields(asPerson)
      .isRefused({ code: 'already-borrowed', title: 'a' });
  });

  it('are recorded under one pseudonym, with the number of the others', async () => {
    const recorded = await nine.reserve(9, [10, 'a', 'hq']).withFields(asPerson).recorded();
    const { command, note } = recorded.at(-1)?.metadata ?? {};
    expect(command).toMatchObject({ borrower: fresh });
    expect(command).not.toHaveProperty('pseudonyms');
    expect(note).toEqual({ reservations: 9 });
    expect(JSON.stringify(recorded.at(-1))).not.toContain(first);
  });
});
