import type { EventStore, Position, StoredEvent, StoreError } from '@torioki/event-store';
import { positionOf } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { findFaultPosition, isHistoryFault } from '../verify/verifier.js';

/** The position of the unreadable event that caused the error; 0 for any other cause. */
const findUnreadPosition = (error: StoreError): Position =>
  isHistoryFault(error) ? (findFaultPosition(error) ?? 0) : 0;

/** Returns a history whose `records` skips unreadable events, and reports them. Its `read` still fails. */
export const skipUnreadable = <Store extends Pick<EventStore, 'records'>>(
  store: Store,
  unread: (fault: StoreError) => void = () => undefined,
): Store => ({
  ...store,
  records: async ({ after: start = 0, limit = Number.MAX_SAFE_INTEGER, ...range } = {}) => {
    const events: StoredEvent[] = [];
    for (let after = start; ;) {
      const page = await store.records({ ...range, after, limit: limit - events.length });
      if (E.isRight(page)) return E.right([...events, ...page.right]);
      const position = findUnreadPosition(page.left);
      if (position <= positionOf(after)) return page;
      const before = await store.records({ after, upTo: position - 1 });
      if (E.isLeft(before)) return before;
      events.push(...before.right);
      unread(page.left);
      after = position;
    }
  },
});
