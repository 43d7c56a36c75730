import { commandFolders } from './command-folders.js';
import type { RuleEntry } from './rule-entries.js';

const types = commandFolders.map(({ type }) => type);

const width = 110;

/** A list in the form that prettier gives it. */
const list = (type: string, names: readonly string[]): string => {
  const line = `  ${type}: [${names.join(', ')}],`;
  return line.length <= width
    ? line
    : [`  ${type}: [`, ...names.map((name) => `    ${name},`), '  ],'].join('\n');
};

/** The source of the list of the rules that each command may apply. */
export const renderRulesOfCommands = (entries: readonly RuleEntry[]): string => {
  const rules = entries.filter((entry) => entry.isRuling);
  const imported = rules
    .map(
      ({ name, path }) =>
        `import { ${name} } from '${path.replace('decisions', '.').replace('.ts', '.js')}';`,
    )
    .toSorted();
  const lines = types.map((type) =>
    list(
      type,
      rules.filter(({ commands }) => commands.includes(type)).map(({ name }) => name),
    ),
  );
  return [
    "import type { RuleText } from '../vocabulary/index.js';",
    "import type { CommandType } from './lending-command.js';",
    ...imported,
    '',
    '/**',
    ' * The rules that each command may apply. A test writes this list from the folders:',
    ' * `npx vitest run --project lending decisions.test --update`.',
    ' */',
    'export const rulesOfCommands: Readonly<Record<CommandType, readonly RuleText[]>> = {',
    ...lines,
    '};',
    '',
  ].join('\n');
};
