import { readFileSync } from 'node:fs';
import { printedBy } from './printed.js';
import { startWorker } from './worker.js';

/** What a writer asked of the operating system, and what it had told its reader by then. */
export interface TracedWrites {
  readonly acknowledged: number;
  /** Acknowledged while the log held something written and not yet synced: lost when the power fails then. */
  readonly atRisk: number;
  /** Acknowledged without anything written to the log since the acknowledgement before. */
  readonly unwritten: number;
  /** How often the log was synced. */
  readonly syncs: number;
}

const logWritten = /^\d+ +pwrite64\(\d+<[^>]*-wal>.* = \d+$/;
const logSynced = /^\d+ +f(?:data)?sync\(\d+<[^>]*-wal>\) += 0$/;
const acknowledgement = /^\d+ +write\(1<[^>]*>, "acknowledged /;

/** Reads a trace of one writing thread, call by call. */
export const readTrace = (trace: string): TracedWrites => {
  let unsynced = false;
  let written = false;
  const found = { acknowledged: 0, atRisk: 0, unwritten: 0, syncs: 0 };
  for (const line of trace.split('\n')) {
    if (logWritten.test(line)) {
      unsynced = true;
      written = true;
    } else if (logSynced.test(line)) {
      unsynced = false;
      found.syncs += 1;
    } else if (acknowledgement.test(line)) {
      found.acknowledged += 1;
      if (unsynced) found.atRisk += 1;
      if (!written) found.unwritten += 1;
      written = false;
    }
  }
  return found;
};

/** Runs `append.worker` with these arguments under strace. */
export const traceWrites = async (
  file: string,
  ...args: readonly (string | number)[]
): Promise<TracedWrites> => {
  const trace = `${file}.trace`;
  const strace = ['strace', '-f', '-y', '-qq', '-e', 'trace=pwrite64,write,fsync,fdatasync', '-o', trace];
  await printedBy(startWorker('append', [file, ...args], strace));
  return readTrace(readFileSync(trace, 'utf8'));
};
