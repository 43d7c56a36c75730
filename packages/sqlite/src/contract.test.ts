import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EventStore } from '@torioki/event-store';
import { eventStoreContract, type Opening } from '@torioki/event-store/contract';
import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { openSqliteEventStore } from './open-sqlite-event-store.js';

const folder = mkdtempSync(join(tmpdir(), 'torioki-'));
afterAll(() => rmSync(folder, { recursive: true }));

const open = async ({ librarySystem, clock }: Opening): Promise<EventStore> => {
  const store = await openSqliteEventStore({
    file: join(folder, `${librarySystem}.db`),
    librarySystem,
    clock,
  });
  if (E.isLeft(store)) throw store.left;
  return store.right;
};

eventStoreContract({ afterEach, describe, expect, fc, it }, 'SQLite', { open, reopen: open });
