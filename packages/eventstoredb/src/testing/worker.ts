import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export interface Worker {
  readonly child: ChildProcess;
  readonly lines: AsyncIterator<string, undefined>;
  readonly tell: (line: string) => void;
  /** The exit code, or the signal that ended the process. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

/** Runs a built worker in its own process, which does not outlive the test. */
export const startWorker = (name: string, args: readonly (string | number)[]): Worker => {
  const file = fileURLToPath(new URL(`../../dist/${name}.worker.js`, import.meta.url));
  const child = spawn(process.execPath, [file, ...args.map(String)], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once('close', (code, signal) => resolve(signal ?? code));
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return {
    child,
    lines: createInterface({ input: child.stdout })[Symbol.asyncIterator](),
    tell: (line) => child.stdin.write(`${line}\n`),
    ended,
  };
};
