import {
  findLastCursor,
  pagesOfRecords,
  type Cursor,
  type EventStore,
  type StoreError,
} from '@torioki/event-store';
import { continueAll, unwrap, type Tip } from '@torioki/event-store/adapter';
import { interrupted, type Failure } from '../failure.js';
import { reportProgress } from '../stores/with-history.js';
import type { VerbRequest } from '../verb.js';

/** A store, its copy, and the last event to copy. */
export interface EventCopy {
  readonly from: EventStore;
  readonly to: EventStore;
  readonly upTo: Cursor;
}

/**
 * Copies the events after the end of the copy. Verifies their chain before the copy decodes them, so that a
 * changed event is reported with its position.
 */
export async function* copyEvents(
  { from, to, upTo }: EventCopy,
  request: VerbRequest,
): AsyncGenerator<StoreError | Failure, void, unknown> {
  const report = reportProgress(request, upTo.position);
  const after = yield* unwrap(await findLastCursor(to));
  let tip: Tip = { ...after, recordedAt: '' };
  for await (const page of pagesOfRecords(from, { after, upTo })) {
    if (request.terminal.interrupted.aborted) yield interrupted;
    const events = yield* unwrap(page);
    tip = yield* unwrap(continueAll(tip, events));
    yield* unwrap(await to.copy(events));
    report(tip.position);
  }
}
