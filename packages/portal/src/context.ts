import type { Context } from 'hono';
import type { AnyRefusal, QueryAnswer, PatronPortal, Texts, Unaccepted, PatronRegistry } from 'torioki';
import type { Keys } from './guard/key-ring.js';
import type { OpenStreams } from './live/streams.js';
import type { PortalOptions } from './portal-options.js';
import type { RefusedForm, Session } from './sessions/sessions.js';
import type { SignedIn } from './staff/sign-in/signed-in.js';
import type { StaffVisit } from './staff/staff-visit.js';
import type { PageWords } from './words/portal-words.js';

/** A patron with an open session. */
export interface Visitor {
  readonly patron: string;
  readonly name: string;
  readonly mailAddress: string | null;
  /** The branches where the patron has declared a registration. */
  readonly registeredAt: readonly string[];
  readonly inCart: readonly { readonly title: string; readonly location: string }[];
  /** The patron's portal. A request opens it only once. */
  readonly portal: PatronPortal<PatronRegistry>;
}

/** The data of a request that its page can use. */
export interface Variables {
  readonly options: PortalOptions;
  /** The words of the pages. */
  readonly words: PageWords;
  /** Texts for people, with the library's present names, numbers and places. */
  readonly texts: Texts;
  /** The value of the visit's cookie; null without a visit. */
  readonly token: string | null;
  /** The keys that sign cookies at an instant, in milliseconds since 1970. */
  readonly keys: (at: number) => Promise<Keys>;
  /** The patron's session; null without a login. */
  readonly session: Session | null;
  readonly visitor: Visitor | null;
  /** The request for a page for staff; undefined on all other pages. */
  readonly staff: StaffVisit | undefined;
  /** The person of a page for staff, if the portal keeps the people itself. */
  readonly signedIn: SignedIn | null;
  readonly streams: OpenStreams;
  /** The form that was refused, if this is the page of that form. */
  readonly refused: RefusedForm | undefined;
  /** The fields of the form that was sent; on the page of a refused form, its fields. */
  readonly form: URLSearchParams;
}

export interface PortalEnv {
  readonly Variables: Variables;
}

export type PortalContext = Context<PortalEnv>;

/** Thrown if the library cannot answer a query or a command now. A page reports it. */
class LibraryUnavailable extends Error {
  constructor(answer: Unaccepted) {
    const codes = answer.is === 'failed' ? [answer.error.code] : answer.refusals.map(({ code }) => code);
    super(`${answer.is}: ${codes.join(', ')}`);
  }
}

/** The content of a view. If the library cannot show it, this ends the request, and a page reports it. */
export const requireShown = <What>(answer: Awaited<QueryAnswer<What>>): What => {
  if (answer.is === 'shown') return answer.shown;
  throw new LibraryUnavailable(answer);
};

/** The text of a refusal. If the order has too many reservations, it also says how to correct the order. */
const renderRefusal = (
  { texts: { refusal: textOf }, words }: Pick<Variables, 'texts' | 'words'>,
  refusal: AnyRefusal,
): readonly string[] =>
  refusal.code === 'over-reservation-limit'
    ? [textOf(refusal), words.cart.tooMany(refusal.requested, refusal.limit - refusal.active)]
    : [textOf(refusal)];

/**
 * The reasons against a command, as `render` gives them, or `invalid` for a wrong form; undefined if it was
 * accepted. If the library failed, this ends the request, and a page reports it.
 */
export const listReasons = <Reason>(
  answer: { readonly is: 'accepted' } | Unaccepted,
  invalid: Reason,
  render: (refusal: AnyRefusal) => readonly Reason[],
): readonly Reason[] | undefined => {
  switch (answer.is) {
    case 'accepted':
      return undefined;
    case 'refused':
      return answer.refusals.flatMap(render);
    case 'failed':
      if (answer.error.code === 'invalid-input') return [invalid];
      throw new LibraryUnavailable(answer);
  }
};

/** The texts of all reasons against a patron's command; undefined if it was accepted. */
export const renderReasons = (
  of: Pick<Variables, 'texts' | 'words'>,
  answer: { readonly is: 'accepted' } | Unaccepted,
): readonly string[] | undefined => {
  const reasons = listReasons(answer, of.words.trouble.invalid, (refusal) => renderRefusal(of, refusal));
  return reasons && [...new Set(reasons)];
};
