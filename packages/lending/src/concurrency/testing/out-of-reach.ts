import type { RefusalCode } from '../../decisions/index.js';

/** What refuses nobody in a crowd, and why. */
export const outOfReach: Readonly<Partial<Record<RefusalCode, string>>> = {
  'no-policy-in-force': 'the library opened with its policy, and nobody acts before',
};
