import { decision } from '../decision.js';
import { placed, placing } from './placing.js';
import { Reserve } from './command.js';

/** Does not read the queue: order is the order of recording, so two borrowers on a hot title never conflict. */
export const reserve = decision(Reserve, function* (command) {
  const located = yield* placing(command);
  return placed(command, located, null);
});
