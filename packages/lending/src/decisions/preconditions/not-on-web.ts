import type { Actor } from '../../vocabulary/index.js';
import { passed, refused, type Ruling } from '../rule.js';

export interface NotOnWeb {
  readonly code: 'not-on-web';
}

/** PATRON-1. Name, address and phone number are changed by staff, not on the web (R91). */
export const notOnWeb = ({ role }: Actor): Ruling<NotOnWeb> =>
  role === 'patron' ? refused({ code: 'not-on-web' }) : passed;
