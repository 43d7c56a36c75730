import type { Answer, EventStore, Cursor, StoreError } from '@torioki/event-store';
import { cutList, attempt, toCursor, findRecord, unwrap } from '@torioki/event-store/adapter';
import type { PeopleFact, RegistryAnswer, RegistryError } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import type { RegistryParts } from '../patrons/parts.js';

type Between = Pick<RegistryParts, 'events' | 'registry'>;

/**
 * The number of facts that one call marks as recorded. It is small, so that other callers can write between
 * the calls.
 */
const mostMarkedPerCall = 100;

/** A fact about a patron that is not in the history yet, and the reason. */
export interface UnrecordedFact extends Pick<PeopleFact, 'commandId' | 'since'> {
  readonly events: readonly string[];
  readonly error: StoreError | RegistryError;
}

/**
 * Appends a fact and returns its cursor. If the history has the fact already, even with another wording,
 * returns the cursor of the recorded fact.
 */
const appendFact = (events: EventStore, { id, events: decided }: PeopleFact): Answer<Cursor> =>
  attempt(async function* () {
    const answer = await events.append(decided);
    if (E.isRight(answer)) return answer.right.last;
    const held = yield* unwrap(await findRecord(events, id));
    const last = held.at(-1);
    return last ? toCursor(last) : yield* unwrap<StoreError, never>(answer);
  });

const makeUnrecorded = (
  { commandId, since, events }: PeopleFact,
  error: StoreError | RegistryError,
): UnrecordedFact => ({
  commandId,
  since,
  events: events.map(({ type }) => type),
  error,
});

/** The cursors of the facts that are now in the history, and the other facts with the reasons. */
export interface Recording {
  readonly places: ReadonlyMap<PeopleFact['id'], Cursor>;
  readonly unrecorded: readonly UnrecordedFact[];
}

/**
 * Records facts in the history. The ids of their events are fixed, so the history has a fact only once, even
 * if it is recorded again. If a fact of a patron fails, the later facts of that patron wait too, so that
 * they stay in the registry's order. At the end the registry gets the cursors.
 */
export const recordFacts = async (
  { events, registry }: Between,
  facts: readonly PeopleFact[],
  failed = new Map<PeopleFact['patron'], StoreError>(),
): Promise<Recording> => {
  const held: (readonly [fact: PeopleFact, place: Cursor])[] = [];
  const left: UnrecordedFact[] = [];
  for (const fact of facts) {
    const before = failed.get(fact.patron);
    const place = before ? E.left(before) : await appendFact(events, fact);
    if (E.isRight(place)) held.push([fact, place.right]);
    else {
      failed.set(fact.patron, place.left);
      left.push(makeUnrecorded(fact, place.left));
    }
  }
  for (const some of cutList(held, mostMarkedPerCall)) {
    const noted = await registry.markRecorded(some.map(([{ id }, place]) => ({ id, place })));
    if (E.isLeft(noted)) left.push(...some.map(([fact]) => makeUnrecorded(fact, noted.left)));
  }
  return { places: new Map(held.map(([{ id }, place]) => [id, place])), unrecorded: left };
};

/**
 * Records the pending facts, page by page. It ends after a page without a recorded fact: the history is then
 * unavailable, and further tries would fail too.
 */
export async function* recordPages(
  between: Between,
): AsyncGenerator<RegistryError | Recording, void, unknown> {
  const failed: Parameters<typeof recordFacts>[2] = new Map();
  let last: PeopleFact | undefined;
  for (;;) {
    const page: readonly PeopleFact[] = yield* unwrap(await between.registry.listPending(last));
    last = page.at(-1);
    if (last === undefined) return;
    const recording = await recordFacts(between, page, failed);
    yield recording;
    if (recording.places.size === 0) return;
  }
}

/** Records all pending facts. Returns those that are not in the history yet, and the reasons. */
export const recordPending = (between: Between): RegistryAnswer<readonly UnrecordedFact[]> =>
  attempt(async function* () {
    const left: UnrecordedFact[] = [];
    for await (const page of recordPages(between))
      if ('code' in page) yield page;
      else left.push(...page.unrecorded);
    return left;
  });
