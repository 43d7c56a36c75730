import { ofDays } from './of-days.js';
import { ofLending } from './of-lending.js';
import { ofOthers } from './of-others.js';
import { ofPlaces } from './of-places.js';
import { ofReserving } from './of-reserving.js';
import type { RuleFault } from './rule-fault.js';

/** The faults of rules that orders can reach, each with the laws that should detect it. */
export const ruleFaults: readonly RuleFault[] = [
  ...ofReserving,
  ...ofLending,
  ...ofPlaces,
  ...ofDays,
  ...ofOthers,
];

/** The faults that no order reaches, or that no law can detect, with the reasons. */
export const unreachableFaults: Readonly<Record<string, string>> = {
  F16: 'an order does not say when somebody clicked',
  F21: 'a copy is lost and another given to whoever waits too seldom in one run',
  F40: 'nobody waits for a title at home, but for one from another library',
  F41: 'no order closes a pseudonym',
  F45: 'worlds publish a calendar once',
  F46: 'no run comes to such a year',
  F49: 'a driver asks each order of who may give it',
  F53: 'it is as if the renewal had come before the reservation',
  F55: 'it is as if the loan had come before the reservation',
  F56: 'it is as if the order had come before the rules',
  F59: 'no law speaks of the days that a mail lists',
  F60: 'an order does not say when somebody clicked',
  F65: 'no library opens: its first rules begin today',
  F72: 'nobody is shown who cancelled',
  F74: 'worlds name their closed days',
  F75: 'worlds name their closed days',
};
