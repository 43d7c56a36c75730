import type { EvidenceKind } from '../../vocabulary/index.js';
import { found, refused, ruling } from '../rule.js';

export const changeProved = ruling(
  {
    id: 'PATRON-3',
    en: 'An official document proves the change of name or address. By post, a photocopy of the document is enough.',
    ja: '氏名や住所の変更は公的証明書で、郵送ではそのコピーで確認する。',
    guide: ['R93', 'R94'],
  },
  (evidence: EvidenceKind | null) =>
    evidence === null ? refused({ code: 'no-proof-of-change' }) : found(evidence, { evidence }),
);
