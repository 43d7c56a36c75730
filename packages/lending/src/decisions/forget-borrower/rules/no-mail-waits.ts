import { refusedIf, ruling } from '../../rule.js';

export const noMailWaits = ruling(
  {
    id: 'FORGET-2',
    en: 'A borrower is not forgotten while a mail waits, since it could not be sent afterwards.',
    ja: '消去すると、もう連絡できない。送るメールが残っている間は消去しない。',
    guide: ['R49', 'A59'],
  },
  (waits: boolean) => refusedIf(waits, { code: 'mail-waits' }),
);
