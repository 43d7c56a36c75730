import { audit as audited, checks, type Audited, type Expected, type Finding } from '@torioki/audit';
import * as E from 'fp-ts/lib/Either.js';
import { failure, type Failure } from '../failure.js';
import { textOf } from '../read-file.js';
import { withHistory } from '../stores/with-history.js';
import type { InBoth, Language } from '../telling/language.js';
import type { Names } from '../telling/names.js';
import { peopleIn, withPeople } from '../telling/people.js';
import { errorTold } from '../telling/store-errors.js';
import { verb } from '../verb.js';
import { notedIn, notedOptions } from './noted-heads.js';
import { headWords } from './verify.js';

interface Told extends Audited {
  readonly expected: readonly Expected[];
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
    none: 'なし',
    position: '位置',
    known: '知られている出来事',
    releases: '判断した版',
    noRelease: '版の記録なし',
    ofRelease: (commands: number, same: number) => `命令${commands}件、同じ結果${same}件`,
    notes: '注意(誤りとは限らない)',
    happenedLater: '記録より後に起きたことになっている',
    recordedLate: '起きてから1日を超えて記録された',
    heldUp: '進んだ時計のために記録時刻が止まっている',
    totals: '合計',
  },
  en: {
    none: 'none',
    position: 'position',
    known: 'Known events',
    releases: 'Decided by',
    noRelease: 'release not recorded',
    ofRelease: (commands: number, same: number) => `${commands} commands, ${same} come out the same`,
    notes: 'Notes, which are no violations',
    happenedLater: 'says that it happened after it was recorded',
    recordedLate: 'recorded more than a day after it happened',
    heldUp: 'recorded under the instant of a clock that had run ahead',
    totals: 'Totals',
  },
};

const titles: InBoth<Readonly<Record<Finding['check'], string>>> = {
  ja: {
    book: '帳簿: 記録されたあとに変えられたもの',
    explained: '説明: どの命令も記録していない出来事',
    'decided-again': '再判断: 判断した位置でもう一度判断すると、異なる結果になるもの',
    overlooked: '見落とし: 判断から記録までの間に、判断を左右する出来事があるもの',
    rules: '規則: 手引きが許さないもの',
    totals: '合計: 初めの数 + 入 − 出 が終わりの数と合わないもの',
  },
  en: {
    book: 'Book: what was changed after it was recorded',
    explained: 'Explained: events that no command recorded',
    'decided-again': 'Decided again: what comes out otherwise at the position where it was decided',
    overlooked: 'Overlooked: an event that mattered came between deciding and recording',
    rules: 'Rules: what the guide forbids',
    totals: 'Totals: opening + in − out is not closing',
  },
};

const backDated: InBoth<string> = {
  ja: '先頭を控えた時より前に記録されたことになっています',
  en: 'says that it was recorded before the head was noted behind which it stands',
};

const cameTold = ({ came }: Extract<Finding, { check: 'decided-again' }>, language: Language): string => {
  if (came.is === 'failed') return came.error.message;
  if (came.is === 'different')
    return language === 'ja' ? '異なる出来事になる' : 'it would record other events';
  const codes = came.refusals.map(({ code }) => code).join(', ');
  return language === 'ja' ? `断られる(${codes})` : `it would be refused (${codes})`;
};

const bookTold = (finding: Extract<Finding, { check: 'book' }>): InBoth<string> => {
  if ('fault' in finding) return errorTold(finding.fault);
  return finding.is === 'back-dated' ? backDated : headWords[finding.is];
};

const totalTold = ({ place, situation, opening, in: came, out, closing }: Audited['totals'][number]) =>
  `${place} ${situation}: ${opening} + ${came} − ${out} = ${opening + came - out}${
    opening + came - out === closing ? '' : ` ≠ ${closing}`
  }`;

const findingTold = (finding: Finding, names: Names, language: Language): string => {
  switch (finding.check) {
    case 'book':
      return bookTold(finding)[language];
    case 'explained':
      return finding.from === finding.upTo ? '' : `– ${finding.upTo}`;
    case 'decided-again':
      return `${finding.command} (${finding.decidedBy ?? words[language].noRelease}): ${cameTold(finding, language)}`;
    case 'overlooked':
      return `${finding.command}: ${language === 'ja' ? `位置${finding.by}を見落とした` : `it did not know of position ${finding.by}`}`;
    case 'rules':
      return `[${finding.law}] ${finding.says[language]} ${peopleIn(finding.because, names, language)} → ${peopleIn(finding.however, names, language)}`;
    case 'totals':
      return totalTold(finding);
  }
};

const lines =
  (language: Language) =>
  (found: Told, names: Names): readonly string[] => {
    const said = words[language];
    const ofCheck = (check: Finding['check']) => {
      const own = found.findings.filter((one) => one.check === check);
      const told = own.map(
        (one) => `  ${said.position} ${one.position ?? '–'} ${findingTold(one, names, language)}`,
      );
      return [`■ ${titles[language][check]}`, ...(told.length === 0 ? [`  ${said.none}`] : told)];
    };
    const { notes } = found;
    const noted = (['happenedLater', 'recordedLate', 'heldUp'] as const).flatMap((note) =>
      notes[note].map(({ from, upTo }) => `  ${said.position} ${from}–${upTo}: ${said[note]}`),
    );
    return [
      ...checks.flatMap(ofCheck),
      `■ ${said.known}`,
      ...found.expected.map(({ from, upTo, reason }) => `  ${said.position} ${from}–${upTo}: ${reason}`),
      `■ ${said.releases}`,
      ...found.releases.map(
        ({ decidedBy, commands, same }) =>
          `  ${decidedBy ?? said.noRelease}: ${said.ofRelease(commands, same)}`,
      ),
      `■ ${said.totals}`,
      ...found.totals.map((total) => `  ${totalTold(total)}`),
      `■ ${said.notes}`,
      ...(noted.length === 0 ? [`  ${said.none}`] : noted),
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
    return withHistory(asked, asked.args[0] ?? '', async ({ store, heading: { upTo }, onward }) =>
      E.map((found: Audited) => ({
        data: { ...found, expected: expected.right },
        isWrong: found.findings.length > 0,
      }))(await audited(store, { upTo: upTo.position, expected: expected.right, onward, ...noted.right })),
    );
  },
  told: { ja: lines('ja'), en: lines('en') },
  json: ({ upTo: _, ...found }, names) => withPeople(found, names) as object,
});
