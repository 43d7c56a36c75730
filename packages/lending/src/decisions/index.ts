/**
 * Every decision of lending, by the name of its command in camel case. Desks, files, portals, the pages of
 * commands and the unions of their types all follow from this list.
 */
export * as decisions from './decisions.js';
export type { CommandType, Decisions, LendingCommand, Refusal, RefusalCode } from './lending-command.js';
export type { RefusalOf } from './decision.js';
export { holdEnd, type PromisedHold } from './expire-hold/hold-end.js';
export type { PeopleDecision } from './people-decision.js';
export { daysToCome, type DaysToCome } from './record-notice/days-to-come.js';
export { dueNotice, type Noticeable } from './record-notice/due-notice.js';
export { daysPromised, nothingPromised, type DaysPromised } from './record-notice/days-promised.js';
export { allowedInCart, hadAlready, type InCart } from './reserve/in-cart.js';
export type { NamedCard } from './send-card/named-card.js';
export { overhearPlan, type Told } from './rule.js';
export { rulesAsked } from './rules-asked.js';
