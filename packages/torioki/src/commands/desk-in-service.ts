import { storeError, type Run } from '@torioki/event-store';
import { decisions, type LendingEvent } from '@torioki/lending';
import { failed, type Named } from '../answers/answer.js';
import { checkedActor } from '../answers/checked-actor.js';
import type { Hindrance } from '../answers/in-service.js';
import type { Fields } from '../answers/request.js';
import type { Naming } from '../answers/title-names.js';
import { deskViews } from '../views/desk-views.js';
import type { ShowTo } from '../views/view.js';
import { checkedCommand } from './checked-command.js';
import type { CommandDesk, CommandsAtDesk, RecordedByCommand } from './desk.js';
import { givingOf } from './desk-for.js';
import { commandMethods } from './generated/command-methods.js';
import type { CommandAnswer, Giving } from './giving.js';

const onlyRotation = failed(
  storeError('invalid-input', {
    path: 'why',
    reason:
      "must be 'rotation' at a desk; for a patron who leaves or adopts a pseudonym, use leave or adopt of the patron's file",
  }),
);

interface Serving {
  readonly hindrance: Hindrance;
  readonly naming: Naming | undefined;
  readonly showTo: ShowTo;
  readonly clock: () => Date;
}

/** Gives commands while the library is in service. A pseudonym is closed only if nothing is open under it. */
const commandsInService = <Accepted>(
  serving: Serving,
  { give, begin }: Giving<Accepted, unknown>,
): CommandsAtDesk<Accepted> => {
  const checked = <Answer extends { readonly is: string }>(
    type: string,
    sent: object,
    ask: (request: Fields) => Promise<Answer>,
  ) =>
    checkedCommand(serving, type, sent, async (request) =>
      type === decisions.closeBorrower.type && request['why'] !== 'rotation' ? onlyRotation : ask(request),
    );
  return commandMethods<Accepted, Named>({
    give: (decision, sent) => checked(decision.type, sent, (request) => give(decision, request)),
    begin: (decision, sent) => checked(decision.type, sent, (request) => begin(decision, request)),
  });
};

/** An answer without what would have been recorded. */
const withoutRecord = <Refusal>(
  answer: CommandAnswer<RecordedByCommand, Refusal>,
): CommandAnswer<object, Refusal> => (answer.is === 'accepted' ? { is: 'accepted' } : answer);

const rehearsing = ({ give, begin }: Giving<RecordedByCommand, unknown>): Giving<object, unknown> => ({
  give: async (decision, command) => withoutRecord(await give(decision, command)),
  begin: async (decision, command) => withoutRecord(await begin(decision, command)),
});

/** The desk at which an actor gives commands, while the library is in service. */
export const deskInService = (
  serving: Serving,
  { run, rehearse }: { readonly run: Run<LendingEvent>; readonly rehearse: Run<LendingEvent> },
  actor: unknown,
): CommandDesk => {
  const by = (run: Run<LendingEvent>) => givingOf({ run, clock: serving.clock }, actor);
  return {
    ...commandsInService(serving, by(run)),
    rehearsal: commandsInService(serving, rehearsing(by(rehearse))),
    views: deskViews(serving.showTo, checkedActor(actor)),
  };
};
