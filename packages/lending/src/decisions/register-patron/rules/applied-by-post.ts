import type { Patron } from '../../../aggregates/index.js';
import { passed, refused, type Ruling } from '../../rule.js';
import type { RegisterPatron } from '../command.js';

export interface ApplicationMissing {
  readonly code: 'application-missing';
}

/** REGISTER-1. Who registers by post has sent a complete application (R98, R99, R100, R101). */
export const appliedByPost = ({ channel }: RegisterPatron, patron: Patron): Ruling<ApplicationMissing> =>
  channel === 'post' && patron.is !== 'applied' ? refused({ code: 'application-missing' }) : passed;
