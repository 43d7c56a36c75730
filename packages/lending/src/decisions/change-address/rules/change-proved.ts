import * as E from 'fp-ts/lib/Either.js';
import type { EvidenceKind } from '../../../vocabulary/index.js';
import { refused, type Ruling } from '../../rule.js';

export interface NoProofOfChange {
  readonly code: 'no-proof-of-change';
}

/** CHANGE-ADDRESS-1. An official document shows the name and the new address (R93, R94). */
export const changeProved = (evidence: EvidenceKind | null): Ruling<NoProofOfChange, EvidenceKind> =>
  evidence === null ? refused({ code: 'no-proof-of-change' }) : E.right(evidence);
