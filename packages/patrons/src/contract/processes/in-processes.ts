import { describe } from 'vitest';
import { killedRegistrar } from './killed-registrar.js';
import type { RegistryPlace } from './place.js';
import { twoMailers } from './two-mailers.js';

/** The promises of a patron registry that several processes have open, for every adapter where they can. */
export const patronRegistryInProcesses = (name: string, newPlace: () => RegistryPlace): void => {
  describe(`${name} keeps a patron registry for several processes:`, () => {
    twoMailers(newPlace);
    killedRegistrar(newPlace);
  });
};
