import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseRuns } from './contract/runs.js';
import { eventIndex } from './event-index.js';
import { matches } from './query.js';

const type = fc.constantFrom('Reserved', 'Secured', 'Shipped');
const tag = fc.constantFrom('copy:1', 'copy:2', 'title:1', 'title:2');
const events = fc
  .array(fc.record({ type, tags: fc.uniqueArray(tag), gap: fc.integer({ min: 1, max: 3 }) }), {
    maxLength: 30,
  })
  .map((given) => {
    let position = 0;
    return given.map(({ gap, ...event }) => ({ ...event, position: (position += gap) }));
  });
const some = (one: fc.Arbitrary<string>) => fc.array(one, { minLength: 1, maxLength: 3 });
const after = fc.nat({ max: 40 }).map((position) => ({ position, hash: '' }));
const item = fc.oneof(
  fc.record({ types: some(type), after }, { requiredKeys: ['types'] }),
  fc.record({ tags: some(tag), after }, { requiredKeys: ['tags'] }),
  fc.record({ types: some(type), tags: some(tag), after }, { requiredKeys: ['types', 'tags'] }),
);
const range = fc.record({
  after: fc.nat({ max: 40 }),
  upTo: fc.nat({ max: 60 }),
  limit: fc.integer({ min: 1, max: 8 }),
  backwards: fc.boolean(),
});

describe('an index', () => {
  it('selects the same as a scan of all events', () => {
    fc.assert(
      fc.property(events, fc.array(item, { maxLength: 3 }), range, (given, items, within) => {
        const index = eventIndex<(typeof given)[number]>();
        given.forEach(index.add);
        const found = given.filter(
          (event) =>
            event.position > within.after &&
            event.position <= within.upTo &&
            items.some((one) => event.position > (one.after?.position ?? 0) && matches([one], event)),
        );
        const ordered = within.backwards ? found.reverse() : found;
        expect(index.select(items, within)).toEqual(ordered.slice(0, within.limit));
      }),
      { numRuns: chooseRuns(500, 20_000) },
    );
  });
});
