import { findHead, isHistoryFault, type Head } from '@torioki/audit';
import type { TimedTestimony } from '@torioki/audit/heads';
import { renderError, type AnswerRenderer } from '@torioki/audit/words';
import type { Position, StoreError } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { renderUnicodeCompact } from 'uqr';
import type { Failure } from '../failure.js';
import { passphraseOption } from '../keys/passphrase.js';
import { signHead, type SigningResult } from '../keys/sign-head.js';
import { readSigning, type Signing } from '../keys/signing.js';
import { withAnyHistory } from '../stores/with-history.js';
import type { InBoth, Language } from '../rendering/language.js';
import { makeVerb, type VerbRequest, type VerbResult, type Verb } from '../verb.js';

/** The head, and the result of signing a note, if one was requested. */
interface HeadResult extends Partial<SigningResult> {
  readonly head?: Head;
  readonly fault?: StoreError;
  /** Whether the hash is also shown as a QR code. */
  readonly isQr?: boolean;
}

const wrong: readonly SigningResult['notes'][] = ['not-a-prefix', 'not-own', 'refused', 'behind'];

const answerHead = (
  request: VerbRequest,
  signing: Signing | undefined,
): Promise<E.Either<Failure, VerbResult<HeadResult>>> =>
  withAnyHistory<HeadResult>(request, request.args[0] ?? '', async (history) => {
    const { store, heading, reportPosition } = history;
    const found = await findHead(
      store,
      heading.upTo,
      signing?.last ? [signing.last.position] : [],
      reportPosition,
    );
    if (found.is === 'failed')
      return isHistoryFault(found.error)
        ? E.right({ data: { fault: found.error }, isWrong: true })
        : E.left(found.error);
    const answer = { head: found.head, isQr: request.isSet('qr') };
    if (signing === undefined) return E.right({ data: answer });
    return E.map((signed: SigningResult) => ({
      data: { ...answer, ...signed },
      isWrong: wrong.includes(signed.notes),
    }))(await signHead(history, found, signing, request));
  });

const renderNotes: InBoth<Readonly<Record<SigningResult['notes'], string>>> = {
  ja: {
    signed: '署名した覚書を書き足しました。写しを、運用する側の手の届かない所に保管してください。',
    'noted-before': 'この先頭の覚書は既にあります。書き足しませんでした。',
    'not-a-prefix':
      '最後の覚書が、この履歴の途中と合いません: 履歴が書き換えられたか、切り取られています。署名しませんでした。',
    'not-own': '最後の覚書が、この鍵で署名したものではありません。署名しませんでした。',
    refused:
      'この履歴は、証人が前に見た履歴の続きではありません: 書き換えられています。覚書を書き足しませんでした。',
    behind:
      '証人は、この履歴より先まで見ています: 末尾が切り取られたか、古い写しに戻されています。覚書を書き足しませんでした。',
  },
  en: {
    signed: 'A signed note was appended. Keep a copy where the operators of the system cannot reach it.',
    'noted-before': 'This head already has a note. Nothing was appended.',
    'not-a-prefix':
      'This history does not continue the last note: it was rewritten or cut off. Nothing was signed.',
    'not-own': 'The last note is not signed by this key. Nothing was signed.',
    refused:
      'This history does not continue the history that the witness saw before: it was rewritten. No note was appended.',
    behind:
      'The witness has seen a later position than this history has: its last events were cut off, or an old copy was restored. No note was appended.',
  },
};

const words: InBoth<Readonly<Record<'position' | 'hash' | 'root' | 'code', string>>> = {
  ja: { position: '位置', hash: 'ハッシュ', root: '覚書の値', code: '符号' },
  en: { position: 'Position', hash: 'Hash', root: 'Root', code: 'Code' },
};

const renderWitness: InBoth<{
  readonly cosigned: (testimony: TimedTestimony) => string;
  readonly witnessPosition: (position: Position) => string;
}> = {
  ja: {
    cosigned: ({ name, clock }) => `証人 ${name} が、${clock} に見たと署名しました。`,
    witnessPosition: (position) => `証人が見た位置: ${position}`,
  },
  en: {
    cosigned: ({ name, clock }) => `The witness ${name} signed that it saw this head at ${clock}.`,
    witnessPosition: (position) => `The witness has seen position ${position}.`,
  },
};

/** The hash as a QR code, for a terminal with light letters on a dark background. */
const renderQr = ({ hash }: Head): readonly string[] =>
  renderUnicodeCompact(hash, { ecc: 'M', border: 2 }).split('\n');

const renderHeadLines = (head: Head, isQr: boolean, language: Language): readonly string[] => [
  ...(['position', 'hash', 'root', 'code'] as const).map((part) => `${words[language][part]}: ${head[part]}`),
  ...(isQr ? ['', ...renderQr(head), ''] : []),
];

const renderHead = (
  { head, fault, isQr = false, notes, note, cosigned = [], witnessPosition }: HeadResult,
  { language }: AnswerRenderer,
): readonly string[] => [
  ...(fault ? [renderError(fault)[language]] : []),
  ...(head ? renderHeadLines(head, isQr, language) : []),
  ...(notes ? [renderNotes[language][notes]] : []),
  ...cosigned.map(renderWitness[language].cosigned),
  ...(witnessPosition === undefined ? [] : [renderWitness[language].witnessPosition(witnessPosition)]),
  ...(note === undefined ? [] : ['', ...note.trimEnd().split('\n')]),
];

const notesOptions = {
  '--qr': {
    ja: 'ハッシュの全部を二次元コード（QR）でも示す。背景の暗い端末で読める',
    en: 'also shows the whole hash as a QR code (for a terminal with a dark background)',
  },
  '--notes <file>': {
    ja: '覚書のファイル。最後の覚書がこの履歴の途中であることを確かめてから書き足す',
    en: 'the file of notes; the new note is added at the end, if the head in the last note is still in the history',
  },
  '--at <time>': {
    ja: '覚書の上に書く日時(例: "2021-04-30 20:00")。時計は見ない',
    en: 'the day and hour written above the note, as in "2021-04-30 20:00"; no clock is used',
  },
  '--witness <url>': {
    ja: '覚書を証人（tlog-witness）に送り、日時の入った署名を書き添える',
    en: 'sends the note to a witness (C2SP tlog-witness) and stores its dated signature',
  },
  ...passphraseOption,
};

/** Makes a verb that shows the head, and signs it with the keys of the given options. */
const makeHeadVerb = (
  summary: InBoth<string>,
  keys: Readonly<Record<string, InBoth<string>>>,
  example: string,
): Verb =>
  makeVerb<HeadResult>({
    args: '<store>',
    summary,
    options: { ...keys, ...notesOptions },
    example,
    answer: async (request) => {
      const names = Object.keys(keys).map((option) => /^--(\S+)/.exec(option)?.[1] ?? '');
      const signing = await readSigning(request, names);
      return E.isLeft(signing) ? signing : answerHead(request, signing.right);
    },
    render: renderHead,
    json: ({ isQr: _, ...data }) => data,
  });

export const head = makeHeadVerb(
  {
    ja: '履歴の先頭(位置、ハッシュ、覚書の値、読み上げられる符号)を示し、署名する',
    en: 'shows the head of the history with a code to read aloud, and signs it',
  },
  { '--sign <key>': { ja: '署名する鍵のファイル', en: 'the file of the key that signs' } },
  'head library.db',
);

export const headRotate = makeHeadVerb(
  {
    ja: '鍵を替える: 一つの覚書に、前の鍵と新しい鍵の両方で署名する',
    en: 'changes the key: signs one note with the former and the new key',
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
