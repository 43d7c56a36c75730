import { mistakenKeeping } from './mistaken-keeping.js';
import { mistakenLending } from './mistaken-lending.js';
import { mistakenReserving } from './mistaken-reserving.js';

/** What is asked in vain, by the code that refuses it. */
export const mistakes = { ...mistakenReserving, ...mistakenLending, ...mistakenKeeping };
