import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { onTheirOwn } from '../vitest.config.js';
import { keptWorker } from './kept-worker.js';

/** These tests read the sources, and a source with a fault is another text. */
const texts = [
  '**/*page.test.ts',
  '**/page-examples.test.ts',
  '**/guide/laws.test.ts',
  '**/decisions.test.ts',
];

/** These tests take seconds, start processes without the fault, or fail on a busy machine. */
const slow = [
  '**/*.long.test.ts',
  '**/{in-any-zone,runner-interleavings,run-races,concurrent-rounds,lost-replies,rule-faults,check,read,check-with-faults}.test.ts',
  '**/laws/src/{bin,system}/**',
  '**/laws/src/{stories/stories,testing/small/search-all-states}.test.ts',
];

const project = onTheirOwn.find(({ test }) => test.name === process.env['PROJECT']);

/** Runs first the file that saw the last fault, then short files first. The first failing test ends a run. */
class LikeliestFirst extends BaseSequencer {
  override sort(files: TestSpecification[]) {
    const last = ({ moduleId, project: { name } }: TestSpecification) =>
      this.ctx.cache.getFileTestResults(`${name}:${moduleId.slice(this.ctx.config.root.length + 1)}`);
    const cost = (file: TestSpecification) => (last(file)?.failed ? -1 : (last(file)?.duration ?? 0));
    return Promise.resolve(files.toSorted((one, other) => cost(one) - cost(other)));
  }
}

const keepsWorker: Plugin = {
  name: 'kept-worker',
  configureVitest({ project }) {
    project.config.pool = 'kept';
    project.config.poolRunner = keptWorker;
  },
};

export default defineConfig({
  ...project,
  plugins: [keepsWorker],
  test: {
    ...project?.test,
    /** Stryker reports the results. */
    reporters: [{}],
    setupFiles: [fileURLToPath(new URL('coverage-of-file.ts', import.meta.url))],
    /** A test that waits forever has seen the fault. */
    testTimeout: 20_000,
    expect: { poll: { timeout: 5_000 } },
    sequence: { sequencer: LikeliestFirst },
    exclude: [...slow, ...texts, '**/node_modules/**'],
  },
});
