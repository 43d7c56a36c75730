/** The command `torioki`, as somebody calls it: in a process of its own. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('bin/torioki.js', import.meta.resolve('@torioki/cli')));
const tellsMemory = new URL('tells-memory.worker.js', import.meta.url).href;

export interface Called {
  readonly printed: string;
  readonly seconds: number;
  /** The most memory that the process had, in megabytes. */
  readonly mb: number;
}

/** What it printed, how long it took, and its memory; an error if it could not answer. */
export const torioki = (...given: readonly string[]): Promise<Called> =>
  new Promise((resolve, reject) => {
    const since = performance.now();
    const called = fork(program, given, {
      execArgv: ['--import', tellsMemory],
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    let [mb, printed] = [0, ''];
    called.stdout?.on('data', (text: Buffer) => (printed += text.toString()));
    called.on('message', (peak) => (mb = Number(peak)));
    called.on('close', (code) => {
      if (mb === 0 || code === 2) reject(new Error(`torioki ${given.join(' ')} ended with ${code}`));
      else resolve({ printed, seconds: (performance.now() - since) / 1_000, mb });
    });
  });
