import type { RuleEntry } from './rule-entries.js';

/** The source of the list of the rules that may refuse with each code. */
export const renderRulesOfRefusals = (entries: readonly RuleEntry[]): string => {
  const rules = entries.filter(({ isRuling }) => isRuling);
  const codes = [...new Set(rules.flatMap((entry) => entry.codes))].toSorted();
  const lines = codes.map((code) => {
    const ids = rules.filter((entry) => entry.codes.includes(code)).map(({ id }) => `'${id}'`);
    const key = code.includes('-') ? `'${code}'` : code;
    return `  ${key}: [${ids.join(', ')}],`;
  });
  return [
    "import type { RefusalCode } from './lending-command.js';",
    '',
    '/**',
    ' * The ids of the rules that may refuse with each code. A test writes this list from the rules:',
    ' * `npx vitest run --project lending decisions.test --update`.',
    ' */',
    'export const rulesOfRefusals: Readonly<Partial<Record<RefusalCode, readonly string[]>>> = {',
    ...lines,
    '};',
    '',
  ].join('\n');
};
