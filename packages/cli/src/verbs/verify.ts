import {
  headsIn,
  isFinding,
  isWrong,
  keysIn,
  verifyHistory,
  type FiledKey,
  type JudgedHead,
  type LineFault,
  type NotedHead,
  type Verification,
} from '@torioki/audit';
import type { Place } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { failure, type Failure } from '../failure.js';
import { textOf } from '../read-file.js';
import { withHistory } from '../stores/with-history.js';
import { errorTold } from '../telling/store-errors.js';
import type { InBoth, Language } from '../telling/language.js';
import { verb, type Asked, type Found } from '../verb.js';

const lineFaults: Readonly<Record<LineFault['is'], InBoth<string>>> = {
  'no-head': { ja: '先頭の控えとして読めません', en: 'it is no head' },
  'mistyped-code': { ja: '符号の写し間違いです', en: 'the code is mistyped' },
  'no-key': { ja: '検証鍵でないか、写し間違いです', en: 'it is no verifier key, or is mistyped' },
};

/** What a file of the auditor's holds; undefined if none is named. */
const readWith = async <A>(
  file: string | undefined,
  parse: (text: string) => E.Either<LineFault, A>,
): Promise<E.Either<Failure, A | undefined>> => {
  if (file === undefined) return E.right(undefined);
  const text = await textOf(file);
  if (E.isLeft(text)) return text;
  return E.mapLeft(({ line, is }: LineFault) =>
    failure(
      `${file} の${line}行目: ${lineFaults[is].ja}。直してください。`,
      `${file}, line ${line}: ${lineFaults[is].en}. Correct it.`,
    ),
  )(parse(text.right));
};

/** Whether noted heads were given at all. */
interface Verified extends Verification {
  readonly noted: boolean;
}

/** With `--upto`, heads beyond that are not looked at. */
const upTo = (heads: readonly NotedHead[], { position }: Place): readonly NotedHead[] =>
  heads.filter((head) => head.position <= position);

const verified = async (
  asked: Asked,
  heads: readonly NotedHead[] | undefined,
  keys: readonly FiledKey[] | undefined,
): Promise<E.Either<Failure, Found<Verified>>> => {
  const noted = heads !== undefined;
  const answer = await withHistory(asked, asked.args[0] ?? '', async ({ store, heading, onward }) =>
    E.map((found: Verification) => ({ data: { ...found, noted }, isWrong: isWrong(found) }))(
      await verifyHistory(store, {
        ...heading,
        onward,
        ...(heads && { heads: asked.text('upto') === undefined ? heads : upTo(heads, heading.upTo) }),
        ...(keys && { keys }),
      }),
    ),
  );
  const fault = E.isLeft(answer) ? answer.left.error : undefined;
  return fault && isFinding(fault)
    ? E.right({ data: { events: 0, fault, heads: [], backDated: [], noted }, isWrong: true })
    : answer;
};

/** What is said of a noted head. */
export const headWords: Readonly<Record<JudgedHead['is'], InBoth<string>>> = {
  'on-the-chain': { ja: '履歴の上にあります', en: 'lies on the chain' },
  'other-history': {
    ja: '履歴と合いません: そこまでのどこかが書き換えられています',
    en: 'does not lie on the chain: something up to there was rewritten',
  },
  'cut-tail': {
    ja: '履歴がそこまで届きません: 末尾が切り取られています',
    en: 'lies beyond the end: the tail was cut off',
  },
  'unknown-key': {
    ja: '署名が、届け出られた鍵のものではありません',
    en: 'is not signed by a filed key',
  },
};

const headTold = ({ position, noted, is, key, isSigned }: JudgedHead): InBoth<string> => ({
  ja: `${noted ? `${noted} ` : ''}位置${position}の先頭: ${headWords[is].ja}${key === undefined ? '' : `(鍵 ${key}${isSigned ? '' : '、署名は調べていません'})`}。`,
  en: `${noted ? `${noted} ` : ''}The head at ${position} ${headWords[is].en}${key === undefined ? '' : ` (key ${key}${isSigned ? '' : ', signature not checked'})`}.`,
});

const ends: InBoth<Readonly<Record<'alone' | 'heads', (found: Verified) => string>>> = {
  ja: {
    alone: () =>
      'この履歴は、それ自体としては整合しています。末尾が切り取られたことや、全体が書き直されたことは、別に控えた先頭(--heads)なしには分かりません。',
    heads: ({ heads, sinceLastHead = 0 }) =>
      `控えた${heads.length}個の先頭は、すべて履歴の上にあります。最後の先頭のあとに${sinceLastHead}件の出来事があります。`,
  },
  en: {
    alone: () =>
      'The history is consistent in itself; a cut tail or a wholly rewritten book cannot be told without heads that were noted (--heads).',
    heads: ({ heads, sinceLastHead = 0 }) =>
      `All ${heads.length} noted heads lie on the chain; ${sinceLastHead} events came after the last.`,
  },
};

const backDatedTold: InBoth<(found: Verification['backDated'][number]) => string> = {
  ja: ({ position, recordedAt, head, noted }) =>
    `位置${position}の出来事は ${recordedAt} に記録されたことになっていますが、${noted} に控えた先頭(位置${head})のあとにあります: 日付がさかのぼっています。`,
  en: ({ position, recordedAt, head, noted }) =>
    `The event at position ${position} says that it was recorded at ${recordedAt}, but stands after the head ${head} that was noted at ${noted}: it is back-dated.`,
};

const lines =
  (language: Language) =>
  (found: Verified): readonly string[] => [
    ...(found.fault ? [errorTold(found.fault)[language]] : []),
    ...found.heads.map((head) => headTold(head)[language]),
    ...found.backDated.map(backDatedTold[language]),
    ...(isWrong(found) ? [] : [ends[language][found.noted ? 'heads' : 'alone'](found)]),
  ];

export const verify = verb<Verified>({
  args: '<store>',
  summary: {
    ja: '履歴が、記録されたあとに変えられていないかを調べる',
    en: 'finds out whether the history was changed after it was recorded',
  },
  options: {
    '--heads <file>': {
      ja: '控えておいた先頭のファイル: 1行に「位置 ハッシュ」か「位置 符号」と日時、または署名された覚書',
      en: 'heads that were noted: "position hash" or "position code" and the day in a line, or signed notes',
    },
    '--keys <file>': {
      ja: '覚書の署名を調べるための検証鍵のファイル: 1行に鍵と、有効な初日と末日',
      en: 'verifier keys for the notes: a key, and the days from and until which it holds, in a line',
    },
  },
  example: 'verify library.db',
  answer: async (asked) => {
    const file = asked.text('heads');
    const heads = await readWith(file, headsIn);
    if (E.isLeft(heads)) return heads;
    if (heads.right?.length === 0)
      return E.left(failure(`${file} に先頭の控えがありません。`, `${file} holds no head.`));
    const keys = await readWith(asked.text('keys'), keysIn);
    return E.isLeft(keys) ? keys : verified(asked, heads.right, keys.right);
  },
  told: { ja: lines('ja'), en: lines('en') },
});
