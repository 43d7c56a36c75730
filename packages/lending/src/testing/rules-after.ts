import { rulesInForce, type RulesInForce } from '../aggregates/rules-in-force.js';
import type { LendingEvent } from '../events/index.js';

export const rulesAfter = (...events: readonly LendingEvent[]): RulesInForce =>
  events.reduce<RulesInForce>(
    (rules, event) => rulesInForce.evolve(rules, event as never),
    rulesInForce.initial,
  );
