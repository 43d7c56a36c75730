import {
  pagesOfRecords,
  type Answer,
  type Command,
  type EventStore,
  type JsonObject,
  type Cursor,
  type Position,
  type StoredEvent,
  type StoreError,
} from '@torioki/event-store';
import { attempt, attemptAnswer, canonicalJson, makeStateReader, unwrap } from '@torioki/event-store/adapter';
import { lendingEventCodec } from '@torioki/lending';
import type { CheckedRule } from '@torioki/lending/host-rules';
import { explainCommand, type DecisionExplanation } from './explain-command.js';

/** An answer that an order would have received. `since` is the event that changed the answer to this one. */
export interface PossibleAnswer {
  readonly decision: DecisionExplanation;
  readonly since: Pick<StoredEvent, 'position' | 'type' | 'recordedAt'> | undefined;
}

/** An instant, and the last position of the history at that instant. Positions after `upTo` are not read. */
interface HistoryInstant {
  readonly position: Position;
  readonly at: string;
  readonly upTo?: Cursor | undefined;
}

const minute = 60_000;

/** The events that were recorded at most a minute before or after an instant. */
const readEventsAround = (
  store: EventStore,
  { position, at, upTo: end }: HistoryInstant,
): Answer<readonly StoredEvent[]> =>
  attempt(async function* (): AsyncGenerator<StoreError, readonly StoredEvent[], unknown> {
    const middle = Date.parse(at);
    const around: StoredEvent[] = [];
    for (let upTo = position; upTo > 0;) {
      const after = Math.max(0, upTo - 150);
      const before = yield* unwrap(await store.records({ after, upTo }));
      const near = before.filter(({ recordedAt }) => Date.parse(recordedAt) >= middle - minute);
      around.unshift(...near);
      if (near.length < before.length || before.length === 0) break;
      upTo = after;
    }
    for await (const page of pagesOfRecords(store, {
      after: position,
      ...(end === undefined ? {} : { upTo: end }),
    })) {
      const later = yield* unwrap(page);
      const near = later.filter(({ recordedAt }) => Date.parse(recordedAt) <= middle + minute);
      around.push(...near);
      if (near.length < later.length) break;
    }
    return around;
  });

const summarizeVerdict = ({ verdict }: DecisionExplanation): string =>
  canonicalJson(verdict.is === 'refused' ? { refusals: verdict.refusals } : { events: 'accepted' });

interface OrderExplanation {
  readonly is: 'explained';
  readonly answers: readonly PossibleAnswer[];
}

/**
 * Finds the answers to an order from a minute before an instant to a minute after it. Records nothing. The
 * order's id must be new to the history. `position` is the last position at the instant. Returns the answers
 * in the order of time: only one, unless an event changes the answer.
 */
export const explainOrder = (
  store: EventStore,
  order: JsonObject & Command,
  { position, at, upTo }: HistoryInstant,
  rules: readonly CheckedRule[] = [],
) =>
  attemptAnswer<StoreError, OrderExplanation>(async function* () {
    const read = makeStateReader(store, lendingEventCodec, 1_000);
    const events = yield* unwrap(await readEventsAround(store, { position, at, upTo }));
    const before = (events[0]?.position ?? position + 1) - 1;
    const first = yield* unwrap(await explainCommand(read, order, before, { rules }));
    const answers: PossibleAnswer[] = [{ decision: first, since: undefined }];
    for (const { position, type, recordedAt, hash } of events) {
      const decision = yield* unwrap(await explainCommand(read, order, { position, hash }, { rules }));
      const last = answers.at(-1)?.decision ?? first;
      if (summarizeVerdict(decision) !== summarizeVerdict(last))
        answers.push({ decision, since: { position, type, recordedAt } });
    }
    return { is: 'explained', answers };
  });
