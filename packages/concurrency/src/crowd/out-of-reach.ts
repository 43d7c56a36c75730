import type { RefusalCode } from '@torioki/lending';

/** What refuses nobody in a crowd, and why. */
export const outOfReach: Readonly<Partial<Record<RefusalCode, string>>> = {
  'no-policy-in-force': 'the library opened with its policy, and nobody acts before',
};
