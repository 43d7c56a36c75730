import type { Context } from 'hono';
import type { AnyRefusal, Looked, PatronPortal, Texts, Unaccepted, PatronRegistry } from 'torioki';
import type { Keys } from './guard/key-ring.js';
import type { OpenStreams } from './live/streams.js';
import type { PortalOptions } from './portal-options.js';
import type { RefusedForm, Session } from './sessions/sessions.js';
import { words } from './words/words.js';

/** Somebody who has logged in. */
export interface Visitor {
  readonly patron: string;
  readonly name: string;
  readonly mailAddress: string | null;
  /** The branches at which a registration was declared. */
  readonly registeredAt: readonly string[];
  readonly inCart: readonly { readonly title: string; readonly location: string }[];
  /** The one portal of this request. */
  readonly portal: PatronPortal<PatronRegistry>;
}

/** What is known of a request before its page is asked. */
export interface Variables {
  readonly options: PortalOptions;
  /** What people read: with the library's names, numbers and places as of now. */
  readonly texts: Texts;
  /** What the cookie of the visit holds; null without a visit. */
  readonly token: string | null;
  /** The keys by which cookies are signed at an instant. */
  readonly keys: (at: number) => Promise<Keys>;
  /** The visit of a patron who has logged in. */
  readonly session: Session | null;
  readonly visitor: Visitor | null;
  /** What browsers follow now. */
  readonly streams: OpenStreams;
  /** The form that was refused, on its page. */
  readonly refused: RefusedForm | undefined;
  /** The fields of a form that was sent; on its page, of the one that was refused. */
  readonly form: URLSearchParams;
}

export interface PortalEnv {
  readonly Variables: Variables;
}

export type PortalContext = Context<PortalEnv>;

/** The library cannot show or do something now. The page for it says so. */
class Unserved extends Error {
  constructor(answer: Unaccepted) {
    const codes = answer.is === 'failed' ? [answer.error.code] : answer.refusals.map(({ code }) => code);
    super(`${answer.is}: ${codes.join(', ')}`);
  }
}

/** What is shown; if it is not, the request ends with the page that says so. */
export const seen = <What>(answer: Awaited<Looked<What>>): What => {
  if (answer.is === 'shown') return answer.shown;
  throw new Unserved(answer);
};

/** What the library says of a refusal, and what to do where it does not say so. */
const told = ({ refusal: textOf }: Texts, refusal: AnyRefusal): readonly string[] =>
  refusal.code === 'over-reservation-limit'
    ? [textOf(refusal), words.cart.tooMany(refusal.asked, refusal.limit - refusal.active)]
    : [textOf(refusal)];

/** Every reason against a command, as a patron reads it; undefined if it was accepted. */
export const reasons = (
  texts: Texts,
  answer: { readonly is: 'accepted' } | Unaccepted,
): readonly string[] | undefined => {
  switch (answer.is) {
    case 'accepted':
      return undefined;
    case 'refused':
      return [...new Set(answer.refusals.flatMap((refusal) => told(texts, refusal)))];
    case 'failed':
      if (answer.error.code === 'invalid-input') return [words.trouble.invalid];
      throw new Unserved(answer);
  }
};
