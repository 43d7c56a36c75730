import { generateKeyPairSync } from 'node:crypto';
import { Readable } from 'node:stream';
import { inMemoryEventStore, lastPlace, storeError } from '@torioki/event-store';
import { answered, failedWith } from '@torioki/event-store/contract';
import { story } from '@torioki/lending/samples';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { exportHistory } from '../export/export-history.js';
import { importHistory } from '../export/import-history.js';
import { readExport } from '../export/read-export.js';
import { findHead } from '../heads/find-head.js';
import { noteIn, noteText, signedNote, verifierKeyIn, verifierKeyText } from '../heads/note.js';
import { verifyHistory } from './verify-history.js';
import { isWrong } from './verifying.js';

const librarySystem = 'example';
const store = inMemoryEventStore({ librarySystem });
await answered(store.copy(await story.until('lent', 'a-1').recorded()));
const upTo = await answered(lastPlace(store));
const { head } = await answered(findHead(store, upTo));
const signing = { name: 'library.example.jp/torioki', key: generateKeyPairSync('ed25519').privateKey };
const note = signedNote({ origin: signing.name, size: head.position, root: head.root }, [signing]);

describe('a key holds from its first to its last day', () => {
  it.each([
    ['2021-04-30 20:00', 'unknown-key'],
    ['2021-05-01 00:00', 'on-the-chain'],
    ['2021-05-31', 'on-the-chain'],
    ['2021-05-31 23:59', 'on-the-chain'],
    ['2021-06-01 00:00', 'unknown-key'],
  ])('a note of %s: %s', async (noted, is) => {
    const key = verifierKeyIn(verifierKeyText(signing));
    if (key === undefined) throw new Error('no key');
    const keys = [{ ...key, from: '2021-05-01', until: '2021-05-31' }];
    const heads = [{ position: note.size, note, noted }];
    expect((await answered(verifyHistory(store, { upTo, heads, keys }))).heads).toMatchObject([{ is }]);
  });
});

it.each(['no signature', '— library.example.jp/torioki AAAA', '', '— '])(
  'a note with the line %j among its signatures is none',
  (line) => {
    const [, , , , signature = ''] = noteText(note).split('\n');
    const lines = noteText(note).trimEnd().split('\n');
    expect(noteIn(lines)).toMatchObject({ size: note.size });
    expect(noteIn([...lines, line])).toBeUndefined();
    expect(noteIn([...lines.slice(0, 4), line, signature])).toBeUndefined();
  },
);

it('what a store finds wrong with its last event is found', async () => {
  const reason = 'it has other query items than its tags say';
  const check = () =>
    Promise.resolve(
      E.left(storeError('index-broken', { store: 'library.db', position: upTo.position, reason })),
    );
  const found = await answered(verifyHistory({ ...store, check }, { upTo }));
  expect(isWrong(found)).toBe(true);
  expect(found.faults).toMatchObject([{ code: 'index-broken', details: { position: upTo.position } }]);
});

it('an import into a store that loses the last event is not said to have succeeded', async () => {
  const parts: Buffer[] = [];
  await answered(exportHistory(store, upTo, (part) => parts.push(Buffer.from(part))));
  const losing = inMemoryEventStore({ librarySystem });
  const copy: typeof losing.copy = async (events) => {
    await answered(losing.copy(events.slice(0, -1)));
    return { _tag: 'Right', right: upTo };
  };
  const file = Readable.from(parts);
  const found = importHistory({ ...losing, copy }, await answered(readExport('history.jsonl', file)));
  expect(await failedWith('history-missing', found)).toMatchObject({ position: upTo.position });
});
