import { requiring } from '@torioki/event-store';
import { peopleDecision } from '../people-decision.js';
import { changeProved } from '../preconditions/change-proved.js';
import { notOnWeb } from '../preconditions/not-on-web.js';
import { notSoAlready } from '../preconditions/not-so-already.js';
import { ChangeAddress } from './command.js';

export const changeAddress = peopleDecision(ChangeAddress, function* (command) {
  const { at, actor, patron, channel, differs } = command;
  yield* requiring(notOnWeb(actor));
  const evidence = yield* requiring(changeProved(command.evidence));
  yield* requiring(notSoAlready(!differs));
  return [{ type: 'AddressChanged', data: { at, patron, channel, evidence } }];
});
