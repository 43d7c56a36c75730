import { orThrow } from '@torioki/event-store';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PatronRegistry, RegistryOptions } from '@torioki/patrons';
import { patronRegistryContract } from '@torioki/patrons/contract';
import fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { openSqlitePatronRegistry } from './open-sqlite-patron-registry.js';

const folder = mkdtempSync(join(tmpdir(), 'torioki-'));
afterAll(() => rmSync(folder, { recursive: true }));

const open = async (options: RegistryOptions): Promise<PatronRegistry> => {
  const { registry } = orThrow(
    await openSqlitePatronRegistry({
      file: join(folder, `${options.librarySystem}.db`),
      ...options,
    }),
  );
  return registry;
};

patronRegistryContract({ afterEach, describe, expect, fc, it }, 'SQLite', { open, reopen: open });
