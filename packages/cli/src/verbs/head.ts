import { appendFile } from 'node:fs/promises';
import {
  errorTold,
  headOf,
  isFinding,
  isSignedBy,
  signedNote,
  verifierKeyIn,
  verifierKeyText,
  type Head,
  type HeadAndRoots,
  type Note,
  type Telling,
} from '@torioki/audit';
import type { StoreError } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import type { Failure } from '../failure.js';
import { passphraseOption } from '../keys/passphrase.js';
import { signingOf, type Signing } from '../keys/signing.js';
import { withAnyHistory } from '../stores/with-history.js';
import type { InBoth } from '../telling/language.js';
import { verb, type Asked, type Found, type Verb } from '../verb.js';

interface HeadFound {
  readonly head?: Head;
  readonly fault?: StoreError;
  /** What became of the notes, if one was to be signed. */
  readonly notes?: 'signed' | 'noted-before' | 'not-a-prefix' | 'not-own';
  readonly note?: string;
}

const isOwn = (note: Note, [first]: Signing['keys']): boolean => {
  const key = first && verifierKeyIn(verifierKeyText(first));
  return note.origin === key?.name && isSignedBy(note, key);
};

/** Why nothing is signed, if so. */
const unsigned = ({ head, rootAt }: HeadAndRoots, { keys, last }: Signing): HeadFound['notes'] => {
  if (last === undefined) return undefined;
  if (!isOwn(last, keys)) return 'not-own';
  if (rootAt(last.size) !== last.root) return 'not-a-prefix';
  return last.size === head.position && keys.length === 1 ? 'noted-before' : undefined;
};

/** Appends a note, if the last one is a prefix of the book. */
const signed = async (found: HeadAndRoots, signing: Signing, at: string | undefined): Promise<HeadFound> => {
  const { head } = found;
  const { keys, file } = signing;
  const notes = unsigned(found, signing);
  if (notes) return { head, notes };
  const note = signedNote({ origin: keys[0]?.name ?? '', size: head.position, root: head.root }, keys);
  await appendFile(file, `${at === undefined ? '' : `${at}\n`}${note}\n`);
  return { head, notes: 'signed', note };
};

const found = (asked: Asked, signing: Signing | undefined): Promise<E.Either<Failure, Found<HeadFound>>> =>
  withAnyHistory<HeadFound>(asked, asked.args[0] ?? '', async ({ store, heading, onward }) => {
    const head = await headOf(store, heading.upTo, signing?.last ? [signing.last.size] : [], onward);
    if (E.isLeft(head))
      return isFinding(head.left) ? E.right({ data: { fault: head.left }, isWrong: true }) : head;
    if (signing === undefined) return E.right({ data: { head: head.right.head } });
    const data = await signed(head.right, signing, asked.text('at'));
    return E.right({ data, isWrong: data.notes === 'not-a-prefix' || data.notes === 'not-own' });
  });

const notesTold: InBoth<Readonly<Record<NonNullable<HeadFound['notes']>, string>>> = {
  ja: {
    signed: '署名した覚書を書き足しました。写しを、運用する側の手の届かない所に保管してください。',
    'noted-before': 'この先頭の覚書は既にあります。書き足しませんでした。',
    'not-a-prefix':
      '最後の覚書が、この履歴の途中と合いません: 履歴が書き換えられたか、切り取られています。署名しませんでした。',
    'not-own': '最後の覚書が、この鍵で署名したものではありません。署名しませんでした。',
  },
  en: {
    signed: 'A signed note was appended. Keep a copy where those who run the system cannot reach it.',
    'noted-before': 'There is a note of this head already; nothing was appended.',
    'not-a-prefix':
      'The last note is no prefix of this history: it was rewritten, or cut off. Nothing was signed.',
    'not-own': 'The last note is not signed by this key. Nothing was signed.',
  },
};

const words: InBoth<Readonly<Record<'position' | 'hash' | 'root' | 'code', string>>> = {
  ja: { position: '位置', hash: 'ハッシュ', root: '木の根', code: '符号' },
  en: { position: 'Position', hash: 'Hash', root: 'Root', code: 'Code' },
};

const told = ({ head, fault, notes, note }: HeadFound, { language }: Telling): readonly string[] => [
  ...(fault ? [errorTold(fault)[language]] : []),
  ...(head
    ? (['position', 'hash', 'root', 'code'] as const).map((part) => `${words[language][part]}: ${head[part]}`)
    : []),
  ...(notes ? [notesTold[language][notes]] : []),
  ...(note === undefined ? [] : ['', ...note.trimEnd().split('\n')]),
];

const notesOptions = {
  '--notes <file>': {
    ja: '覚書のファイル。最後の覚書がこの履歴の途中であることを確かめてから書き足す',
    en: 'the file of notes; a note is appended if the last one is a prefix of the book',
  },
  '--at <time>': {
    ja: '覚書の上に書く日時(例: "2021-04-30 20:00")。時計は見ない',
    en: 'the day and hour to stand above the note, as in "2021-04-30 20:00"; no clock is asked',
  },
  ...passphraseOption,
};

/** A verb that shows the head, and signs it with the keys that some options name. */
const headVerb = (
  summary: InBoth<string>,
  keys: Readonly<Record<string, InBoth<string>>>,
  example: string,
): Verb =>
  verb<HeadFound>({
    args: '<store>',
    summary,
    options: { ...keys, ...notesOptions },
    example,
    answer: async (asked) => {
      const names = Object.keys(keys).map((option) => /^--(\S+)/.exec(option)?.[1] ?? '');
      const signing = await signingOf(asked, names);
      return E.isLeft(signing) ? signing : found(asked, signing.right);
    },
    told,
  });

export const head = headVerb(
  {
    ja: '履歴の先頭(位置、ハッシュ、木の根、読み上げられる符号)を示し、署名する',
    en: 'shows the head of the history, with a code that can be read out, and signs it',
  },
  { '--sign <key>': { ja: '署名する鍵のファイル', en: 'the file of the key that signs' } },
  'head library.db',
);

export const headRotate = headVerb(
  {
    ja: '鍵を替える: 一つの覚書に、前の鍵と新しい鍵の両方で署名する',
    en: 'changes the key: signs one note with the former and the new one',
  },
  {
    '--sign <key>': { ja: '前の鍵のファイル', en: 'the file of the former key' },
    '--new <key>': {
      ja: '新しい鍵のファイル(合言葉は同じもの)',
      en: 'the file of the new key, under the same passphrase',
    },
  },
  'head rotate library.db --sign head.key --new next.key --notes notes.txt --passphrase-fd 3',
);
