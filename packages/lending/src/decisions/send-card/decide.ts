import { requiring } from '@torioki/event-store';
import { peopleDecision } from '../people-decision.js';
import { SendCard } from './command.js';
import { byRegisteredMail } from './rules/by-registered-mail.js';
import { cardNotSent } from './rules/card-not-sent.js';
import { cardValid } from './rules/card-valid.js';
import { idCopyReturned } from './rules/id-copy-returned.js';

export const sendCard = peopleDecision(SendCard, function* (command) {
  const { at, patron, idCopyEnclosed, registeredMail } = command;
  const card = yield* requiring(cardValid(command.card));
  yield* requiring(cardNotSent(card));
  yield* requiring(idCopyReturned(command));
  yield* requiring(byRegisteredMail(registeredMail));
  return [{ type: 'CardSent', data: { at, patron, idCopyEnclosed, registeredMail } }];
});
