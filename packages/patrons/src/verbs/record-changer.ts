import type { NewEvent, Cursor } from '@torioki/event-store';
import { because, copyOf } from '@torioki/event-store/adapter';
import type { CommandId, Instant, LocalDate, Refusal } from '@torioki/lending';
import { decodeStrictly } from '@torioki/lending/vocabulary';
import * as E from 'fp-ts/lib/Either.js';
import type * as t from 'io-ts';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import { kinds } from '../changes/kinds.js';
import type { ChangeKind, PublishedRules } from '../changes/define-change.js';
import { factId } from '../people/fact-id.js';
import type { PatronId, PatronKey } from '../people/ids.js';
import { addTime } from '../people/add-time.js';
import { findPatronOfDone, remember } from '../records/command-memory.js';
import { storeRecord } from '../records/patron-rows.js';
import { removeMissing } from '../records/history-cursors.js';
import { putRow, getRowsOfPatron, type TypedRow } from '../records/rows.js';
import { someday } from '../records/record-step.js';
import type { Work } from '../records/work.js';
import type { RegistryAnswer } from '../registry-answer.js';
import type { PlainRequest } from './plain-request.js';
import { invalid, now, type RegistryParts } from './verb.js';

type Kinds = typeof kinds;

/** A change that a program can request, with its type. */
export type RecordChange = {
  readonly [Name in keyof Kinds]: { readonly type: Kinds[Name]['type'] } & PlainRequest<Kinds[Name]['codec']>;
}[keyof Kinds];

/** A decision about a patron that is still to be recorded: events with their own ids, for one append. */
export interface PeopleFact {
  /** The fact's id in the history. */
  readonly id: CommandId;
  /** The id of the registry's command. */
  readonly commandId: CommandId;
  readonly patron: PatronId;
  /**
   * The instant of the decision. Each fact of a patron has a later instant than the one before, even if both
   * are decided within a millisecond.
   */
  readonly since: Instant;
  readonly events: NonEmptyArray<NewEvent>;
}

/** The outcome of a change. */
export type ChangeAnswer =
  | {
      readonly is: 'changed';
      readonly patron: PatronId;
      /** The cursor in the history; null until the fact is reported to the registry as recorded. */
      readonly recorded: Cursor | null;
      /** The patron's facts that are not reported as recorded yet, the oldest first. */
      readonly pending: readonly PeopleFact[];
    }
  /** Nothing was written, because lending refuses the change for these reasons. */
  | { readonly is: 'refused'; readonly refusals: NonEmptyArray<Refusal> }
  /** Nothing was written, since lending requires the rules in force: call again with `published`. */
  | { readonly is: 'undecided' };

/** The data about the library that a change needs. */
export interface Today {
  readonly on: LocalDate;
  /** The rules in force. Pass them after the answer `undecided`. */
  readonly published?: PublishedRules;
}

export interface RecordChanger {
  /**
   * Changes a person's record if lending accepts. The same transaction stores the events for the history. A
   * repeated command gets the first answer, as long as the registry has the patron. Fails with
   * `patron-unknown`, and with the errors of each kind of change.
   */
  change(wanted: RecordChange, today: Today): RegistryAnswer<ChangeAnswer>;
}

export const factOf = ({ key, patron, document }: TypedRow<'fact'>): PeopleFact => ({
  id: key as CommandId,
  patron: patron as PatronId,
  commandId: document.commandId,
  since: document.since,
  events: document.events,
});

const byAge = (one: PeopleFact, other: PeopleFact): number => (one.since < other.since ? -1 : 1);

function* readChange(id: CommandId, patron: PatronKey): Work<ChangeAnswer> {
  const facts = yield* getRowsOfPatron('fact', patron);
  const fact = facts.find(({ key }) => key === factId(id));
  return {
    is: 'changed',
    patron: patron as PatronId,
    recorded: fact?.document.recorded ?? null,
    pending: facts
      .filter(({ due }) => due <= someday)
      .map(factOf)
      .toSorted(byAge),
  };
}

/** An instant that is later than every fact of the patron, even if the clock is behind the last fact. */
function* nextInstant(patron: PatronKey, at: Instant): Work<Instant> {
  const facts = (yield* getRowsOfPatron('fact', patron)).map(({ document }) => document.since);
  const last = facts.toSorted().at(-1);
  return last === undefined || last < at ? at : addTime(last, { milliseconds: 1 });
}

type AnyKind = ChangeKind<string, t.Props>;

function* change(
  kind: AnyKind,
  said: Parameters<AnyKind['sought']>[0],
  { on, published }: Today,
  parts: RegistryParts,
): Work<ChangeAnswer> {
  const { commandId: id } = said;
  const sent = { id, asks: said };
  const before = yield* findPatronOfDone(sent);
  if (before !== undefined) return yield* readChange(id, before);
  const at = now(parts);
  const sought = yield* kind.sought(said, { at, on }, parts);
  const patron = sought.after.id;
  const decided = sought.decide(at, published);
  if (decided === undefined) return { is: 'undecided' };
  if (E.isLeft(decided)) return { is: 'refused', refusals: decided.left };
  yield* storeRecord(sought.before, sought.after);
  if (sought.besides) yield* sought.besides();
  const since = yield* nextInstant(patron, at);
  const document = { commandId: id, since, events: decided.right, recorded: null };
  yield* putRow('fact', { key: factId(id), patron, due: since, document });
  yield* removeMissing(factId(id));
  yield* remember(sent, patron, { at });
  return yield* readChange(id, patron);
}

const byType = new Map(Object.values(kinds).map((one) => [one.type, one as unknown as AnyKind]));

export const recordChanger = (parts: RegistryParts): RecordChanger => ({
  change: async (wanted, today) => {
    const copy = copyOf(wanted, 'request');
    if (E.isLeft(copy)) return invalid([copy.left]);
    const kind = byType.get((Object(copy.right) as RecordChange).type);
    if (kind === undefined)
      return invalid([
        { path: 'type', ...because('unknown-change', 'the change is unknown', 'そのような変更はない') },
      ]);
    const said = decodeStrictly(kind.codec, copy.right);
    if (E.isLeft(said)) return invalid(said.left);
    const prepared = await kind.prepared(said.right, parts);
    if (E.isLeft(prepared)) return prepared;
    return parts.records.write(() => change(kind, prepared.right, today, parts));
  },
});
