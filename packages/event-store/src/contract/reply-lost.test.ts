import { describe, expect, it } from 'vitest';
import { inMemoryEventStore } from '../in-memory.js';
import { answered, failedWith } from './answered.js';
import { replyLost } from './reply-lost.js';
import { headOf, placeAt } from './recording.js';
import { someEvent } from './some-event.js';

describe('a store whose replies are lost', () => {
  it('records, but returns an error', async () => {
    const store = inMemoryEventStore({ librarySystem: 'library-1' });
    await failedWith('store-unavailable', replyLost(store).append([someEvent()]));
    expect(await headOf(store)).toBe(1);
    expect(await headOf(replyLost(store))).toBe(1);
  });

  it('returns the reason if it did not record', async () => {
    const store = inMemoryEventStore({ librarySystem: 'library-1' });
    await failedWith('invalid-input', replyLost(store).append([]));
    const condition = { failIfEventsMatch: 'everything', after: await placeAt(store, 0) } as const;
    await answered(store.append([someEvent()], condition));
    await failedWith('append-condition-failed', replyLost(store).append([someEvent()], condition));
    expect(await headOf(store)).toBe(1);
  });
});
