import type { StoredEvent } from '@torioki/event-store';
import { describe, expect, it } from 'vitest';
import { findHints, findLeaks, judgeFields } from './find-leaks.js';
import type { Occasion } from './gather-occasions.js';
import { inventOccasions } from './invented-occasions.js';
import { plantedLeaks, plantLeak } from './planted-leaks.js';

const occasions = inventOccasions(1);

describe('the search for leaks', () => {
  it('finds none if nothing but the place depends on the person', () => {
    const fields = judgeFields(occasions);
    expect(findLeaks(fields)).toEqual([]);
    expect(findHints(fields)).toEqual([]);
    expect(fields.map(({ field }) => field)).toContain('data.location');
  });

  it.each(plantedLeaks.map((leak) => [leak.fault, leak] as const))('names the field if %s', (_, leak) => {
    expect(findLeaks(judgeFields(plantLeak(leak, occasions)))).toContain(leak.field);
  });

  it('names an id that is in different fields of different occasions', () => {
    const plant = (event: StoredEvent, { person, pseudonym }: Occasion) => {
      const other = occasions.find((one) => one.person === person && one.pseudonym !== pseudonym);
      return { ...event, metadata: { before: other?.events[0]?.data['reservation'] ?? null, of: event.id } };
    };
    expect(findLeaks(judgeFields(plantLeak({ plant }, occasions)))).toContain('an id in any field');
  });

  it('names a field as a hint if its values are of few people', () => {
    const plant = (event: StoredEvent, { person }: Occasion) => ({
      ...event,
      metadata: { few: person.slice(-1) },
    });
    const fields = judgeFields(plantLeak({ plant }, occasions));
    expect([findLeaks(fields), findHints(fields)]).toEqual([[], ['metadata.few']]);
  });
});
