import { passed, refused, type Ruling } from '../../rule.js';

export interface MailWaits {
  readonly code: 'mail-waits';
}

/** FORGET-2. Who is forgotten could not be written to any more (R49, A59). */
export const noMailWaits = (waits: boolean): Ruling<MailWaits> =>
  waits ? refused({ code: 'mail-waits' }) : passed;
