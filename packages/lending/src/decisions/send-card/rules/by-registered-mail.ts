import { passed, refused, type Ruling } from '../../rule.js';

export interface NotRegisteredMail {
  readonly code: 'not-registered-mail';
}

/** SEND-CARD-3. A card goes by registered mail (R102). */
export const byRegisteredMail = (registeredMail: boolean): Ruling<NotRegisteredMail> =>
  registeredMail ? passed : refused({ code: 'not-registered-mail' });
