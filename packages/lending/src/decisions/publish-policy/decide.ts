import { requiring } from '@torioki/event-store';
import { localDate } from '../../vocabulary/index.js';
import { all } from '../rule.js';
import { decision } from '../decision.js';
import { notRetroactive } from '../preconditions/not-retroactive.js';
import { PublishPolicy } from './command.js';
import { withoutContradiction } from './rules/without-contradiction.js';

const rules = all(
  ({ at, from, policy }: PublishPolicy) => notRetroactive(from, localDate(at, policy.timeZone)),
  ({ policy }: PublishPolicy) => withoutContradiction(policy),
);

/** Depends on nothing that was recorded: of two policies from one day the later published holds. */
export const publishPolicy = decision(PublishPolicy, function* (command) {
  yield* requiring(rules(command));
  const { at, from, policy } = command;
  return [{ type: 'PolicyPublished', data: { at, from, policy } }];
});
