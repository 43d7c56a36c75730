/** The rules that a host adds to the commands of lending. */
export { callHost } from './call-host.js';
export type { CallRule } from './call-rule.js';
export { checkHostRules } from './check-host-rules.js';
export { defineRule } from './define-rule.js';
export { findBrokenRule } from './find-broken-rule.js';
export { guardDecision, type GuardRefusal } from './guard-decision.js';
export { guardedNames, type GuardedName, type PersonalName } from './guarded-names.js';
export type {
  CheckedRule,
  HostRefusal,
  HostRule,
  HostRuleBroken,
  HostRuleCode,
  PersonOfCommand,
} from './host-rule.js';
export type { Reads } from './reads.js';
export { readText } from './read-text.js';
export { readSmallJson } from './small-json.js';
