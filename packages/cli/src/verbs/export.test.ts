import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredEvent } from '@torioki/event-store';
import { canonicalEvent, hashLink, emptyChain } from '@torioki/event-store/adapter';
import { describe, expect, it } from 'vitest';
import { writeHistoryFile, librarySystem, makeScratchFolder } from '../testing/history-file.js';
import { runCommand } from '../testing/run-command.js';
import { verifiers } from '../testing/verifiers.js';

const exported = async (count: number, ...options: readonly string[]) => {
  const folder = makeScratchFolder();
  const db = await writeHistoryFile(count, folder);
  const file = join(folder, 'history.jsonl');
  expect(await runCommand(['export', db, file, ...options])).toMatchObject({ status: 0, err: '' });
  return { folder, db, file };
};

describe('torioki export', () => {
  it('writes a line for each event, readable by its owner only, and warns to protect it', async () => {
    const { file, db } = await exported(200);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const lines = readFileSync(file, 'utf8').split('\n');
    expect(lines[0]).toBe('{"format":"torioki-history/1","librarySystem":"our-library","upTo":200}');
    expect(lines).toHaveLength(202);
    expect(lines[1]).toMatch(/^\{"event":\{"data":.*\},"hash":"[0-9a-f]{64}"\}$/);
    const again = await runCommand(['export', db, file]);
    expect(again).toMatchObject({ status: 2, out: '' });
    expect(readFileSync(file, 'utf8').split('\n')).toEqual(lines);
  });

  it('writes only hashes, if the contents must stay secret', async () => {
    const { file } = await exported(3, '--hashes');
    expect(readFileSync(file, 'utf8')).toMatch(
      /^\{"format":"torioki-hashes\/1",.*\}\n(\{"position":\d,"hash":"[0-9a-f]{64}"\}\n){3}$/,
    );
  });

  it('with only hashes is verified against the noted heads, and the answer names its limits', async () => {
    const { file, folder } = await exported(30, '--hashes');
    const [, hash = ''] = /"position":20,"hash":"(\w+)"/.exec(readFileSync(file, 'utf8')) ?? [];
    const heads = join(folder, 'heads.txt');
    const args = ['verify', file, '--heads', heads, '--lang', 'en'];
    writeFileSync(heads, `20 ${hash} 2021-04-10\n`);
    const right = await runCommand(args);
    expect(right.status).toBe(0);
    expect(right.out).toContain('All 1 noted heads are on the chain. 10 events follow the last head.');
    expect(right.out).toContain('only positions and hashes');
    writeFileSync(heads, `20 ${'0'.repeat(64)}\n31 ${hash}\n`);
    const wrong = await runCommand(args);
    expect(wrong.status).toBe(1);
    expect(wrong.out).toContain('The head at 20 is not on the chain');
    expect(wrong.out).toContain('The head at 31 is after the end');
    expect(await runCommand(['head', file])).toMatchObject({ status: 2, out: '' });
  });

  it('can be read as a store, and answers like its database', async () => {
    const { file, db } = await exported(200);
    for (const verb of ['verify', 'head'])
      expect((await runCommand([verb, file])).out).toBe((await runCommand([verb, db])).out);
  });

  it.each(verifiers)('is verified by %s without Torioki', async (_, run) => {
    const { file } = await exported(200);
    const { status, stdout } = run(file);
    expect(stdout).toMatch(/^Right: 200 events of our-library, hash [0-9a-f]{64}, code \w{25}\./);
    expect(status).toBe(0);
  });

  it('that was cut off ends with 1', async () => {
    const { file } = await exported(200);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.slice(0, text.length - 100));
    const { status, out } = await runCommand(['verify', file, '--lang', 'en']);
    expect(status).toBe(1);
    expect(out).toContain('200');
    expect(out).toContain('cut off');
  });
});

describe('torioki import', () => {
  it('copies an export into a new file: same positions, times and hashes', async () => {
    const { file, folder, db } = await exported(200);
    const copy = join(folder, 'copy.db');
    expect(await runCommand(['import', file, copy])).toMatchObject({ status: 0, err: '' });
    const again = join(folder, 'again.jsonl');
    await runCommand(['export', copy, again]);
    expect(readFileSync(again)).toEqual(readFileSync(file));
    expect((await runCommand(['head', copy])).out).toBe((await runCommand(['head', db])).out);
  });

  it('continues after the beginning of the same history', async () => {
    const folder = makeScratchFolder();
    const db = await writeHistoryFile(200, folder);
    const [beginning, whole, copy] = ['beginning.jsonl', 'whole.jsonl', 'copy.db'].map((name) =>
      join(folder, name),
    ) as [string, string, string];
    await runCommand(['export', db, beginning, '--upto', '160']);
    await runCommand(['export', db, whole]);
    expect(await runCommand(['import', beginning, copy])).toMatchObject({ status: 0 });
    expect(await runCommand(['import', whole, copy])).toMatchObject({ status: 0 });
    expect((await runCommand(['head', copy])).out).toBe((await runCommand(['head', db])).out);
  });

  it('leaves no file if a copied event is repeated', async () => {
    const { file, folder } = await exported(400);
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    const events = lines.slice(1).map((line) => (JSON.parse(line) as { readonly event: StoredEvent }).event);
    const again = events.with(299, { ...(events[299] as StoredEvent), id: events[9]?.id ?? '' });
    let { hash } = emptyChain(librarySystem);
    const chained = again.map((event) => {
      const text = canonicalEvent(event);
      return `{"event":${text},"hash":"${(hash = hashLink(hash, text))}"}`;
    });
    writeFileSync(file, `${[lines[0], ...chained].join('\n')}\n`);
    const { status, out } = await runCommand(['import', file, join(folder, 'copy.db'), '--lang', 'en']);
    expect(status).toBe(1);
    expect(out).toContain('is repeated there; it is already at position 10');
    expect(readdirSync(folder).filter((name) => name.startsWith('copy'))).toEqual([]);
  });

  it('refuses an event that does not continue the chain, and names its position', async () => {
    const { file, folder } = await exported(200);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/"position":170,/, '"position":171,'));
    const { status, out } = await runCommand(['import', file, join(folder, 'copy.db')]);
    expect(status).toBe(1);
    expect(out).toContain('位置170');
    expect(readdirSync(folder).filter((name) => name.startsWith('copy'))).toEqual([]);
  });
});
