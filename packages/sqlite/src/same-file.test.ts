import { orThrow } from '@torioki/event-store';
import { renameSync, rmSync } from 'node:fs';
import { answered, failedWith, headOf, someEvent } from '@torioki/event-store/contract';
import { someone, change } from '@torioki/patrons/contract';
import { lastValueFrom } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { openSqliteDocuments } from './open-sqlite-documents.js';
import { openedRegistry } from './testing/opened-registry.js';
import { librarySystem, opened } from './testing/opened.js';
import { scratchFile } from './testing/scratch-file.js';

/** Changes that an operator may make to an open file. */
const misfortunes = [
  [
    'another was put in its place',
    (file: string) => {
      ['-wal', '-shm'].forEach((part) => rmSync(`${file}${part}`));
      renameSync(`${file}.other`, file);
    },
  ],
  ['it was deleted', (file: string) => ['', '-wal', '-shm'].forEach((part) => rmSync(`${file}${part}`))],
] as const;

const filled = async (file: string, count: number): Promise<void> => {
  const store = await opened(file);
  await answered(store.append(Array.from({ length: count }, () => someEvent())));
  await store.close();
};

const documentsIn = async (file: string) =>
  orThrow(await openSqliteDocuments({ file, librarySystem })).documents;

describe.each(misfortunes)('an open file, when %s', (what, befall) => {
  it('acknowledges nothing that others would not see, and reports it to readers and subscribers', async () => {
    const file = scratchFile();
    await filled(`${file}.other`, 2);
    const store = await opened(file);
    await answered(store.append([someEvent()]));
    const live = expect(lastValueFrom(store.subscribe('everything', { after: 1 }))).rejects.toMatchObject({
      code: 'subscription-stopped',
      details: { resumeAfter: 1 },
    });
    befall(file);
    const told = expect.objectContaining({
      store: file,
      reason: expect.stringContaining('open it again') as string,
    }) as object;
    const inFlight = [store.append([someEvent()]), store.append([someEvent()])];
    for (const append of inFlight) expect(await failedWith('store-unavailable', append)).toEqual(told);
    expect(await failedWith('store-unavailable', store.read('everything'))).toEqual(told);
    expect(await failedWith('store-unavailable', store.check())).toEqual(told);
    await live;
    await store.close();
    expect(await headOf(await opened(file))).toBe(what === 'it was deleted' ? 0 : 2);
  });

  it('accepts no patron that would be lost', async () => {
    const file = scratchFile();
    await (await openedRegistry(`${file}.other`)).close();
    const registry = await openedRegistry(file);
    befall(file);
    await failedWith('registry-unavailable', change(registry, 'RegisterPatron', someone()));
  });

  it('accepts and shows no documents', async () => {
    const file = scratchFile();
    await (await documentsIn(`${file}.other`)).close();
    const documents = await documentsIn(file);
    befall(file);
    expect(await failedWith('store-unavailable', documents.begin('loans', 1))).toMatchObject({ store: file });
    await documents.close();
  });
});
