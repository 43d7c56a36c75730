import type { StoredEvent } from '@torioki/event-store';
import { groupBy } from 'fp-ts/lib/NonEmptyArray.js';
import { describe, expect, it } from 'vitest';
import { findJoins, type TableRow } from './find-joins.js';
import type { Occasion } from './gather-occasions.js';
import { digestRequest } from './guess-digests.js';
import { inventOccasions } from './invented-occasions.js';
import { logWithCards } from './log-with-cards.js';

const occasions = inventOccasions(1);
const patrons = [...new Set(occasions.map(({ person }) => person))];

/** Rows that a registry may keep about patrons. Nothing in these rows is in the history. */
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

/** For each patron and day, the number of reservations, if it exceeds a limit. */
const countsOver = (limit: number, some: readonly Occasion[]): readonly TableRow[] => {
  const begun = some.flatMap(({ person, events }) =>
    events
      .filter(({ type }) => type === 'Reserved')
      .map(({ recordedAt }) => ({ person, on: recordedAt.slice(0, 10) })),
  );
  return Object.values(groupBy(({ person, on }: (typeof begun)[number]) => `${on} ${person}`)(begun)).flatMap(
    ([{ person, on }, ...rest]) =>
      rest.length < limit
        ? []
        : [{ table: 'count', patron: person, columns: { on, begun: rest.length + 1 } }],
  );
};

/** The access log. It has an access to each patron, on a day without an event of this patron. */
const accessLog: readonly TableRow[] = patrons.map((patron, index) => {
  const own = occasions.filter(({ person }) => person === patron).flatMap(({ events }) => events);
  const days = [
    ...new Set(occasions.flatMap(({ events }) => events.map(({ recordedAt }) => recordedAt.slice(0, 10)))),
  ];
  const free = days.filter((day) => !own.some(({ recordedAt }) => recordedAt.startsWith(day)));
  return { table: 'access', patron, columns: { staff: 'C-01', on: free[index % free.length] ?? '' } };
});

const noticesOf = ({ events }: Occasion) => events.filter(({ type }) => type === 'ReadyNoticeSent');

describe('the search for joins between tables and the history', () => {
  it('excludes no patron of the place', () => {
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
    ['an access log that also has accesses with a card', logWithCards(occasions), 'access.on'],
    ['a count of each patron and day', countsOver(0, occasions), 'count.on'],
    ['the pseudonym', perOccasion(({ pseudonym }) => ({ pseudonym })), 'planted.pseudonym'],
  ])('finds %s, and fewer patrons remain', (_, planted, column) => {
    const { columns, remaining } = findJoins(occasions, [...patronRows, ...planted]);
    expect(columns.flatMap((one) => (one.isMore ? [one.column] : []))).toContain(column);
    expect(remaining.some(({ atPlace, withTables }) => withTables < atPlace)).toBe(true);
  });

  it('names only the patrons who chose to have a reading history by this history', () => {
    const choosers = patrons.slice(0, 5);
    const loans = occasions.filter(({ person }) => choosers.includes(person));
    const chosen = loans.map(({ person, events }): TableRow => {
      const { title = null } = events[0]?.data ?? {};
      return { table: 'reading', patron: person, columns: { title } };
    });
    const { remaining } = findJoins(occasions, [...patronRows, ...chosen]);
    const named = remaining.filter(({ atPlace, withTables }) => withTables < atPlace);
    expect(new Set(named.map(({ person }) => person))).toEqual(new Set(choosers));
  });

  it('names nobody by the access log', () => {
    const { columns, remaining } = findJoins(occasions, [...patronRows, ...accessLog]);
    expect(columns.filter(({ isMore }) => isMore)).toEqual([]);
    for (const { atPlace, withTables } of remaining) expect(withTables).toBe(atPlace);
  });

  it('finds nothing in the counts of unusual days, which are over a limit', () => {
    const [one] = occasions as [Occasion, ...Occasion[]];
    const [reserved] = one.events as [StoredEvent, ...StoredEvent[]];
    const withUnusualDay = [
      ...occasions,
      { ...one, pseudonym: 'a cart', events: Array.from({ length: 10 }, () => reserved) },
    ];
    const counts = countsOver(10, withUnusualDay);
    expect(counts).toMatchObject([{ patron: one.person, columns: { begun: 11 } }]);
    const { columns, remaining } = findJoins(withUnusualDay, [...patronRows, ...counts]);
    expect(columns.filter(({ isMore }) => isMore)).toEqual([]);
    for (const { atPlace, withTables } of remaining) expect(withTables).toBe(atPlace);
  });
});
