import type { EvidenceKind } from '../../vocabulary/index.js';
import { found, refused, ruling } from '../rule.js';

export const evidenceShown = ruling(
  {
    id: 'PATRON-2',
    en: 'An official document shows the name and the address.',
    ja: '氏名と住所は、公的証明書で確認する。',
    guide: ['R99'],
  },
  (evidence: EvidenceKind | null) =>
    evidence === null ? refused({ code: 'id-copy-missing' }) : found(evidence, { evidence }),
);
