import { randomBytes } from 'node:crypto';
import { computeMac, isSameText } from './digest.js';
import type { Keys } from './key-ring.js';
import { sign, verifySigned } from './sign.js';

const purpose = 'device';
const day = 24 * 60 * 60 * 1000;

/** A device is forgotten this number of days after its last login. */
export const deviceDays = 180;

/**
 * The number of cards that a device remembers, enough for a family. If there are more, it forgets the card
 * with the oldest login.
 */
const mostCards = 6;

interface Device {
  /** The device's name: random, so that it carries no information. */
  readonly id: string;
  /**
   * One mark for each card that has logged in on the device. A mark consists of a key's month, and the card's
   * code under that key.
   */
  readonly marks: readonly string[];
}

const computeMark = (secret: string, id: string, card: string): string =>
  computeMac(secret, `card ${id} ${card}`).slice(0, 22);

/** Whether a mark belongs to a card, under the key that made the mark. */
const isMarkOf = (keys: Keys, { id }: Device, mark: string, card: string): boolean => {
  const key = keys.findKey(mark.slice(0, 7));
  return key !== undefined && isSameText(mark.slice(7), computeMark(key.secret, id, card));
};

const readDevice = (keys: Keys, cookie: string | undefined, at: number): Device | undefined => {
  const text = cookie === undefined ? undefined : verifySigned(keys, purpose, cookie, at);
  if (text === undefined) return undefined;
  const [id = '', ...marks] = text.split('~');
  return { id, marks };
};

/**
 * The name of a device, if a patron has logged in on it with this card before; otherwise undefined. Only this
 * server can write the cookie, and nobody can read a card or a patron from it.
 */
export const findDeviceOfCard = (
  keys: Keys,
  cookie: string | undefined,
  card: string,
  at: number,
): string | undefined => {
  const device = readDevice(keys, cookie, at);
  return device?.marks.some((mark) => isMarkOf(keys, device, mark, card)) ? device.id : undefined;
};

/** The cookie of a device after a login: it remembers this card and the earlier ones. */
export const signDeviceCookie = (
  keys: Keys,
  cookie: string | undefined,
  card: string,
  at: number,
): string => {
  const device = readDevice(keys, cookie, at) ?? { id: randomBytes(12).toString('base64url'), marks: [] };
  const others = device.marks.filter((mark) => !isMarkOf(keys, device, mark, card));
  const mark = `${keys.current.month}${computeMark(keys.current.secret, device.id, card)}`;
  const marks = [mark, ...others].slice(0, mostCards);
  return sign(keys, purpose, { text: [device.id, ...marks].join('~'), until: at + deviceDays * day });
};
