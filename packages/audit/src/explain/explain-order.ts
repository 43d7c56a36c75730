import {
  pagesOfRecords,
  type Answer,
  type Command,
  type EventStore,
  type JsonObject,
  type Place,
  type Position,
  type StoredEvent,
  type StoreError,
} from '@torioki/event-store';
import { answering, answerOf, canonicalJson, foldsOf, required } from '@torioki/event-store/adapter';
import { lendingEventCodec } from '@torioki/lending';
import { toldDecision, type DecisionTold } from './told-decision.js';

/** An answer that an order would have received, and the event that led to it. */
export interface AnswerAround {
  readonly told: DecisionTold;
  readonly since: Pick<StoredEvent, 'position' | 'type' | 'recordedAt'> | undefined;
}

/** An instant, and the last position of the history at that instant. Positions after `upTo` are not read. */
interface Around {
  readonly position: Position;
  readonly at: string;
  readonly upTo?: Place | undefined;
}

const minute = 60_000;

/** The events that were recorded within a minute of an instant. */
const eventsAround = (
  store: EventStore,
  { position, at, upTo: end }: Around,
): Answer<readonly StoredEvent[]> =>
  answering(async function* (): AsyncGenerator<StoreError, readonly StoredEvent[], unknown> {
    const middle = Date.parse(at);
    const around: StoredEvent[] = [];
    for (let upTo = position; upTo > 0;) {
      const after = Math.max(0, upTo - 150);
      const before = yield* required(await store.records({ after, upTo }));
      const near = before.filter(({ recordedAt }) => Date.parse(recordedAt) >= middle - minute);
      around.unshift(...near);
      if (near.length < before.length || before.length === 0) break;
      upTo = after;
    }
    for await (const page of pagesOfRecords(store, {
      after: position,
      ...(end === undefined ? {} : { upTo: end }),
    })) {
      const later = yield* required(page);
      const near = later.filter(({ recordedAt }) => Date.parse(recordedAt) <= middle + minute);
      around.push(...near);
      if (near.length < later.length) break;
    }
    return around;
  });

const comesTo = ({ verdict }: DecisionTold): string =>
  canonicalJson(verdict.is === 'refused' ? { refusals: verdict.refusals } : { events: 'accepted' });

interface ExplainedOrder {
  readonly is: 'explained';
  readonly answers: readonly AnswerAround[];
}

/**
 * Finds the answers that an order would have received within a minute of an instant. Records nothing. Pass an
 * order with an id that is new to the history, and the last position at the instant. Returns the answers in their
 * order: only one if no event changed it.
 */
export const explainOrder = (
  store: EventStore,
  order: JsonObject & Command,
  { position, at, upTo }: Around,
) =>
  answerOf<StoreError, ExplainedOrder>(async function* () {
    const read = foldsOf(store, lendingEventCodec, 1_000);
    const events = yield* required(await eventsAround(store, { position, at, upTo }));
    const before = (events[0]?.position ?? position + 1) - 1;
    const first = yield* required(await toldDecision(read, order, before));
    const answers: AnswerAround[] = [{ told: first, since: undefined }];
    for (const { position, type, recordedAt, hash } of events) {
      const told = yield* required(await toldDecision(read, order, { position, hash }));
      const last = answers.at(-1)?.told ?? first;
      if (comesTo(told) !== comesTo(last)) answers.push({ told, since: { position, type, recordedAt } });
    }
    return { is: 'explained', answers };
  });
