/**
 * Every decision of lending, by the name of its command in camel case. This list determines the desks, the
 * format of files, the portal, the pages of commands, and the unions of commands and refusals.
 */
export * as decisions from './decisions.js';
export type { CommandType, Decisions, LendingCommand, Refusal, RefusalCode } from './lending-command.js';
export type { RefusalOf } from './decision.js';
export { holdEnd, type PromisedHold } from './expire-hold/hold-end.js';
export type { PeopleDecision } from './people-decision.js';
export {
  dispatchAndPickupDays,
  type DispatchAndPickupDays,
} from './record-notice/dispatch-and-pickup-days.js';
export { dueNotice, type Noticeable } from './record-notice/due-notice.js';
export { promisedDays, noNoticeDays, type NoticeDays } from './record-notice/promised-days.js';
export { checkCartLine, checkNotTwice, type CartLineSituation } from './reserve/check-cart-line.js';
export type { NamedCard } from './send-card/named-card.js';
export { findPersonsPseudonym, isAboutPerson } from './is-about-person.js';
export { listenToPlan, type AppliedRule } from './rule.js';
export { rulesOfCommands } from './rules-of-commands.js';
export { rulesOfRefusals } from './rules-of-refusals.js';
export { findSituation, type ScannedCopy } from './scanning/find-situation.js';
export { scanAtDesk, type NamedCommand, type ScanFinding, type StaffActor } from './scanning/scan-at-desk.js';
export { scanDecisions, type Destination, type ScanSituation } from './scanning/scan-table.js';
export { recallCommand } from './undo/recorded-command.js';
