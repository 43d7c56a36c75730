import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { makeJourney, mari, wakkanai } from '../samples/index.js';
import { lendingEventCodec } from './codec.js';

const { waiting, ready } = makeJourney(1, wakkanai);
const stored = lendingEventCodec.encode(waiting);

describe('a lending event is stored', () => {
  it('with the ids that decisions query as tags', () => {
    expect(stored.tags).toEqual([`reservation:${waiting.data.reservation}`, 'title:T-1', `borrower:${mari}`]);
    expect(lendingEventCodec.encode(ready).tags).toContain('copy:C-1');
  });

  it('without unknown fields', () => {
    const more = { ...waiting, data: { ...waiting.data, note: '田中真理' } };
    expect(lendingEventCodec.encode(more)).toEqual(stored);
  });

  it('and read back as it was', () => {
    expect(lendingEventCodec.decode(stored)).toEqual(E.right(waiting));
  });
});

describe('a stored event is not read', () => {
  it.each(['Lent', 'reserved', 'toString', '__proto__', ''])('when its type is %j', (type) => {
    expect(lendingEventCodec.decode({ ...stored, type })).toEqual(
      E.left({ path: '', reason: 'the event type is unknown' }),
    );
  });

  it.each([0, 2, 99])('when its version is %i', (schemaVersion) => {
    expect(lendingEventCodec.decode({ ...stored, schemaVersion })).toEqual(
      E.left({ path: '', reason: 'the version of the event is unknown' }),
    );
  });

  it('when an id of it has capitals, because no query would find the event', () => {
    const data = { ...stored.data, borrower: String(stored.data['borrower']).toUpperCase() };
    expect(lendingEventCodec.decode({ ...stored, data })).toMatchObject(
      E.left({ path: 'borrower', reason: 'must be a UUID in lower case' }),
    );
  });

  it('when a field of it is wrong or missing: the path is named, the value is not', () => {
    const data = { ...stored.data, borrower: '田中真理' };
    const reason = 'must be the id of a borrower, a UUID';
    expect(lendingEventCodec.decode({ ...stored, data })).toMatchObject(E.left({ path: 'borrower', reason }));
    const { borrower: _, ...others } = stored.data;
    expect(lendingEventCodec.decode({ ...stored, data: others })).toMatchObject(
      E.left({ path: 'borrower', reason: `is missing; ${reason}` }),
    );
  });
});
