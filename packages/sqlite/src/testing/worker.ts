import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export interface Worker {
  readonly child: ChildProcess;
  /** What it prints, to the end. Iterate once. */
  readonly lines: AsyncIterable<string>;
  /** Its exit code, or the signal that ended it; fails when it could not be started. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

const builtWorker = (name: string): string =>
  fileURLToPath(new URL(`../../dist/${name}.worker.js`, import.meta.url));

/** Runs a built worker in a process of its own, which does not outlive the test; `under` another program when given. */
export const startWorker = (
  name: string,
  args: readonly (string | number)[],
  under: readonly string[] = [],
): Worker => {
  const [program = '', ...rest] = [...under, process.execPath, builtWorker(name), ...args.map(String)];
  const child = spawn(program, rest, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<number | NodeJS.Signals | null>((resolve, reject) => {
    child.once('error', (error) =>
      reject(new Error(`Install ${program}: this test runs it.`, { cause: error })),
    );
    child.once('close', (code, signal) => resolve(signal ?? code));
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return { child, lines: createInterface({ input: child.stdout }), ended };
};
