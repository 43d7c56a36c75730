import type { TestRunner } from '@torioki/event-store/contract';
import { testKilledRegistrar } from './killed-registrar.js';
import { manyBeginners } from './many-beginners.js';
import type { RegistryPlace } from './place.js';
import { twoMailers } from './two-mailers.js';

/** The tests for a patron registry that is open in several processes, for every adapter that allows this. */
export const patronRegistryInProcesses = (
  runner: TestRunner,
  name: string,
  newPlace: () => RegistryPlace,
): void => {
  runner.describe(`${name} keeps a patron registry for several processes:`, () => {
    twoMailers(runner, newPlace);
    testKilledRegistrar(runner, newPlace);
    manyBeginners(runner, newPlace);
  });
};
