import { requiring } from '@torioki/event-store';
import * as t from 'io-ts';
import { PatronId } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { peopleDecision } from '../people-decision.js';
import { NamedCard } from './named-card.js';
import { byRegisteredMail } from './rules/by-registered-mail.js';
import { cardNotSent } from './rules/card-not-sent.js';
import { cardValid } from './rules/card-valid.js';
import { idCopyReturned } from './rules/id-copy-returned.js';

/**
 * Sends a card by registered mail (R102). The photocopy of the document that came with the application is
 * returned with the card.
 */
const SendCard = command(['SendCard', 'カードの送付'], ['general-materials'], {
  patron: PatronId,
  card: NamedCard,
  /** Whether the library still has the photocopy that came with the application. */
  idCopyHeld: t.boolean,
  idCopyEnclosed: t.boolean,
  /** 簡易書留 */
  registeredMail: t.boolean,
});

export const sendCard = peopleDecision(SendCard, function* (command) {
  const { at, patron, idCopyEnclosed, registeredMail } = command;
  const card = yield* requiring(cardValid(command.card));
  yield* requiring(cardNotSent(card));
  yield* requiring(idCopyReturned(command.idCopyHeld, idCopyEnclosed));
  yield* requiring(byRegisteredMail(registeredMail));
  return [{ type: 'CardSent', data: { at, patron, idCopyEnclosed, registeredMail } }];
});
