import { describe, expect, it } from 'vitest';
import { scryptHasher } from '../passwords/scrypt-hasher.js';
import { argon2idHasher } from './argon2id-hasher.js';

const salt = Buffer.from('0123456789abcdef');
const hasher = argon2idHasher();

describe('a password hashed by argon2id', () => {
  it('is a PHC string with 19 MiB, two passes and one lane', async () => {
    const phc = await hasher.hash('白い猫が三匹', salt);
    expect(phc).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$MDEyMzQ1Njc4OWFiY2RlZg\$[A-Za-z0-9+/]{43}$/);
    expect(await hasher.hash('白い猫が三匹', salt)).toBe(phc);
    expect(await hasher.verify('白い猫が三匹', phc)).toBe(true);
    expect(await hasher.verify('白い猫が四匹', phc)).toBe(false);
    expect(hasher.isOutdated(phc)).toBe(false);
  });

  it('also verifies a hash by scrypt, and reports it as outdated', async () => {
    const phc = await scryptHasher({ ln: 4 }).hash('白い猫が三匹', salt);
    expect(await hasher.verify('白い猫が三匹', phc)).toBe(true);
    expect(await hasher.verify('白い猫が四匹', phc)).toBe(false);
    expect(hasher.isOutdated(phc)).toBe(true);
  });

  it('is outdated if its cost is lower', () => {
    expect(hasher.isOutdated('$argon2id$v=19$m=8192,t=2,p=1$c2FsdA$aGFzaA')).toBe(true);
    expect(hasher.isOutdated('$argon2id$v=19$m=19456,t=1,p=1$c2FsdA$aGFzaA')).toBe(true);
  });

  it('never matches the decoy', async () => {
    expect(await hasher.verify('', hasher.decoy)).toBe(false);
    expect(hasher.isOutdated(hasher.decoy)).toBe(false);
  });
});
