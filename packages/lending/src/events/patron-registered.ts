import { EvidenceKind, Instant, PatronId, oneOf } from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: a change needs a new version. A person became a patron (R4, R102). */
export const PatronRegistered = event(
  ['PatronRegistered', '利用者が登録された'],
  {
    at: Instant,
    patron: PatronId,
    channel: oneOf('counter', 'post'),
    evidence: EvidenceKind,
  },
  ['patron'],
);
