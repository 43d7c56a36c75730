import { orThrow } from '@torioki/event-store';
import { renameSync, rmSync } from 'node:fs';
import { unwrapAnswer, expectFailure, findHeadPosition, someEvent } from '@torioki/event-store/contract';
import { sampleApplication, makeChange } from '@torioki/patrons/contract';
import { lastValueFrom } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { openSqliteDocuments } from './open-sqlite-documents.js';
import { openRegistry } from './testing/open-registry.js';
import { librarySystem, openStore } from './testing/open-store.js';
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
  const store = await openStore(file);
  await unwrapAnswer(store.append(Array.from({ length: count }, () => someEvent())));
  await store.close();
};

const documentsIn = async (file: string) =>
  orThrow(await openSqliteDocuments({ file, librarySystem })).documents;

describe.each(misfortunes)('an open file, when %s', (what, befall) => {
  it('acknowledges nothing that others would not see, and reports it to readers and subscribers', async () => {
    const file = scratchFile();
    await filled(`${file}.other`, 2);
    const store = await openStore(file);
    await unwrapAnswer(store.append([someEvent()]));
    const live = expect(lastValueFrom(store.subscribe('everything', { after: 1 }))).rejects.toMatchObject({
      code: 'subscription-stopped',
      details: { resumeAfter: 1 },
    });
    befall(file);
    const expected = expect.objectContaining({
      store: file,
      reason: expect.stringContaining('open it again') as string,
    }) as object;
    const inFlight = [store.append([someEvent()]), store.append([someEvent()])];
    for (const append of inFlight) expect(await expectFailure('store-unavailable', append)).toEqual(expected);
    expect(await expectFailure('store-unavailable', store.read('everything'))).toEqual(expected);
    expect(await expectFailure('store-unavailable', store.check())).toEqual(expected);
    await live;
    await store.close();
    expect(await findHeadPosition(await openStore(file))).toBe(what === 'it was deleted' ? 0 : 2);
  });

  it('accepts no patron that would be lost', async () => {
    const file = scratchFile();
    await (await openRegistry(`${file}.other`)).close();
    const registry = await openRegistry(file);
    befall(file);
    await expectFailure('registry-unavailable', makeChange(registry, 'RegisterPatron', sampleApplication()));
  });

  it('accepts and shows no documents', async () => {
    const file = scratchFile();
    await (await documentsIn(`${file}.other`)).close();
    const documents = await documentsIn(file);
    befall(file);
    expect(await expectFailure('store-unavailable', documents.begin('loans', 1))).toMatchObject({
      store: file,
    });
    await documents.close();
  });
});
