import type { PatronRegistry } from '../patron-registry.js';
import type { RegistryAnswer } from '../registry-answer.js';

export const somePlace = { position: 0, hash: '0'.repeat(64) };

/** Reports to the registry that the history has forgotten a borrower, with the borrower's loans. */
export const reportForgotten = (
  registry: Pick<PatronRegistry, 'reportForgotten'>,
  borrower: string,
  loans: Parameters<PatronRegistry['reportForgotten']>[0][number]['loans'] = [],
): RegistryAnswer<void> => registry.reportForgotten([{ borrower, place: somePlace, loans }]);
