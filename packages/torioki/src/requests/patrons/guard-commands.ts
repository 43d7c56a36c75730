import type { Command, EventStore, Outcome, Run, StoreError } from '@torioki/event-store';
import { attempt, findFirstEvent } from '@torioki/event-store/adapter';
import type { LendingEvent } from '@torioki/lending';
import {
  findBrokenRule,
  guardDecision,
  type CheckedRule,
  type PersonOfCommand,
} from '@torioki/lending/host-rules';
import type { RegistryError } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { answerError, failed, type CommandOutcome } from '../../answers/answer.js';
import { catchThrown } from '../../answers/catch-thrown.js';
import type { TimeRules } from '../../ports/time-rules.js';
import { giveAsPerson } from './give-as-person.js';
import type { Parts } from './parts.js';
import { completePseudonyms, findPersonOfCommand, type CommandOfPerson } from './person-of-command.js';

/**
 * The parts of a library that guard its commands. Only a library with patrons has `borrowers` and
 * `directory`.
 */
interface GuardingParts
  extends Pick<Parts, 'events' | 'rules'>, Partial<Pick<Parts, 'borrowers' | 'directory'>> {
  readonly hostRules: readonly CheckedRule[];
  readonly timeRules: TimeRules;
}

/** The outcome of a guarded command. The command fails if a rule of the host does not work. */
const failIfBroken = (outcome: CommandOutcome): CommandOutcome => {
  const broken = outcome.is === 'refused' ? findBrokenRule(outcome.refusals) : undefined;
  return broken ? failed(broken) : outcome;
};

const isRecorded = async (events: EventStore, { id }: Pick<Command, 'id'>): Promise<boolean> => {
  const first = await findFirstEvent(events, id);
  return E.isRight(first) && first.right !== undefined;
};

/**
 * Runs commands under the rules of the host. A rule about a person gets all pseudonyms of the patron. If
 * they have changed in the meantime, the command is given again. A command that was accepted before gets its
 * first answer, also if the person cannot be looked up.
 */
export const guardCommands = (
  parts: GuardingParts,
  run: Run<LendingEvent>,
  isRehearsal: boolean,
): Run<LendingEvent> => {
  const { hostRules, timeRules, events, borrowers } = parts;
  return async (decision, input) => {
    const rules = hostRules.filter(({ commands }) => commands.includes(decision.type));
    if (rules.length === 0) return run(decision, input);
    const decoded = decision.decode(input);
    if (E.isLeft(decoded)) return run(decision, input);
    const command = decoded.right as Command & CommandOfPerson;
    const { callRule, reportSlow } = timeRules();
    const give = async (person: PersonOfCommand | undefined): Promise<CommandOutcome> =>
      failIfBroken(
        (await (run(
          guardDecision(decision, { rules, person, callRule }),
          input,
        ) as Promise<unknown>)) as CommandOutcome,
      );
    const work = async function* (): AsyncGenerator<StoreError | RegistryError, unknown, unknown> {
      const { person, patron } = yield* findPersonOfCommand({ ...parts, callRule }, rules, command);
      if (patron === undefined || borrowers === undefined || command.pseudonyms || !person?.pseudonyms)
        return give(person);
      return yield* giveAsPerson(
        { events, borrowers, patron, isRehearsal },
        person.pseudonyms,
        (pseudonyms) => give({ ...person, pseudonyms }),
        (used) => give({ ...person, pseudonyms: completePseudonyms({ fresh: null, used }) }),
      );
    };
    const answer = E.flattenW(await catchThrown(decision.type, () => attempt(work)));
    reportSlow();
    if (E.isLeft(answer) && (await isRecorded(events, command))) return run(decision, input);
    const outcome: unknown = E.isLeft(answer) ? answerError(answer.left) : answer.right;
    return outcome as Outcome<LendingEvent, never>;
  };
};
