import { rulesInForce, type RulesInForce } from '@torioki/lending';
import { readModel } from '../read-model.js';

/** The key of the one document of rules. */
export const theRules = 'rules';

/** What the library has published; the queries of all views look at it. One document. */
export const publishedRules = readModel({
  name: 'published-rules',
  types: [
    'PolicyPublished',
    'PickupLocationAdded',
    'DispatchDaysPublished',
    'ClosedDaysPublished',
    'ClosureExtended',
  ],
  keys: () => [theRules],
  empty: rulesInForce.initial,
  evolve: (rules, event): RulesInForce => rulesInForce.evolve(rules, event),
});
