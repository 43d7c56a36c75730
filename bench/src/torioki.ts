/** Runs the command `torioki` like a user, in its own process. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('bin/torioki.js', import.meta.resolve('@torioki/cli')));
const reportsMemory = new URL('reports-memory.worker.js', import.meta.url).href;

export interface CommandResult {
  readonly printed: string;
  readonly seconds: number;
  /** The maximum memory of the process, in megabytes. */
  readonly mb: number;
}

/**
 * Runs `torioki`. Returns its output, its time and its memory. Throws if the program ends with status 2, or
 * does not report its memory.
 */
export const runTorioki = (...given: readonly string[]): Promise<CommandResult> =>
  new Promise((resolve, reject) => {
    const since = performance.now();
    const called = fork(program, given, {
      execArgv: ['--import', reportsMemory],
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    let [mb, printed] = [0, ''];
    called.stdout?.on('data', (text: Buffer) => (printed += text.toString()));
    called.on('message', (peak) => (mb = Number(peak)));
    called.on('close', (code) => {
      if (mb === 0 || code === 2) reject(new Error(`torioki ${given.join(' ')} ended with ${code}.`));
      else resolve({ printed, seconds: (performance.now() - since) / 1_000, mb });
    });
  });
