import type { Pseudonyms } from '@torioki/lending/vocabulary';
import { answerOf, isReused, type CommandOutcome, type RecordedEvents } from '../../answers/answer.js';
import type { WithOptionalCommandId } from '../../answers/request.js';
import { findPseudonymOfCopy } from './find-pseudonym.js';
import type { livePseudonyms } from './find-patron.js';
import { giveAsPerson, reportBegun } from './give-as-person.js';
import { refuseLeaving } from './refuse-leaving.js';
import { repeatFirstAnswer } from './give-under-pseudonym.js';
import type { GivePatronCommand } from './patron-command.js';

/**
 * Hands over a copy, under the pseudonym of `findPseudonymOfCopy` or, without one, under the fresh one. A
 * former patron can only take a copy that is set aside.
 */
export const handOverCopy: GivePatronCommand<WithOptionalCommandId & { readonly copy: unknown }> = (
  asking,
  command,
  sent,
) =>
  answerOf(async function* () {
    const giveFor = (theirs: Parameters<typeof livePseudonyms>[0], pseudonyms?: Pseudonyms) =>
      answerOf<CommandOutcome<RecordedEvents>>(async function* () {
        const borrower = (yield* findPseudonymOfCopy(asking, theirs, sent.copy)) ?? theirs.fresh;
        if (borrower === null) return repeatFirstAnswer(refuseLeaving(), asking, command, sent);
        const outcome = await command(asking.under({ borrower, ...(pseudonyms && { pseudonyms }) }));
        if (outcome.is === 'accepted' && borrower === pseudonyms?.fresh) await reportBegun(asking, borrower);
        return outcome;
      });
    const outcome =
      asking.theirs.fresh === null
        ? await giveFor(asking.theirs)
        : yield* giveAsPerson(asking, asking.theirs, (pseudonyms) => giveFor(pseudonyms, pseudonyms));
    return isReused(outcome) ? repeatFirstAnswer(outcome, asking, command, sent) : outcome;
  });
