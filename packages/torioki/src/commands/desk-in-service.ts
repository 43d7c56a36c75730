import type { Run } from '@torioki/event-store';
import type { LendingEvent } from '@torioki/lending';
import { withoutRecord, type WithCommandId } from '../answers/answer.js';
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

interface Serving {
  readonly hindrance: Hindrance;
  readonly naming: NameTitles | undefined;
  readonly showTo: ShowTo;
  readonly clock: () => Date;
}

/** Gives commands while the library is in service. */
const commandsInService = <Accepted>(
  { hindrance, naming }: Serving,
  { give, begin }: CommandGiver<Accepted, unknown>,
): CommandsAtDesk<Accepted> => {
  const door: RequestGuard<never> = { hindrance, naming };
  const { closeBorrower: _, ...commands } = commandMethods<Accepted, WithCommandId>({
    give: (decision, sent) => answerRequest(door, decision.type, sent, (request) => give(decision, request)),
    begin: (decision, sent) =>
      answerRequest(door, decision.type, sent, (request) => begin(decision, request)),
  });
  return commands;
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
