import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import reader from 'jsqr';
import { describe, expect, it } from 'vitest';
import { writeHistoryFile, makeScratchFolder } from '../testing/history-file.js';
import { runCommand } from '../testing/run-command.js';

const origin = 'library.example.jp/torioki';

/** A library's folder, and commands that run in it with names of files. */
const office = async (count: number) => {
  const folder = makeScratchFolder();
  await writeHistoryFile(count, folder);
  const at = (name: string) => join(folder, name);
  const run = (line: string) =>
    runCommand(line.split(' ').map((word) => (/\.(db|jsonl|key|txt)$/.test(word) ? at(word) : word)));
  const key = async (file: string) =>
    (await run(`head key --origin ${origin} --out ${file}`)).out.split('\n').at(-2) ?? '';
  return { at, run, key };
};

/** The text that a phone would read from a QR code in half-block characters. Printed blocks are light. */
const scanned = (lines: readonly string[]): string | undefined => {
  const scale = 4;
  const rows = lines.flatMap((line) =>
    ['█▀', '█▄'].map((lit) => Array.from(line, (one) => lit.includes(one))),
  );
  const pixels = rows.flatMap((row) =>
    Array.from({ length: scale }, () => row.flatMap((isLit) => Array.from({ length: scale }, () => isLit))),
  );
  const [width, height] = [pixels[0]?.length ?? 0, pixels.length];
  const data = pixels.flat().flatMap((isLit) => [...Array.from({ length: 3 }, () => (isLit ? 255 : 0)), 255]);
  return reader.default(Uint8ClampedArray.from(data), width, height)?.data;
};

describe('torioki head', () => {
  it('shows position, hash, root and code', async () => {
    const { run } = await office(12);
    const { status, out } = await run('head library.db --lang en');
    expect(status).toBe(0);
    expect(out).toMatch(/\nPosition: 12\nHash: [0-9a-f]{64}\nRoot: \S{44}\nCode: (\w{5}-){4}\w{5}\n$/);
    expect(JSON.parse((await run('head library.db --json')).out)).toMatchObject({
      schema: 'torioki/head/1',
      head: { position: 12 },
    });
  });

  it('signs notes one after the other; the history continues each of them', async () => {
    const { at, run, key } = await office(30);
    const verifierKey = await key('head.key');
    expect(verifierKey).toMatch(/^library\.example\.jp\/torioki\+[0-9a-f]{8}\+/);
    expect(statSync(at('head.key')).mode & 0o777).toBe(0o600);
    expect(readFileSync(at('head.key'), 'utf8')).toContain('BEGIN ENCRYPTED PRIVATE KEY');
    const sign = 'head library.db --sign head.key --notes notes.txt';
    expect(await run(`${sign} --upto 12`)).toMatchObject({ status: 0, err: '' });
    expect(await run(sign)).toMatchObject({ status: 0, err: '' });
    const notes = readFileSync(at('notes.txt'), 'utf8');
    expect(notes).toMatch(
      /^library\.example\.jp\/torioki\n12\n\S{44}\n\n— library\.example\.jp\/torioki \S+\n\n/,
    );
    expect((await run(sign)).out).toContain('既に');
    expect(readFileSync(at('notes.txt'), 'utf8')).toBe(notes);
    writeFileSync(at('keys.txt'), `${verifierKey}\n`);
    const verified = await run('verify library.db --heads notes.txt --keys keys.txt --lang en');
    expect(verified).toMatchObject({ status: 0 });
    expect(verified.out).toContain('All 2 noted heads are on the chain. 0 events follow the last head.');
  });

  it('notes the same head again on another day, so that no day is missing', async () => {
    const { at, run, key } = await office(12);
    await key('head.key');
    const sign = 'head library.db --sign head.key --notes notes.txt --at';
    for (const day of ['2021-04-01', '2021-04-02', '2021-04-02']) await run(`${sign} ${day}`);
    expect(readFileSync(at('notes.txt'), 'utf8').match(/^2021-.+$/gm)).toEqual(['2021-04-01', '2021-04-02']);
  });

  it('shows the whole hash as a QR code', async () => {
    const { run } = await office(12);
    const { out } = await run('head library.db --qr --lang en');
    const [, hash = ''] = /Hash: ([0-9a-f]{64})$/m.exec(out.slice(out.indexOf('Position: 12\nHash'))) ?? [];
    expect(scanned(out.split('\n').filter((line) => /^[█▀▄ ]+$/.test(line)))).toBe(hash);
    const answer = JSON.parse((await run('head library.db --qr --json')).out) as object;
    expect(answer).not.toHaveProperty('isQr');
  });

  it('signs nothing when the history does not continue the last note', async () => {
    const { at, run, key } = await office(12);
    await key('head.key');
    await run('head library.db --sign head.key --notes notes.txt');
    const db = new Database(at('library.db'));
    db.exec('DELETE FROM event WHERE position > 10');
    db.close();
    const notes = readFileSync(at('notes.txt'), 'utf8');
    expect(await run('head library.db --sign head.key --notes notes.txt')).toMatchObject({ status: 1 });
    expect(readFileSync(at('notes.txt'), 'utf8')).toBe(notes);
  });

  it('refuses to continue the notes of another key, but changes keys with a note signed by both', async () => {
    const { at, run, key } = await office(12);
    const [first, next] = [await key('head.key'), await key('next.key')];
    await run('head library.db --sign head.key --notes notes.txt --upto 5');
    expect(await run('head library.db --sign next.key --notes notes.txt')).toMatchObject({ status: 1 });
    const rotate = 'head rotate library.db --sign head.key --new next.key --notes notes.txt --upto 8';
    expect(await run(rotate)).toMatchObject({ status: 0, err: '' });
    expect(await run('head library.db --sign next.key --notes notes.txt')).toMatchObject({ status: 0 });
    writeFileSync(at('keys.txt'), `${first}\n${next}\n`);
    const verify = 'verify library.db --heads notes.txt --keys keys.txt';
    expect(await run(verify)).toMatchObject({ status: 0 });
    writeFileSync(at('keys.txt'), `${first}\n`);
    const unknown = await run(`${verify} --lang en`);
    expect(unknown.status).toBe(1);
    expect(unknown.out).toContain(`The head at 12 is not signed by a known key (key ${origin}`);
  });

  it('refuses a key without its passphrase', async () => {
    const { run, key, at } = await office(3);
    await key('head.key');
    const given = ['head', at('library.db'), '--sign', at('head.key'), '--notes', at('notes.txt')];
    const secrets = [undefined, 'another passphrase'];
    for (const secret of secrets) {
      const answer = await runCommand(given, { secret: () => Promise.resolve(secret) });
      expect(answer).toMatchObject({ status: 2, out: '' });
      expect(answer.err).not.toContain('another');
    }
    expect((await run('head library.db --sign head.key')).status).toBe(2);
  });
});
