import { existsSync } from 'node:fs';
import { readHeads, type NotedHead } from '@torioki/audit';
import type { Note, SigningKey } from '@torioki/audit/heads';
import * as E from 'fp-ts/lib/Either.js';
import { failure, type Failure } from '../failure.js';
import { readText } from '../read-file.js';
import type { VerbRequest } from '../verb.js';
import { readKey } from './key-file.js';
import { readPassphrase } from './passphrase.js';

/** A note in a file, perhaps with its day. */
type NotedNote = Extract<NotedHead, { readonly note: Note }>;

export interface Signing {
  readonly keys: readonly SigningKey[];
  readonly file: string;
  readonly last: NotedNote | undefined;
}

/** The last note in a file; undefined without one. */
export const readLastNote = async (file: string): Promise<E.Either<Failure, NotedNote | undefined>> => {
  const read = existsSync(file) ? await readText(file) : E.right('');
  if (E.isLeft(read)) return read;
  const found = readHeads(read.right);
  if (found.is === 'read') return E.right(found.heads.flatMap((head) => ('note' in head ? head : [])).at(-1));
  const { line } = found.error;
  return E.left(
    failure(
      `${file} の${line}行目が覚書として読めません。別のファイルを使ってください。`,
      `${file}, line ${line} is not a note. Use another file.`,
    ),
  );
};

/** The keys of the given options, in their order. */
const readSigningKeys = async (
  request: VerbRequest,
  options: readonly string[],
): Promise<E.Either<Failure, readonly SigningKey[]>> => {
  const files = options.flatMap((option) => request.text(option) ?? []);
  if (files.length === 0) return E.right([]);
  const passphrase = await readPassphrase(request);
  if (E.isLeft(passphrase)) return passphrase;
  const keys: SigningKey[] = [];
  for (const file of files) {
    const key = await readKey(file, passphrase.right);
    if (E.isLeft(key)) return key;
    keys.push(key.right);
  }
  return E.right(keys);
};

/** The keys, the file and its last note, from the options; undefined without such options. */
export const readSigning = async (
  request: VerbRequest,
  options: readonly string[],
): Promise<E.Either<Failure, Signing | undefined>> => {
  const file = request.text('notes');
  const given = options.filter((option) => request.text(option) !== undefined);
  const isAsked = [file, request.text('witness')].some((one) => one !== undefined);
  if (!isAsked && given.length === 0) return E.right(undefined);
  if (file === undefined || given.length < options.length)
    return E.left(
      failure(
        '署名には鍵(--sign)と覚書のファイル(--notes)の両方が要ります。',
        'To sign, give the key (--sign) and the file of notes (--notes).',
      ),
    );
  const keys = await readSigningKeys(request, options);
  if (E.isLeft(keys)) return keys;
  return E.map((last: NotedNote | undefined) => ({ keys: keys.right, file, last }))(await readLastNote(file));
};
