import { refusedIf, ruling } from '../../rule.js';

export const twoOrMore = ruling(
  {
    id: 'ORDER-3',
    en: 'A reading order has at least two reservations.',
    ja: '読みたい順予約は2件以上の予約で作る。',
    guide: ['R41'],
  },
  ({ lines }: { readonly lines: readonly unknown[] }) =>
    refusedIf(lines.length < 2, { code: 'too-few-for-an-order', lines: lines.length }),
);
