import type { Answer, EventStore, JsonObject, Position, StoredEvent, StoreError } from '@torioki/event-store';
import { answering, required } from '@torioki/event-store/adapter';
import { withTwins } from '@torioki/lending/events';
import * as E from 'fp-ts/lib/Either.js';
import { isFinding } from '../verify/verifying.js';
import type { Finding } from './finding.js';

/** The event of a finding: its type, and the ids of its borrower, title, copy, loan and reservation. */
export interface About {
  readonly type: string;
  readonly data: JsonObject;
}

type Store = Pick<EventStore, 'read' | 'records'>;

const told = ['borrower', 'title', 'copy', 'loan', 'reservation'] as const;

const partsOf = (data: JsonObject): JsonObject =>
  Object.fromEntries(told.flatMap((name) => (data[name] == null ? [] : [[name, data[name]]])));

/** The first events of loans and reservations. They name the borrower and the title. */
const beginnings = { loan: withTwins(['PickedUp']), reservation: withTwins(['Reserved']) } as const;

/** The data of the first event of a loan or reservation; empty if the event cannot be read. */
const saidBy = async (store: Store, tag: string, types: readonly string[]): Answer<JsonObject> => {
  const began = await store.read([{ tags: [tag], types }]);
  if (E.isLeft(began)) return isFinding(began.left) ? E.right({}) : began;
  return E.right(began.right.events[0]?.data ?? {});
};

const aboutOf = (store: Store, { type, data }: StoredEvent): Answer<About> =>
  answering(async function* (): AsyncGenerator<StoreError, About, unknown> {
    let parts = partsOf(data);
    for (const [name, began] of Object.entries(beginnings)) {
      const id = data[name];
      if (typeof id !== 'string' || ('borrower' in parts && 'title' in parts)) continue;
      parts = { ...partsOf(yield* required(await saidBy(store, `${name}:${id}`, began))), ...parts };
    }
    return {
      type,
      data: Object.fromEntries(
        told.flatMap((name) => (name in parts ? [[name, parts[name]]] : [])),
      ) as JsonObject,
    };
  });

/** The event of a finding; undefined for a finding about the book, which concerns no single event. */
export const aboutOne = (
  { check, position }: Finding,
  about: ReadonlyMap<Position, About>,
): About | undefined => (check === 'book' ? undefined : about.get(position ?? 0));

/** The positions of a finding's event and of the overlooked event. A noted head is not an event. */
const positionsIn = (finding: Finding): readonly Position[] => {
  if (finding.check === 'book' || finding.position === null) return [];
  return finding.check === 'overlooked' ? [finding.position, finding.by] : [finding.position];
};

/** Describes the events of findings, by position. Leaves out positions without an event. */
export const aboutFindings = (
  store: Store,
  findings: readonly Finding[],
): Answer<ReadonlyMap<Position, About>> =>
  answering(async function* (): AsyncGenerator<StoreError, ReadonlyMap<Position, About>, unknown> {
    const all = new Map<Position, About>();
    for (const position of findings.flatMap(positionsIn)) {
      if (all.has(position)) continue;
      const [event] = yield* required(await store.records({ after: position - 1, upTo: position }));
      if (event) all.set(position, yield* required(await aboutOf(store, event)));
    }
    return all;
  });
