import { readScannedCode } from '@torioki/lending/vocabulary';
import { buildAddress } from '../../build-address.js';
import type { PortalContext } from '../../context.js';
import { findReader, mayOpen } from '../handover/find-reader.js';
import { findOpenedReader, openReader } from '../handover/opened-reader.js';
import { readRoster } from '../people/change-roster.js';
import { findByCode } from '../people/staff-person.js';
import { openPatron } from '../patrons/open-card.js';
import { type AtDesk, visitOf } from '../staff-visit.js';
import { findWorkPage, workPages, type WorkPage } from '../work-pages.js';

const isFor = ({ roles }: WorkPage, { member: { role } }: AtDesk): boolean => roles.includes(role);

/** The page for handovers to the reader with a card. */
const openHandover = async (c: PortalContext, codes: readonly string[]): Promise<string | undefined> => {
  const { at } = visitOf(c);
  const { path } = workPages.handover;
  const opened = await findOpenedReader(c);
  for (const code of codes) {
    const reader = await findReader(at, code);
    if (reader && (reader.patron === opened?.patron || (await mayOpen(at, reader))))
      return `${path}/${await openReader(c, code, reader.patron)}`;
  }
  return undefined;
};

/** The page that a card opens at the desk; undefined if no code is the card of a person whom it may open. */
const openCard = async (c: PortalContext, codes: readonly string[]): Promise<string | undefined> => {
  const { at } = visitOf(c);
  if (isFor(workPages.handover, at)) return openHandover(c, codes);
  return isFor(workPages.patrons, at) ? openPatron(c, codes) : undefined;
};

/** The login of the person with a staff code, if the portal keeps the people. */
const findLogin = async (
  { req, var: of }: PortalContext,
  codes: readonly string[],
): Promise<string | undefined> => {
  const { staff: store } = of.options;
  if (of.signedIn === null || store === undefined) return undefined;
  const { people } = await readRoster(store);
  const person = codes
    .map((code) => findByCode(people, code))
    .find((found) => found && found.password !== null);
  if (person === undefined) return undefined;
  const next = findWorkPage(req.path)?.path ?? workPages.today.path;
  return buildAddress('/staff/login', { next, staff: person.staff });
};

/** The page that a scanned text opens: a card opens its person, a staff code the login. */
export const findOpenedPage = async (c: PortalContext, text: string): Promise<string | undefined> => {
  const codes = readScannedCode(text);
  return (await openCard(c, codes)) ?? findLogin(c, codes);
};
