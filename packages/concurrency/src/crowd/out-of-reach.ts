import type { RefusalCode } from '@torioki/lending';

/** The codes that refuse nobody in a crowd, and why. */
export const outOfReach: Readonly<Partial<Record<RefusalCode, string>>> = {
  'no-policy-in-force': 'the library opened with its policy, and nobody acts before',
};
