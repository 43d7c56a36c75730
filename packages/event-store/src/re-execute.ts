import { setImmediate as nextTurn } from 'node:timers/promises';
import * as E from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import { canonicalJson } from './canonical.js';
import type { Command, Decision, EventCodec } from './decision.js';
import type { EventBody, Position } from './event.js';
import { asFaults } from './faults.js';
import { foldsOf } from './folds.js';
import { followPlan } from './planned.js';
import { recordedBy, recordedCommand, recordOf, type RecordedCommand } from './record-of-command.js';
import type { EventStore } from './store.js';
import { storeError, type StoreError } from './store-error.js';

/** What deciding a recorded command once more, from the history before it, came to. */
export type ReExecution<Refusal> =
  | { readonly is: 'same' }
  | {
      readonly is: 'different';
      readonly recorded: readonly EventBody[];
      readonly decided: readonly EventBody[];
    }
  | { readonly is: 'refused'; readonly refusals: NonEmptyArray<Refusal> };

const bodies = (events: readonly EventBody[]): readonly EventBody[] =>
  events.map(({ type, schemaVersion, tags, data }) => ({
    type,
    schemaVersion,
    tags: [...tags].sort(),
    data,
  }));

const compared = (before: readonly EventBody[], after: readonly EventBody[]): ReExecution<never> => {
  const recorded = bodies(before);
  const decided = bodies(after);
  return canonicalJson(recorded) === canonicalJson(decided)
    ? { is: 'same' }
    : { is: 'different', recorded, decided };
};

const invalid = (reason: string) => E.left(storeError('invalid-input', { path: 'position', reason }));

const commandAt = async (
  store: EventStore,
  position: Position,
): Promise<E.Either<StoreError, RecordedCommand>> => {
  if (!Number.isSafeInteger(position) || position < 1) return invalid('must be a whole number from 1');
  const found = await store.records({ after: position - 1, upTo: position });
  if (E.isLeft(found)) return found;
  const recorded = found.right[0] && recordedCommand(found.right[0]);
  return recorded ? E.right(recorded) : invalid(`no command is recorded at ${position}`);
};

/**
 * Decides the command recorded at a position again, from the recorded history alone, and compares. The event loop has a
 * turn first, so that who executes a whole history again holds nobody up.
 * Fails with `invalid-input` when no command is recorded there or no decision is known for it.
 */
export const reExecute = async <Event, Refusal>(
  store: EventStore,
  codec: EventCodec<Event>,
  decisions: readonly Decision<Command, Event, Refusal>[],
  position: Position,
): Promise<E.Either<StoreError, ReExecution<Refusal>>> => {
  await nextTurn();
  const recorded = await commandAt(store, position);
  if (E.isLeft(recorded)) return recorded;
  const { command: sent, decidedAt } = recorded.right;
  const decision = decisions.find(({ type }) => type === sent.type);
  if (decision === undefined)
    return invalid(`no decision is known for ${sent.type}, recorded at ${position}`);
  const command = decision.decode(sent);
  if (E.isLeft(command)) return E.left(storeError('invalid-input', asFaults(command.left)));
  const outcome = await recordedBy(store, sent.id);
  if (E.isLeft(outcome)) return outcome;
  const planned = await followPlan(decision.plan(command.right), foldsOf(store, codec, 0), {
    upTo: decidedAt,
  });
  if (E.isLeft(planned)) return planned;
  const { verdict } = planned.right;
  if (E.isLeft(verdict)) return E.right({ is: 'refused', refusals: verdict.left });
  return E.right(compared(outcome.right, recordOf(sent, decidedAt, verdict.right, codec)));
};
