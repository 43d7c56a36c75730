import { reading, requiring } from '@torioki/event-store';
import { canonicalJson } from '@torioki/event-store/adapter';
import { policyOn, rulesInForce, limitUndoneBy } from '../../aggregates/index.js';
import { Policy } from '../../policy/index.js';
import { localDate, LocalDate } from '../../vocabulary/index.js';
import { command, type CommandOf } from '../command.js';
import { decision } from '../decision.js';
import { notRetroactive } from '../preconditions/not-retroactive.js';
import { changesSomething } from '../preconditions/changes-something.js';
import { all } from '../rule.js';
import { withoutContradiction } from './rules/without-contradiction.js';

/** Publishes the policy that applies from a day on (R106). */
const PublishPolicy = command(['PublishPolicy', '運用規則の公表'], ['general-materials', 'clock'], {
  from: LocalDate,
  policy: Policy,
});
type PublishPolicy = CommandOf<typeof PublishPolicy>;

const rules = all(
  ({ at, from, policy }: PublishPolicy) => notRetroactive(from, localDate(at, policy.timeZone)),
  ({ policy }: PublishPolicy) => withoutContradiction(policy),
);

/** If two policies begin on one day, the one that was published later applies. */
export const publishPolicy = decision(PublishPolicy, function* (command) {
  yield* requiring(rules(command));
  const { at, from, policy } = command;
  const { published } = yield* reading({ published: limitUndoneBy(rulesInForce, 'PolicyPublished') });
  const before = policyOn(published, from);
  yield* requiring(changesSomething(before !== undefined && canonicalJson(before) === canonicalJson(policy)));
  return [{ type: 'PolicyPublished', data: { at, from, policy } }];
});
