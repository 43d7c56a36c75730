import { EvidenceKind, Instant, PatronId, oneOf } from '../vocabulary/index.js';
import { event } from './event.js';

/** Stored format: version with care. A patron has another name, and showed it; which one, the registry knows (R92–R94). */
export const NameChanged = event(
  'NameChanged',
  1,
  {
    at: Instant,
    patron: PatronId,
    channel: oneOf('counter', 'post'),
    evidence: EvidenceKind,
  },
  ['patron'],
);
