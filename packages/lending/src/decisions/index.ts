export {
  decisions,
  type CommandType,
  type Decisions,
  type LendingCommand,
  type Refusal,
  type RefusalCode,
} from './decisions.js';
export type { RefusalOf } from './decision.js';
export { lastHoldDay } from './expire-hold/last-hold-day.js';
export type { PeopleDecision } from './people-decision.js';
export { daysToCome, type DaysToCome } from './record-notice/days-to-come.js';
export { allowedInCart, type InCart } from './reserve/in-cart.js';
export type { NamedCard } from './send-card/named-card.js';
export { toldBy, type Told } from './rule.js';
export { rulesAsked } from './rules-asked.js';
