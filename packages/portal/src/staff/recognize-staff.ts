import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';
import type { PortalContext, PortalEnv } from '../context.js';
import { cookieAttributes } from '../guard/cookie.js';
import { computeMac } from '../guard/digest.js';
import { ensureAnonymousToken } from '../security/visits.js';
import type { PageWords } from '../words/portal-words.js';
import { renderUnknownStaff } from './pages/unknown-staff.js';
import { findMember, type StaffMember, type StaffOf } from './staff-member.js';
import { languages, type AtDesk, type Language, type StaffVisit } from './staff-visit.js';

const cookie = 'language';

const readLanguage = (code: string | undefined): Language | undefined =>
  languages.find((language) => language === code);

/** The language of the address, which the browser then keeps; otherwise the kept one. */
const chooseLanguage = (c: PortalContext): Language => {
  const chosen = readLanguage(c.req.query('lang'));
  if (chosen === undefined) return readLanguage(getCookie(c, cookie, cookieAttributes.prefix)) ?? 'ja';
  setCookie(c, cookie, chosen, cookieAttributes);
  return chosen;
};

/** Chooses the words of a page for staff. It comes first, so that a page about a trouble has them too. */
export const chooseStaffWords = (words: PageWords) =>
  createMiddleware<PortalEnv>(async (c, next) => {
    const language = chooseLanguage(c);
    c.set('staff', { language, words: words.staff[language], at: null });
    await next();
  });

/** Opens the desk of a member of staff, at a place with its present name. */
export const openDesk = ({ var: { options, texts } }: PortalContext, member: StaffMember): AtDesk => {
  const place = texts.place(member.location);
  return {
    member,
    place: place?.name ?? member.location,
    isHeadquarters: member.role !== 'branch' && (place?.headquarters ?? true),
    desk: options.library.desk(member),
  };
};

/** The token of a member of staff on a device. If the member, role or place changes, old forms are outdated. */
const deriveToken = (token: string, { role, staff, location }: StaffMember): string =>
  computeMac(token, `staff ${role} ${staff} ${location}`);

const findToken = async (c: PortalContext, member: StaffMember): Promise<string | null> => {
  const token = c.req.method === 'GET' ? await ensureAnonymousToken(c) : c.var.token;
  return token === null ? null : deriveToken(token, member);
};

/** Finds the member of staff of each request. A page for staff shows nothing of a patron's own visit. */
export const recognizeStaff = (staffOf: StaffOf) =>
  createMiddleware<PortalEnv>(async (c, next) => {
    c.set('session', null);
    c.set('visitor', null);
    const staff = c.var.staff as StaffVisit;
    const member = await findMember(staffOf, c.req.raw);
    if (member === undefined) return renderUnknownStaff(c, staff);
    c.set('token', await findToken(c, member));
    c.set('staff', { ...staff, at: openDesk(c, member) });
    return next();
  });
