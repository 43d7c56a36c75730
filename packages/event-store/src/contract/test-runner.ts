import type fc from 'fast-check';

/** The assertions that the contract uses. */
interface Matchers {
  toBe(expected: unknown): void;
  toContain(expected: unknown): void;
  toContainEqual(expected: unknown): void;
  toEqual(expected: unknown): void;
  toBeGreaterThan(least: number): void;
  toBeGreaterThanOrEqual(least: number): void;
  toBeLessThan(most: number): void;
  toHaveLength(length: number): void;
  toMatch(pattern: RegExp | string): void;
  toMatchObject(expected: object): void;
}

interface MatchersOfPromise {
  toMatchObject(expected: object): Promise<void>;
  toThrow(message?: string): Promise<void>;
}

type Test<Given extends readonly unknown[] = []> = (
  name: string,
  run: (...given: Given) => Promise<void> | void,
  timeout?: number,
) => void;

/** Runs a test for each row of a table. A row that is a list becomes the arguments of the test. */
interface Each {
  each<Row extends readonly [unknown, ...unknown[]]>(rows: readonly Row[]): Test<Row>;
  each<Row>(rows: readonly Row[]): Test<[Row]>;
}

/**
 * The tools of a contract: the functions of vitest or Jest, and fast-check. You pass them from your own
 * project, in its versions.
 */
export interface TestRunner {
  readonly describe: Test & Each;
  readonly it: Test & Each;
  readonly expect: (
    actual: unknown,
    message?: string,
  ) => Matchers & {
    readonly not: Matchers;
    readonly rejects: MatchersOfPromise;
  };
  readonly afterEach: (release: () => Promise<void> | void) => void;
  readonly fc: typeof fc;
}
