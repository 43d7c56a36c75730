import { rankUnusual, type UnusualCases, type UnusualList } from '@torioki/audit';
import { unusualTexts, type AnswerRenderer } from '@torioki/audit/words';
import { attempt, unwrap } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { failure } from '../failure.js';
import { withHistory } from '../stores/with-history.js';
import type { InBoth } from '../rendering/language.js';
import type { Names } from '../rendering/names.js';
import { makeVerb } from '../verb.js';
import { numberPersons, personWords } from './number-persons.js';

interface ShownLists {
  readonly found: UnusualCases;
  readonly first: number;
}

const percent = (share: number): string => `${share > 0 ? '+' : ''}${(share * 100).toFixed(1)} %`;

type Rows = {
  readonly [List in UnusualList]: (found: UnusualCases[List], telling: AnswerRenderer) => readonly string[];
};

const ofCeilings: Rows['loans'] = ({ cases, medianLife }, { language, value }) =>
  cases.map(({ from, until, openDays, usual, ...of }) => {
    const who = 'person' in of ? personWords[language](of.person) : value('borrower', of.borrower);
    return {
      ja: `${who} ${from} から ${until} まで 開館日${openDays}日(通常 ${usual}、仮名の中央の寿命 ${medianLife}日)`,
      en: `${who} from ${from} to ${until}: ${openDays} open days (usual ${usual}; median life of a pseudonym: ${medianLife} days)`,
    }[language];
  });

/** The name of a place and, if it is shown, of a member of staff there. */
const nameStaff = (place: string, code: string | null, staff: AnswerRenderer['staff']): string =>
  [place, ...(code === null ? [] : [staff(code) ?? ''])].join(' ');

const rows: Rows = {
  loans: ofCeilings,
  reservations: ofCeilings,
  ceilings: ({ cases }, { language, place }) =>
    cases.map(
      ({ location, on, full, reserved, usual }) =>
        ({
          ja: `${place(location)} ${on} 予約${reserved}件のうち${full}件(通常 ${usual.toFixed(1)})`,
          en: `${place(location)} ${on}: ${full} of ${reserved} reservations (usual ${usual.toFixed(1)})`,
        })[language],
    ),
  minutes: ({ cases }, { language, place, staff }) =>
    cases.map(({ location, on, staff: code, quick, returned, usual }) => {
      const where = nameStaff(place(location), code, staff);
      return {
        ja: `${where} ${on} 返却${returned}件のうち${quick}件(通常 ${usual.toFixed(1)})`,
        en: `${where} ${on}: ${quick} of ${returned} returns (usual ${usual.toFixed(1)})`,
      }[language];
    }),
  undone: ({ cases }, { language, place, staff }) =>
    cases.map(({ location, staff: code, undone, given, usual }) => {
      const where = nameStaff(place(location), code, staff);
      return {
        ja: `${where} 操作${given}件のうち${undone}件(通常 ${usual.toFixed(1)})`,
        en: `${where}: ${undone} of ${given} commands (usual ${usual.toFixed(1)})`,
      }[language];
    }),
  branches: ({ cases }, { language, place }) =>
    cases.map(
      ({ location, before, after, change, usual, deviations, cleanYears }) =>
        ({
          ja: `${place(location)} ${before} → ${after} ${percent(change)}(他 ${percent(usual)})、偏差 ${deviations.toFixed(1)}。架空の平常な年100年のうち${Math.round(cleanYears * 100)}年で、先頭がここまで達する(実際の年ではない)`,
          en: `${place(location)} ${before} → ${after} ${percent(change)} (others ${percent(usual)}), ${deviations.toFixed(1)} deviations; in ${Math.round(cleanYears * 100)} of 100 simulated years without irregularities, the most unusual place deviates at least this much`,
        })[language],
    ),
};

