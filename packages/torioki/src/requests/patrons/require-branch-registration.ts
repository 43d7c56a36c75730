import { unwrap } from '@torioki/event-store/adapter';
import type { LocationId } from '@torioki/lending';
import { answerOf, refused, type CommandOutcome, type RecordedEvents } from '../../answers/answer.js';
import type { WithOptionalCommandId } from '../../answers/request.js';
import { repeatFirstAnswer } from './give-under-pseudonym.js';
import { findUndeclaredBranches } from './not-registered-at-pickup.js';
import type { GivePatronCommand } from './patron-command.js';

/**
 * Gives a command only if the patron has declared a registration at each branch among the locations (R27).
 */
export const requireBranchRegistration = <Sent extends WithOptionalCommandId>(
  places: readonly LocationId[],
  give: GivePatronCommand<Sent>,
  ...[asking, command, sent]: Parameters<GivePatronCommand<Sent>>
): Promise<CommandOutcome<RecordedEvents>> =>
  answerOf(async function* () {
    const { rules } = asking.published ?? (yield* unwrap(await asking.rules.published()));
    const isRegistered = asking.theirs.fresh !== null;
    const [missing, ...more] = isRegistered ? findUndeclaredBranches(asking.person, rules, places) : [];
    return missing
      ? repeatFirstAnswer(refused(missing, ...more), asking, command, sent)
      : give(asking, command, sent);
  });
