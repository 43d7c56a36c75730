import { cutList } from '@torioki/event-store/adapter';
import type { QueryAnswer } from 'torioki';
import { requireShown } from '../context.js';

/** The largest number of pseudonyms in one query. */
const most = 1_000;

/** Looks pseudonyms up, in as many queries as their number requires. */
export const lookUpBorrowers = async <Found>(
  look: (borrowers: readonly string[]) => QueryAnswer<readonly Found[]>,
  borrowers: readonly string[],
): Promise<readonly Found[]> => {
  const found = await Promise.all([...cutList([...new Set(borrowers)], most)].map(look));
  return found.flatMap((answer) => requireShown(answer));
};