const words = {
  ja: {
    of: '番目 / 全',
    counted: '数えたもの',
    blind: '見えないもの',
    now: '今回はそれに当たる。',
    perhaps: '正当な説明の例',
    none: 'なし',
  },
  en: {
    of: 'of',
    counted: 'Counted',
    blind: 'Not visible',
    now: 'This is the case here.',
    perhaps: 'Possible honest explanations',
    none: 'none',
  },
};

const lists = Object.keys(unusualTexts) as readonly UnusualList[];

const renderList = <List extends UnusualList>(
  list: List,
  found: UnusualCases[List],
  first: number,
  telling: AnswerRenderer,
): readonly string[] => {
  const { language } = telling;
  const { title, counted, blind, explanations } = unusualTexts[list];
  const said = words[language];
  const { compared, isBlind } = found;
  const cases = rows[list](found, telling).slice(0, first);
  return [
    `■ ${title[language]}`,
    `${said.counted}: ${counted[language]}`,
    ...(cases.length === 0 ? [said.none] : []),
    ...cases.map((one, index) => `  ${index + 1} ${said.of} ${compared}: ${one}`),
    `${said.blind}: ${blind[language]}${isBlind ? ` ${said.now}` : ''}`,
    `${said.perhaps}:`,
    ...explanations.map((one) => `  - ${one[language]}`),
    '',
  ];
};

const beginning: InBoth<(ceiling: number) => string> = {
  ja: (ceiling) => `統計は判断ではない。並べれば、一番上に来るものは必ずある。貸出と予約の基準: ${ceiling}`,
  en: (ceiling) =>
    `A case in a list is not a finding: every list has a first case. Borrowers with ${ceiling} or more loans or reservations are listed.`,
};

const replaceNames = <Case extends object>(cases: readonly Case[], first: number, names: Names) =>
  cases
    .slice(0, first)
    .map((one) => ('borrower' in one ? { ...one, borrower: names.borrower(String(one.borrower)).en } : one));

export const unusual = makeVerb<ShownLists>({
  args: '<store>',
  summary: {
    ja: '珍しいものを順に並べる。何かが誤りだとは言わない',
    en: 'ranks unusual cases; an unusual case is not a violation',
  },
  options: {
    '--people <file>': {
      ja: '利用者の登録簿: 読むだけで、貸出と予約を本人ごとに数える',
      en: 'counts loans and reservations by person, with this registry of patrons; the registry is only read',
    },
    '--ceiling <number>': {
      ja: '多いとみなす貸出または予約の数(既定: 予約の上限)',
      en: 'lists borrowers with at least this number of loans or reservations (default: the limit of reservations)',
    },
    '--first <number>': {
      ja: '表ごとの件数(既定: 10)',
      en: 'the number of cases in each list (default: 10)',
    },
  },
  example: 'unusual library.db',
  answer: async (request) => {
    const [ceiling, first] = ['ceiling', 'first'].map((name) => {
      const given = request.text(name);
      return given === undefined ? undefined : Number(given);
    });
    if ([ceiling, first].some((given) => given !== undefined && !(Number.isSafeInteger(given) && given > 0)))
      return E.left(
        failure(
          '--ceiling と --first には正の整数を書いてください。',
          '--ceiling and --first require a positive number.',
        ),
      );
    return withHistory(request, request.args[0] ?? '', ({ store, heading: { upTo } }) =>
      attempt(async function* () {
        const registry = { events: store, file: request.text('people'), upTo };
        const persons = yield* unwrap(await numberPersons(registry));
        const options = { upTo, ceiling, byStaff: request.isSet('staff'), persons };
        const found = yield* unwrap(await rankUnusual(store, options));
        return { data: { found, first: first ?? 10 } };
      }),
    );
  },
  render: (answer, telling) => [
    beginning[telling.language](answer.found.ceiling),
    '',
    ...lists.flatMap((list) => renderList(list, answer.found[list], answer.first, telling)),
  ],
  json: ({ found, first }, names) =>
    lists.map((list) => ({
      list,
      ceiling: found.ceiling,
      compared: found[list].compared,
      isBlind: found[list].isBlind,
      cases: replaceNames<object>(found[list].cases, first, names),
    })),
});
