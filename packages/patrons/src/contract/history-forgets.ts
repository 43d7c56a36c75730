import type { PatronRegistry } from '../patron-registry.js';
import type { RegistryAnswer } from '../registry-answer.js';

export const somePlace = { position: 0, hash: '0'.repeat(64) };

/** Reports to the registry that the history has forgotten a borrower. */
export const historyForgets = (
  registry: Pick<PatronRegistry, 'forgotten'>,
  borrower: string,
): RegistryAnswer<void> => registry.forgotten({ borrower, place: somePlace });
