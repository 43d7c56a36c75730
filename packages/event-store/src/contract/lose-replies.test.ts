import { describe, expect, it } from 'vitest';
import { inMemoryEventStore } from '../in-memory.js';
import { unwrapAnswer, expectFailure } from './unwrap-answer.js';
import { loseReplies } from './lose-replies.js';
import { findHeadPosition, findCursorAt } from './recording.js';
import { someEvent } from './some-event.js';

describe('a store whose replies are lost', () => {
  it('records, but returns an error', async () => {
    const store = inMemoryEventStore({ librarySystem: 'library-1' });
    await expectFailure('store-unavailable', loseReplies(store).append([someEvent()]));
    expect(await findHeadPosition(store)).toBe(1);
    expect(await findHeadPosition(loseReplies(store))).toBe(1);
  });

  it('returns the reason if it did not record', async () => {
    const store = inMemoryEventStore({ librarySystem: 'library-1' });
    await expectFailure('invalid-input', loseReplies(store).append([]));
    const condition = { failIfEventsMatch: 'everything', after: await findCursorAt(store, 0) } as const;
    await unwrapAnswer(store.append([someEvent()], condition));
    await expectFailure('append-condition-failed', loseReplies(store).append([someEvent()], condition));
    expect(await findHeadPosition(store)).toBe(1);
  });
});
