/** Runs one of the contract's programs on the registry in a file: `node registry.worker.js <program> <file> <argument>…`. */
import { runProgram } from '@torioki/patrons/contract';
import * as E from 'fp-ts/lib/Either.js';
import { openSqlitePatronRegistry } from './open-sqlite-patron-registry.js';

const [program = '', file = '', ...args] = process.argv.slice(2);

const opened = await openSqlitePatronRegistry({ file, librarySystem: 'library-1' });
if (E.isLeft(opened)) throw opened.left;
await runProgram(program, opened.right, args);
