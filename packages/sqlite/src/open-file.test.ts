import { expectFailure } from '@torioki/event-store/contract';
import { describe, expect, it } from 'vitest';
import { openSqliteDocuments } from './open-sqlite-documents.js';
import { openSqliteEventStore } from './open-sqlite-event-store.js';
import { openSqlitePatronRegistry } from './open-sqlite-patron-registry.js';
import { librarySystem } from './testing/open-store.js';
import { scratchFile } from './testing/scratch-file.js';

const incomplete = (options: unknown) => options as never;

const faults = (options: unknown) =>
  Promise.all([
    expectFailure('invalid-input', openSqliteEventStore(incomplete(options))),
    expectFailure('invalid-input', openSqliteDocuments(incomplete(options))),
    expectFailure('invalid-input', openSqlitePatronRegistry(incomplete(options))),
  ]);

const three = (fault: object) => [fault, fault, fault];

describe('opening without', () => {
  it('a file is invalid input', async () => {
    const reason = 'is missing; must be the path of a database file';
    expect(await faults({ librarySystem })).toMatchObject(three({ path: 'file', reason }));
  });

  it('a library system is invalid input', async () => {
    const reason = 'is missing; must be a text that is not empty';
    expect(await faults({ file: scratchFile() })).toMatchObject(three({ path: 'librarySystem', reason }));
  });

  it.each([undefined, 'x'.repeat(5_000_000)])('any options is invalid input (%#)', async (options) => {
    const others = [{ path: 'librarySystem' }];
    expect(await faults(options)).toMatchObject(three({ path: 'file', others }));
  });
});
