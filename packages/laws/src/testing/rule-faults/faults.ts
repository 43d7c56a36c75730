import { ofDays } from './of-days.js';
import { ofLending } from './of-lending.js';
import { ofOthers } from './of-others.js';
import { ofPlaces } from './of-places.js';
import { ofReserving } from './of-reserving.js';
import { ofUndoing } from './of-undoing.js';
import type { RuleFault } from './rule-fault.js';

/** The faults of rules that orders can reach, each with the laws that should detect it. */
export const ruleFaults: readonly RuleFault[] = [
  ...ofReserving,
  ...ofLending,
  ...ofPlaces,
  ...ofDays,
  ...ofUndoing,
  ...ofOthers,
];

/** The faults that no order reaches, or that no law can detect, with the reasons. */
export const unreachableFaults: Readonly<Record<string, string>> = {
  F16: 'an order does not contain the time of the click',
  F21: 'in one run, a lost copy is too seldom followed by another copy for the waiting person',
  F40: 'a patron waits for a title that he has on loan only if that copy is from another library',
  F41: 'no order closes a pseudonym',
  F45: 'worlds publish a calendar once',
  F46: 'no run reaches such a year',
  F49: 'the driver sends each order in a role that may send it',
  F53: 'the answers are right if the renewal came before the reservation',
  F55: 'the answers are right if the loan came before the reservation',
  F56: 'the answers are right if the order came before the rules',
  F59: 'no law checks the days that a mail lists',
  F60: 'an order does not contain the time of the click',
  F65: 'no library opens: its first rules begin today',
  F72: 'no view shows who cancelled',
  F74: 'worlds name their closed days',
  F75: 'worlds name their closed days',
};
