import type { Worker } from '@torioki/event-store/contract';
import type { PatronRegistry } from '../../patron-registry.js';
import type { Row, Table } from '../../records/step.js';
import type { Program } from './programs.js';

/** Where a registry is kept for several processes, in which nobody is registered at first. */
export interface RegistryPlace {
  /** Opens the registry for the running test. */
  readonly open: () => Promise<PatronRegistry>;
  /** Starts a process that opens it and runs a program with these arguments. */
  readonly start: (program: Program, ...args: readonly string[]) => Worker;
  /** What is kept in a table, once it is known to be whole. */
  readonly rows: (table: Table) => Promise<readonly Pick<Row, 'document'>[]>;
}
