import { hasFaults, verifyHistory, type UncheckedParts, type Verification } from '@torioki/audit';
import {
  renderError,
  headTexts,
  renderRewritten,
  type AnswerRenderer,
  type JudgedHead,
  type MissedDays,
} from '@torioki/audit/words';
import { toEither } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import type { Failure } from '../failure.js';
import { withAnyHistory } from '../stores/with-history.js';
import type { InBoth, Language } from '../rendering/language.js';
import { makeVerb, type VerbRequest, type VerbResult } from '../verb.js';
import { readNotedFiles, headOptions, type NotedFiles } from './noted-heads.js';
import { orUseExport } from './verified-export.js';

/** A verification, and whether any noted heads were given. */
interface VerificationWithHeads extends Verification {
  readonly hasHeads: boolean;
}

const toResult = (found: Verification, noted: NotedFiles): VerbResult<VerificationWithHeads> => ({
  data: { ...found, hasHeads: noted.heads !== undefined },
  isWrong: hasFaults(found),
});

const verifyStore = (
  request: VerbRequest,
  noted: NotedFiles,
): Promise<E.Either<Failure, VerbResult<VerificationWithHeads>>> =>
  withAnyHistory(request, request.args[0] ?? '', async ({ store, heading: { upTo }, reportPosition }) =>
    E.map((found: Verification) => toResult(found, noted))(
      toEither(await verifyHistory(store, { upTo, onPosition: reportPosition, ...noted })),
    ),
  );

const verifyAny = async (
  request: VerbRequest,
  noted: NotedFiles,
): Promise<E.Either<Failure, VerbResult<VerificationWithHeads>>> =>
  orUseExport(
    await verifyStore(request, noted),
    { request, noted },
    ({ found: { upTo: _, zone: __, ...found }, heading }) => E.right({ ...toResult(found, noted), heading }),
  );

const renderTestimony: InBoth<(testimony: NonNullable<JudgedHead['cosigned']>[number]) => string> = {
  ja: ({ name, clock }) => `証人 ${name} は、この先頭を ${clock} に見ました。`,
  en: ({ name, clock }) => `The witness ${name} saw this head at ${clock}.`,
};

const renderDays = ({ from, until, openDays }: MissedDays): string =>
  from === until ? from : `${from} – ${until} (${openDays})`;

const renderMissedDays: InBoth<(all: number, days: string) => string> = {
  ja: (all, days) => `注意: 先頭の控えのない開館日が${all}日あります: ${days}`,
  en: (all, days) => `Note: ${all} open days have no noted head: ${days}`,
};

/** One line for all missed days. If the head is noted once a week, most days are missed. */
const missedLines = ({ missedDays }: Verification, language: Language): readonly string[] => {
  const all = missedDays.reduce((sum, { openDays }) => sum + openDays, 0);
  return all === 0 ? [] : [renderMissedDays[language](all, missedDays.map(renderDays).join(', '))];
};

const renderJudgedHead = ({ position, noted, is, key, isSigned }: JudgedHead): InBoth<string> => ({
  ja: `${noted ? `${noted} ` : ''}位置${position}の先頭: ${headTexts[is].ja}${key === undefined ? '' : `(鍵 ${key}${isSigned ? '' : '、署名は調べていません'})`}。`,
  en: `${noted ? `${noted} ` : ''}The head at ${position} ${headTexts[is].en}${key === undefined ? '' : ` (key ${key}${isSigned ? '' : ', signature not checked'})`}.`,
});

const ends: InBoth<Readonly<Record<'alone' | 'heads', (found: VerificationWithHeads) => string>>> = {
  ja: {
    alone: () =>
      'この履歴は、それ自体としては整合しています。末尾が切り取られたことや、全体が書き直されたことは、別に控えた先頭(--heads)なしには分かりません。',
    heads: ({ heads, sinceLastHead = 0 }) =>
      `控えた${heads.length}個の先頭は、すべて履歴の上にあります。最後の先頭のあとに${sinceLastHead}件の出来事があります。`,
  },
  en: {
    alone: () =>
      'The history is consistent in itself. Only noted heads (--heads) show whether the last events were cut off or the whole history was rewritten.',
    heads: ({ heads, sinceLastHead = 0 }) =>
      `All ${heads.length} noted heads are on the chain. ${sinceLastHead} events follow the last head.`,
  },
};

