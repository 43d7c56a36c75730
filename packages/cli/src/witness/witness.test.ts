import { createPublicKey, hash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { readHeads } from '@torioki/audit';
import { renderVerifierKey } from '@torioki/audit/heads';
import { orThrow, type StoredEvent } from '@torioki/event-store';
import { canonicalEvent, hashLink, emptyChain } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readKey } from '../keys/key-file.js';
import { writeHistoryFile, librarySystem, makeScratchFolder } from '../testing/history-file.js';
import { runCommand } from '../testing/run-command.js';
import { witnesses, type Witness } from '../testing/witnesses.js';

/** A history as an export with matching hashes. */
const bookOf = (events: readonly StoredEvent[]): string => {
  let { hash: last } = emptyChain(librarySystem);
  const lines = events.map((event, index) => {
    const text = canonicalEvent({ ...event, position: index + 1 });
    return `{"event":${text},"hash":"${(last = hashLink(last, text))}"}`;
  });
  const header = JSON.stringify({ format: 'torioki-history/1', librarySystem, upTo: events.length });
  return [header, ...lines].map((line) => `${line}\n`).join('');
};

/** A library's key under Sigsum's name for its log, the only name that sigsum-witness accepts. */
const newLogKey = async (file: string): Promise<string> => {
  await runCommand(['head', 'key', '--origin', 'library.example.jp/torioki', '--out', file]);
  const text = readFileSync(file, 'utf8');
  const made = await readKey(file, 'a passphrase for tests');
  if (E.isLeft(made)) throw new Error(made.left.message.en);
  const { x = '' } = createPublicKey(made.right.key).export({ format: 'jwk' });
  const origin = `sigsum.org/v1/tree/${hash('sha256', Buffer.from(x, 'base64url'))}`;
  writeFileSync(file, text.replace('library.example.jp/torioki', origin));
  return renderVerifierKey({ ...made.right, name: origin });
};

/** A library of 40 events, and a witness with its key. */
const office = async (start: Witness[1]) => {
  const folder = makeScratchFolder();
  const at = (name: string) => join(folder, name);
  await runCommand(['export', await writeHistoryFile(40, folder), at('library.jsonl')]);
  const lines = readFileSync(at('library.jsonl'), 'utf8').trimEnd().split('\n').slice(1);
  const events = lines.map((line) => (JSON.parse(line) as { readonly event: StoredEvent }).event);
  const log = await newLogKey(at('head.key'));
  const witness = await start(log);
  onTestFinished(() => witness.stop());
  const notes = () => (existsSync(at('notes.txt')) ? readFileSync(at('notes.txt'), 'utf8') : '');
  const head = (url = witness.url, ...more: readonly string[]) =>
    runCommand([
      ...['head', at('library.jsonl'), '--sign', at('head.key'), '--notes', at('notes.txt')],
      ...['--witness', url, '--lang', 'en', ...more],
    ]);
  return {
    at,
    events,
    head,
    log,
    notes,
    witness,
    /** Replaces the history by another one, and deletes the notes, as an attacker would. */
    replace: (book: readonly StoredEvent[]) => {
      writeFileSync(at('library.jsonl'), bookOf(book));
      rmSync(at('notes.txt'), { force: true });
    },
  };
};

const changed = (events: readonly StoredEvent[], position: number): readonly StoredEvent[] =>
  events.with(position - 1, { ...(events[position - 1] as StoredEvent), metadata: { x: 1 } });

