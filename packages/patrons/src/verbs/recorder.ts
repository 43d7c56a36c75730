import type { Place } from '@torioki/event-store';
import { CommandId, Instant, list } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { Recorded } from '../people/fact.js';
import { mark, moved } from '../records/marks.js';
import { get, put, remove, rowsDue } from '../records/rows.js';
import { first, never, someday, type Turn } from '../records/step.js';
import type { Work } from '../records/work.js';
import type { RegistryAnswer } from '../registry-answer.js';
import { factOf, type PeopleFact } from './changing.js';
import { about, type Parts } from './verb.js';

const Held = t.exact(t.type({ id: CommandId, place: Recorded }), 'a fact and where it stands');

/** More facts than any patron ever has pending. */
const mostAtOnce = 10_000;

/** So many facts are read or written at a time, so that nobody waits long. */
const pageSize = 100;

const Pending = t.exact(t.type({ since: Instant, id: CommandId }), 'a fact, and since when it is one');

/** The facts that the history is to hold, and where it holds them. */
export interface Recorder {
  /**
   * The facts of which the registry does not know that the history holds them, the oldest first, and those of a patron
   * in their order: the first hundred, or the hundred after a fact.
   */
  pending(after?: Pick<PeopleFact, 'since' | 'id'> | null): RegistryAnswer<readonly PeopleFact[]>;

  /** Tells the registry where the history holds facts. Telling it again changes nothing. */
  recorded(facts: readonly { readonly id: string; readonly place: Place }[]): RegistryAnswer<void>;

  /**
   * Tells the registry that the history has lost facts and now ends at a place, so that all facts are to be recorded
   * once more. If it is interrupted, do it again.
   */
  recordAnew(end: Place): RegistryAnswer<void>;
}

function* noted(id: string, place: Place): Work<void> {
  const row = yield* get('fact', id);
  if (row === undefined || row.due > someday) return;
  if (yield* get('patron', row.patron))
    yield* put('fact', { ...row, due: never, document: { ...row.document, recorded: place } });
  else yield* remove('fact', id);
}

/** Makes a page of recorded facts pending again. After the last page the history is marked at its end. */
function* pendingAnew(end: Place): Work<{ readonly isLast: boolean }> {
  const recorded = yield* rowsDue('fact', { limit: pageSize, after: { due: someday, key: '' } });
  for (const row of recorded)
    yield* put('fact', { ...row, due: row.document.since, document: { ...row.document, recorded: null } });
  const isLast = recorded.length === 0;
  if (isLast) for (const at of ['history', 'read'] as const) yield* mark(at, end);
  return { isLast };
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

    recordAnew: about('end', Recorded, async (end) => {
      for (;;) {
        const page = await records.write(() => pendingAnew(end));
        if (E.isLeft(page)) return page;
        if (page.right.isLast) return E.right(undefined);
      }
    }),
  };
};
