import { expect, it } from 'vitest';
import { countPeople } from './count-people.js';
import { inventOccasions } from './invented-occasions.js';

const occasions = inventOccasions(1);

it('counts the people of each place and way of pickup', () => {
  const { cells, refusedCells } = countPeople(occasions);
  expect(cells.map(({ place, mail, people }) => [place, mail, people]).toSorted()).toEqual([
    ['B-0', 'with', 10],
    ['B-1', 'with', 10],
  ]);
  expect(cells.reduce((sum, { loans }) => sum + loans, 0)).toBe(occasions.length);
  expect(refusedCells).toBe(0);
});

it.each([
  [4, 0, 1],
  [5, 1, 0],
])('of a place with %i people, it reports %i cells and refuses %i', (people, reported, refused) => {
  const some = Array.from({ length: people }, (_, n) => `person ${2 * n}`);
  const { cells, refusedCells } = countPeople(occasions.filter(({ person }) => some.includes(person)));
  expect([cells.length, refusedCells]).toEqual([reported, refused]);
});

it('counts a place apart for each way of pickup', () => {
  const atHome = occasions.map(({ events, ...one }) => ({
    ...one,
    events: events.map((event) => ({ ...event, data: { ...event.data, pickupClass: 'home' } })),
  }));
  const { cells } = countPeople([...occasions, ...atHome]);
  expect(cells.map(({ place, way }) => `${place} ${way}`).toSorted()).toEqual([
    ...['B-0 branch', 'B-0 home', 'B-1 branch', 'B-1 home'],
  ]);
});
