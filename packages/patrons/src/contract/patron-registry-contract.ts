import type { TestRunner } from '@torioki/event-store/contract';
import { badInput } from './bad-input.js';
import { borrowers } from './borrowers.js';
import { carts } from './carts.js';
import { closedRegistry } from './closed-registry.js';
import type { ContractOptions } from './contract-options.js';
import { failingMails } from './failing-mails.js';
import { opened } from './opened.js';
import { outbox } from './outbox.js';
import { outliving } from './outliving.js';
import { particulars } from './particulars.js';
import { passwords } from './passwords.js';
import { recorder } from './recorder.js';
import { registering } from './registering.js';
import { repeating } from './repeating.js';
import { sayingNothing } from './saying-nothing.js';
import { titleRequests } from './title-requests.js';

/**
 * The promises of a patron registry as tests, for every adapter the same. Each test opens a registry of its own.
 * Counts are reduced unless the environment says TORIOKI_COUNTS=full.
 */
export const patronRegistryContract = (
  runner: TestRunner,
  name: string,
  { open: openNew, reopen }: ContractOptions,
): void => {
  runner.describe(`${name} keeps the contract of a patron registry:`, () => {
    const open = opened(runner, openNew);
    registering(runner, open);
    particulars(runner, open);
    passwords(runner, open);
    carts(runner, open);
    borrowers(runner, open);
    titleRequests(runner, open);
    recorder(runner, open);
    outbox(runner, open);
    failingMails(runner, open);
    repeating(runner, open);
    badInput(runner, open);
    sayingNothing(runner, open);
    closedRegistry(runner, open);
    if (reopen) outliving(runner, open, opened(runner, reopen));
  });
};
