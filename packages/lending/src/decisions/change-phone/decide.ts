import { requiring } from '@torioki/event-store';
import { peopleDecision } from '../people-decision.js';
import { notOnWeb } from '../preconditions/not-on-web.js';
import { notSoAlready } from '../preconditions/not-so-already.js';
import { ChangePhone } from './command.js';
import { oldNumberKnown } from './rules/old-number-known.js';

export const changePhone = peopleDecision(ChangePhone, function* (command) {
  const { at, actor, patron, oldNumberMatches, differs } = command;
  yield* requiring(notOnWeb(actor));
  yield* requiring(oldNumberKnown(oldNumberMatches));
  yield* requiring(notSoAlready(!differs));
  return [{ type: 'PhoneChanged', data: { at, patron } }];
});