describe.each(witnesses)('head --witness, by %s', (_, start) => {
  it('has each note cosigned, from any size that the witness knows', async () => {
    const { at, head, log, notes, witness } = await office(start);
    const alone = ['head', at('library.jsonl'), '--sign', at('head.key'), '--notes', at('notes.txt')];
    await runCommand([...alone, '--upto', '3']);
    const first = await head(undefined, '--upto', '7');
    expect(first).toMatchObject({ status: 0, err: '' });
    expect(first.out).toMatch(/The witness \S+ signed that it saw this head at \d{4}-\d\d-\d\d \d\d:\d\d\./);
    for (const upTo of ['8', '21', '21'])
      expect(await head(undefined, '--upto', upTo)).toMatchObject({ status: 0 });
    rmSync(at('notes.txt'));
    expect(await head()).toMatchObject({ status: 0 });
    expect(notes().match(/^— /gm)).toHaveLength(2);
    writeFileSync(at('keys.txt'), `${log}\n${witness.key}\n`);
    const verify = ['verify', at('library.jsonl'), '--heads', at('notes.txt'), '--keys', at('keys.txt')];
    const [name = ''] = witness.key.split('+');
    const { status, out } = await runCommand([...verify, '--lang', 'en']);
    expect(status).toBe(0);
    expect(out).toMatch(/The head at 40 is on the chain .+\nThe witness \S+ saw this head at \d{4}-/);
    expect(out).toContain(`The witness ${name} saw`);
    writeFileSync(at('notes.txt'), notes().replace(/.{6}(==?\n\n)$/, 'AAAAAA$1'));
    const forged = await runCommand([...verify, '--lang', 'en']);
    expect(forged.status).toBe(1);
    expect(forged.out).toContain('a signature in the name of a witness; the witness did not make it');
    writeFileSync(at('keys.txt'), `${log}\n${witness.key} 2021-04-01 2021-04-30\n`);
    expect((await runCommand(verify)).out).not.toContain(name);
  });

  it.each<[string, (events: readonly StoredEvent[]) => readonly StoredEvent[]]>([
    ['a rehashed history', (events) => changed(events, 5)],
    [
      'a history rehashed up to the position that the witness saw',
      (events) => changed(events, 5).slice(0, 30),
    ],
    ['a restored history that continued differently', (events) => changed(events, 26)],
  ])('refuses %s', async (__, tampered) => {
    const { events, head, notes, replace } = await office(start);
    await head(undefined, '--upto', '30');
    replace(tampered(events));
    const { status, out } = await head();
    expect(out).toContain('does not continue the history that the witness saw before');
    expect(status).toBe(1);
    expect(notes()).toBe('');
  });

  it('refuses a history with a cut tail', async () => {
    const { events, head, notes, replace } = await office(start);
    await head(undefined, '--upto', '30');
    replace(events.slice(0, 25));
    const { status, out } = await head();
    expect(out).toContain('The witness has seen position 30.');
    expect(status).toBe(1);
    expect(notes()).toBe('');
  });

  it('is tried again when the witness did not answer', async () => {
    const { head, notes, witness } = await office(start);
    const nowhere = await head('http://127.0.0.1:1', '--at', '2021-04-01 20:00');
    expect(nowhere).toMatchObject({ status: 2, out: '' });
    expect(nowhere.err).toContain('The witness http://127.0.0.1:1 did not cosign');
    expect((await head(`${witness.url}/elsewhere`)).err).toContain('HTTP 404');
    expect(orThrow(readHeads(notes())).heads).toMatchObject([{ position: 40, noted: '2021-04-01 20:00' }]);
    expect(await head(undefined, '--at', '2021-04-01 20:00')).toMatchObject({ status: 0 });
    expect(notes().match(/^— /gm)).toHaveLength(3);
  });

  it('stops reading an endless answer', async () => {
    const { head } = await office(start);
    const server = createServer((_, reply) => {
      const write = (): void => void reply.write('a'.repeat(65_536), write);
      write();
    }).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const { err, status } = await head(`http://127.0.0.1:${port}`);
    expect(err).toContain('the answer is larger than 1 MiB');
    expect(status).toBe(2);
  });

  it('requires a witness that knows the key', async () => {
    const { at, head } = await office(start);
    rmSync(at('head.key'));
    await newLogKey(at('head.key'));
    expect((await head()).err).toMatch(/HTTP 40[34]/);
  });
});
