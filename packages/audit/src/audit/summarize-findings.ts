import type {
  Answer,
  EventStore,
  Failed,
  JsonObject,
  Position,
  StoredEvent,
  StoreError,
} from '@torioki/event-store';
import { attempt, attemptAnswer, unwrap } from '@torioki/event-store/adapter';
import { addTwins } from '@torioki/lending/events';
import * as E from 'fp-ts/lib/Either.js';
import { isHistoryFault } from '../verify/verifier.js';
import type { Finding } from './finding.js';

/** The event of a finding: its type, and the ids of its borrower, title, copy, loan and reservation. */
export interface EventSummary {
  readonly type: string;
  readonly data: JsonObject;
}

type Store = Pick<EventStore, 'read' | 'records'>;

const summaryFields = ['borrower', 'title', 'copy', 'loan', 'reservation'] as const;

const partsOf = (data: JsonObject): JsonObject =>
  Object.fromEntries(summaryFields.flatMap((name) => (data[name] == null ? [] : [[name, data[name]]])));

/** The first events of loans and reservations. They name the borrower and the title. */
const beginnings = { loan: addTwins(['PickedUp']), reservation: addTwins(['Reserved']) } as const;

/** The data of the first event of a loan or reservation; empty if the event cannot be read. */
const readFirstEventData = async (
  store: Store,
  tag: string,
  types: readonly string[],
): Answer<JsonObject> => {
  const began = await store.read([{ tags: [tag], types }]);
  if (E.isLeft(began)) return isHistoryFault(began.left) ? E.right({}) : began;
  return E.right(began.right.events[0]?.data ?? {});
};

const summarizeEvent = (store: Store, { type, data }: StoredEvent): Answer<EventSummary> =>
  attempt(async function* (): AsyncGenerator<StoreError, EventSummary, unknown> {
    let parts = partsOf(data);
    for (const [name, began] of Object.entries(beginnings)) {
      const id = data[name];
      if (typeof id !== 'string' || ('borrower' in parts && 'title' in parts)) continue;
      parts = {
        ...partsOf(yield* unwrap(await readFirstEventData(store, `${name}:${id}`, began))),
        ...parts,
      };
    }
    return {
      type,
      data: Object.fromEntries(
        summaryFields.flatMap((name) => (name in parts ? [[name, parts[name]]] : [])),
      ) as JsonObject,
    };
  });

/** The event of a finding; undefined for a finding about the book, which concerns no single event. */
export const findSummary = (
  { check, position }: Finding,
  about: ReadonlyMap<Position, EventSummary>,
): EventSummary | undefined => (check === 'book' ? undefined : about.get(position ?? 0));

/**
 * The positions of the events that a finding names: its own event and, if the decision overlooked an event,
 * the overlooked one. A finding about the book names no event.
 */
const positionsIn = (finding: Finding): readonly Position[] => {
  if (finding.check === 'book' || finding.position === null) return [];
  return finding.check === 'overlooked' ? [finding.position, finding.by] : [finding.position];
};

interface Summarized {
  readonly is: 'summarized';
  readonly summaries: ReadonlyMap<Position, EventSummary>;
}

/** Summarizes the events that findings name, by position. Leaves out positions without an event. */
export const summarizeFindings = (
  store: Store,
  findings: readonly Finding[],
): Promise<Summarized | Failed<StoreError>> =>
  attemptAnswer<StoreError, Summarized>(async function* () {
    const all = new Map<Position, EventSummary>();
    for (const position of findings.flatMap(positionsIn)) {
      if (all.has(position)) continue;
      const [event] = yield* unwrap(await store.records({ after: position - 1, upTo: position }));
      if (event) all.set(position, yield* unwrap(await summarizeEvent(store, event)));
    }
    return { is: 'summarized', summaries: all };
  });
