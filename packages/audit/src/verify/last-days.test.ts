import { generateKeyPairSync } from 'node:crypto';
import { Readable } from 'node:stream';
import { orThrow, inMemoryEventStore, findLastCursor, storeError } from '@torioki/event-store';
import { unwrapAnswer, expectFailure } from '@torioki/event-store/contract';
import { story } from '@torioki/lending/samples';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { exportHistory } from '../export/export-history.js';
import { importHistory } from '../export/import-history.js';
import { readExport } from '../export/read-export.js';
import { findHead } from '../heads/find-head.js';
import { parseNote, renderNote, signNote, parseVerifierKey, renderVerifierKey } from '../heads/note.js';
import { verifyHistory } from './verify-history.js';
import { hasFaults } from './verifier.js';

const librarySystem = 'example';
const store = inMemoryEventStore({ librarySystem });
await unwrapAnswer(store.copy(await story.reach('lent', 'a-1').recorded()));
const upTo = await unwrapAnswer(findLastCursor(store));
const { head } = orThrow(await findHead(store, upTo));
const signing = { name: 'library.example.jp/torioki', key: generateKeyPairSync('ed25519').privateKey };
const note = signNote({ origin: signing.name, size: head.position, root: head.root }, [signing]);

describe('a key is valid from its first to its last day', () => {
  it.each([
    ['2021-04-30 20:00', 'unknown-key'],
    ['2021-05-01 00:00', 'on-the-chain'],
    ['2021-05-31', 'on-the-chain'],
    ['2021-05-31 23:59', 'on-the-chain'],
    ['2021-06-01 00:00', 'unknown-key'],
  ])('a note of %s: %s', async (noted, is) => {
    const key = parseVerifierKey(renderVerifierKey(signing));
    if (key === undefined) throw new Error('no key');
    const keys = [{ ...key, from: '2021-05-01', until: '2021-05-31' }];
    const heads = [{ position: note.size, note, noted }];
    expect(orThrow(await verifyHistory(store, { upTo, heads, keys })).heads).toMatchObject([{ is }]);
  });
});

it.each(['no signature', '— library.example.jp/torioki AAAA', '', '— '])(
  'refuses a note with the line %j among its signatures',
  (line) => {
    const [, , , , signature = ''] = renderNote(note).split('\n');
    const lines = renderNote(note).trimEnd().split('\n');
    expect(parseNote(lines)).toMatchObject({ size: note.size });
    expect(parseNote([...lines, line])).toBeUndefined();
    expect(parseNote([...lines.slice(0, 4), line, signature])).toBeUndefined();
  },
);

it('reports a fault that the store finds in its last event', async () => {
  const reason = 'its query items differ from its tags';
  const check = () =>
    Promise.resolve(
      E.left(storeError('index-broken', { store: 'library.db', position: upTo.position, reason })),
    );
  const found = orThrow(await verifyHistory({ ...store, check }, { upTo }));
  expect(hasFaults(found)).toBe(true);
  expect(found.faults).toMatchObject([{ code: 'index-broken', details: { position: upTo.position } }]);
});

it('an import into a store that loses the last event fails', async () => {
  const parts: Buffer[] = [];
  orThrow(await exportHistory(store, upTo, (part) => parts.push(Buffer.from(part))));
  const losing = inMemoryEventStore({ librarySystem });
  const copy: typeof losing.copy = async (events) => {
    await unwrapAnswer(losing.copy(events.slice(0, -1)));
    return { _tag: 'Right', right: upTo };
  };
  const file = Readable.from(parts);
  const found = importHistory({ ...losing, copy }, orThrow(await readExport('history.jsonl', file)));
  expect(await expectFailure('history-missing', found)).toMatchObject({ position: upTo.position });
});
