import type { Policy } from '../../../policy/index.js';
import { found, refused, ruling } from '../../rule.js';

export const suspensionOffered = ruling(
  {
    id: 'SUSPEND-1',
    en: 'A reservation can be suspended only if the policy offers it.',
    ja: '予約の休止は、運用規則で認めている場合に行う。',
    policy: ['suspension'],
  },
  ({ suspension }: Policy) =>
    suspension === null
      ? refused({ code: 'suspension-not-offered' })
      : found(suspension, () => ({ ...suspension })),
);
