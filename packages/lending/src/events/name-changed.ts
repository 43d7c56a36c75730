import { EvidenceKind, Instant, PatronId, oneOf } from '../vocabulary/index.js';
import { event } from './event.js';

/**
 * Stored format: a change needs a new version. A patron has another name and proved it (R92–R94). Only the
 * registry stores the name.
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
