/**
 * Runs one of the contract's programs on the registry in a schema:
 * `node registry.worker.js <program> <connection> <schema> <argument>…`.
 */
import { runProgram } from '@torioki/patrons/contract';
import * as E from 'fp-ts/lib/Either.js';
import { openPostgresPatronRegistry } from './open-postgres-patron-registry.js';

const [program = '', connection = '', schema = '', ...args] = process.argv.slice(2);

const opened = await openPostgresPatronRegistry({ connection, schema, librarySystem: 'library-1' });
if (E.isLeft(opened)) throw opened.left;
await runProgram(program, opened.right, args);
