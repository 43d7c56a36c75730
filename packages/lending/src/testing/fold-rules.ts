import { rulesInForce, type RulesInForce } from '../aggregates/rules-in-force.js';
import type { LendingEvent } from '../events/index.js';

export const foldRules = (...events: readonly LendingEvent[]): RulesInForce =>
  events.reduce<RulesInForce>(
    (rules, event) => rulesInForce.evolve(rules, event as never),
    rulesInForce.initial,
  );
