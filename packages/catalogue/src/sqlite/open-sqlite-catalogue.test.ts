import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { catalogueContract } from '../contract/index.js';
import { answered } from '../contract/opened.js';
import { scratchFolder } from '../testing/scratch-folder.js';
import { openSqliteCatalogue } from './open-sqlite-catalogue.js';

const folder = scratchFolder(afterAll);

catalogueContract({ afterEach, describe, expect, fc, it }, 'A catalogue in SQLite', {
  open: () => answered(openSqliteCatalogue(join(folder, `${randomUUID()}.db`))),
});
