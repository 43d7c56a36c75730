import { Readable } from 'node:stream';
import { orThrow, inMemoryEventStore, findLastCursor } from '@torioki/event-store';
import { unwrapAnswer, expectFailure } from '@torioki/event-store/contract';
import { story } from '@torioki/lending/samples';
import { expect, expectTypeOf, it } from 'vitest';
import { cutBrokenEnd } from './cut-broken-end.js';
import { exportHistory } from './export-history.js';
import { checkExport, importHistory } from './import-history.js';
import { readExport, readLines, type ExportLines, type WholeExport } from './read-export.js';

const store = inMemoryEventStore({ librarySystem: 'example' });
await unwrapAnswer(store.copy(await story.reach('lent', 'a-1').recorded()));
const upTo = await unwrapAnswer(findLastCursor(store));

const exported = async (form: 'history' | 'hashes') => {
  const parts: Buffer[] = [];
  orThrow(await exportHistory(store, upTo, (part) => parts.push(Buffer.from(part)), form));
  return Readable.from(parts);
};

it('refuses an export of hashes where whole events are required', async () => {
  expect(
    await expectFailure('not-an-event-store', readExport('hashes', await exported('hashes'))),
  ).toMatchObject({
    code: 'hashes-only',
  });
  const read = orThrow(await readExport('history', await exported('history')));
  expect(read.form).toBe('history');
  expect(await checkExport(cutBrokenEnd(read))).toEqual({ is: 'whole' });
});

it('refuses to check or import an export read line by line, because it may contain only hashes', async () => {
  const read = orThrow(await readLines('hashes', await exported('hashes')));
  expectTypeOf(read).toExtend<ExportLines>();
  expectTypeOf<typeof checkExport>().parameter(0).toEqualTypeOf<WholeExport>();
  const refusals = [
    // @ts-expect-error The form may be 'hashes'.
    () => checkExport(read),
    // @ts-expect-error The form may be 'hashes'.
    () => importHistory(store, read),
    // @ts-expect-error The form may be 'hashes'.
    () => cutBrokenEnd(read),
  ];
  expect(refusals).toHaveLength(3);
});
