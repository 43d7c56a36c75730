import { group } from './group.js';
import { lastStepOf } from './last-step.js';

/** A reading order with its last two events. */
export const lastStepOfGroup = lastStepOf('group', 'group', group);
