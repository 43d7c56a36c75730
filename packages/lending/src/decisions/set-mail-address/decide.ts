import { requiring } from '@torioki/event-store';
import { peopleDecision } from '../people-decision.js';
import { notSoAlready } from '../preconditions/not-so-already.js';
import { SetMailAddress } from './command.js';

export const setMailAddress = peopleDecision(SetMailAddress, function* ({ at, patron, differs }) {
  yield* requiring(notSoAlready(!differs));
  return [{ type: 'MailAddressSet', data: { at, patron } }];
});
