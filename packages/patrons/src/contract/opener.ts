import { randomBytes, randomUUID } from 'node:crypto';
import type { TestRunner } from '@torioki/event-store/contract';
import type { Borrowers } from '../borrowers.js';
import type { PatronRegistry, RegistryOptions } from '../patron-registry.js';
import { scryptHasher } from '../passwords/scrypt-hasher.js';

/**
 * Opens a registry, or `Borrowers`, for a test: empty, for a new library system, and closed when the test
 * ends.
 */
export type Opener<Of extends Borrowers = PatronRegistry> = (
  options?: Partial<RegistryOptions>,
) => Promise<Of>;

/** A hasher with the lowest cost, so that tests are fast. */
export const quickHasher = scryptHasher({ ln: 1 });

/** Opens registries or `Borrowers` for tests, with an adapter's function. */
export const openerFor = <Of extends Borrowers>(
  { afterEach }: TestRunner,
  open: (options: Required<RegistryOptions>) => Promise<Of>,
): Opener<Of> => {
  const all: Of[] = [];
  afterEach(async () => {
    await Promise.all(all.splice(0).map((one) => one.close()));
  });
  return async (options = {}) => {
    const one = await open({
      librarySystem: `library-${randomUUID()}`,
      clock: () => new Date(),
      random: randomBytes,
      hasher: quickHasher,
      hasherLimitMs: 60_000,
      ...options,
    });
    all.push(one);
    return one;
  };
};

/** Opens `Borrowers`, with or without a registry, and adds patrons. */
export interface BorrowersSetup {
  readonly open: Opener<Borrowers>;
  /** Adds a patron with a fresh pseudonym. Returns the patron's key. */
  readonly somebody: (borrowers: Borrowers) => Promise<string>;
}

/** Opens `Borrowers`, and adds a patron with a fresh pseudonym. */
export const openWithPatron = async ({ open, somebody }: BorrowersSetup) => {
  const borrowers = await open();
  return { borrowers, patron: await somebody(borrowers) };
};
