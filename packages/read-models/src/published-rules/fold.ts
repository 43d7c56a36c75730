import type { LendingEvent } from '@torioki/lending';
import { rulesInForce } from '@torioki/lending/aggregates';
import type { ReadModel } from '@torioki/projection';

/** The key of the one document of rules. */
export const theRules = 'rules';

export type RuleEvent = LendingEvent<(typeof rulesInForce.types)[number]>;

/** What the library has published: policies, places, calendars, closures, one after the other. */
export type PublishedRulesDocument = readonly RuleEvent[];

/** The rules that the queries of all views look at. One document. */
export const publishedRulesModel: ReadModel<PublishedRulesDocument, RuleEvent> = {
  name: 'published-rules',
  version: 2,
  types: rulesInForce.types,
  keys: () => [theRules],
  empty: [],
  evolve: (published, event) => [...published, event],
};
