import { randomUUID } from 'node:crypto';
import type { NewEvent, StoredEvent } from '@torioki/event-store';
import { emptyChain, sealEvents, parseStoredEvent, writeEvent } from '@torioki/event-store/adapter';
import { unwrapAnswer, expectFailure, findHeadPosition, someEvent } from '@torioki/event-store/contract';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { librarySystem, openStore } from './testing/open-store.js';
import { scratchFile } from './testing/scratch-file.js';

/** A history with a correct chain that no store wrote. */
const chained = (events: readonly NewEvent[]): readonly StoredEvent[] => {
  const texts = E.sequenceArray(events.map((event, index) => writeEvent(event, `events[${index}]`)));
  if (E.isLeft(texts)) return expect.fail(texts.left.reason);
  const root = { ...emptyChain(librarySystem), recordedAt: '' };
  return sealEvents(texts.right, root, '2026-04-01T00:00:00.000Z').map(parseStoredEvent);
};

describe('copying a history that no store wrote', () => {
  it('refuses an id that is already recorded, and writes no event', async () => {
    const store = await openStore(scratchFile());
    const id = randomUUID();
    const [first, second, third] = chained([someEvent({ id }), someEvent(), someEvent({ id })]);
    if (!first || !second || !third) return expect.fail('There are not three events. Correct the test.');
    await unwrapAnswer(store.copy([first]));
    expect(await expectFailure('event-id-reused', store.copy([second, third]))).toEqual({ id, position: 1 });
    expect(await findHeadPosition(store)).toBe(1);
  });
});
