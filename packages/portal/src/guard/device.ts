import { randomBytes } from 'node:crypto';
import { macOf, sameText } from './digest.js';
import type { Keys } from './key-ring.js';
import { sign, verifySigned } from './signed.js';

const purpose = 'device';
const day = 24 * 60 * 60 * 1000;

/** Days since the last login after which a device is forgotten. */
export const deviceDays = 180;

/** Cards that one device remembers: those of a family. The one that logged in last stays longest. */
const mostCards = 6;

interface Device {
  /** A random name of the device. It says nothing. */
  readonly id: string;
  /** The month of a key and, by that key, the code of a card that has logged in here. */
  readonly marks: readonly string[];
}

const markOf = (secret: string, id: string, card: string): string =>
  macOf(secret, `card ${id} ${card}`).slice(0, 22);

/** A device's mark of a card is found under the key by which it was made. */
const isMarkOf = (keys: Keys, { id }: Device, mark: string, card: string): boolean => {
  const key = keys.ofMonth(mark.slice(0, 7));
  return key !== undefined && sameText(mark.slice(7), markOf(key.secret, id, card));
};

const read = (keys: Keys, cookie: string | undefined, at: number): Device | undefined => {
  const text = cookie === undefined ? undefined : verifySigned(keys, purpose, cookie, at);
  if (text === undefined) return undefined;
  const [id = '', ...marks] = text.split('~');
  return { id, marks };
};

/**
 * The name of a device, if a patron has logged in on it with this card before; else undefined. Only this server can
 * write what the cookie says, and nobody can read a card or a patron in it.
 */
export const deviceKnownFor = (
  keys: Keys,
  cookie: string | undefined,
  card: string,
  at: number,
): string | undefined => {
  const device = read(keys, cookie, at);
  return device?.marks.some((mark) => isMarkOf(keys, device, mark, card)) ? device.id : undefined;
};

/** The cookie of a device after a login with a card: it knows this card, and those it knew before. */
export const deviceAfterLogin = (
  keys: Keys,
  cookie: string | undefined,
  card: string,
  at: number,
): string => {
  const device = read(keys, cookie, at) ?? { id: randomBytes(12).toString('base64url'), marks: [] };
  const others = device.marks.filter((mark) => !isMarkOf(keys, device, mark, card));
  const mark = `${keys.current.month}${markOf(keys.current.secret, device.id, card)}`;
  const marks = [mark, ...others].slice(0, mostCards);
  return sign(keys, purpose, { text: [device.id, ...marks].join('~'), until: at + deviceDays * day });
};
