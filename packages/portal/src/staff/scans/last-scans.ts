import { getCookie, setCookie } from 'hono/cookie';
import type { PortalContext } from '../../context.js';
import { seal, unseal } from '../../guard/seal.js';
import type { StaffMember } from '../staff-member.js';
import type { Scan } from './scan.js';

/** The number of scans that a browser keeps. */
const most = 10;

/** The largest number of characters of the list. Browsers limit a cookie to 4 KB. */
const mostInCookie = 2_800;

const hours = 12;
const cookie = 'scans';
const attributes = { prefix: 'host', path: '/', secure: true, httpOnly: true, sameSite: 'Lax' } as const;

/** The list belongs to one member of staff at one place: nobody else can open it. */
const purposeOf = ({ role, staff, location }: StaffMember): string =>
  `${cookie} ${role} ${staff} ${location}`;

const now = ({ var: { options } }: PortalContext): number =>
  (options.visitClock ?? options.clock)().getTime();

/** The last scans of a member of staff in this browser, newest first. */
export const readLastScans = async (c: PortalContext, member: StaffMember): Promise<readonly Scan[]> => {
  const given = getCookie(c, cookie, attributes.prefix);
  if (given === undefined) return [];
  const at = now(c);
  const text = unseal(await c.var.keys(at), purposeOf(member), given, at);
  return text === undefined ? [] : (JSON.parse(text) as readonly Scan[]);
};

const fitInCookie = (scans: readonly Scan[]): string => {
  const text = JSON.stringify(scans);
  return text.length <= mostInCookie ? text : fitInCookie(scans.slice(0, -1));
};

/** Keeps the last scans in the browser, encrypted. */
export const keepLastScans = async (
  c: PortalContext,
  member: StaffMember,
  scans: readonly Scan[],
): Promise<void> => {
  const at = now(c);
  const until = at + hours * 60 * 60 * 1000;
  const text = fitInCookie(scans.slice(0, most));
  setCookie(c, cookie, seal(await c.var.keys(at), purposeOf(member), { text, until }), attributes);
};
