import { createRequire } from 'node:module';
import * as E from 'fp-ts/lib/Either.js';
import { registryError, type RegistryError } from '../registry-error.js';

const least = 8;
const most = 128;

type Words = typeof import('@zxcvbn-ts/language-common');

const load = createRequire(import.meta.url);
let common: ReadonlySet<string> | undefined;

/**
 * About 18,000 passwords that attackers guess first, loaded at the first use. Passwords below the minimum
 * length are left out.
 */
const commonPasswords = (): ReadonlySet<string> => {
  if (common) return common;
  const { dictionary } = load('@zxcvbn-ts/language-common') as Words;
  return (common = new Set(dictionary['passwords-common'].filter((password) => password.length >= least)));
};

/** Makes full-width and half-width characters equal before hashing (NFKC, as NIST SP 800-63B advises). */
export const normalizePassword = (password: string): string => password.normalize('NFKC');

const isGuessedFirst = (password: string, card: string): boolean =>
  commonPasswords().has(password.toLowerCase()) ||
  password.toLowerCase() === card.toLowerCase() ||
  /^(.)\1*$/u.test(password);

/**
 * Checks a new password. It must have 8 to 128 characters of any kind. It must not be a password that
 * attackers guess first (ASVS 6.2.1, 6.2.4, 6.2.5, 6.2.9), the card number, or one repeated character.
 */
export const checkNewPassword = (typed: string, card: string): E.Either<RegistryError, string> => {
  const password = normalizePassword(typed);
  const { length } = Array.from(password);
  if (length < least) return E.left(registryError('password-too-short', { least }));
  if (length > most) return E.left(registryError('password-too-long', { most }));
  return isGuessedFirst(password, card)
    ? E.left(registryError('password-too-common', {}))
    : E.right(password);
};
