import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  renderHeadCode,
  readHeads,
  importHistory,
  hasFaults,
  readExport,
  verifyHistory,
  type NotedHead,
  type Verification,
} from '@torioki/audit';
import { inMemoryEventStore, orThrow, type StoredEvent } from '@torioki/event-store';
import { canonicalEvent, hashLink, emptyChain } from '@torioki/event-store/adapter';
import { chooseRuns } from '@torioki/event-store/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeHistoryFile, librarySystem } from './testing/history-file.js';
import { runCommand } from './testing/run-command.js';
import { verifiers } from './testing/verifiers.js';

/**
 * The number of events: more than a page has. The verifiers take most of the time, since each reads all
 * events.
 */
const size = chooseRuns(200, 500);

/** The lines of an export; the first one is the header. */
type Lines = readonly string[];

let right: Lines = [];
let events: readonly StoredEvent[] = [];

const textOf = (lines: Lines): string => lines.map((line) => `${line}\n`).join('');

const headerOf = (upTo: number): string =>
  JSON.stringify({ format: 'torioki-history/1', librarySystem, upTo });

const lineOf = (text: string, hash: string): string => `{"event":${text},"hash":"${hash}"}`;

/** Lines of events with the matching hashes. */
const chainTexts = (texts: readonly string[]): Lines => {
  let { hash } = emptyChain(librarySystem);
  return [headerOf(texts.length), ...texts.map((text) => lineOf(text, (hash = hashLink(hash, text))))];
};

const chainAgain = (changed: readonly StoredEvent[]): Lines =>
  chainTexts(changed.map((event, index) => canonicalEvent({ ...event, position: index + 1 })));

const at = (position: number): StoredEvent => events[position - 1] as StoredEvent;

/** The export with other lines in place of the line at a position. */
const replaceLine = (position: number, ...by: Lines): Lines => right.toSpliced(position, 1, ...by);

const withEvent = (position: number, changed: Partial<StoredEvent>): Lines =>
  replaceLine(position, lineOf(canonicalEvent({ ...at(position), ...changed }), at(position).hash));

const withText = (position: number, change: (text: string) => string): Lines =>
  replaceLine(position, lineOf(change(canonicalEvent(at(position))), at(position).hash));

/** Changes to a line that leave the hashes unchanged. */
const changesWithOldHashes: Readonly<Record<string, (position: number) => Lines>> = {
  'its id is changed': (position) => withEvent(position, { id: at(position).id.replace('4000', '4001') }),
  'its type is changed': (position) => withEvent(position, { type: 'Renewed' }),
  'its version is changed': (position) => withEvent(position, { schemaVersion: 2 }),
  'its tags are changed': (position) => withEvent(position, { tags: ['copy:x'] }),
  'its data is changed': (position) => withEvent(position, { data: { ...at(position).data, x: 1 } }),
  'its metadata is changed': (position) => withEvent(position, { metadata: { x: 1 } }),
  'its position is changed': (position) => withEvent(position, { position: position + 1 }),
  'its time is changed': (position) => withEvent(position, { recordedAt: '2021-04-01T00:00:00.001Z' }),
  'its hash is changed': (position) =>
    replaceLine(position, lineOf(canonicalEvent(at(position)), '0'.repeat(64))),
  'a space is inserted': (position) => withText(position, (text) => text.replace('{', '{ ')),
  'a key is repeated': (position) => withText(position, (text) => text.replace('{', '{"data":{},')),
  'it is deleted': (position) => replaceLine(position),
  'it is repeated': (position) =>
    replaceLine(position, ...right.slice(position, position + 1), right[position] ?? ''),
  'it is swapped with the next': (position) =>
    right.toSpliced(position, 2, right[position + 1] ?? '', right[position] ?? ''),
};

