import * as decisions from './decisions.js';

/**
 * Every decision of the lending domain, by the name of its command in camel case. Everything that takes or shows
 * commands follows from this list: desks, files and portals, the pages of commands, the unions of their types.
 */
export { decisions };
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
