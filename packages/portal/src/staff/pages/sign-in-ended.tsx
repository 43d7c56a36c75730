import { buildAddress } from '../../build-address.js';
import type { PortalContext } from '../../context.js';
import { renderTrouble } from '../../pages/trouble.js';
import type { StaffVisit } from '../staff-visit.js';

/** The answer to a request of a person whose sign-in has ended: why, and how to continue. */
export const renderSignInEnded = (
  c: PortalContext,
  { words: { signIn: labels } }: Pick<StaffVisit, 'words'>,
  why: 'expired' | 'changed',
) =>
  renderTrouble(c, {
    title: labels.ended,
    lead: why === 'expired' ? labels.expired : labels.changed,
    status: 403,
    on: [buildAddress('/staff/login', { next: c.req.path }), labels.again],
  });
