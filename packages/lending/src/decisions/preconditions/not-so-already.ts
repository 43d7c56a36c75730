import { passed, refused, type Ruling } from '../rule.js';

export interface NothingToChange {
  readonly code: 'nothing-to-change';
}

/** CHANGE-1. What is so already is not ordered again. */
export const notSoAlready = (isSo: boolean): Ruling<NothingToChange> =>
  isSo ? refused({ code: 'nothing-to-change' }) : passed;
