import type { Numbers, Readings } from '../guide/index.js';
import type { Declaration } from './lending-system.js';

export const guideNumbers: Numbers = {
  limit: 10,
  renewals: 1,
  loanDays: 14,
  shortDays: 7,
  homeDays: 4,
  transitDays: 2,
  holdOpenDays: 10,
  mailAt: '20:00',
};

/** The settled answers to the guide's open questions. */
export const guideReadings: Readings = {
  'renewal.base': 'click',
  readOrderRelease: 'secured',
  queueOrder: 'confirmed-at',
  'renewal.blockOn': 'title-waiting',
  overflow: 'reject-all',
  allowDuplicate: false,
  fills: 'by-order',
};

export type FullDeclaration = Required<Declaration> & {
  readonly numbers: Numbers;
  readonly readings: Readings;
};

/**
 * Completes a declaration. A missing number or reading gets the guide's value, and any other missing field
 * gets its minimum.
 */
export const completeDeclaration = (declaration: Declaration): FullDeclaration => ({
  canSet: [],
  levels: ['core'],
  clock: 'real',
  reasons: 'none',
  parallel: 1,
  patienceMs: 5_000,
  shows: 'at-once',
  ownReasons: [],
  repeats: 'no',
  restarts: false,
  undoes: false,
  ...declaration,
  numbers: { ...guideNumbers, ...declaration.numbers },
  readings: { ...guideReadings, ...declaration.readings },
});
