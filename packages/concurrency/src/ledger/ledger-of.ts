import type { StoredEvent } from '@torioki/event-store';
import type { LendingEventType } from '@torioki/lending';
import { entering } from './entering.js';
import type { Ledger } from './ledger.js';

/** Enters the events of a history one by one. */
export const ledgerOf = (history: readonly Pick<StoredEvent, 'type' | 'data'>[]): Ledger => {
  const ledger: Ledger = {
    reservations: new Map(),
    loans: new Map(),
    copies: new Map(),
    headquarters: '',
    heldFor: new Map(),
    stock: new Map(),
    removed: new Set(),
    policies: [],
    broken: [],
  };
  for (const { type, data } of history) entering[type as LendingEventType]?.(ledger, data as never);
  return ledger;
};
