export { publishedRules, theRules, type PublishedRulesDocument, type RuleEvent } from './fold.js';
export { pickupLocationsAt, type PickupLocations } from './pickup-locations.js';
export { beginningOfDay, rulesAt, rulesOf, type RulesAt } from './rules-at.js';
