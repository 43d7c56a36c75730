import {
  aboutFindings,
  aboutTold,
  audit as audited,
  checks,
  checkWords,
  findingTold,
  totalTold,
  type About,
  type Audited,
  type Check,
  type Expected,
  type Finding,
  type Stretch,
  type Telling,
} from '@torioki/audit';
import { answering, required, type Position, type StoreError } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { failure, type Failure } from '../failure.js';
import { textOf } from '../read-file.js';
import { withAnyHistory } from '../stores/with-history.js';
import { withPeople } from '../telling/people.js';
import { verb, type Found } from '../verb.js';
import { notedIn, notedOptions } from './noted-heads.js';

interface Told extends Audited {
  readonly expected: readonly Expected[];
  readonly about: ReadonlyMap<Position, About>;
}

/** Known positions in a file: `12 a gift` or `12-40 the catalogue of 2019` in a line. */
const expectedIn = (text: string, file: string): E.Either<Failure, readonly Expected[]> => {
  const all: Expected[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [, from, upTo = from, reason] = /^(\d+)(?:-(\d+))?\s+(\S.*)$/.exec(line) ?? [];
    if (reason === undefined)
      return E.left(
        failure(
          `${file} の${index + 1}行目: 「位置 理由」か「位置-位置 理由」と書いてください。`,
          `${file}, line ${index + 1}: write "position reason" or "position-position reason".`,
        ),
      );
    all.push({ from: Number(from), upTo: Number(upTo), reason });
  }
  return E.right(all);
};

const expectedOf = async (file: string | undefined): Promise<E.Either<Failure, readonly Expected[]>> => {
  if (file === undefined) return E.right([]);
  return E.chain((text: string) => expectedIn(text, file))(await textOf(file));
};

const words = {
  ja: {
    noPosition: '位置なし',
    known: '知られている出来事',
    notThere: '知られているはずだが、命令のない出来事がない',
    releases: '判断した版',
    noRelease: '版の記録なし',
    ofRelease: (commands: number, same: number) => `命令${commands}件、同じ結果${same}件`,
    notes: '注意(誤りとは限らない)',
    happenedLater: '記録より後に起きたことになっている',
    recordedLate: '起きてから1日を超えて記録された',
    heldUp: '進んだ時計のために記録時刻が止まっている',
    totals: '場所・状態ごとの数',
  },
  en: {
    noPosition: 'no position',
    known: 'Known events',
    notThere: 'expected, and no event without a command stands there',
    releases: 'Decided by',
    noRelease: 'release not recorded',
    ofRelease: (commands: number, same: number) => `${commands} commands, ${same} come out the same`,
    notes: 'Notes, which are no violations',
    happenedLater: 'says that it happened after it was recorded',
    recordedLate: 'recorded more than a day after it happened',
    heldUp: 'recorded under the instant of a clock that had run ahead',
    totals: 'Counts by place and state',
  },
};

const told = (found: Told, telling: Telling): readonly string[] => {
  const { language } = telling;
  const { none, position, colon } = telling.words;
  const said = words[language];
  const orNone = (lines: readonly string[]) => (lines.length === 0 ? [`  ${none}`] : lines);
  const stretch = ({ from, upTo }: Stretch) => (from === upTo ? position(from) : `${position(from)}–${upTo}`);

  const findingLines = (finding: Finding): readonly string[] => {
    const where = finding.position === null ? said.noPosition : position(finding.position);
    const about = found.about.get(finding.position ?? 0);
    const wrong = findingTold(finding, telling);
    return [
      about ? `  ${where} ${aboutTold(about, telling)}` : `  ${where}`,
      ...(wrong === '' ? [] : [`    ${wrong}`]),
    ];
  };
  const ofCheck = (check: Check): readonly string[] => [
    `■ ${checkWords[check].name[language]}${colon}${checkWords[check].finds[language]}`,
    ...orNone(found.findings.filter((one) => one.check === check).flatMap(findingLines)),
  ];
  return [
    ...checks.flatMap(ofCheck),
    `■ ${said.known}`,
    ...orNone(found.expected.map((one) => `  ${stretch(one)}${colon}${one.reason}`)),
    ...found.notThere.map((one) => `  ${stretch(one)}${colon}${said.notThere}`),
    `■ ${said.releases}`,
    ...orNone(
      found.releases.map(
        ({ decidedBy, commands, same }) =>
          `  ${decidedBy ?? said.noRelease}${colon}${said.ofRelease(commands, same)}`,
      ),
    ),
    `■ ${said.totals}`,
    ...orNone(found.totals.map((total) => `  ${totalTold(total, telling)}`)),
    `■ ${said.notes}`,
    ...orNone(
      (['happenedLater', 'recordedLate', 'heldUp'] as const).flatMap((note) =>
        found.notes[note].map((one) => `  ${stretch(one)}${colon}${said[note]}`),
      ),
    ),
  ];
};

export const audit = verb<Told>({
  args: '<store>',
  summary: {
    ja: '帳簿、判断、規則、合計を一度に調べる',
    en: 'looks at the book, the decisions, the rules and the totals in one pass',
  },
  options: {
    ...notedOptions,
    '--expected <file>': {
      ja: '命令なしに記録されたと知られている出来事: 1行に「位置 理由」か「位置-位置 理由」',
      en: 'events that are known to have no command: "position reason" or "position-position reason" in a line',
    },
  },
  example: 'audit library.db',
  answer: async (asked) => {
    const expected = await expectedOf(asked.text('expected'));
    if (E.isLeft(expected)) return expected;
    const noted = await notedIn(asked);
    if (E.isLeft(noted)) return noted;
    return withAnyHistory(asked, asked.args[0] ?? '', async ({ store, heading: { upTo }, onward }) =>
      answering(async function* (): AsyncGenerator<
        StoreError,
        Pick<Found<Told>, 'data' | 'isWrong'>,
        unknown
      > {
        const found = yield* required(
          await audited(store, {
            ...{ upTo: upTo.position, expected: expected.right, onward },
            ...noted.right,
          }),
        );
        const about = yield* required(await aboutFindings(store, found.findings));
        return {
          data: { ...found, expected: expected.right, about },
          isWrong: found.findings.length > 0,
        };
      }),
    );
  },
  told,
  json: ({ upTo: _, about: __, ...found }, names) => withPeople(found, names) as object,
});
