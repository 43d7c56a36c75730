import { orThrow } from '@torioki/event-store';
import { join } from 'node:path';
import type { BorrowersOptions } from '@torioki/patrons';
import { borrowersContract } from '@torioki/patrons/contract';
import fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { scratchFolder } from '@torioki/event-store/contract';
import { openSqliteBorrowers } from './open-sqlite-borrowers.js';

const folder = scratchFolder(afterAll);

const open = async (options: BorrowersOptions) =>
  orThrow(await openSqliteBorrowers({ file: join(folder, `${options.librarySystem}.db`), ...options }))
    .borrowers;

borrowersContract({ afterEach, describe, expect, fc, it }, 'SQLite', { open, reopen: open });
