import { createMiddleware } from 'hono/factory';
import { buildAddress } from '../../build-address.js';
import type { PortalContext, PortalEnv } from '../../context.js';
import { findRefusedForm } from '../../refused-form.js';
import { findAnonymousToken } from '../../security/visits.js';
import { renderSignInEnded } from '../pages/sign-in-ended.js';
import type { Duty } from '../people/staff-person.js';
import { openDesk } from '../recognize-staff.js';
import type { StaffVisit } from '../staff-visit.js';
import type { Staff } from '../store/staff.js';
import type { SignedIn } from './signed-in.js';
import { findSignIn, type FoundSignIn } from './sign-ins.js';

/** The pages that need no sign-in. */
const openPaths = ['/staff/login', '/staff/logout'];

/** The role and place at which a person works now; otherwise the page that the person must use first. */
const findDuty = ({ person, signIn }: SignedIn): Duty | string =>
  person.mustChangePassword ? '/staff/password' : (signIn.duty ?? '/staff/duty');

/** Sets the visit of a request that comes from nobody, or from a person without a role yet. */
const setVisitor = async (c: PortalContext, signedIn: SignedIn | null) => {
  c.set('session', null);
  c.set('visitor', null);
  c.set('token', signedIn === null ? await findAnonymousToken(c) : signedIn.token);
  c.set('signedIn', signedIn);
  const refused = await findRefusedForm(c);
  c.set('refused', refused);
  if (refused) c.set('form', new URLSearchParams(refused.typed));
};

const loginPath = ({ req }: PortalContext): string => buildAddress('/staff/login', { next: req.path });

/** The answer to a request that needs a sign-in and has none. */
const requireSignIn = (c: PortalContext, staff: StaffVisit, found: Exclude<FoundSignIn, SignedIn>) => {
  if (found.is === 'ended') return renderSignInEnded(c, staff, found.why);
  return c.req.method === 'GET' ? c.redirect(loginPath(c), 303) : renderSignInEnded(c, staff, 'expired');
};

/** Finds the person of each request by its sign-in. Without one, a page leads to the login. */
export const recognizePerson = (store: Staff) =>
  createMiddleware<PortalEnv>(async (c, next) => {
    const staff = c.var.staff as StaffVisit;
    const found = await findSignIn(c, store);
    await setVisitor(c, found.is === 'signed-in' ? found : null);
    const isOpen = openPaths.includes(c.req.path);
    if (found.is !== 'signed-in') return isOpen ? next() : requireSignIn(c, staff, found);
    const duty = findDuty(found);
    if (typeof duty === 'string') return isOpen || duty === c.req.path ? next() : c.redirect(duty, 303);
    c.set('staff', { ...staff, at: openDesk(c, { staff: found.person.staff, ...duty }) });
    return next();
  });
