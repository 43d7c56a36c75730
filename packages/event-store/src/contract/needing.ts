import { spawnSync } from 'node:child_process';

/** The part of a test runner that groups tests, or skips them. */
interface Describe {
  (title: string, tests: () => void): unknown;
  readonly skip: (title: string, tests: () => void) => unknown;
}

/**
 * Defines tests that need external software. If the software is missing, they are skipped, and the title and
 * the console print the reason.
 */
export const describeWith = (
  describe: Describe,
  missing: string | undefined,
  what: string,
  tests: () => void,
): void => {
  if (missing === undefined) {
    describe(what, tests);
    return;
  }
  const title = `${what}: skipped: ${missing}`;
  console.warn(title);
  const { skip } = describe;
  skip(title, tests);
};

/** Defines tests that run a program of the operating system. */
export const describeWithProgram = (
  describe: Describe,
  program: string,
  what: string,
  tests: () => void,
): void => {
  const isInstalled = spawnSync(program, ['-V']).error === undefined;
  describeWith(describe, isInstalled ? undefined : `${program} is not installed`, what, tests);
};
