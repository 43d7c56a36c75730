import { describe } from 'vitest';
import { againstAModel } from './against-a-model.js';
import { appending } from './appending.js';
import { backPressure } from './back-pressure.js';
import { badInput } from './bad-input.js';
import { closedStore } from './closed-store.js';
import { conditions } from './conditions.js';
import type { ContractOptions } from './contract-options.js';
import { copying } from './copying.js';
import { givingWay } from './giving-way.js';
import { opened } from './opened.js';
import { outliving } from './outliving.js';
import { parallelWriters } from './parallel-writers.js';
import { payloads } from './payloads.js';
import { reading } from './reading.js';
import { repeating } from './repeating.js';
import { subscribing } from './subscribing.js';
import { theChain } from './the-chain.js';

/**
 * The promises of an event store as vitest tests, for every adapter the same. Each test opens a store of its own; none
 * assumes that the store is in the process or that subscriptions deliver at once. Counts are reduced unless the
 * environment says TORIOKI_COUNTS=full.
 */
export const eventStoreContract = (
  name: string,
  { open: openNew, reopen, largestData }: ContractOptions,
): void => {
  const open = opened(openNew);
  describe(`${name} keeps the contract of an event store:`, () => {
    reading(open);
    appending(open);
    conditions(open);
    againstAModel(open);
    repeating(open);
    parallelWriters('one store', async () => [await open()]);
    copying(open);
    subscribing(open);
    givingWay(open);
    backPressure(open);
    payloads(open, largestData);
    badInput(open);
    closedStore(open);
    theChain(open);
    if (reopen) outliving(open, opened(reopen));
  });
};
