import { describe } from 'vitest';
import { badInput } from './bad-input.js';
import { borrowers } from './borrowers.js';
import { carts } from './carts.js';
import { closedRegistry } from './closed-registry.js';
import type { ContractOptions } from './contract-options.js';
import { opened } from './opened.js';
import { outbox } from './outbox.js';
import { outliving } from './outliving.js';
import { particulars } from './particulars.js';
import { passwords } from './passwords.js';
import { pendingEvents } from './pending-events.js';
import { registering } from './registering.js';
import { repeating } from './repeating.js';
import { sayingNothing } from './saying-nothing.js';

/**
 * The promises of a patron registry as vitest tests, for every adapter the same. Each test opens a registry of its own.
 * Counts are reduced unless the environment says TORIOKI_COUNTS=full.
 */
export const patronRegistryContract = (name: string, { open: openNew, reopen }: ContractOptions): void => {
  const open = opened(openNew);
  describe(`${name} keeps the contract of a patron registry:`, () => {
    registering(open);
    particulars(open);
    passwords(open);
    carts(open);
    borrowers(open);
    pendingEvents(open);
    outbox(open);
    repeating(open);
    badInput(open);
    sayingNothing(open);
    closedRegistry(open);
    if (reopen) outliving(open, opened(reopen));
  });
};
