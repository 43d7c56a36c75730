import { describe, expect, it } from 'vitest';
import { scryptHasher } from './scrypt-hasher.js';

const salt = Buffer.from('0123456789abcdef');
const quick = scryptHasher({ ln: 4 });

describe('a password hashed by scrypt', () => {
  it('is a PHC string with N = 2^17, r = 8, p = 1', async () => {
    const hasher = scryptHasher();
    const phc = await hasher.hash('白い猫が三匹', salt);
    expect(phc).toMatch(/^\$scrypt\$ln=17,r=8,p=1\$MDEyMzQ1Njc4OWFiY2RlZg\$[A-Za-z0-9+/]{43}$/);
    expect(await hasher.verify('白い猫が三匹', phc)).toBe(true);
    expect(await hasher.verify('白い猫が四匹', phc)).toBe(false);
    expect(hasher.isOutdated(phc)).toBe(false);
  });

  it('equals the examples of RFC 7914', async () => {
    const derived = '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2';
    const hash = Buffer.from(derived, 'hex').toString('base64').replace('=', '');
    const phc = `$scrypt$ln=14,r=8,p=1$U29kaXVtQ2hsb3JpZGU$${hash}`;
    expect(await scryptHasher().verify('pleaseletmein', phc)).toBe(true);
  });

  it('is equal for the same salt, and different for another salt', async () => {
    expect(await quick.hash('a', salt)).toBe(await quick.hash('a', salt));
    expect(await quick.hash('a', Buffer.from('another salt....'))).not.toBe(await quick.hash('a', salt));
  });

  it('is outdated if new hashes cost more, and is still compared', async () => {
    const phc = await quick.hash('a', salt);
    expect(scryptHasher({ ln: 5 }).isOutdated(phc)).toBe(true);
    expect(scryptHasher({ ln: 3 }).isOutdated(phc)).toBe(false);
    expect(await scryptHasher({ ln: 5 }).verify('a', phc)).toBe(true);
  });

  it.each([
    '',
    '$scrypt$',
    '$argon2id$v=19$m=8,t=1,p=1$c2FsdA$aGFzaA',
    '$scrypt$ln=31,r=8,p=1$c2FsdA$aGFzaA',
    '$scrypt$ln=4,r=8,p=1$c2FsdA$aGFzaA',
    '$scrypt$ln=0,r=0,p=0$c2FsdA$aGFzaA',
  ])('matches no password if the hash is %j', async (phc) => {
    expect(await quick.verify('a', phc)).toBe(false);
  });

  it.each([1, 3, 8, 16, 31])('does not match a hash cut to %i bytes', async (bytes) => {
    const phc = await quick.hash('a', salt);
    const [, , , , hash = ''] = phc.split('$');
    const cut = Buffer.from(hash, 'base64').subarray(0, bytes).toString('base64').replace(/=+$/, '');
    expect(await quick.verify('a', phc)).toBe(true);
    expect(await quick.verify('a', phc.replace(hash, cut))).toBe(false);
  });

  it.each([0, 15, 30, 31])('does not match a hash that differs only in byte %i', async (index) => {
    const phc = await quick.hash('a', salt);
    const [, , , , hash = ''] = phc.split('$');
    const bytes = Buffer.from(hash, 'base64');
    bytes[index] = (bytes[index] ?? 0) ^ 1;
    const other = bytes.toString('base64').replace(/=+$/, '');
    expect(await quick.verify('a', phc.replace(hash, other))).toBe(false);
  });

  it('never matches the decoy, which costs the same as any hash', async () => {
    expect(await quick.verify('', quick.decoy)).toBe(false);
    expect(quick.decoy).toMatch(/^\$scrypt\$ln=4,r=8,p=1\$A+\$A{43}$/);
    expect(quick.isOutdated(quick.decoy)).toBe(false);
  });
});
