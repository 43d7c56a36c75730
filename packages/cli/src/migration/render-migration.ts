import { renderReasonInJapanese, type AnswerRenderer } from '@torioki/audit/words';
import { renderRefusalInEnglish, type Refusal } from '@torioki/lending';
import type { InBoth } from '../rendering/language.js';
import type { Exception } from './exceptions.js';
import { isRowKind, type Kind } from './migration-orders.js';
import type { MigratedState } from './read-back.js';
import type { Stock } from './stock.js';
import type { UnmigratedLine, MigrationResult } from './migrate-orders.js';

export interface MigrationAnswer extends MigrationResult, MigratedState {
  readonly isDryRun: boolean;
  /** The lines without a valid kind or without a key, at most 1,000. */
  readonly strays: readonly number[];
}

const kindWords: InBoth<Readonly<Record<Kind, string>>> = {
  ja: {
    opening: '引継ぎの開始',
    copy: '資料',
    loan: '貸出',
    reservation: '予約',
    group: '読みたい順',
    closing: '引継ぎの終了',
  },
  en: {
    opening: 'opening of the migration',
    copy: 'copy',
    loan: 'loan',
    reservation: 'reservation',
    group: 'reading order',
    closing: 'closing of the migration',
  },
};

const words = {
  ja: {
    dryRun: '試しに行った。何も書いていない。',
    counts: (migrated: number, before: number, notMigrated: number) =>
      `引き継いだ行: ${migrated}、前に引き継いだ行: ${before}、引き継がなかった行: ${notMigrated}`,
    notMigrated: '引き継がなかったもの',
    more: (count: number) => `ほかに${count}件`,
    line: (line: number) => `${line}行目 `,
    changed: '同じ番号で別の内容がすでに引き継がれている。この行は書いていない',
    before: 'すでにある内容',
    now: 'この行',
    stray: (line: number) =>
      `${line}行目: 番号(key)がないか、種類(kind)が copy、loan、reservation のどれでもない`,
    exceptions: 'そのまま引き継いだが、確かめたほうがよいもの',
    exception: {
      'reservation-limit': (count: number, limit: number) => `予約 ${count}件(上限 ${limit}件)`,
      'reserved-twice': (count: number, title: string) => `タイトル ${title} の予約が${count}件`,
      'no-copy': (count: number) => `提供できる資料がない。予約${count}件は提供不能となって終わる`,
      'no-turn': (titles: readonly string[]) =>
        `読みたい順 ${titles.join('、')} のどれにも順番が来ていない。どれも取り置かれない`,
      'renewal-limit': (count: number, limit: number) => `延長 ${count}回(上限 ${limit}回)`,
      'due-date-moved': (from: string, to: string) => `返却期日 ${from} は臨時休館により ${to} になる`,
    },
    copy: (copy: string) => `資料 ${copy}`,
    title: (title: string) => `タイトル ${title}`,
    stocks: '履歴から数え直した数',
    toNotify: (count: number) => `次のメールで連絡される予約: ${count}件`,
    ties: (count: number) => `同じ本に同じ日時に予約され、ファイルの行の順に並ぶ予約: ${count}件`,
    open: '引継ぎは続いている。すべての行を引き継ぐと --close で終わる。',
    closed: '引継ぎは開いていない。',
  },
  en: {
    dryRun: 'This was a dry run. Nothing was written.',
    counts: (migrated: number, before: number, notMigrated: number) =>
      `Rows migrated: ${migrated}; migrated before: ${before}; not migrated: ${notMigrated}`,
    notMigrated: 'Not migrated',
    more: (count: number) => `and ${count} more`,
    line: (line: number) => `line ${line} `,
    changed: 'another row was migrated under this key; this row was not written',
    before: 'migrated',
    now: 'this row',
    stray: (line: number) => `line ${line}: it has no key, or its kind is not copy, loan or reservation`,
    exceptions: 'Migrated unchanged; please check',
    exception: {
      'reservation-limit': (count: number, limit: number) => `${count} reservations (limit ${limit})`,
      'reserved-twice': (count: number, title: string) => `title ${title} is reserved ${count} times`,
      'no-copy': (count: number) => `no copy can fill its reservations, so they end (${count})`,
      'no-turn': (titles: readonly string[]) =>
        `no reservation of the reading order ${titles.join(', ')} has its turn, so no copy is set aside`,
      'renewal-limit': (count: number, limit: number) => `renewed ${count} times (limit ${limit})`,
      'due-date-moved': (from: string, to: string) => `due on ${from}; a special closure moves it to ${to}`,
    },
    copy: (copy: string) => `copy ${copy}`,
    title: (title: string) => `title ${title}`,
    stocks: 'Counted from the history',
    toNotify: (count: number) => `Reservations that the next mails announce: ${count}`,
    ties: (count: number) => `Reservations with the same title and time, ordered by their lines: ${count}`,
    open: 'The migration is open. Close it with --close once every row of the file is migrated.',
    closed: 'No migration is open.',
  },
};

