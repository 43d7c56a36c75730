import type { Worker } from '@torioki/event-store/contract';
import type { PatronRegistry } from '../../patron-registry.js';
import type { Row, Table } from '../../records/record-step.js';
import type { Program } from './programs.js';

/** The storage of a registry for several processes. At first it has no patrons. */
export interface RegistryPlace {
  /** Opens the registry for the running test. */
  readonly open: () => Promise<PatronRegistry>;
  /** Starts a process that opens the registry and runs a program with these arguments. */
  readonly start: (program: Program, ...args: readonly string[]) => Worker;
  /** The rows of a table. It first checks that the storage is intact. */
  readonly rows: (table: Table) => Promise<readonly Pick<Row, 'document'>[]>;
}
