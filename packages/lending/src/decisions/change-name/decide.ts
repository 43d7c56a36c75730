import { requiring } from '@torioki/event-store';
import { peopleDecision } from '../people-decision.js';
import { changeProved } from '../preconditions/change-proved.js';
import { notOnWeb } from '../preconditions/not-on-web.js';
import { notSoAlready } from '../preconditions/not-so-already.js';
import { ChangeName } from './command.js';

export const changeName = peopleDecision(ChangeName, function* (command) {
  const { at, actor, patron, channel, differs } = command;
  yield* requiring(notOnWeb(actor));
  const evidence = yield* requiring(changeProved(command.evidence));
  yield* requiring(notSoAlready(!differs));
  return [{ type: 'NameChanged', data: { at, patron, channel, evidence } }];
});
