import type { Row } from '@torioki/patrons';
import { patronRegistryInProcesses } from '@torioki/patrons/contract';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { openRegistry } from './testing/open-registry.js';
import { scratchFile } from './testing/scratch-file.js';
import { startWorker } from './testing/worker.js';

patronRegistryInProcesses({ afterEach, describe, expect, fc, it }, 'SQLite', () => {
  const file = scratchFile();
  return {
    open: () => openRegistry(file),
    start: (program, ...args) => startWorker('registry', [program, file, ...args]),
    rows: (table) => {
      const db = new Database(file, { readonly: true });
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
      const documents = db.prepare(`SELECT document FROM ${table}`).pluck().all() as readonly string[];
      db.close();
      return Promise.resolve(documents.map((text) => ({ document: JSON.parse(text) as Row['document'] })));
    },
  };
});
