import type { Run } from '@torioki/event-store';
import type { LendingEvent } from '@torioki/lending';
import { withoutRecord, type WithCommandId } from '../answers/answer.js';
import { checkActor } from '../answers/check-actor.js';
import { answerRequest, type RequestGuard } from '../answers/answer-request.js';
import type { Observe } from '../answers/observe.js';
import type { Obstacle } from '../answers/closed-library.js';
import type { NameTitles } from '../answers/title-names.js';
import { deskViews } from '../views/desk-views.js';
import type { ShowTo } from '../views/view.js';
import type { CommandDesk, CommandsAtDesk, RecordedByCommand } from './desk.js';
import { makeCommandGiver } from './give-command.js';
import { commandMethods } from './generated/command-methods.js';
import type { CommandGiver } from './command-giver.js';
import type { ReadHistory } from '../ports/read-history.js';
import { makeScan } from './scan.js';

interface Serving {
  readonly obstacle: Obstacle;
  readonly naming: NameTitles | undefined;
  readonly showTo: ShowTo;
  readonly clock: () => Date;
  readonly observe: Observe;
  readonly readHistory: ReadHistory;
}

/** Gives commands while the library is in service. */
const guardCommands = <Accepted>(
  door: RequestGuard<never>,
  { give, begin }: CommandGiver<Accepted, unknown>,
): CommandsAtDesk<Accepted> => {
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
export const openCommandDesk = (
  serving: Serving,
  { run, rehearse }: { readonly run: Run<LendingEvent>; readonly rehearse: Run<LendingEvent> },
  actor: unknown,
): CommandDesk => {
  const by = (run: Run<LendingEvent>) => makeCommandGiver({ run, clock: serving.clock }, actor);
  const door = { ...serving, actor };
  const desk = guardCommands(door, by(run));
  return {
    ...desk,
    scan: makeScan(serving, desk, actor),
    rehearsal: guardCommands({ ...door, isRehearsal: true }, rehearsing(by(rehearse))),
    views: deskViews(serving.showTo, checkActor(actor)),
  };
};