/** The totals of all titles, by place. */
const sumByPlace = (stocks: readonly Stock[]): readonly Omit<Stock, 'title'>[] => {
  const sums = new Map<string, Omit<Stock, 'title'>>();
  for (const { type, place, count } of stocks) {
    const key = `${type} ${place}`;
    sums.set(key, { type, place, count: (sums.get(key)?.count ?? 0) + count });
  }
  return [...sums].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, sum]) => sum);
};

const renderNumbers = ({ code: _, ...numbers }: Refusal): object => numbers;

const renderReason = (unmigrated: UnmigratedLine, telling: AnswerRenderer): readonly string[] => {
  const { language, refusal: refused, facts } = telling;
  const { colon } = telling.words;
  const said = words[language];
  switch (unmigrated.is) {
    case 'refused':
      return unmigrated.refusals.map((refusal) =>
        language === 'en'
          ? telling.said(renderRefusalInEnglish(refusal))
          : `${refused(refusal)}${colon}${facts(renderNumbers(refusal))}`,
      );
    case 'changed':
      return [
        said.changed,
        `  ${said.before}${colon}${facts(unmigrated.recorded)}`,
        `  ${said.now}${colon}${facts(unmigrated.now)}`,
      ];
    case 'unreadable':
      return [
        `${unmigrated.path}${colon}${language === 'en' ? unmigrated.reason : renderReasonInJapanese(unmigrated)}`,
      ];
  }
};

const renderException = (found: Exception, { language, value, words: { colon } }: AnswerRenderer): string => {
  const { exception, copy, title } = words[language];
  switch (found.is) {
    case 'reservation-limit':
      return `${value('borrower', found.borrower)}${colon}${exception[found.is](found.reservations, found.limit)}`;
    case 'reserved-twice':
      return `${value('borrower', found.borrower)}${colon}${exception[found.is](found.reservations, found.title)}`;
    case 'no-copy':
      return `${title(found.title)}${colon}${exception[found.is](found.reservations)}`;
    case 'no-turn':
      return `${value('borrower', found.borrower)}${colon}${exception[found.is](found.titles)}`;
    case 'renewal-limit':
      return `${copy(found.copy)}${colon}${exception[found.is](found.renewals, found.limit)}`;
    case 'due-date-moved':
      return `${copy(found.copy)}${colon}${exception[found.is](found.from, found.to)}`;
  }
};

const renderUnmigratedLine = (unmigrated: UnmigratedLine, telling: AnswerRenderer): readonly string[] => {
  const { line, kind, key } = unmigrated;
  const at = line === 0 ? '' : words[telling.language].line(line);
  return [
    `${at}${kindWords[telling.language][kind]} ${key}`,
    ...renderReason(unmigrated, telling).map((reason) => `  ${reason}`),
  ];
};

/** A section with its title; empty without lines. */
const renderSection = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`■ ${title}`, ...lines.map((line) => `  ${line}`)];

export const renderMigration = (found: MigrationAnswer, telling: AnswerRenderer): readonly string[] => {
  const said = words[telling.language];
  const { colon, event } = telling.words;
  const more = (count: number): readonly string[] => (count > 0 ? [said.more(count)] : []);
  const reportedRows =
    found.unmigratedLines.filter(({ kind }) => isRowKind(kind)).length + found.strays.length;
  return [
    ...(found.isDryRun ? [said.dryRun] : []),
    said.counts(found.migrated, found.migratedBefore, found.notMigrated),
    ...renderSection(said.notMigrated, [
      ...found.unmigratedLines.flatMap((one) => renderUnmigratedLine(one, telling)),
      ...found.strays.map(said.stray),
      ...more(found.notMigrated - reportedRows),
    ]),
    ...renderSection(said.exceptions, [
      ...found.exceptions.map((exception) => renderException(exception, telling)),
      ...more(found.moreExceptions),
    ]),
    ...renderSection(
      said.stocks,
      sumByPlace(found.stocks).map(
        ({ type, place, count }) =>
          `${event(type)}${place === '' ? '' : ` ${telling.place(place)}`}${colon}${count}`,
      ),
    ),
    said.toNotify(found.toNotify),
    said.ties(found.ties),
    found.isOpen ? said.open : said.closed,
  ];
};
