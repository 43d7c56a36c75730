import { callWithinLimit } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import type { RegistryAnswer } from '../registry-answer.js';
import { registryError } from '../registry-error.js';
import type { PasswordHasher } from './password-hasher.js';

/** A host's hasher with a time limit for each answer. */
export interface LimitedHasher extends Pick<PasswordHasher, 'isOutdated' | 'decoy'> {
  readonly hash: (...given: Parameters<PasswordHasher['hash']>) => RegistryAnswer<string>;
  readonly verify: (...given: Parameters<PasswordHasher['verify']>) => RegistryAnswer<boolean>;
}

/** The default time limit for each answer of the hasher, in milliseconds. */
export const defaultHasherLimitMs = 10_000;

/** A hasher whose calls fail with `registry-unavailable` after `limitMs` milliseconds. Passes thrown errors on. */
export const limitHasher = (hasher: PasswordHasher, limitMs: number): LimitedHasher => {
  const within = async <A>(verb: string, call: () => Promise<A>): RegistryAnswer<A> =>
    E.mapLeft(() =>
      registryError('registry-unavailable', {
        registry: 'The password hasher',
        reason: `${verb} did not answer within ${limitMs / 1_000} seconds`,
      }),
    )(await callWithinLimit(call, limitMs));
  return {
    hash: (password, salt) => within('hash', () => hasher.hash(password, salt)),
    verify: (password, phc) => within('verify', () => hasher.verify(password, phc)),
    isOutdated: (phc) => hasher.isOutdated(phc),
    decoy: hasher.decoy,
  };
};
