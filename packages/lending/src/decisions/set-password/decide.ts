import { PatronId } from '../../vocabulary/index.js';
import { command } from '../command.js';
import { peopleDecision } from '../people-decision.js';

/** Records that a patron set a password (R5). Only the registry stores its hash. */
const SetPassword = command(['SetPassword', 'パスワードの登録'], ['patron'], { patron: PatronId });

export const setPassword = peopleDecision(SetPassword, function* ({ at, patron }) {
  return [{ type: 'PasswordSet', data: { at, patron } }];
});
