import { randomBytes, randomUUID } from 'node:crypto';
import type { TestRunner } from '@torioki/event-store/contract';
import type { Borrowers } from '../borrowers.js';
import type { PatronRegistry, RegistryOptions } from '../patron-registry.js';
import { scryptHasher } from '../passwords/scrypt-hasher.js';

/** Where a test's registry or borrowers come from: empty, of a library system of its own, closed when the test ends. */
export type Opened<Of extends Borrowers = PatronRegistry> = (
  options?: Partial<RegistryOptions>,
) => Promise<Of>;

/** Hashes at next to no cost. */
export const quickHasher = scryptHasher({ ln: 1 });

/** Opens what a running test asks for, with one of the adapter's ways to open. */
export const opened = <Of extends Borrowers>(
  { afterEach }: TestRunner,
  open: (options: Required<RegistryOptions>) => Promise<Of>,
): Opened<Of> => {
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

/** Opens borrowers, alone or in a registry, and lets somebody in. */
export interface Borrowing {
  readonly open: Opened<Borrowers>;
  /** The key of somebody new, for whom things may begin. */
  readonly somebody: (borrowers: Borrowers) => Promise<string>;
}

/** Borrowers, and somebody new for whom things may begin. */
export const withSomebody = async ({ open, somebody }: Borrowing) => {
  const borrowers = await open();
  return { borrowers, patron: await somebody(borrowers) };
};
