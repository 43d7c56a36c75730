import { refusedIf, ruling } from '../../rule.js';

export const idCopyReturned = ruling(
  {
    id: 'SEND-CARD-1',
    en: 'The photocopy of the document is sent back with the first card. The library does not keep it.',
    ja: '公的証明書のコピーは最初のカードとともに返し、館には残さない。',
    guide: ['R102', 'A59'],
  },
  (idCopyHeld: boolean, idCopyEnclosed: boolean) =>
    refusedIf(idCopyHeld && !idCopyEnclosed, { code: 'id-copy-kept' }),
);
