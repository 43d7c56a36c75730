import type { TestRunner } from '@torioki/event-store/contract';
import { againstAScan } from './against-a-scan.js';
import { changing } from './changing.js';
import { finding } from './finding.js';
import { loading } from './loading.js';
import { catalogueOpener, type ContractOptions } from './open-catalogue.js';
import { ordering } from './ordering.js';
import { paging } from './paging.js';
import { refusing } from './refusing.js';

/** Tests that every adapter of a catalogue must pass. Each test opens its own catalogue. */
export const catalogueContract = (runner: TestRunner, name: string, options: ContractOptions): void => {
  runner.describe(`${name} keeps the contract of a catalogue:`, () => {
    const open = catalogueOpener(runner, options);
    finding(runner, open);
    refusing(runner, open);
    ordering(runner, open);
    paging(runner, open);
    loading(runner, open);
    changing(runner, open);
    againstAScan(runner, open);
  });
};
