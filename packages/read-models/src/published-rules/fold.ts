import type { LendingEvent } from '@torioki/lending';
import { rulesInForce } from '@torioki/lending/aggregates';
import type { ReadModel } from '@torioki/projection';

/** The key of the only document. */
export const theRules = 'rules';

export type RuleEvent = LendingEvent<(typeof rulesInForce.types)[number]>;

/** The published policies, places, calendars and closures, in the order of publication. */
export type PublishedRulesDocument = readonly RuleEvent[];

/** The published rules, which all views read. One document. */
export const publishedRulesModel: ReadModel<PublishedRulesDocument, RuleEvent> = {
  name: 'published-rules',
  version: 2,
  types: rulesInForce.types,
  keys: () => [theRules],
  empty: [],
  evolve: (published, event) => [...published, event],
};
