import type { StoredEvent } from '@torioki/event-store';
import { ledgerOf } from '../ledger/ledger-of.js';
import { unserializable } from './serializable.js';

/** Everything that a history must not hold, but does; empty if all is well. Its first `begun` events are not examined. */
export const violations = (history: readonly StoredEvent[], begun = 0): readonly string[] => [
  ...unserializable(history, begun),
  ...ledgerOf(history).broken,
];
