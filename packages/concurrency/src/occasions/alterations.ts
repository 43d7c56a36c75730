import type { DeskOptions } from '../desk/desk.js';
import { guard, guardWithoutCondition } from '../own-rules/guard.js';
import { personFaults } from './storms.js';

/** The changes that `storm.worker.js` can make to the decisions of its edge, by name. */
export const alterations = {
  ...personFaults,
  'the rules of a host': guard,
  'the rules of a host are not in the append condition': guardWithoutCondition,
} satisfies Readonly<Record<string, DeskOptions['alter']>>;

export type Alteration = keyof typeof alterations;
