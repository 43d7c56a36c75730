import { readModel, type EventsOf } from '../read-model.js';

/** The key of the one document of rules. */
export const theRules = 'rules';

export type RuleEvent = EventsOf<
  | 'PolicyPublished'
  | 'PickupLocationAdded'
  | 'PickupLocationChanged'
  | 'PickupLocationClosed'
  | 'PickupLocationReopened'
  | 'DispatchDaysPublished'
  | 'ClosedDaysPublished'
  | 'ClosureExtended'
>;

/** What the library has published: policies, places, calendars, closures, one after the other. */
export type PublishedRulesDocument = readonly RuleEvent[];

/** The rules that the queries of all views look at. One document. */
export const publishedRules = readModel({
  name: 'published-rules',
  version: 2,
  types: [
    'PolicyPublished',
    'PickupLocationAdded',
    'PickupLocationChanged',
    'PickupLocationClosed',
    'PickupLocationReopened',
    'DispatchDaysPublished',
    'ClosedDaysPublished',
    'ClosureExtended',
  ],
  keys: () => [theRules],
  empty: [] as PublishedRulesDocument,
  evolve: (published, event): PublishedRulesDocument => [...published, event],
});
