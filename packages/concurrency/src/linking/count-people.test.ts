import { expect, it } from 'vitest';
import { countPeople } from './count-people.js';
import { inventOccasions } from './invented-occasions.js';

const occasions = inventOccasions(1);

it('counts the people of each place and way of pickup', () => {
  const { cells, refusedLoans } = countPeople(occasions);
  expect(cells.map(({ place, mail, people }) => [place, mail, people]).toSorted()).toEqual([
    ['B-0', 'with', 10],
    ['B-1', 'with', 10],
  ]);
  expect(cells.reduce((sum, { loans }) => sum + loans, 0)).toBe(occasions.length);
  expect(refusedLoans).toBe(0);
});

it('reports no cell with fewer people than five', () => {
  const few = [0, 2, 4, 6].map((person) => `person ${person}`);
  const own = occasions.filter(({ person }) => few.includes(person));
  expect(countPeople(own)).toEqual({ cells: [], refusedLoans: own.length });
});
