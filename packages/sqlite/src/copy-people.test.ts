import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { orThrow } from '@torioki/event-store';
import { fullCopiesOfPeople } from '@torioki/patrons/contract';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { copyPeople } from './copy-people.js';
import { openSqlitePeopleSnapshot } from './open-people-snapshot.js';
import { openRegistry } from './testing/open-registry.js';
import { librarySystem } from './testing/open-store.js';
import { scratchFile } from './testing/scratch-file.js';

fullCopiesOfPeople({ afterEach, describe, expect, fc, it }, 'SQLite', () => {
  const [file, to] = [scratchFile(), scratchFile()];
  return {
    open: () => openRegistry(file),
    openSnapshot: (of = librarySystem) => openSqlitePeopleSnapshot({ file, librarySystem: of }),
    copy: (from) => copyPeople({ librarySystem, from, to }),
    openCopy: () => openRegistry(to),
    openSnapshotOfCopy: () => openSqlitePeopleSnapshot({ file: to, librarySystem }),
  };
});

describe('the file of a copy', () => {
  it('is alone in its folder, and only its owner may read it', async () => {
    const [file, to] = [scratchFile(), scratchFile()];
    await openRegistry(file);
    const { snapshot } = orThrow(await openSqlitePeopleSnapshot({ file, librarySystem }));
    orThrow(await copyPeople({ librarySystem, from: snapshot, to }));
    await snapshot.close();
    expect(statSync(to).mode & 0o777).toBe(0o600);
    expect(readdirSync(dirname(to))).toHaveLength(1);
  });

  it('replaces no file', async () => {
    const [file, to] = [scratchFile(), scratchFile()];
    await openRegistry(file);
    await openRegistry(to);
    const content = readFileSync(to);
    const { snapshot } = orThrow(await openSqlitePeopleSnapshot({ file, librarySystem }));
    expect(await copyPeople({ librarySystem, from: snapshot, to })).toMatchObject({
      error: { code: 'invalid-input' },
    });
    await snapshot.close();
    expect(readFileSync(to)).toEqual(content);
  });
});
