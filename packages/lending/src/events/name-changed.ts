import { EvidenceKind, Instant, PatronId, oneOf } from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: version with care. A patron has another name and has proved it (R92–R94). The registry has
 * the name.
 */
export const NameChanged = event(
  ['NameChanged', '氏名が変わった'],
  {
    at: Instant,
    patron: PatronId,
    channel: oneOf('counter', 'post'),
    evidence: EvidenceKind,
  },
  ['patron'],
);
