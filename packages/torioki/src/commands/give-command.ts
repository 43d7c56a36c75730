import { storeError, type Command, type Fault, type Run } from '@torioki/event-store';
import { limitFaults, copyOf, readClock } from '@torioki/event-store/adapter';
import { CommandId, type LendingEvent } from '@torioki/lending';
import * as E from 'fp-ts/lib/Either.js';
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js';
import { v4 } from 'uuid';
import { failed } from '../answers/answer.js';
import { addCommandId } from '../answers/request.js';
import { findKnownFields } from '../answers/read-request.js';
import type { RecordedByCommand } from './desk.js';
import type { CommandAnswer, DecisionWithFields, CommandGiver } from './command-giver.js';
import { addDerivedIds } from './add-derived-ids.js';

/** The parts that give commands. */
export interface GivingParts {
  readonly run: Run<LendingEvent>;
  readonly clock: () => Date;
}

const invalid = (...faults: readonly Fault[]) =>
  E.left(storeError('invalid-input', limitFaults(faults as NonEmptyArray<Fault>)));

/**
 * The command's id. An invalid id is replaced, and its fault returned, so that the other fields are checked
 * too.
 */
const checkedId = (id: unknown): { readonly id: string; readonly wrong: readonly Fault[] } =>
  CommandId.is(id)
    ? { id, wrong: [] }
    : { id: v4(), wrong: [{ path: 'commandId', reason: `must be ${CommandId.name}` }] };

const faultsIn = E.match(
  (faults: readonly Fault[]) => faults,
  (): readonly Fault[] => [],
);

/** Lets an actor give commands. Adds the id, the time and the actor to each command, and runs the command. */
export const makeCommandGiver = (
  { run, clock }: GivingParts,
  given: unknown,
): CommandGiver<RecordedByCommand, unknown> => {
  const actor = copyOf(given, 'actor');

  const commandOf = <Of extends Command, Refusal>(
    decision: DecisionWithFields<Of, Refusal>,
    sent: object,
    filledIn: object,
  ) => {
    const { type, fields } = decision;
    const { commandId, ...said } = addCommandId(sent);
    if (E.isLeft(actor)) return invalid(actor.left);
    const at = readClock(clock);
    if (E.isLeft(at)) return at;
    const { id, wrong } = checkedId(commandId);
    const added = { ...filledIn, type, id, at: at.right, actor: actor.right };
    const { filled, faults } = addDerivedIds(fields, said, id);
    const strange = [...wrong, ...findKnownFields(said, added), ...faults];
    const command = { ...filled, ...added };
    return strange.length === 0
      ? E.right(command)
      : invalid(...strange, ...faultsIn(decision.decode(command)));
  };

  const give = async <Of extends Command, Refusal>(
    decision: DecisionWithFields<Of, Refusal>,
    sent: object,
    filledIn: object = {},
  ): Promise<CommandAnswer<RecordedByCommand, Refusal>> => {
    const command = commandOf(decision, sent, filledIn);
    return E.isLeft(command) ? failed(command.left) : run(decision, command.right);
  };

  return { give, begin: give };
};
