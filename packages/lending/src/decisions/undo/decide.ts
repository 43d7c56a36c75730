import { reading, requiring } from '@torioki/event-store';
import { lastStepOfLoan, limitUndoneBy, rulesInForce } from '../../aggregates/index.js';
import { CommandId, recalled } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { decision } from '../decision.js';
import { openLoan } from '../preconditions/open-loan.js';
import { policyInForce } from '../preconditions/policy-in-force.js';
import { RecordedCommand } from './recorded-command.js';
import { undoRenewal } from './undo-renewal.js';
import { onTheSameDay } from './rules/on-the-same-day.js';
import { ownCommand } from './rules/own-command.js';
import { somethingToUndo } from './rules/something-to-undo.js';
import { stillTheLast } from './rules/still-the-last.js';

/** Takes a mistake back: undoes a command of the same day, if nothing has happened to its loan since (ours). */
const Undo = command(['Undo', '直前の操作の取消'], ['counter', 'general-materials'], {
  /** The id of the command to undo. */
  command: CommandId,
  /** Null if no command with this id is recorded, or if commands of its type cannot be undone. */
  recorded: recalled(RecordedCommand),
});

/** No publication conflicts, because the decision takes only the date from the rules in force. */
export const undo = decision(Undo, function* ({ at, actor, command: id, recorded }) {
  const given = yield* requiring(somethingToUndo(recorded));
  yield* requiring(ownCommand(actor, given));
  const { published } = yield* reading({ published: limitUndoneBy(rulesInForce) });
  const inForce = yield* requiring(policyInForce(published, at));
  yield* requiring(onTheSameDay(given, inForce));
  const { step } = yield* reading({ step: lastStepOfLoan(given.loan) });
  yield* requiring(stillTheLast({ type: 'Renewed', at: given.at, command: id }, step));
  const { loan, renewal } = step.before;
  const open = yield* requiring(openLoan(given.loan, loan));
  return [undoRenewal({ at, command: id }, open, renewal)];
});
