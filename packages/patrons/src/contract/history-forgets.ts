import type { PatronRegistry } from '../patron-registry.js';
import type { RegistryAnswer } from '../registry-answer.js';

/** A place of some history. */
export const somePlace = { position: 0, hash: '0'.repeat(64) };

/** The history holds that a borrower is forgotten, and the registry hears of it. */
export const historyForgets = (
  registry: Pick<PatronRegistry, 'forgotten'>,
  borrower: string,
): RegistryAnswer<void> => registry.forgotten({ borrower, place: somePlace });
