/**
 * `node registry.worker.js <program> <connection> <schema> <argument>…`: runs a program of
 * `@torioki/patrons/contract` on the registry in a schema.
 */
import { orThrow } from '@torioki/event-store';
import { runProgram } from '@torioki/patrons/contract';
import { openPostgresPatronRegistry } from './open-postgres-patron-registry.js';

const [program = '', connection = '', schema = '', ...args] = process.argv.slice(2);

const { registry } = orThrow(
  await openPostgresPatronRegistry({ connection, schema, librarySystem: 'library-1' }),
);
await runProgram(program, registry, args);
