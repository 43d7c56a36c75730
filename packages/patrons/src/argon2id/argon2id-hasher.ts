import { hash, verify } from '@node-rs/argon2';
import { limitConcurrency } from '../passwords/limit-concurrency.js';
import type { PasswordHasher } from '../passwords/password-hasher.js';
import { scryptHasher } from '../passwords/scrypt-hasher.js';

/** The parameters that OWASP recommends first: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const form = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/;

const isWeaker = (phc: string): boolean => {
  const [, memory = '0', passes = '0'] = form.exec(phc) ?? [];
  return Number(memory) < cost.memoryCost || Number(passes) < cost.timeCost;
};

const nobodys = Buffer.alloc(32).toString('base64').replace(/=+$/, '');
const noSalt = Buffer.alloc(16).toString('base64').replace(/=+$/, '');

/**
 * Hashes passwords with argon2id; install `@node-rs/argon2` for it. It also accepts hashes that scrypt made,
 * and reports them as outdated. So each old password is hashed again when its owner logs in. It computes at
 * most two hashes at the same time; other calls wait.
 */
export const argon2idHasher = (): PasswordHasher => {
  const scrypt = scryptHasher();
  const oneOfTwo = limitConcurrency(2);
  return {
    hash: (password, salt) => oneOfTwo(() => hash(password, { ...cost, salt })),
    verify: (password, phc) =>
      form.test(phc) ? oneOfTwo(() => verify(phc, password)) : scrypt.verify(password, phc),
    isOutdated: isWeaker,
    decoy: `$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$${noSalt}$${nobodys}`,
  };
};
