import { readHeads, type NotedHead } from '@torioki/audit';
import { readKeys, type FiledKey, type LineFault } from '@torioki/audit/heads';
import type { Failed } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { failure, type Failure } from '../failure.js';
import { readText } from '../read-file.js';
import type { InBoth } from '../rendering/language.js';
import type { VerbRequest } from '../verb.js';

const lineFaults: Readonly<Record<LineFault['is'], InBoth<string>>> = {
  'no-head': { ja: '先頭の控えとして読めません', en: 'it is not a head' },
  'mistyped-code': { ja: '符号の写し間違いです', en: 'the code is mistyped' },
  'no-key': { ja: '検証鍵でないか、写し間違いです', en: 'it is not a verifier key, or it is mistyped' },
};

/** The content of an auditor's file; undefined without a file. */
const readFileWith = async <Read extends { readonly is: 'read' }>(
  file: string | undefined,
  read: (text: string) => Read | Failed<LineFault>,
): Promise<E.Either<Failure, Read | undefined>> => {
  if (file === undefined) return E.right(undefined);
  const text = await readText(file);
  if (E.isLeft(text)) return text;
  const found = read(text.right);
  if (found.is === 'read') return E.right(found);
  const { line, is } = found.error;
  return E.left(
    failure(
      `${file} の${line}行目: ${lineFaults[is].ja}。直してください。`,
      `${file}, line ${line}: ${lineFaults[is].en}. Correct it.`,
    ),
  );
};

export interface NotedFiles {
  readonly heads?: readonly NotedHead[];
  readonly keys?: readonly FiledKey[];
}

/** The heads and keys in the files of the options. With `--upto`, later heads are ignored. */
export const readNotedFiles = async ({ text }: VerbRequest): Promise<E.Either<Failure, NotedFiles>> => {
  const file = text('heads');
  const heads = await readFileWith(file, readHeads);
  if (E.isLeft(heads)) return heads;
  if (heads.right?.heads.length === 0)
    return E.left(
      failure(`${file} に先頭の控えがありません。`, `${file} contains no head. Name another file.`),
    );
  const keys = await readFileWith(text('keys'), readKeys);
  if (E.isLeft(keys)) return keys;
  const upTo = Number(text('upto') ?? Infinity);
  return E.right({
    ...(heads.right && { heads: heads.right.heads.filter(({ position }) => position <= upTo) }),
    ...(keys.right && { keys: keys.right.keys }),
  });
};

export const headOptions: Readonly<Record<string, InBoth<string>>> = {
  '--heads <file>': {
    ja: '控えておいた先頭のファイル: 1行に「位置 ハッシュ」か「位置 符号」と日時、または署名された覚書',
    en: 'a file of signed notes, or of noted heads. A noted head is one line: position, hash or code, and day',
  },
  '--keys <file>': {
    ja: '覚書の署名を調べるための検証鍵のファイル: 1行に鍵と、有効な初日と末日',
    en: 'verifier keys for the notes, one line each: a key, and its first and last day',
  },
};
