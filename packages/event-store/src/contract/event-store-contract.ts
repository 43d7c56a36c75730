import { againstAModel } from './against-a-model.js';
import { appending } from './appending.js';
import { backPressure } from './back-pressure.js';
import { badInput } from './bad-input.js';
import { checking } from './checking.js';
import { testClosedStore } from './closed-store.js';
import { conditions } from './conditions.js';
import type { ContractOptions } from './contract-options.js';
import { copying } from './copying.js';
import { givingWay } from './giving-way.js';
import { openTestStores } from './open-test-stores.js';
import { testReadOnlyStore } from './read-only-store.js';
import { outliving } from './outliving.js';
import { parallelWriters } from './parallel-writers.js';
import { places } from './places.js';
import { payloads } from './payloads.js';
import { racing } from './racing.js';
import { reading } from './reading.js';
import { restoring } from './restoring.js';
import { repeating } from './repeating.js';
import { subscribing } from './subscribing.js';
import type { TestRunner } from './test-runner.js';
import { theChain } from './the-chain.js';

/**
 * Defines the contract of an event store as tests, the same for every adapter. Each test opens its own store.
 * No test requires that the store is in the process, or that subscriptions deliver immediately. Counts are
 * reduced unless the environment has TORIOKI_COUNTS=full.
 */
export const eventStoreContract = (
  runner: TestRunner,
  name: string,
  { open: openNew, reopen, openReadOnly, backUp, endsWithItsHistory = false, largestData }: ContractOptions,
): void => {
  runner.describe(`${name} keeps the contract of an event store:`, () => {
    const open = openTestStores(runner, openNew);
    reading(runner, open);
    places(runner, open);
    appending(runner, open);
    conditions(runner, open);
    againstAModel(runner, open);
    repeating(runner, open);
    parallelWriters(runner, 'one store', async () => [await open()]);
    copying(runner, open);
    subscribing(runner, open);
    givingWay(runner, open);
    backPressure(runner, open);
    payloads(runner, open, largestData);
    badInput(runner, open);
    testClosedStore(runner, open);
    theChain(runner, open);
    checking(runner, open);
    if (openReadOnly) testReadOnlyStore(runner, open, openTestStores(runner, openReadOnly));
    if (reopen) outliving(runner, open, openTestStores(runner, reopen));
    else racing(runner, 'one store', async () => [await open()]);
    if (reopen && backUp)
      restoring(runner, open, openTestStores(runner, reopen), { backUp, endsWithItsHistory });
  });
};
