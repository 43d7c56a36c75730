import type { PatronRegistry } from '../patron-registry.js';
import type { RegistryAnswer } from '../registry-answer.js';

export const somePlace = { position: 0, hash: '0'.repeat(64) };

/** Reports to the registry that the history has forgotten a borrower. */
export const reportForgotten = (
  registry: Pick<PatronRegistry, 'reportForgotten'>,
  borrower: string,
): RegistryAnswer<void> => registry.reportForgotten({ borrower, place: somePlace });
