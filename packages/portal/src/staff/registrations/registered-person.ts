import type { CardNumber, Patron, PatronId } from '@torioki/patrons';
import type { PortalContext } from '../../context.js';
import { makeHandle, openHandle } from '../handle.js';
import { visitOf } from '../staff-visit.js';
import { workPages } from '../work-pages.js';

/** A patron, and the card that staff see on the page. */
interface PersonWithCard {
  readonly patron: string;
  readonly card: string | null;
}

/** A handle of a patron and a card for this sign-in. */
export const makePersonHandle = (c: PortalContext, { patron, card }: PersonWithCard): Promise<string> =>
  makeHandle(c, 'registered', [patron, card ?? ''].join(' '));

/** The patron and the card of a handle; undefined for the handle of another sign-in. */
export const openPersonHandle = async (c: PortalContext, handle: string) => {
  const [patron, card = ''] = (await openHandle(c, 'registered', handle))?.split(' ') ?? [];
  return patron === undefined ? undefined : { patron: patron as PatronId, card: card as CardNumber };
};

/** A registered person on a page of this sign-in. */
export interface RegisteredPerson {
  readonly path: string;
  readonly patron: Patron;
  /** The last four digits of the valid card. */
  readonly ending: string;
}

/** The address of a registered person's page in this sign-in. */
export const buildPersonPath = async (c: PortalContext, person: PersonWithCard): Promise<string> =>
  `${workPages.registrations.path}/${await makePersonHandle(c, person)}`;

/** The person of a request's handle. Undefined for another sign-in, and without a registration. */
export const findRegistered = async (c: PortalContext): Promise<RegisteredPerson | undefined> => {
  const handle = c.req.param('handle') ?? '';
  const opened = await openPersonHandle(c, handle);
  if (opened === undefined) return undefined;
  const answer = await visitOf(c).at.desk.file(opened.patron).patron();
  if (answer.is !== 'shown' || answer.shown.standing !== 'registered') return undefined;
  const { shown: patron } = answer;
  const ending = (patron.cards.at(-1)?.number ?? '').slice(-4);
  return { path: `${workPages.registrations.path}/${handle}`, patron, ending };
};
