import { peopleDecision } from '../people-decision.js';
import { SetPassword } from './command.js';

export const setPassword = peopleDecision(SetPassword, function* ({ at, patron }) {
  return [{ type: 'PasswordSet', data: { at, patron } }];
});
