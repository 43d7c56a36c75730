import { EvidenceKind, Instant, PatronId, oneOf } from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: a change needs a new version. A patron moved and proved the new address (R92–R94). */
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
