import { datedCopy } from './dated-copy.js';
import { lastStepOf } from './last-step.js';

/** A copy, its last event, and its situation before that event. */
export const lastStepOfCopy = lastStepOf('copy', 'copy', datedCopy);
