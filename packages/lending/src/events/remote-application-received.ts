import { Count, EvidenceKind, Instant, PatronId } from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: a change needs a new version. A complete application for registration came by post
 * (R98–R101).
 */
export const RemoteApplicationReceived = event(
  ['RemoteApplicationReceived', '郵送の申込みを受けた'],
  {
    at: Instant,
    patron: PatronId,
    evidence: EvidenceKind,
    postageYen: Count,
  },
  ['patron'],
);
