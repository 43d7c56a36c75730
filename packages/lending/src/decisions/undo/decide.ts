import { reading, requiring } from '@torioki/event-store';
import { limitUndoneBy, rulesInForce } from '../../aggregates/index.js';
import { CommandId, Pseudonyms, recalled } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { policyInForce } from '../preconditions/policy-in-force.js';
import { RecordedCommand } from './recorded-command.js';
import { undoLastStep } from './undo-last-step.js';
import { onTheSameDay } from './rules/on-the-same-day.js';
import { ownCommand } from './rules/own-command.js';
import { somethingToUndo } from './rules/something-to-undo.js';

/** Takes a mistake back: undoes a command of the same day, if nothing has happened since (ours). */
const Undo = command(['Undo', '直前の操作の取消'], ['counter', 'branch', 'dispatch', 'general-materials'], {
  /** The id of the command to undo. */
  command: CommandId,
  /** Null if no command with this id is recorded, or if commands of its type cannot be undone. */
  recorded: recalled(RecordedCommand),
  /** Needed only for the pickup of a reserved title, for a return, and for the loss of a lent copy. */
  pseudonyms: Pseudonyms,
});

/** No publication conflicts, because the decision takes only the date from the rules in force. */
export const undo = decision(Undo, function* ({ at, actor, command: id, recorded, pseudonyms }) {
  const given = yield* requiring(somethingToUndo(recorded));
  yield* requiring(ownCommand(actor, given));
  const { published } = yield* reading({ published: limitUndoneBy(rulesInForce) });
  const inForce = yield* requiring(policyInForce(published, at));
  yield* requiring(onTheSameDay(given, inForce));
  return yield* undoLastStep({ at, command: id, policy: inForce.policy, pseudonyms }, given);
});
