import type { StoredEvent } from '@torioki/event-store';
import { ledgerOf } from '../ledger/ledger-of.js';
import { unserializable } from './serializable.js';

/** Everything that a history must not hold and does; empty when all is well. Its first `begun` events were right alone. */
export const violations = (history: readonly StoredEvent[], begun = 0): readonly string[] => [
  ...unserializable(history, begun),
  ...ledgerOf(history).broken,
];
