import type { Place } from '@torioki/event-store';
import { CommandId, list } from '@torioki/lending';
import * as t from 'io-ts';
import { Recorded } from '../people/fact.js';
import { get, put, remove, rowsDue } from '../records/rows.js';
import { never, someday } from '../records/step.js';
import type { Work } from '../records/work.js';
import type { RegistryAnswer } from '../registry-answer.js';
import { factOf, type PeopleFact } from './changing.js';
import { about, type Parts } from './verb.js';

/** The last place of the history that the registry knows of. */
const bookmark = 'history';

const Held = t.exact(t.type({ id: CommandId, place: Recorded }), 'a fact and where it stands');

/** More facts than any patron ever has pending. */
const mostAtOnce = 10_000;

/** The facts that the history is to hold, and where it holds them. */
export interface Recorder {
  /**
   * The facts of which the registry does not know that the history holds them, the oldest first, and those of a patron
   * in their order.
   */
  pending(): RegistryAnswer<readonly PeopleFact[]>;

  /** Tells the registry where the history holds facts. Telling it again changes nothing. */
  recorded(facts: readonly { readonly id: string; readonly place: Place }[]): RegistryAnswer<void>;

  /** Those of the given facts that the registry keeps. */
  keeps(facts: readonly string[]): RegistryAnswer<readonly CommandId[]>;

  /** The last place at which the history held a fact of the registry; null before the first. */
  bookmark(): RegistryAnswer<Place | null>;

  /** Tells the registry that the history was read up to a place. */
  bookmarked(place: Place): RegistryAnswer<void>;

  /** Tells the registry that the history may have lost facts, so that all of them are to be recorded once more. */
  recordAnew(): RegistryAnswer<void>;
}

function* moved(place: Place): Work<void> {
  const marked = yield* get('bookmark', bookmark);
  if (marked && marked.document.position >= place.position) return;
  yield* put('bookmark', { key: bookmark, patron: '' as never, due: never, document: place });
}

function* noted(id: string, place: Place): Work<void> {
  const row = yield* get('fact', id);
  if (row === undefined || row.due > someday) return;
  if (yield* get('patron', row.patron))
    yield* put('fact', { ...row, due: never, document: { ...row.document, recorded: place } });
  else yield* remove('fact', id);
}

export const recorder = ({ records }: Parts): Recorder => ({
  pending: () =>
    records.read(function* () {
      return (yield* rowsDue('fact', someday)).map(factOf);
    }),

  recorded: about('facts', list(Held, 'facts', mostAtOnce), (facts) =>
    records.write(function* () {
      const [furthest] = facts
        .map(({ place }) => place)
        .toSorted((one, other) => other.position - one.position);
      if (furthest) yield* moved(furthest);
      for (const { id, place } of facts) yield* noted(id, place);
    }),
  ),

  keeps: about('facts', list(CommandId, 'ids of facts', mostAtOnce), (facts) =>
    records.read(function* () {
      const known: CommandId[] = [];
      for (const id of facts) if (yield* get('fact', id)) known.push(id);
      return known;
    }),
  ),

  bookmark: () =>
    records.read(function* () {
      return (yield* get('bookmark', bookmark))?.document ?? null;
    }),

  bookmarked: about('place', Recorded, (place) => records.write(() => moved(place))),

  recordAnew: () =>
    records.write(function* () {
      yield* remove('bookmark', bookmark);
      for (const row of yield* rowsDue('fact', never))
        yield* put('fact', {
          ...row,
          due: row.document.since,
          document: { ...row.document, recorded: null },
        });
    }),
});
