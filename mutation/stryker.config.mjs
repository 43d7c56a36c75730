/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'mutation/vitest.config.ts', related: false },
  ignoreStatic: true,
  incremental: true,
  reporters: ['progress-append-only', 'clear-text'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  concurrency: 1,
  tempDirName: 'coverage/mutation',
  ignorePatterns: ['dist', 'coverage', 'mutation/.sandbox', '.ci', 'examples', 'docs', 'bench', 'trials'],
};
