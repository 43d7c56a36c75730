import { scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { limitConcurrency } from './limit-concurrency.js';
import type { PasswordHasher } from './password-hasher.js';

const derive = promisify<string, Uint8Array, number, object, Buffer>(scrypt);

interface Cost {
  /** The binary logarithm of N. */
  readonly ln: number;
  readonly r: number;
  readonly p: number;
}

interface Phc extends Cost {
  readonly salt: Buffer;
  readonly hash: Buffer;
}

const keyBytes = 32;

/** The largest accepted `ln`. A comparison with a larger `ln` would use up the memory. */
const mostLn = 20;

const unpadded = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/=+$/, '');

const written = ({ ln, r, p }: Cost, salt: Uint8Array, hash: Uint8Array): string =>
  `$scrypt$ln=${ln},r=${r},p=${p}$${unpadded(salt)}$${unpadded(hash)}`;

const form =
  /^\$scrypt\$ln=(?<ln>[1-9]\d?),r=(?<r>[1-9]\d?),p=(?<p>[1-9]\d?)\$(?<salt>[A-Za-z0-9+/]+)\$(?<hash>[A-Za-z0-9+/]+)$/;

type Groups = Readonly<Record<'ln' | 'r' | 'p' | 'salt' | 'hash', string>>;

const read = (phc: string): Phc | undefined => {
  const found = form.exec(phc)?.groups as Groups | undefined;
  if (found === undefined || Number(found.ln) > mostLn) return undefined;
  const { ln, r, p, salt, hash } = found;
  return {
    ln: Number(ln),
    r: Number(r),
    p: Number(p),
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  };
};

const keyOf = (password: string, salt: Uint8Array, { ln, r, p }: Cost): Promise<Buffer> => {
  const N = 2 ** ln;
  return derive(password, salt, keyBytes, { N, r, p, maxmem: 128 * r * (N + p + 2) });
};

/**
 * Hashes passwords by scrypt, as OWASP recommends: N = 2^17, r = 8, p = 1. Each hash takes 128 MiB and about
 * a third of a second. It computes at most two hashes at the same time; other calls wait.
 */
export const scryptHasher = ({ ln = 17 }: { readonly ln?: number } = {}): PasswordHasher => {
  const cost = { ln, r: 8, p: 1 };
  const oneOfTwo = limitConcurrency(2);
  return {
    hash: async (password, salt) => written(cost, salt, await oneOfTwo(() => keyOf(password, salt, cost))),
    verify: async (password, phc) => {
      const parsed = read(phc);
      if (parsed?.hash.length !== keyBytes) return false;
      return timingSafeEqual(await oneOfTwo(() => keyOf(password, parsed.salt, parsed)), parsed.hash);
    },
    isOutdated: (phc) => {
      const parsed = read(phc);
      return parsed === undefined || parsed.ln < cost.ln || parsed.r < cost.r || parsed.p < cost.p;
    },
    decoy: written(cost, new Uint8Array(16), new Uint8Array(keyBytes)),
  };
};
