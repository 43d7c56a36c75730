import { computeMac, isSameText } from './digest.js';
import type { Keys } from './key-ring.js';

/** A text to sign. Everybody can read `text`, which has only letters, digits, `_`, `-` and `~`. */
interface ExpiringText {
  readonly text: string;
  /** The first instant at which the signature is no longer valid, in milliseconds since 1970. */
  readonly until: number;
}

const form = /^(?<month>\d{4}-\d{2})\.(?<until>[0-9a-z]{1,9})\.(?<text>[\w~-]{0,2000})\.(?<mac>[\w-]{43})$/;

type Groups = Readonly<Record<'month' | 'until' | 'text' | 'mac', string>>;

/** Signs a text for one purpose, until an instant. */
export const sign = ({ current }: Keys, purpose: string, { text, until }: ExpiringText): string => {
  const signed = `${current.month}.${until.toString(36)}.${text}`;
  return `${signed}.${computeMac(current.secret, `${purpose}.${signed}`)}`;
};

/**
 * The text that this server signed for a purpose. Undefined if the text comes from elsewhere, was changed, or
 * is too old.
 */
export const verifySigned = (keys: Keys, purpose: string, given: string, at: number): string | undefined => {
  const found = form.exec(given)?.groups as Groups | undefined;
  if (found === undefined) return undefined;
  const { month, until, text, mac } = found;
  const key = keys.findKey(month);
  const isOurs = key && isSameText(mac, computeMac(key.secret, `${purpose}.${month}.${until}.${text}`));
  return isOurs && at < parseInt(until, 36) ? text : undefined;
};