/** Changes by an attacker with knowledge of the chain. */
const changesWithNewHashes: Readonly<Record<string, (position: number) => Lines>> = {
  'the tail is cut off': (position) => chainAgain(events.slice(0, position)),
  'it is changed, and all hashes are recomputed': (position) =>
    chainAgain(events.with(position - 1, { ...at(position), metadata: { x: 1 } })),
  'it is deleted, and all hashes are recomputed': (position) => chainAgain(events.toSpliced(position - 1, 1)),
};

/** Whether `torioki verify` would find a fault. */
const isFound = async (lines: Lines, heads: readonly NotedHead[] = []): Promise<boolean> => {
  const parts = (async function* () {
    yield await Promise.resolve(Buffer.from(textOf(lines)));
  })();
  const exported = await readExport('history.jsonl', parts);
  if (exported.is === 'failed') return true;
  const store = inMemoryEventStore({ librarySystem });
  const imported = await importHistory(store, exported);
  if (imported.is === 'failed') return true;
  const found = await verifyHistory(store, { upTo: imported.head, heads });
  return found.is === 'failed' || hasFaults(found);
};

let folder = '';
let heads = '';

/** Whether each standalone verifier finds a fault. */
const runVerifiers = (lines: Lines, ...given: readonly string[]): readonly boolean[] => {
  const file = join(folder, 'tampered.jsonl');
  writeFileSync(file, textOf(lines));
  return verifiers.map(([name, run]) => {
    const { status, stdout } = run(
      file,
      ...(name.endsWith('.mjs') && given.length > 0 ? ['--heads'] : []),
      ...given,
    );
    if (status === null || status > 1) throw new Error(stdout);
    return status === 1;
  });
};

/** The positions of the faults that `torioki verify` finds in an export. */
const findFaultPositions = async (lines: Lines): Promise<readonly number[]> => {
  const file = join(folder, 'tampered.jsonl');
  writeFileSync(file, textOf(lines));
  const { faults } = JSON.parse((await runCommand(['verify', file, '--json'])).out) as Verification;
  return faults.flatMap(({ details }) => ('position' in details ? [details.position] : []));
};

/** The positions of the faults that each standalone verifier finds. */
const findFaultPositionsByVerifier = (lines: Lines): readonly (readonly number[])[] => {
  const file = join(folder, 'tampered.jsonl');
  writeFileSync(file, textOf(lines));
  return verifiers.map(([, run]) =>
    [...run(file).stdout.matchAll(/^WRONG at position (\d+)/gm)].map(([, position]) => Number(position)),
  );
};

const each = (found: boolean) => verifiers.map(() => found);

const sample = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => 1 + Math.floor((index * (size - 2)) / count));

