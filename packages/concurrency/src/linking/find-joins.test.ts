import { describe, expect, it } from 'vitest';
import { findJoins, type TableRow } from './find-joins.js';
import type { Occasion } from './gather-occasions.js';
import { digestRequest } from './guess-digests.js';
import { inventOccasions } from './invented-occasions.js';

const occasions = inventOccasions(1);
const patrons = [...new Set(occasions.map(({ person }) => person))];

/** What a registry may keep of patrons: nothing in it is in the history. */
const patronRows: readonly TableRow[] = patrons.map((patron, index) => ({
  table: 'patron',
  patron,
  columns: { key: patron, card: `card-${index}`, registeredAt: ['HQ'] },
}));

const perOccasion = (rowOf: (one: Occasion) => object | null) =>
  occasions.flatMap((one) => {
    const row = rowOf(one);
    return row === null ? [] : [{ table: 'planted', patron: one.person, columns: { ...row } }];
  });

const noticesOf = ({ events }: Occasion) => events.filter(({ type }) => type === 'ReadyNoticeSent');

describe('the search for joins between tables and the history', () => {
  it('finds that the patrons remain as many as use the place', () => {
    const { columns, remaining } = findJoins(occasions, patronRows);
    expect(columns.filter(({ isMore }) => isMore)).toEqual([]);
    expect(remaining.length).toBeGreaterThan(10);
    for (const { atPlace, withTables } of remaining) expect(withTables).toBe(atPlace);
  });

  it.each([
    [
      'digests of carts',
      perOccasion(({ person, events }) => {
        const titles = [...new Set(events.map(({ data }) => String(data['title'])))];
        return { digest: digestRequest({ patron: person, titles }) };
      }),
      'planted.digest',
    ],
    [
      'digests of mails',
      perOccasion((one) => {
        const [first] = noticesOf(one);
        if (first === undefined) return null;
        const { on, reservation } = first.data;
        return { digest: digestRequest({ patron: one.person, run: on, reservations: [reservation] }) };
      }),
      'planted.digest',
    ],
    [
      'a count of each patron and day',
      perOccasion(({ events }) => ({ day: events[0]?.recordedAt.slice(0, 10), begun: 1 })),
      'planted.day',
    ],
    ['the pseudonym', perOccasion(({ pseudonym }) => ({ pseudonym })), 'planted.pseudonym'],
  ])('finds %s, and fewer patrons remain', (_, planted, column) => {
    const { columns, remaining } = findJoins(occasions, [...patronRows, ...planted]);
    expect(columns.flatMap((one) => (one.isMore ? [one.column] : []))).toContain(column);
    expect(remaining.some(({ atPlace, withTables }) => withTables < atPlace)).toBe(true);
  });
});
