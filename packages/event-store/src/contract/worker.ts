import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A program in its own process. */
export interface Worker {
  readonly child: ChildProcess;
  /** The lines that the program prints, to the end. Iterate only once. */
  readonly lines: AsyncIterable<string>;
  /** The exit code, or the signal that ended the program. Rejects if it could not be started. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

/**
 * Runs a program with Node until `onTestFinished` calls back. `under` may name another program that starts
 * Node, with its arguments.
 */
export const startWorker = (
  onTestFinished: (end: () => void) => void,
  program: URL,
  args: readonly (string | number)[],
  under: readonly string[] = [],
): Worker => {
  const [first = '', ...rest] = [...under, process.execPath, fileURLToPath(program), ...args.map(String)];
  const child = spawn(first, rest, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<number | NodeJS.Signals | null>((resolve, reject) => {
    child.once('error', (error) =>
      reject(new Error(`${first} is missing, but this test runs it. Install it.`, { cause: error })),
    );
    child.once('close', (code, signal) => resolve(signal ?? code));
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return { child, lines: createInterface({ input: child.stdout }), ended };
};

/** A worker that replies to each line with one line. */
export interface Conversation {
  readonly readLine: () => Promise<string>;
  readonly sendLine: (line: string) => Promise<string>;
  readonly leave: () => void;
}

export const conversationWith = ({ child, lines }: Worker): Conversation => {
  const printed = lines[Symbol.asyncIterator]();
  const readLine = async (): Promise<string> => String((await printed.next()).value);
  return {
    readLine,
    sendLine: (line) => {
      child.stdin?.write(`${line}\n`);
      return readLine();
    },
    leave: () => child.stdin?.end(),
  };
};
