import { compareOutcomes, type DifferingOrder, type OtherKeys, type WhatIfResult } from '@torioki/audit';
import { renderError, type AnswerRenderer } from '@torioki/audit/words';
import type { Json } from '@torioki/event-store';
import { LocalDate } from '@torioki/lending';
import { toEither } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { failure, type Failure } from '../failure.js';
import { readText } from '../read-file.js';
import { withHistory } from '../stores/with-history.js';
import { replacePeople } from '../rendering/people.js';
import { makeVerb, type VerbRequest } from '../verb.js';

const parseValue = (text: string): Json => {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
};

/** Parses keys with their values, such as `reservationLimit=8,renewal.limit=2`. */
const parseKeys = (text: string): E.Either<Failure, OtherKeys> => {
  const pairs = text.split(',').map((pair) => /^([\w.]+)=(.+)$/.exec(pair));
  if (text !== '' && pairs.includes(null))
    return E.left(
      failure(
        '--set には reservationLimit=8 のように書いてください。',
        '--set requires a key and its value, such as reservationLimit=8.',
      ),
    );
  return E.right(
    Object.fromEntries(pairs.flatMap((pair) => (pair ? [[pair[1] ?? '', parseValue(pair[2] ?? '')]] : []))),
  );
};

const isObject = (value: Json): value is OtherKeys =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const readPolicy = async (file: string | undefined): Promise<E.Either<Failure, OtherKeys>> => {
  if (file === undefined) return E.right({});
  const text = await readText(file);
  if (E.isLeft(text)) return text;
  const policy = parseValue(text.right);
  return isObject(policy)
    ? E.right(policy)
    : E.left(
        failure(
          `${file} は規則のJSONではありません。`,
          `${file} is not a policy in JSON. Name another file.`,
        ),
      );
};

const readOtherKeys = async (request: VerbRequest): Promise<E.Either<Failure, OtherKeys>> => {
  const policy = await readPolicy(request.text('policy'));
  if (E.isLeft(policy)) return policy;
  return E.map((keys: OtherKeys) => ({ ...policy.right, ...keys }))(parseKeys(request.text('set') ?? ''));
};

const readDays = (
  request: VerbRequest,
): E.Either<Failure, { readonly from?: LocalDate; readonly until?: LocalDate }> => {
  const days: { from?: LocalDate; until?: LocalDate } = {};
  for (const name of ['from', 'until'] as const) {
    const given = request.text(name);
    if (given === undefined) continue;
    if (!LocalDate.is(given))
      return E.left(
        failure(
          `--${name} には日を 2021-04-01 のように書いてください。`,
          `--${name} requires a day, such as 2021-04-01.`,
        ),
      );
    days[name] = given;
  }
  return E.right(days);
};

const words = {
  ja: {
    orders: (all: number, same: number) => `運用規則の公布を除く命令${all}件、同じ結果${same}件`,
    count: (orders: number) => `${orders}件`,
    refused: '断られるもの(理由ごと)',
    other: '異なる結果になるもの(項目ごと)',
    fits: (count: number) => `職員の扱いで、合わなくなるもの: ${count}件`,
    each: '一件ずつ',
  },
  en: {
    orders: (all: number, same: number) =>
      `${all} commands (publications of a policy are not counted); ${same} of them have the same result`,
    count: (orders: number) => `${orders}`,
    refused: 'Refused, by reason',
    other: 'Other outcome, by field',
    fits: (count: number) => `Actions of staff that no longer fit: ${count}`,
    each: 'Each order',
  },
};

const renderOutcome = (
  { outcome }: DifferingOrder,
  { language, words: { comma }, refusal, difference }: AnswerRenderer,
): string => {
  if (outcome.is === 'failed') return renderError(outcome.error)[language];
  return outcome.is === 'refused'
    ? outcome.refusals.map(refusal).join(comma)
    : outcome.differences.map(difference).join(comma);
};

interface WhatIfRendering extends WhatIfResult {
  readonly isInOrder: boolean;
}

const renderWhatIf = (found: WhatIfRendering, telling: AnswerRenderer): readonly string[] => {
  const { language, clock, refusal, path } = telling;
  const { none, position, command, colon } = telling.words;
  const said = words[language];
  const counts = (all: WhatIfResult['refused'], name: (counted: string) => string) =>
    all.length === 0
      ? [`  ${none}`]
      : all.map((one) => `  ${name(one.name)}${colon}${said.count(one.orders)}`);
  return [
    said.orders(found.orders, found.same),
    `■ ${said.refused}`,
    ...counts(found.refused, (code) => refusal({ code })),
    `■ ${said.other}`,
    ...counts(found.other, path),
    ...(found.isInOrder ? [said.fits(found.noLongerFits)] : []),
    ...found.sentences.map((sentence) => sentence[language]),
    `■ ${said.each}`,
    ...(found.differing.length === 0 ? [`  ${none}`] : []),
    ...found.differing.map(
      (one) =>
        `  ${position(one.position)} ${clock(one.at)} ${command(one.command)}${colon}${renderOutcome(one, telling)}`,
    ),
  ];
};

export const whatIf = makeVerb<WhatIfRendering>({
  args: '<store>',
  summary: {
    ja: '規則が違っていたら、承認された申込みがどうなったかを調べる',
    en: 'decides the accepted orders again under other rules',
  },
  options: {
    '--set <key=value>': {
      ja: '規則の項目と値。コンマで並べられる',
      en: 'a key of the policy and its value; separate several by commas',
    },
    '--policy <file>': { ja: '規則のJSONファイル', en: 'a policy or some of its keys, in JSON' },
    '--from <day>': { ja: 'この日からの申込み', en: 'only orders from this day on' },
    '--until <day>': { ja: 'この日までの申込み', en: 'only orders up to this day' },
    '--in-order': {
      ja: '一件ずつでなく、空の履歴に順に与える',
      en: 'decides the orders one after the other, from an empty history, instead of each separately',
    },
  },
  example: 'what-if library.db --set reservationLimit=8',
  answer: async (request) => {
    const keys = await readOtherKeys(request);
    if (E.isLeft(keys)) return keys;
    const days = readDays(request);
    if (E.isLeft(days)) return days;
    const isInOrder = request.isSet('in-order');
    return withHistory(request, request.args[0] ?? '', async ({ store, heading: { upTo } }) =>
      E.map((found: WhatIfResult) => ({ data: { ...found, isInOrder } }))(
        toEither(
          await compareOutcomes(store, {
            ...days.right,
            keys: keys.right,
            upTo: upTo.position,
            inOrder: isInOrder,
          }),
        ),
      ),
    );
  },
  render: renderWhatIf,
  json: ({ upTo: _, ...found }, names) => replacePeople(found, names) as object,
});
