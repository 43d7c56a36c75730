import { orThrow } from '@torioki/event-store';
import { join } from 'node:path';
import type { PatronRegistry, RegistryOptions } from '@torioki/patrons';
import { patronRegistryContract } from '@torioki/patrons/contract';
import fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { scratchFolder } from '@torioki/event-store/contract';
import { openSqlitePatronRegistry } from './open-sqlite-patron-registry.js';

const folder = scratchFolder(afterAll);

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
