import { recordedBy, type EventStore, type Place, type StoreError } from '@torioki/event-store';
import type { PeopleFact, PatronRegistry, RegistryAnswer, RegistryError } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';

interface Between {
  readonly events: EventStore;
  readonly people: PatronRegistry;
}

/** What was decided of a patron and the history does not hold yet, and why. */
export interface Unrecorded extends Pick<PeopleFact, 'commandId' | 'since'> {
  readonly events: readonly string[];
  readonly error: StoreError | RegistryError;
}

/** Appends a fact, or finds it where it stands, as it was first worded. */
const appended = async (
  events: EventStore,
  { id, events: decided }: PeopleFact,
): Promise<E.Either<StoreError, Place>> => {
  const answer = await events.append(decided);
  if (E.isRight(answer)) return E.right(answer.right.last);
  const held = await recordedBy(events, id);
  if (E.isLeft(held)) return held;
  const last = held.right.at(-1);
  return last ? E.right({ position: last.position, hash: last.hash }) : answer;
};

const unrecorded = (
  { commandId, since, events }: PeopleFact,
  error: StoreError | RegistryError,
): Unrecorded => ({
  commandId,
  since,
  events: events.map(({ type }) => type),
  error,
});

/** What came of recording facts: those that the history holds now, and where; those that it does not, and why. */
export interface Recording {
  readonly places: ReadonlyMap<PeopleFact['id'], Place>;
  readonly unrecorded: readonly Unrecorded[];
}

/**
 * Brings facts into the history, each under ids of its own, so that it is there once whoever does it again; of a patron up
 * to the first that fails, so that their order is the registry's. Then says where they stand.
 */
export const record = async (
  { events, people }: Between,
  facts: readonly PeopleFact[],
): Promise<Recording> => {
  const places = new Map<PeopleFact['id'], Place>();
  const failed = new Map<PeopleFact['patron'], StoreError>();
  const left: Unrecorded[] = [];
  for (const fact of facts) {
    const before = failed.get(fact.patron);
    const place = before ? E.left(before) : await appended(events, fact);
    if (E.isRight(place)) places.set(fact.id, place.right);
    else {
      failed.set(fact.patron, place.left);
      left.push(unrecorded(fact, place.left));
    }
  }
  if (places.size === 0) return { places, unrecorded: left };
  const noted = await people.recorded([...places].map(([id, place]) => ({ id, place })));
  if (E.isRight(noted)) return { places, unrecorded: left };
  const unnoted = facts.filter(({ id }) => places.has(id)).map((fact) => unrecorded(fact, noted.left));
  return { places, unrecorded: [...left, ...unnoted] };
};

/** Records everything that the history is to hold; what it does not yet, and why. */
export const recordPending = async (between: Between): RegistryAnswer<readonly Unrecorded[]> => {
  const pending = await between.people.pending();
  if (E.isLeft(pending)) return pending;
  return E.right((await record(between, pending.right)).unrecorded);
};
