/**
 * `node registry.worker.js <program> <file> <argument>…`: runs a program of `@torioki/patrons/contract` on
 * the registry in a file.
 */
import { orThrow } from '@torioki/event-store';
import { runProgram } from '@torioki/patrons/contract';
import { openSqlitePatronRegistry } from './open-sqlite-patron-registry.js';

const [program = '', file = '', ...args] = process.argv.slice(2);

const { registry } = orThrow(await openSqlitePatronRegistry({ file, librarySystem: 'library-1' }));
await runProgram(program, registry, args);
