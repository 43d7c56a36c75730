import * as E from 'fp-ts/lib/Either.js';
import type { EvidenceKind } from '../../vocabulary/index.js';
import { refused, type Ruling } from '../rule.js';

export interface NoProofOfChange {
  readonly code: 'no-proof-of-change';
}

/** PATRON-3. An official document shows that name or address changed, by post a copy of it (R93, R94). */
export const changeProved = (evidence: EvidenceKind | null): Ruling<NoProofOfChange, EvidenceKind> =>
  evidence === null ? refused({ code: 'no-proof-of-change' }) : E.right(evidence);
