import type { RefusalCode, Unaccepted } from '../answers/answer.js';
import type { Trouble } from './report.js';

/** The troubles of a command's outcome. An expected refusal is no trouble. */
export const listTroubles = (
  outcome: { readonly is: 'accepted' } | Unaccepted,
  expected: readonly RefusalCode[],
): readonly Trouble<never>[] => {
  switch (outcome.is) {
    case 'accepted':
      return [];
    case 'refused':
      return outcome.refusals.filter(({ code }) => !expected.includes(code));
    case 'failed':
      return [outcome.error];
  }
};
