import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BorrowersOptions } from '@torioki/patrons';
import { answered, borrowersContract } from '@torioki/patrons/contract';
import fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { openSqliteBorrowers } from './open-sqlite-borrowers.js';

const folder = mkdtempSync(join(tmpdir(), 'torioki-'));
afterAll(() => rmSync(folder, { recursive: true }));

const open = (options: BorrowersOptions) =>
  answered(openSqliteBorrowers({ file: join(folder, `${options.librarySystem}.db`), ...options }));

borrowersContract({ afterEach, describe, expect, fc, it }, 'SQLite', { open, reopen: open });
