import { randomUUID } from 'node:crypto';
import { chainRoot, prepared, sealed, type NewEvent, type StoredEvent } from '@torioki/event-store';
import { answered, failedWith, someEvent } from '@torioki/event-store/contract';
import { describe, expect, it } from 'vitest';
import { librarySystem, opened } from './testing/opened.js';
import { scratchFile } from './testing/scratch-file.js';

/** A history that no store wrote, whose chain is right. */
const chained = (events: readonly NewEvent[]): readonly StoredEvent[] => {
  let link = chainRoot(librarySystem);
  return events.map((event, index) => {
    const next = sealed(
      { ...prepared(event), tags: event.tags },
      index + 1,
      '2026-04-01T00:00:00.000Z',
      link,
    );
    ({ link } = next);
    return next.event;
  });
};

describe('copying a history that no store wrote', () => {
  it('refuses an id that is recorded before and writes nothing', async () => {
    const store = await opened(scratchFile());
    const id = randomUUID();
    const [first, second, third] = chained([someEvent({ id }), someEvent(), someEvent({ id })]);
    if (!first || !second || !third) return expect.fail('three events');
    await answered(store.copy([first]));
    expect(await failedWith('event-id-reused', store.copy([second, third]))).toEqual({ id, position: 1 });
    expect(await answered(store.head())).toBe(1);
  });
});
