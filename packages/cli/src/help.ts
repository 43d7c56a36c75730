import { sharedOptions } from './options.js';
import type { InBoth, Language } from './rendering/language.js';
import { release } from './rendering/release.js';
import type { Verb } from './verb.js';
import { verbs } from './verbs/index.js';

const words: InBoth<
  Readonly<Record<'usage' | 'store' | 'verbs' | 'choices' | 'options' | 'example' | 'more', string>>
> = {
  ja: {
    usage: '使い方',
    store: '保管先: SQLiteのファイル、書き出した履歴、postgres://…、esdb://… のどれか',
    choices: '選べるもの',
    verbs: 'コマンド',
    options: 'オプション',
    example: '例',
    more: '詳しくは: torioki <コマンド> --help',
  },
  en: {
    usage: 'Usage',
    store: 'A store is an SQLite file, an export, postgres://… or esdb://…',
    choices: 'Choices',
    verbs: 'Verbs',
    options: 'Options',
    example: 'Example',
    more: 'More: torioki <verb> --help',
  },
};

/** The Japanese names of arguments, which are in angle or square brackets. */
const japanese: Readonly<Record<string, string>> = {
  store: '保管先',
  file: 'ファイル',
  folder: 'フォルダー',
  thing: '対象',
  id: '番号',
  view: '画面',
  events: '出来事',
  kind: '種類',
  position: '位置',
  name: '名前',
  instant: '時点',
  number: '数',
  n: '番号',
  day: '日',
  time: '日時',
  key: '鍵のファイル',
  'key=value': '項目=値',
  format: '形式',
  verb: 'コマンド',
  url: '場所',
};

/** Translates a usage such as `--heads <file>` into a language. */
const translateUsage = (usage: string, language: Language): string =>
  language === 'en' ? usage : usage.replace(/(?<=[<[])[a-z=]+(?=[>\]])/g, (name) => japanese[name] ?? name);

/** The number of columns that a text takes; a Japanese letter takes two. */
const countColumns = (text: string): number => text.length + text.replace(/[ -~…]/g, '').length;

const table = (rows: readonly (readonly [string, string])[]): readonly string[] => {
  const width = Math.max(...rows.map(([name]) => countColumns(name)));
  return rows.map(([name, said]) => `  ${name}${' '.repeat(width - countColumns(name))}  ${said}`);
};

const listOptionRows = (all: Verb['options'], language: Language) =>
  table(Object.entries(all).map(([name, said]) => [translateUsage(name, language), said[language]]));

const renderVerbHelp = (name: string, verb: Verb, language: Language): readonly string[] => {
  const said = words[language];
  return [
    verb.summary[language],
    '',
    `${said.usage}: torioki ${name} ${translateUsage(verb.args, language)}`,
    ...(verb.args.includes('store') ? [said.store] : []),
    '',
    ...(verb.choices ? [`${said.choices}:`, ...listOptionRows(verb.choices, language), ''] : []),
    `${said.options}:`,
    ...listOptionRows({ ...verb.options, ...sharedOptions }, language),
    '',
    `${said.example}:`,
    `  torioki ${verb.example}`,
  ];
};

const renderOverview = (language: Language): readonly string[] => {
  const said = words[language];
  return [
    release,
    '',
    `${said.usage}: torioki ${translateUsage('<verb>', language)} …`,
    '',
    `${said.verbs}:`,
    ...table(
      Object.entries(verbs).map(([name, { args, summary }]) => [
        `${name} ${translateUsage(args, language)}`,
        summary[language],
      ]),
    ),
    '',
    said.more,
  ];
};

/** The lines of `--help`, for one verb or for all. */
export const renderHelp = (name: string | undefined, language: Language): readonly string[] => {
  const verb = name === undefined ? undefined : verbs[name];
  return name === undefined || verb === undefined
    ? renderOverview(language)
    : renderVerbHelp(name, verb, language);
};
