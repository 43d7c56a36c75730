import { randomUUID } from 'node:crypto';
import type { NewEvent, StoredEvent } from '@torioki/event-store';
import { emptyChain, sealed, storedEvent, written } from '@torioki/event-store/adapter';
import { answered, failedWith, headOf, someEvent } from '@torioki/event-store/contract';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { librarySystem, opened } from './testing/opened.js';
import { scratchFile } from './testing/scratch-file.js';

/** A history with a correct chain that no store wrote. */
const chained = (events: readonly NewEvent[]): readonly StoredEvent[] => {
  const texts = E.sequenceArray(events.map((event, index) => written(event, `events[${index}]`)));
  if (E.isLeft(texts)) return expect.fail(texts.left.reason);
  const root = { ...emptyChain(librarySystem), recordedAt: '' };
  return sealed(texts.right, root, '2026-04-01T00:00:00.000Z').map(storedEvent);
};

describe('copying a history that no store wrote', () => {
  it('refuses an id that is already recorded, and writes no event', async () => {
    const store = await opened(scratchFile());
    const id = randomUUID();
    const [first, second, third] = chained([someEvent({ id }), someEvent(), someEvent({ id })]);
    if (!first || !second || !third) return expect.fail('There are not three events. Correct the test.');
    await answered(store.copy([first]));
    expect(await failedWith('event-id-reused', store.copy([second, third]))).toEqual({ id, position: 1 });
    expect(await headOf(store)).toBe(1);
  });
});
