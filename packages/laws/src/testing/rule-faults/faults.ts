import { ofLending } from './of-lending.js';
import { ofReserving } from './of-reserving.js';
import type { RuleFault } from './rule-fault.js';

/** Faults that the orders of the core and of reading orders can reach. */
export const ruleFaults: readonly RuleFault[] = [...ofReserving, ...ofLending];
