import type { Fault } from '@torioki/event-store';
import { because, copyFields, isFields, type Fields } from '@torioki/event-store/adapter';
import * as E from 'fp-ts/lib/Either.js';
import { decisions } from '../decisions/index.js';
import { guardedNames, isPersonal, type GuardedName } from './guarded-names.js';
import type { CheckedRule } from './host-rule.js';

const isFunction = (value: unknown): value is (...given: readonly object[]) => unknown =>
  typeof value === 'function';

const mostRules = 100;
const codeForm = /^host:[a-z0-9]+(-[a-z0-9]+)*$/;
const longestCode = 64;

const fields = ['code', 'version', 'command', 'texts', 'reads', 'facts', 'judge'];

const listCommands = ({ command }: Fields): readonly unknown[] =>
  Array.isArray(command) ? command : [command];

const isGuarded = (name: unknown): name is GuardedName => guardedNames.some((one) => one === name);

const fault = (path: string, ...why: Parameters<typeof because>): Fault => ({ path, ...because(...why) });

const mustBe = (path: string, form: string, ja: string): Fault =>
  fault(path, 'wrong-form', `must be ${form}`, ja);

const needsFunction = (rule: unknown, path: string, name: string): readonly Fault[] =>
  isFields(rule) && isFunction(rule[name]) ? [] : [mustBe(`${path}.${name}`, 'a function', '関数を書く')];

const commandFaults = (rule: Fields, path: string): readonly Fault[] => {
  const names = listCommands(rule);
  if (names.length === 0)
    return [mustBe(`${path}.command`, 'the name of a command, or several names', '命令の名前を書く')];
  return names.flatMap((name, index) =>
    isGuarded(name)
      ? []
      : [
          fault(
            Array.isArray(rule['command']) ? `${path}.command[${index}]` : `${path}.command`,
            'not-guarded',
            `must be the name of a command that a rule can guard: ${guardedNames.join(', ')}`,
            '独自の規則を置ける命令の名前を書く',
          ),
        ],
  );
};

const factsFaults = (rule: Fields, path: string): readonly Fault[] => {
  if (rule['facts'] === undefined) return [];
  const isOfOne = listCommands(rule).every((name) => !isGuarded(name) || isPersonal(name));
  return isOfOne
    ? needsFunction(rule, path, 'facts')
    : [
        fault(
          `${path}.facts`,
          'no-person',
          'must be left out: a guarded command is not about one borrower',
          '一人の利用者についての命令でないので、書けない',
        ),
      ];
};

const ruleFaults = (rule: unknown, path: string): readonly Fault[] => {
  if (!isFields(rule)) return [mustBe(path, 'a rule', '規則を書く')];
  const { code, version, texts } = rule;
  const isCode = typeof code === 'string' && codeForm.test(code) && code.length <= longestCode;
  return [
    ...(isCode
      ? []
      : [
          mustBe(
            `${path}.code`,
            '"host:" and words of lower-case letters and digits with hyphens, at most 64 characters',
            '「host:」に続けて、小文字と数字をハイフンでつないで書く（64文字以下）',
          ),
        ]),
    ...(Number.isSafeInteger(version) && (version as number) > 0
      ? []
      : [mustBe(`${path}.version`, 'a whole number from 1', '1からの整数を書く')]),
    ...commandFaults(rule, path),
    ...['ja', 'en'].flatMap((language) => needsFunction(texts, `${path}.texts`, language)),
    ...(rule['reads'] === undefined ? [] : needsFunction(rule, path, 'reads')),
    ...factsFaults(rule, path),
    ...needsFunction(rule, path, 'judge'),
    ...Object.keys(rule)
      .filter((name) => !fields.includes(name))
      .map((name) =>
        fault(`${path}.${name}`, 'unknown-field', 'is an unknown field', 'そのような項目はない'),
      ),
  ];
};

const repeatedCodes = (rules: readonly unknown[]): readonly Fault[] => {
  const codes = rules.map((rule) => (isFields(rule) ? rule['code'] : undefined));
  return codes.flatMap((code, index) =>
    code !== undefined && codes.indexOf(code) < index
      ? [
          fault(
            `rules[${index}].code`,
            'repeated',
            `must be another code: rules[${codes.indexOf(code)}] has it already`,
            '同じ番号の規則が既にある',
          ),
        ]
      : [],
  );
};

/** Whether a value without faults is a rule. */
const isRule = (value: unknown): value is CheckedRule & Fields => isFields(value);

const toChecked = (rule: CheckedRule & Fields): CheckedRule => {
  const { code, version, texts, reads, facts, judge } = rule;
  return {
    ...{ code, version, judge },
    texts: { ja: texts.ja.bind(texts), en: texts.en.bind(texts) },
    ...(reads && { reads }),
    ...(facts && { facts }),
    commands: listCommands(rule)
      .filter(isGuarded)
      .map((name) => decisions[name].type),
  };
};

const notReadable = mustBe('rules', 'a readable list of rules', '規則を並べて書く');

/** Copies of a host's rules; or all faults of their definitions, by path. */
export const checkHostRules = (given: unknown = []): E.Either<readonly Fault[], readonly CheckedRule[]> =>
  E.flatten(
    E.tryCatch(
      () => {
        if (!Array.isArray(given)) return E.left([mustBe('rules', 'a list of rules', '規則を並べて書く')]);
        if (given.length > mostRules)
          return E.left([mustBe('rules', `at most ${mostRules} rules`, `規則を${mostRules}個以下にする`)]);
        const rules = given.map((rule: unknown) =>
          isFields(rule) ? { ...rule, ...copyFields(rule, fields) } : rule,
        );
        const faults = [
          ...rules.flatMap((rule, index) => ruleFaults(rule, `rules[${index}]`)),
          ...repeatedCodes(rules),
        ];
        return faults.length > 0 ? E.left(faults) : E.right(rules.filter(isRule).map(toChecked));
      },
      () => [notReadable],
    ),
  );
