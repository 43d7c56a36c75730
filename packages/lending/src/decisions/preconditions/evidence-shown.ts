import * as E from 'fp-ts/lib/Either.js';
import type { EvidenceKind } from '../../vocabulary/index.js';
import { refused, type Ruling } from '../rule.js';

export interface IdCopyMissing {
  readonly code: 'id-copy-missing';
}

/** PATRON-2. Name and address are shown by an official document (R99). */
export const evidenceShown = (evidence: EvidenceKind | null): Ruling<IdCopyMissing, EvidenceKind> =>
  evidence === null ? refused({ code: 'id-copy-missing' }) : E.right(evidence);
