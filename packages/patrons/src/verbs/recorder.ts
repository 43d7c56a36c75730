import type { Place } from '@torioki/event-store';
import { CommandId, Instant } from '@torioki/lending';
import { list } from '@torioki/lending/vocabulary';
import * as t from 'io-ts';
import { Recorded } from '../people/fact.js';
import { moved } from '../records/marks.js';
import { get, put, remove, rowsDue, rowsUnder } from '../records/rows.js';
import { first, never, someday, type Turn } from '../records/step.js';
import type { Work } from '../records/work.js';
import type { RegistryAnswer } from '../registry-answer.js';
import { factOf, type PeopleFact } from './changing.js';
import { about, type Parts } from './verb.js';

const Held = t.exact(t.type({ id: CommandId, place: Recorded }), 'a fact and where it stands');

/** More facts than any patron ever has pending. */
const mostAtOnce = 10_000;

/** The number of facts that are read in one transaction, so that other processes do not wait long. */
const pageSize = 100;

const Pending = t.exact(t.type({ since: Instant, id: CommandId }), 'a fact, and since when it is one');

/** The facts for the history, and their places in it. */
export interface Recorder {
  /**
   * The facts that are not reported as recorded yet: the first hundred, or the hundred after a fact. The
   * oldest come first; those of a patron are in their order.
   */
  pending(after?: Pick<PeopleFact, 'since' | 'id'> | null): RegistryAnswer<readonly PeopleFact[]>;

  /** Reports the places of recorded facts to the registry. To report them again changes nothing. */
  recorded(facts: readonly { readonly id: string; readonly place: Place }[]): RegistryAnswer<void>;

  /** The given facts that the registry has. */
  keeps(facts: readonly string[]): RegistryAnswer<readonly CommandId[]>;
}

function* noted(id: string, place: Place): Work<void> {
  const row = yield* get('fact', id);
  if (row === undefined || row.due > someday) return;
  if (yield* get('patron', row.patron))
    yield* put('fact', { ...row, due: never, document: { ...row.document, recorded: place } });
  else yield* remove('fact', id);
}

export const recorder = ({ records }: Parts): Recorder => {
  const pendingAfter = (after: Turn) =>
    records.read(function* () {
      return (yield* rowsDue('fact', { by: someday, limit: pageSize, after })).map(factOf);
    });
  const pendingAfterFact = about('after', Pending, ({ since, id }) => pendingAfter({ due: since, key: id }));

  return {
    pending: async (after = null) =>
      after === null ? pendingAfter(first) : pendingAfterFact({ since: after.since, id: after.id }),

    recorded: about('facts', list(Held, 'facts', mostAtOnce), (facts) =>
      records.write(function* () {
        for (const { id, place } of facts) {
          yield* moved('history', place);
          yield* noted(id, place);
        }
      }),
    ),

    keeps: about('facts', list(CommandId, 'ids of facts', mostAtOnce), (ids) =>
      records.read(function* () {
        return (yield* rowsUnder('fact', ids)).map(({ key }) => key as CommandId);
      }),
    ),
  };
};
