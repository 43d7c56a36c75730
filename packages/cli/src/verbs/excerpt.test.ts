import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeHistoryFile, makeScratchFolder, writeSimulatedFile } from '../testing/history-file.js';
import { runCommand } from '../testing/run-command.js';
import { verifierFolder } from '../testing/verifiers.js';

const origin = 'library.example.jp/torioki';

/** A library of 70 events with a signed head at 60, and an excerpt. */
const excerptOf = async (events: string) => {
  const folder = makeScratchFolder();
  const file = await writeHistoryFile(70, folder);
  const at = (name: string) => join(folder, name);
  const made = await runCommand(['head', 'key', '--origin', origin, '--out', at('head.key')]);
  const key = made.out.trimEnd().split('\n').at(-1) ?? '';
  const sign = ['--sign', at('head.key'), '--notes', at('notes.txt'), '--upto', '60'];
  await runCommand(['head', file, ...sign]);
  const taken = await runCommand(['excerpt', file, events, at('excerpt.jsonl'), '--notes', at('notes.txt')]);
  return { at, file, key, taken };
};

const verified = (file: string, key: string) =>
  spawnSync(process.execPath, [join(verifierFolder, 'verify-excerpt.mjs'), file, key], { encoding: 'utf8' });

describe('torioki excerpt', () => {
  it('proves some events without showing others', async () => {
    const { at, key, taken } = await excerptOf('3,17,60');
    expect(taken).toMatchObject({ status: 0, err: '' });
    expect(readFileSync(at('excerpt.jsonl'), 'utf8').trimEnd().split('\n')).toHaveLength(4);
    const { status, stdout } = verified(at('excerpt.jsonl'), key);
    expect(stdout).toContain(`Right: the note of ${origin} at position 60 covers these 3 events.`);
    expect(status).toBe(0);
  });

  it('finds the events of one loan', async () => {
    const { at, file } = await excerptOf('3');
    const [, tag = ''] = /"(loan:[^"]+)"/.exec(readFileSync(file, 'latin1')) ?? [];
    const given = ['excerpt', file, tag, at('loan.jsonl'), '--notes', at('notes.txt')];
    expect(await runCommand(given)).toMatchObject({ status: 0 });
    expect(readFileSync(at('loan.jsonl'), 'utf8')).toContain(tag);
  });

  it.each([
    ['an event', (text: string) => text.replace('"schemaVersion":1', '"schemaVersion":2')],
    ['an earlier hash', (text: string) => text.replace(/"before":"./, '"before":"x')],
    ['a proof', (text: string) => text.replace(/"proof":\["[^"]+",/, '"proof":[')],
    ['the position of the note', (text: string) => text.replace('\\n60\\n', '\\n61\\n')],
    ['the end', (text: string) => text.slice(0, -1)],
  ])('is refused when %s was changed', async (_, change) => {
    const { at, key } = await excerptOf('3,17');
    const text = readFileSync(at('excerpt.jsonl'), 'utf8');
    expect(change(text)).not.toBe(text);
    writeFileSync(at('changed.jsonl'), change(text));
    expect(verified(at('changed.jsonl'), key).status).toBe(1);
  });

  it('is not written if the history is not the one of the note', async () => {
    const { at, file } = await excerptOf('3');
    const sign = ['--sign', at('head.key'), '--notes', at('other.txt'), '--upto', '40'];
    await runCommand(['head', await writeSimulatedFile(), ...sign]);
    const given = ['excerpt', file, '3', at('other.jsonl'), '--notes', at('other.txt')];
    const { status, out } = await runCommand([...given, '--lang', 'en']);
    expect(status).toBe(1);
    expect(out).toContain('The history does not match the note at position 40. Nothing was written.');
    expect(existsSync(at('other.jsonl'))).toBe(false);
  });

  it.each([
    ['61', '位置60までにありません'],
    ['loan:none', '位置60までにありません'],
  ])('has no events %s; the note does not cover them', async (events, reason) => {
    const { taken } = await excerptOf(events);
    expect(taken).toMatchObject({ status: 2, out: '' });
    expect(taken.err).toContain(reason);
  });
});
