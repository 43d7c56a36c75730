import { storeError, type Run } from '@torioki/event-store';
import { decisions, type LendingEvent } from '@torioki/lending';
import { failed, withoutRecord, type WithCommandId } from '../answers/answer.js';
import { checkActor } from '../answers/check-actor.js';
import { answerRequest, type RequestGuard } from '../answers/answer-request.js';
import type { Hindrance } from '../answers/in-service.js';
import type { NameTitles } from '../answers/title-names.js';
import { deskViews } from '../views/desk-views.js';
import type { ShowTo } from '../views/view.js';
import type { CommandDesk, CommandsAtDesk, RecordedByCommand } from './desk.js';
import { giverFor } from './desk-for.js';
import { commandMethods } from './generated/command-methods.js';
import type { CommandGiver } from './command-giver.js';

const onlyRotation = failed(
  storeError('invalid-input', {
    path: 'why',
    reason:
      "must be 'rotation' at a desk. If a patron leaves or adopts a pseudonym, use leave or adopt of the patron's file",
  }),
);

const isRotation = (request: object): boolean => 'why' in request && request.why === 'rotation';

interface Serving {
  readonly hindrance: Hindrance;
  readonly naming: NameTitles | undefined;
  readonly showTo: ShowTo;
  readonly clock: () => Date;
}

/**
 * Gives commands while the library is in service. A pseudonym can be closed only if nothing is open under it.
 */
const commandsInService = <Accepted>(
  serving: Serving,
  { give, begin }: CommandGiver<Accepted, unknown>,
): CommandsAtDesk<Accepted> => {
  const door: RequestGuard<never> = { hindrance: serving.hindrance, naming: serving.naming };
  const checked = <Answer extends { readonly is: string }>(
    type: string,
    sent: object,
    ask: (request: object) => Promise<Answer>,
  ) =>
    answerRequest(door, type, sent, async (request): Promise<Answer | typeof onlyRotation> =>
      type !== decisions.closeBorrower.type || isRotation(request) ? ask(request) : onlyRotation,
    );
  return commandMethods<Accepted, WithCommandId>({
    give: (decision, sent) => checked(decision.type, sent, (request) => give(decision, request)),
    begin: (decision, sent) => checked(decision.type, sent, (request) => begin(decision, request)),
  });
};

const rehearsing = ({
  give,
  begin,
}: CommandGiver<RecordedByCommand, unknown>): CommandGiver<object, unknown> => ({
  give: async (decision, command) => withoutRecord(await give(decision, command)),
  begin: async (decision, command) => withoutRecord(await begin(decision, command)),
});

/** The desk of an actor, while the library is in service. */
export const deskInService = (
  serving: Serving,
  { run, rehearse }: { readonly run: Run<LendingEvent>; readonly rehearse: Run<LendingEvent> },
  actor: unknown,
): CommandDesk => {
  const by = (run: Run<LendingEvent>) => giverFor({ run, clock: serving.clock }, actor);
  return {
    ...commandsInService(serving, by(run)),
    rehearsal: commandsInService(serving, rehearsing(by(rehearse))),
    views: deskViews(serving.showTo, checkActor(actor)),
  };
};
