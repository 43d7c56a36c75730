import * as E from 'fp-ts/lib/Either.js';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { PortalContext } from '../../context.js';
import { cookieAttributes } from '../../guard/cookie.js';
import { seal, unseal } from '../../guard/seal.js';
import { readVisitClock } from '../../visit-clock.js';
import type { StaffMember } from '../staff-member.js';
import type { StaffVisit } from '../staff-visit.js';
import { scanCodec, type Scan } from './scan.js';

/** The number of scans that a browser keeps. */
const most = 10;

const hours = 12;

/** Each scan has a cookie of its own, so that two tabs do not overwrite the scans of each other. */
const nameCookie = (id: string): string => `scan-${id}`;
const prefix = `__Host-${nameCookie('')}`;

/** A scan belongs to one member of staff at one place: nobody else can open it. */
const purposeOf = ({ role, staff, location }: StaffMember): string => `scan ${role} ${staff} ${location}`;

const parseScan = (codec: ReturnType<typeof scanCodec>, text: string): readonly Scan[] => {
  const read = E.chain((found: unknown) => codec.decode(found))(
    E.tryCatch(
      (): unknown => JSON.parse(text),
      () => [],
    ),
  );
  return E.isRight(read) ? [read.right] : [];
};

/** The last scans of a member of staff in this browser, newest first. */
export const readLastScans = async (c: PortalContext, member: StaffMember): Promise<readonly Scan[]> => {
  const at = readVisitClock(c.var.options);
  const keys = await c.var.keys(at);
  const codec = scanCodec((c.var.staff as StaffVisit).words.scan);
  return Object.entries(getCookie(c))
    .flatMap(([name, sealed]) => {
      const text = name.startsWith(prefix) ? unseal(keys, purposeOf(member), sealed, at) : undefined;
      return text === undefined ? [] : parseScan(codec, text);
    })
    .toSorted((one, other) => other.at - one.at)
    .slice(0, most);
};

/** The present instant, or a later one if a scan already has it. */
export const findNextInstant = (c: PortalContext, [newest]: readonly Scan[]): Scan['at'] =>
  Math.max(readVisitClock(c.var.options), newest === undefined ? 0 : newest.at + 1);

/** Keeps a scan in the browser, encrypted, in place of the oldest ones and of those that others made. */
export const keepScan = async (
  c: PortalContext,
  member: StaffMember,
  scan: Scan,
  scans: readonly Scan[],
): Promise<void> => {
  const at = readVisitClock(c.var.options);
  const kept = [scan, ...scans.filter(({ id }) => id !== scan.id)]
    .toSorted((one, other) => other.at - one.at)
    .slice(0, most)
    .map(({ id }) => `${prefix}${id}`);
  for (const name of Object.keys(getCookie(c)))
    if (name.startsWith(prefix) && !kept.includes(name))
      deleteCookie(c, name.slice('__Host-'.length), cookieAttributes);
  const until = at + hours * 60 * 60 * 1000;
  const sealed = seal(await c.var.keys(at), purposeOf(member), { text: JSON.stringify(scan), until });
  setCookie(c, nameCookie(scan.id), sealed, cookieAttributes);
};