const noted = (text: string): readonly NotedHead[] => orThrow(readHeads(text)).heads;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'torioki-tampered-'));
  const file = join(folder, 'history.jsonl');
  await runCommand(['export', await writeHistoryFile(size, folder), file]);
  right = readFileSync(file, 'utf8').trimEnd().split('\n');
  events = right.slice(1).map((line) => {
    const { event, hash } = JSON.parse(line) as { readonly event: StoredEvent; readonly hash: string };
    return { ...event, hash };
  });
  heads = join(folder, 'heads.txt');
  writeFileSync(heads, `${size} ${renderHeadCode(at(size).hash)}\n`);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('a tampered export', () => {
  const [all, few] = [chooseRuns(2, size - 1), chooseRuns(1, 40)];
  const positions = sample(all);

  it('is right as long as it is unchanged', async () => {
    expect(await isFound(right, noted(readFileSync(heads, 'utf8')))).toBe(false);
    expect(runVerifiers(right, heads)).toEqual(each(false));
    expect(chainTexts(events.map(canonicalEvent))).toEqual(right);
  });

  it.each(Object.entries(changesWithOldHashes))('is detected: %s', async (_, tampered) => {
    for (const position of positions) expect(await isFound(tampered(position)), `${position}`).toBe(true);
  });

  it.each(Object.entries(changesWithOldHashes))(
    'is detected at the same positions by all verifiers: %s',
    async (_, tampered) => {
      for (const position of [...sample(few), size / 2]) {
        const lines = tampered(position);
        const places = await findFaultPositions(lines);
        expect(places.length).toBeGreaterThan(0);
        expect(places.length).toBeLessThan(4);
        expect(findFaultPositionsByVerifier(lines), `${position}`).toEqual(verifiers.map(() => places));
      }
    },
  );

  it.each(Object.entries(changesWithNewHashes))(
    'is detected only by a noted head: %s',
    async (_, tampered) => {
      const notedHeads = noted(readFileSync(heads, 'utf8'));
      for (const position of positions) {
        const lines = tampered(position);
        expect(await isFound(lines), `${position}`).toBe(false);
        expect(await isFound(lines, notedHeads), `${position}`).toBe(true);
      }
      for (const position of sample(few)) {
        expect(runVerifiers(tampered(position)), `${position}`).toEqual(each(false));
        expect(runVerifiers(tampered(position), heads), `${position}`).toEqual(each(true));
      }
    },
  );

  it('bytes after the last line are detected, even without a line end', async () => {
    const file = join(folder, 'tampered.jsonl');
    writeFileSync(file, `${textOf(right)}{"event":`);
    const { status, out } = await runCommand(['verify', file, '--lang', 'en']);
    expect({ status, out }).toEqual({ status: 1, out: expect.stringContaining(`${size}`) as string });
    expect(verifiers.map(([, run]) => run(file).status)).toEqual(verifiers.map(() => 1));
  });

  it.each([
    ['a blank', (text: string) => text.replace('{', '{ ')],
    ['a repeated key', (text: string) => text.replace('{', '{"data":{},')],
    ['a number in another form', (text: string) => text.replace('"schemaVersion":1', '"schemaVersion":1.0')],
  ])('%s is detected even if all hashes are recomputed', async (_, change) => {
    for (const position of sample(few)) {
      const texts = events.map(canonicalEvent);
      const lines = chainTexts(texts.with(position - 1, change(texts[position - 1] ?? '')));
      expect(await isFound(lines)).toBe(true);
      expect(runVerifiers(lines)[0]).toBe(true);
    }
  });
});

describe('a tampered export of hashes', () => {
  const line = (position: number, hash = at(position).hash) => `{"position":${position},"hash":"${hash}"}`;
  const hashesOnly = (): Lines => [
    headerOf(size).replace('history', 'hashes'),
    ...events.map(({ position }) => line(position)),
  ];
  const replacedIn = (...by: Lines): Lines => hashesOnly().toSpliced(20, 1, ...by);

  it.each<readonly [what: string, tampered: () => Lines, places: readonly number[]]>([
    ['nobody did', hashesOnly, []],
    ['a line is deleted', () => replacedIn(), [20]],
    ['a line is repeated', () => replacedIn(line(20), line(20)), [21]],
    ['a line is invalid', () => replacedIn('{}'), [20]],
    ['a space is inserted', () => replacedIn(line(20).replace(',', ', ')), [20]],
    ['the tail is cut off', () => hashesOnly().slice(0, 20), [20]],
  ])('has the same answer from all verifiers: %s', async (_, tampered, places) => {
    expect(await findFaultPositions(tampered())).toEqual(places);
    expect(findFaultPositionsByVerifier(tampered())).toEqual(verifiers.map(() => places));
  });

  it('a changed hash is detected by a noted head in all verifiers', async () => {
    expect(runVerifiers(hashesOnly(), heads)).toEqual(each(false));
    const tampered = hashesOnly().with(size, line(size, '0'.repeat(64)));
    expect(await findFaultPositions(tampered)).toEqual([]);
    expect(runVerifiers(tampered, heads)).toEqual(each(true));
    const file = join(folder, 'tampered.jsonl');
    expect(await runCommand(['verify', file, '--heads', heads])).toMatchObject({ status: 1 });
  });
});
