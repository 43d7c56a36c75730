import { spawnSync } from 'node:child_process';
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { scratchFolder } from '@torioki/event-store/contract';
import { isSignedBy, parseNote, renderNote, signNote, parseVerifierKey, renderVerifierKey } from './note.js';
import type { VerifierKey } from './note.js';

const origin = 'library.example.jp/torioki';
const head = { origin, size: 71, root: Buffer.alloc(32, 7).toString('base64') };

const newKey = (name = origin) => ({ name, key: generateKeyPairSync('ed25519').privateKey });

const filed = (text: string): VerifierKey => {
  const key = parseVerifierKey(text);
  if (key === undefined) throw new Error(`${text} is not a verifier key.`);
  return key;
};

const read = (text: string) => parseNote(text.trimEnd().split('\n'));

describe('a note', () => {
  it('is a checkpoint: origin, position, root and a line for each signature', () => {
    expect(renderNote(signNote(head, [newKey()]))).toMatch(
      /^library\.example\.jp\/torioki\n71\n\S{43}=\n\n— library\.example\.jp\/torioki [\w+/]{90}[\w+/=]{2}\n$/,
    );
  });

  it('can be read, and verifies with its key and no other', () => {
    const [key, other] = [newKey(), newKey()];
    const note = read(renderNote(signNote(head, [key])));
    expect(note).toMatchObject(head);
    expect(note && isSignedBy(note, filed(renderVerifierKey(key)))).toBe(true);
    expect(note && isSignedBy(note, filed(renderVerifierKey(other)))).toBe(false);
    expect(note && isSignedBy({ ...note, size: 72 }, filed(renderVerifierKey(key)))).toBe(false);
  });

  it('can have two signatures', () => {
    const keys = [newKey(), newKey()];
    const note = read(renderNote(signNote(head, keys)));
    expect(note && keys.map((key) => isSignedBy(note, filed(renderVerifierKey(key))))).toEqual([true, true]);
  });

  it('is also verified by openssl', () => {
    const folder = scratchFolder(onTestFinished);
    const key = newKey();
    const [body = '', signature = ''] = renderNote(signNote(head, [key])).split('\n\n');
    const bytes = Buffer.from(signature.trim().split(' ').at(-1) ?? '', 'base64').subarray(4);
    const path = (name: string) => join(folder, name);
    writeFileSync(path('body'), `${body}\n`);
    writeFileSync(path('signature'), bytes);
    writeFileSync(path('key'), createPublicKey(key.key).export({ type: 'spki', format: 'pem' }));
    const given = [
      'pkeyutl',
      '-verify',
      '-rawin',
      '-pubin',
      '-inkey',
      path('key'),
      '-sigfile',
      path('signature'),
    ];
    const { error, status } = spawnSync('openssl', [...given, '-in', path('body')]);
    if (error) console.warn('openssl is not installed');
    else expect(status).toBe(0);
  });

  it.each([
    ['without signatures', 'a\n1\n' + head.root + '\n'],
    ['with a position that is not a number', `a\n01\n${head.root}\n\n— a AAAAAAAA\n`],
    ['with a short root', 'a\n1\nAAAA\n\n— a AAAAAAAA\n'],
  ])('is none %s', (_, text) => {
    expect(read(text)).toBeUndefined();
  });
});

describe('a verifier key', () => {
  it('is one word, in the form of C2SP and of Go', () => {
    const verifierKey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
    expect(parseVerifierKey(verifierKey)).toMatchObject({ name: 'PeterNeumann', id: 'c74f20a3' });
  });

  it('is rejected if a letter is wrong', () => {
    const text = renderVerifierKey(newKey());
    for (let at = 0; at < text.length; at += 1) {
      const letter = text[at] === 'A' ? 'B' : 'A';
      expect(parseVerifierKey(text.slice(0, at) + letter + text.slice(at + 1)), `${at}`).toBeUndefined();
    }
  });
});
