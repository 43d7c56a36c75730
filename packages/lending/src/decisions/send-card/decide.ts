import { reading, requiring } from '@torioki/event-store';
import { patron, undoneOnlyBy } from '../../aggregates/index.js';
import { decision } from '../decision.js';
import { registered } from '../preconditions/registered.js';
import { SendCard } from './command.js';
import { byRegisteredMail } from './rules/by-registered-mail.js';
import { cardNotSent } from './rules/card-not-sent.js';
import { idCopyReturned } from './rules/id-copy-returned.js';

export const sendCard = decision(SendCard, function* ({ at, patron: id, idCopyEnclosed, registeredMail }) {
  const { known } = yield* reading({ known: undoneOnlyBy(patron(id), 'CardSent') });
  const theirs = yield* requiring(registered(id, known));
  yield* requiring(cardNotSent(id, theirs));
  yield* requiring(idCopyReturned(idCopyEnclosed, theirs));
  yield* requiring(byRegisteredMail(registeredMail));
  return [{ type: 'CardSent', data: { at, patron: id, idCopyEnclosed, registeredMail } }];
});
