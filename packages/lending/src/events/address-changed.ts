import { EvidenceKind, Instant, PatronId, oneOf } from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: version with care. A patron moved and has proved it (R92–R94). */
export const AddressChanged = event(
  ['AddressChanged', '住所が変わった'],
  {
    at: Instant,
    patron: PatronId,
    channel: oneOf('counter', 'post'),
    evidence: EvidenceKind,
  },
  ['patron'],
);
