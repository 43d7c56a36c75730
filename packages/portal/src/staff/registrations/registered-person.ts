import type { CardNumber, Patron, PatronId } from '@torioki/patrons';
import type { PortalContext } from '../../context.js';
import { seal, unseal } from '../../guard/seal.js';
import { readVisitClock } from '../../visit-clock.js';
import { visitOf } from '../staff-visit.js';
import { workPages } from '../work-pages.js';

/** A patron, and the card that staff see on the page. */
interface PersonWithCard {
  readonly patron: string;
  readonly card: string | null;
}

/** A sign-in ends after 12 hours at the latest, and its handles with it. */
const longest = 12 * 60 * 60 * 1000;

const purposeOf = ({ var: { token } }: PortalContext): string => `registered ${token}`;

/** A handle of a patron for this sign-in: an encrypted text, different each time. No other sign-in can open it. */
export const makeHandle = async (c: PortalContext, { patron, card }: PersonWithCard): Promise<string> => {
  const at = readVisitClock(c.var.options);
  const text = [patron, card ?? ''].join(' ');
  return seal(await c.var.keys(at), purposeOf(c), { text, until: at + longest });
};

/** The patron and the card of a handle; undefined for the handle of another sign-in. */
export const openHandle = async (c: PortalContext, handle: string) => {
  const at = readVisitClock(c.var.options);
  const text = unseal(await c.var.keys(at), purposeOf(c), handle, at);
  const [patron, card = ''] = text?.split(' ') ?? [];
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
  `${workPages.registrations.path}/${await makeHandle(c, person)}`;

/** The person of a request's handle. Undefined for another sign-in, and without a registration. */
export const findRegistered = async (c: PortalContext): Promise<RegisteredPerson | undefined> => {
  const handle = c.req.param('handle') ?? '';
  const opened = await openHandle(c, handle);
  if (opened === undefined) return undefined;
  const answer = await visitOf(c).at.desk.file(opened.patron).patron();
  if (answer.is !== 'shown' || answer.shown.standing !== 'registered') return undefined;
  const { shown: patron } = answer;
  const ending = (patron.cards.at(-1)?.number ?? '').slice(-4);
  return { path: `${workPages.registrations.path}/${handle}`, patron, ending };
};
