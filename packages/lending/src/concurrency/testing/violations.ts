import type { StoredEvent } from '@torioki/event-store';
import { ledgerOf } from './ledger-of.js';
import { unserializable } from './serializable.js';

/** Everything that a history must not hold and does; empty when all is well. */
export const violations = (history: readonly StoredEvent[]): readonly string[] => [
  ...unserializable(history),
  ...ledgerOf(history).broken,
];
