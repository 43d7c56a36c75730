import { attempt, unwrap } from './attempt.js';
import type { Position } from './event.js';
import type { Answer, EventStore } from './store.js';
import type { StoreError } from './store-error.js';

/**
 * Finds the last position recorded at or before an instant, by binary search: `recordedAt` never decreases.
 */
export const findLastRecordedBy = (
  store: Pick<EventStore, 'records'>,
  instant: string,
  upTo: { readonly position: Position },
): Answer<Position> =>
  attempt(async function* (): AsyncGenerator<StoreError, Position, unknown> {
    let low = 0;
    let high = upTo.position;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      const [event] = yield* unwrap(await store.records({ after: middle - 1, upTo: middle }));
      if (event && event.recordedAt <= instant) low = middle;
      else high = middle - 1;
    }
    return low;
  });
