import { shared } from './options.js';
import type { InBoth, Language } from './telling/language.js';
import { release } from './telling/release.js';
import type { Verb } from './verb.js';
import { verbs } from './verbs/index.js';

const words: InBoth<Readonly<Record<'usage' | 'verbs' | 'options' | 'example' | 'more', string>>> = {
  ja: {
    usage: '使い方',
    verbs: '動詞',
    options: 'オプション',
    example: '例',
    more: '詳しくは: torioki <動詞> --help',
  },
  en: {
    usage: 'Usage',
    verbs: 'Verbs',
    options: 'Options',
    example: 'Example',
    more: 'More: torioki <verb> --help',
  },
};

const table = (rows: readonly (readonly [string, string])[]): readonly string[] => {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, said]) => `  ${name.padEnd(width)}  ${said}`);
};

const optionsTold = (options: Verb['options'], language: Language) =>
  table(Object.entries(options).map(([name, said]) => [name, said[language]]));

const verbHelp = (name: string, verb: Verb, language: Language): readonly string[] => {
  const said = words[language];
  return [
    verb.summary[language],
    '',
    `${said.usage}: torioki ${name} ${verb.args}`,
    '',
    `${said.options}:`,
    ...optionsTold({ ...verb.options, ...shared }, language),
    '',
    `${said.example}:`,
    `  torioki ${verb.example}`,
  ];
};

const overview = (language: Language): readonly string[] => {
  const said = words[language];
  return [
    release,
    '',
    `${said.usage}: torioki <${said.verbs}> …`,
    '',
    `${said.verbs}:`,
    ...table(
      Object.entries(verbs).map(([name, { args, summary }]) => [`${name} ${args}`, summary[language]]),
    ),
    '',
    said.more,
  ];
};

/** What `--help` shows: of a verb, or of all. */
export const help = (name: string | undefined, language: Language): readonly string[] => {
  const verb = name === undefined ? undefined : verbs[name];
  return name === undefined || verb === undefined ? overview(language) : verbHelp(name, verb, language);
};
