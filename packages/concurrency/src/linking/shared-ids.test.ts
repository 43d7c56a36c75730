import { describe, expect, it } from 'vitest';
import { inventOccasions } from './invented-occasions.js';
import { plantLeak } from './planted-leaks.js';
import { findIdsInTables, findIdsOfSeveral } from './shared-ids.js';

const occasions = inventOccasions(1);

describe('ids that are in several occasions', () => {
  it('are none if each occasion has its own', () => {
    expect(findIdsOfSeveral(occasions)).toEqual([]);
  });

  it('are found in the field of one occasion and in another field of the next', () => {
    const [{ pseudonym } = { pseudonym: '' }, , third] = occasions;
    const planted = plantLeak(
      {
        plant: (event, occasion) =>
          occasion.pseudonym === third?.pseudonym
            ? { ...event, metadata: { ...event.metadata, before: pseudonym } }
            : event,
      },
      occasions,
    );
    expect(findIdsOfSeveral(planted).toSorted((a, b) => (a.field < b.field ? -1 : 1))).toEqual([
      { field: 'data.borrower', occasions: 1 },
      { field: 'metadata.before', occasions: 1 },
      { field: 'tags.borrower', occasions: 1 },
    ]);
  });
});

describe('ids of occasions in tables', () => {
  const patron = {
    table: 'patron',
    patron: 'person 1',
    columns: { key: 'person-1-of-the-library', day: 'x' },
  };

  it('are none if the tables have only their own', () => {
    expect(findIdsInTables(occasions, [patron])).toEqual([]);
  });

  it('are found in a row without a patron, too', () => {
    const loan = occasions[0]?.events.at(-1)?.data['loan'] ?? null;
    const row = { table: 'order', patron: null, columns: { document: { loan } } };
    expect(findIdsInTables(occasions, [patron, row])).toEqual([
      { field: 'order.document.loan', occasions: 1 },
    ]);
  });
});
