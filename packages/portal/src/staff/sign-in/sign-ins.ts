import { Instant } from '@torioki/lending/vocabulary';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { PortalContext } from '../../context.js';
import { cookieAttributes } from '../../guard/cookie.js';
import { makeToken, hashSessionToken } from '../../guard/digest.js';
import { endAnonymousVisit } from '../../guard/anonymous-visit.js';
import { readVisitClock } from '../../visit-clock.js';
import { readRoster } from '../people/change-roster.js';
import type { Duty, StaffPerson } from '../people/staff-person.js';
import { checkAnswer } from '../store/check-answer.js';
import { SignIn, type Staff } from '../store/staff.js';
import type { SignedIn } from './signed-in.js';

const minute = 60 * 1000;

/** A sign-in ends this many milliseconds after the last click. */
const longestIdle = 15 * minute;

/** A sign-in ends this many milliseconds after the login, whatever follows. */
export const longestSignIn = 12 * 60 * minute;

/** The precision of the last click, in milliseconds: it is stored at most once a minute. */
const precision = minute;

const cookie = 'staff';

const toInstant = (ms: number): Instant => new Date(ms).toISOString() as Instant;

/** The sign-in of a request; if it has ended, the reason: its time is over, or the person has changed. */
export type FoundSignIn =
  SignedIn | { readonly is: 'ended'; readonly why: 'expired' | 'changed' } | { readonly is: 'none' };

/** Ends the sign-in of this request, on the server and in the browser. */
export const endSignIn = async (c: PortalContext, store: Staff): Promise<void> => {
  const token = getCookie(c, cookie, cookieAttributes.prefix);
  if (token !== undefined) await store.endSignIn(hashSessionToken(token));
  deleteCookie(c, cookie, cookieAttributes);
};

const findPerson = async (store: Staff, { staff, changes }: SignIn): Promise<StaffPerson | undefined> => {
  const { people } = await readRoster(store);
  return people.find((one) => one.staff === staff && one.changes === changes && one.password !== null);
};

const findStored = async (store: Staff, token: string): Promise<SignIn | undefined> => {
  const found: unknown = await store.findSignIn(hashSessionToken(token));
  return found === undefined ? undefined : checkAnswer('findSignIn', SignIn, found);
};

/** Stores the time of a click. */
const noteClick = async (store: Staff, token: string, signIn: SignIn, at: number): Promise<void> => {
  const expiresAt = toInstant(Math.min(at + longestIdle, Date.parse(signIn.endsAt)));
  if (Date.parse(expiresAt) - Date.parse(signIn.expiresAt) < precision) return;
  await store.updateSignIn(hashSessionToken(token), { ...signIn, expiresAt });
};

/**
 * Finds the sign-in of a request's cookie. Does not delete the cookie of a sign-in that has ended: another tab
 * may just have received the cookie of a new sign-in, and that new cookie would be deleted.
 */
export const findSignIn = async (c: PortalContext, store: Staff): Promise<FoundSignIn> => {
  const token = getCookie(c, cookie, cookieAttributes.prefix);
  if (token === undefined) return { is: 'none' };
  const signIn = await findStored(store, token);
  const at = readVisitClock(c.var.options);
  if (signIn === undefined || at >= Date.parse(signIn.expiresAt)) return { is: 'ended', why: 'expired' };
  const person = await findPerson(store, signIn);
  if (person === undefined) return { is: 'ended', why: 'changed' };
  await noteClick(store, token, signIn, at);
  return { is: 'signed-in', token, signIn, person };
};

/**
 * Begins a sign-in in place of the earlier one at this desk. With `endsAt` it replaces a sign-in of the same
 * person, and ends no later.
 */
export const beginSignIn = async (
  c: PortalContext,
  store: Staff,
  { staff, changes }: Pick<StaffPerson, 'staff' | 'changes'>,
  { duty, endsAt }: { readonly duty: Duty | null; readonly endsAt?: Instant },
): Promise<void> => {
  await endSignIn(c, store);
  endAnonymousVisit(c);
  const at = readVisitClock(c.var.options);
  const end = endsAt ?? toInstant(at + longestSignIn);
  const expiresAt = toInstant(Math.min(at + longestIdle, Date.parse(end)));
  const token = makeToken();
  await store.beginSignIn(hashSessionToken(token), { staff, duty, changes, endsAt: end, expiresAt });
  setCookie(c, cookie, token, cookieAttributes);
};
