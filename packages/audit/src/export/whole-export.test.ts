import { Readable } from 'node:stream';
import { inMemoryEventStore, lastPlace } from '@torioki/event-store';
import { answered, failedWith } from '@torioki/event-store/contract';
import { story } from '@torioki/lending/samples';
import { expect, expectTypeOf, it } from 'vitest';
import { dropBroken } from './drop-broken.js';
import { exportHistory } from './export-history.js';
import { checkExport, importHistory } from './import-history.js';
import { readExport, readLines, type ExportLines, type WholeExport } from './read-export.js';

const store = inMemoryEventStore({ librarySystem: 'example' });
await answered(store.copy(await story.until('lent', 'a-1').recorded()));
const upTo = await answered(lastPlace(store));

const exported = async (form: 'history' | 'hashes') => {
  const parts: Buffer[] = [];
  await answered(exportHistory(store, upTo, (part) => parts.push(Buffer.from(part)), form));
  return Readable.from(parts);
};

it('an export of hashes is not read as one of whole events', async () => {
  expect(
    await failedWith('not-an-event-store', readExport('hashes', await exported('hashes'))),
  ).toMatchObject({
    code: 'hashes-only',
  });
  const read = await answered(readExport('history', await exported('history')));
  expect(read.form).toBe('history');
  expect(await checkExport(dropBroken(read))).toEqual({ is: 'whole' });
});

it('an export that is read line by line cannot be checked or imported: it may have only hashes', async () => {
  const read = await answered(readLines('hashes', await exported('hashes')));
  expectTypeOf(read).toExtend<ExportLines>();
  expectTypeOf<typeof checkExport>().parameter(0).toEqualTypeOf<WholeExport>();
  const refusals = [
    // @ts-expect-error The form may be 'hashes'.
    () => checkExport(read),
    // @ts-expect-error The form may be 'hashes'.
    () => importHistory(store, read),
    // @ts-expect-error The form may be 'hashes'.
    () => dropBroken(read),
  ];
  expect(refusals).toHaveLength(3);
});
