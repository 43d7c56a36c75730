import { reading, requiring } from '@torioki/event-store';
import { patron, undoneOnlyBy } from '../../aggregates/index.js';
import { decision } from '../decision.js';
import { registered } from '../preconditions/registered.js';
import { ClearPassword } from './command.js';
import { hasPassword } from './rules/has-password.js';

export const clearPassword = decision(ClearPassword, function* ({ at, patron: id, identityCheck }) {
  const { known } = yield* reading({ known: undoneOnlyBy(patron(id), 'PasswordCleared') });
  const theirs = yield* requiring(registered(id, known));
  yield* requiring(hasPassword(id, theirs));
  return [{ type: 'PasswordCleared', data: { at, patron: id, identityCheck } }];
});