const renderBackDated: InBoth<
  (found: Verification['backDated'][number], clock: AnswerRenderer['clock']) => string
> = {
  ja: ({ position, recordedAt, head, noted }, clock) =>
    `位置${position}の出来事は ${clock(recordedAt)} に記録されたことになっていますが、${noted} に控えた先頭(位置${head})のあとにあります: 日付がさかのぼっています。`,
  en: ({ position, recordedAt, head, noted }, clock) =>
    `The event at position ${position} names ${clock(recordedAt)} as its recorded time, but it comes after head ${head}, noted at ${noted}. It is back-dated.`,
};

const renderStretch = ({ from, upTo }: UncheckedParts['events'][number]): string =>
  from === upTo ? `${from}` : `${from}–${upTo}`;

const renderUnexamined: InBoth<(found: UncheckedParts) => readonly string[]> = {
  ja: ({ events, indexFrom, contents }) => [
    ...(events.length > 0 ? [`読めないため調べていない位置: ${events.map(renderStretch).join('、')}`] : []),
    ...(indexFrom === undefined
      ? []
      : [`位置${indexFrom}で履歴が壊れているので、そこから先の索引と文字の書き方は調べていません。`]),
    ...(contents
      ? [
          '位置とハッシュだけの書き出しです。控えた先頭との一致だけを調べ、内容とそのハッシュは調べていません。',
        ]
      : []),
  ],
  en: ({ events, indexFrom, contents }) => [
    ...(events.length > 0
      ? [`Not examined, because it cannot be read: position ${events.map(renderStretch).join(', ')}`]
      : []),
    ...(indexFrom === undefined
      ? []
      : [
          `The store's own check ended at position ${indexFrom}. From there on, its index and the form of its texts were not examined.`,
        ]),
    ...(contents
      ? [
          'The export contains only positions and hashes. Only the noted heads were compared with them; the contents and the computation of the hashes were not examined.',
        ]
      : []),
  ],
};

const stops: InBoth<string> = { ja: '。', en: '.' };

const renderMore: InBoth<(count: number) => string> = {
  ja: (count) => `ほかに${count}か所が壊れています。`,
  en: (count) => `${count} more positions are wrong.`,
};

const renderEnd = (found: VerificationWithHeads, language: Language): readonly string[] => {
  if (hasFaults(found)) return [];
  if (found.heads.length > 0) return [ends[language].heads(found)];
  return found.unexamined.contents ? [] : [ends[language].alone(found)];
};

const renderVerification = (
  found: VerificationWithHeads,
  { language, clock }: AnswerRenderer,
): readonly string[] => {
  const more = found.faultCount - found.faults.length;
  return [
    ...found.faults.map((fault) => renderError(fault)[language]),
    ...(more > 0 ? [renderMore[language](more)] : []),
    ...found.heads.flatMap((head) => [
      renderJudgedHead(head)[language],
      ...(head.cosigned ?? []).map(renderTestimony[language]),
    ]),
    ...(found.rewritten ? [renderRewritten(found.rewritten)[language] + stops[language]] : []),
    ...found.backDated.map((one) => renderBackDated[language](one, clock)),
    ...renderUnexamined[language](found.unexamined),
    ...missedLines(found, language),
    ...renderEnd(found, language),
  ];
};

export const verify = makeVerb<VerificationWithHeads>({
  args: '<store>',
  summary: {
    ja: '履歴が、記録されたあとに変えられていないかを調べる',
    en: 'checks whether the history was changed after it was recorded',
  },
  options: headOptions,
  example: 'verify library.db',
  answer: async (request) => {
    const noted = await readNotedFiles(request);
    return E.isLeft(noted) ? noted : verifyAny(request, noted.right);
  },
  render: renderVerification,
});
