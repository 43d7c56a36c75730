import type { Cursor } from '@torioki/event-store';
import { CommandId, Instant } from '@torioki/lending';
import { list } from '@torioki/lending/vocabulary';
import * as t from 'io-ts';
import { PlaceDocument } from '../people/fact.js';
import { moveMark } from '../records/history-cursors.js';
import { getRow, putRow, removeRow, getDueRows, getRows } from '../records/rows.js';
import { firstTurn, never, someday, type Turn } from '../records/record-step.js';
import type { Work } from '../records/work.js';
import type { RegistryAnswer } from '../registry-answer.js';
import { factOf, type PeopleFact } from './record-changer.js';
import { makeCheckedVerb, type Parts } from './verb.js';

const Held = t.exact(t.type({ id: CommandId, place: PlaceDocument }), 'a fact and its place in the history');

/** The largest number of facts in one call. No patron ever has more pending facts. */
const mostAtOnce = 10_000;

/** The number of facts in one transaction. It is small, so that other processes do not wait long. */
const pageSize = 100;

const Pending = t.exact(t.type({ since: Instant, id: CommandId }), 'the id of a fact and its time');

/** Lists the facts that are to be recorded in the history, and stores their cursors after the append. */
export interface Recorder {
  /**
   * The facts that are not reported as recorded yet: the first hundred, or the hundred after a given fact.
   * The oldest come first, so that a patron's facts keep their order.
   */
  listPending(after?: Pick<PeopleFact, 'since' | 'id'> | null): RegistryAnswer<readonly PeopleFact[]>;

  /** Reports the cursors of recorded facts to the registry. To report them again changes nothing. */
  markRecorded(facts: readonly { readonly id: string; readonly place: Cursor }[]): RegistryAnswer<void>;

  /** The given facts that the registry has. */
  findStored(facts: readonly string[]): RegistryAnswer<readonly CommandId[]>;
}

function* noteRecorded(id: string, place: Cursor): Work<void> {
  const row = yield* getRow('fact', id);
  if (row === undefined || row.due > someday) return;
  if (yield* getRow('patron', row.patron))
    yield* putRow('fact', { ...row, due: never, document: { ...row.document, recorded: place } });
  else yield* removeRow('fact', id);
}

export const recorder = ({ records }: Parts): Recorder => {
  const pendingAfter = (after: Turn) =>
    records.read(function* () {
      return (yield* getDueRows('fact', { by: someday, limit: pageSize, after })).map(factOf);
    });
  const pendingAfterFact = makeCheckedVerb('after', Pending, ({ since, id }) =>
    pendingAfter({ due: since, key: id }),
  );

  return {
    listPending: async (after = null) =>
      after === null ? pendingAfter(firstTurn) : pendingAfterFact({ since: after.since, id: after.id }),

    markRecorded: makeCheckedVerb('facts', list(Held, 'facts', mostAtOnce), (facts) =>
      records.write(function* () {
        for (const { id, place } of facts) {
          yield* moveMark('history', place);
          yield* noteRecorded(id, place);
        }
      }),
    ),

    findStored: makeCheckedVerb('facts', list(CommandId, 'ids of facts', mostAtOnce), (ids) =>
      records.read(function* () {
        return (yield* getRows('fact', ids)).map(({ key }) => key as CommandId);
      }),
    ),
  };
};
