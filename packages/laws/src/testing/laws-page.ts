import { format } from 'prettier';
import type { LawReport, Report } from '../check/report.js';
import type { Declaration } from '../system/lending-system.js';
import { type Law, type LawClass, laws } from '../guide/index.js';
import { type Language, readable } from '../render/language.js';
import { renderMove } from '../render/render-move.js';
import { stories } from '../stories/stories.js';
import { completeDeclaration, guideNumbers } from '../system/complete-declaration.js';
import { guideSystem } from '../system/guide-system.js';
import { createWorld } from '../worlds/library.js';

const classes: Readonly<Record<LawClass, string>> = {
  R: 'a requirement of the guide',
  A: 'the guide does not settle this; the common interpretation applies, unless a system declares another one',
  O: 'not in the guide, but true of every lending system',
};

const { numbers } = createWorld(completeDeclaration(guideSystem.declares));

const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

const needsOf = ({ level, needs = [] }: Law): string =>
  [...(level === 'core' ? [] : [level]), ...needs].join(', ') || '—';

const rowOf = (law: Law): string =>
  row([
    `[\`${law.id}\`](../../packages/laws/src/guide/laws/${law.id}.ts)`,
    `${law.statement.en} ${law.statement.ja}`,
    law.class,
    law.where.join(' ') || '—',
    needsOf(law),
  ]);

const storyOf = (id: string, language: Language): string =>
  stories
    .filter(({ law }) => law === id)
    .map(({ side, moves }) => {
      const sentences = moves(numbers, '2021-04-03').map((move) => renderMove(move)[language]);
      return `- _${side}_: ${readable(sentences.join('; '), language)}`;
    })
    .join('\n');

const marks = {
  holds: '✓',
  broken: '✗',
  known: 'known',
  unsure: 'unsure',
  'not exercised': 'not exercised',
} as const;

const endingOf = ({ ending }: LawReport): string =>
  ending.is === 'not checked' ? `— (${ending.for})` : marks[ending.is];

const matrixOf = (reports: readonly Report[]): string =>
  [
    row(['Law', ...reports.map(({ system }) => system)]),
    row(['---', ...reports.map(() => '---')]),
    ...laws.map(({ id }, index) =>
      row([
        `\`${id}\``,
        ...reports.map((report) => {
          const law = report.laws[index];
          return law === undefined ? '' : endingOf(law);
        }),
      ]),
    ),
  ].join('\n');

const declaredOf = (declaration: Declaration): string =>
  Object.entries(declaration)
    .filter(([key]) => key !== 'name')
    .map(([key, value]) => `\`${key}\` ${JSON.stringify(value).replaceAll('"', '').replaceAll(',', ', ')}`)
    .join('; ');

/** Renders the page of the laws, from the laws, their stories, and the reports of systems. */
export const lawsPage = (reports: readonly Report[]): Promise<string> =>
  format(
    `# The laws of lending

These laws apply to any lending system. [How to check a system](../hold-your-own-system.md) is another page. Each law has a file,
which begins with its sentence. A test writes this page from these files.

${Object.entries(classes)
  .map(([name, meaning]) => `- **${name}**: ${meaning}.`)
  .join('\n')}

R-numbers are requirements of the guide, A-numbers its settled ambiguities. If a system sets no numbers, those of the guide apply:
${Object.entries(guideNumbers)
  .map(([name, value]) => `\`${name}\` ${value ?? 'none'}`)
  .join(', ')}.

${row(['Law', 'Says', 'Class', 'Where', 'Needs'])}
${row(['---', '---', '---', '---', '---'])}
${laws.map(rowOf).join('\n')}

## Systems

The result for each system, after the stories and after rounds of concurrent orders: ✓ kept, ✗ broken, — not checked, because the
system does not have the feature in brackets. \`naive\` breaks \`at-once\` on purpose: it has a race.

${matrixOf(reports)}

Each system declares its features. A field that is left out has its minimum:

${reports.map(({ system, declares }) => `- ${system}: ${declaredOf(declares)}.`).join('\n')}

## The stories

For each law, one story shows a case that the law just allows. If the law forbids anything, another story shows a case that it
just forbids. In the stories, the limit is ${numbers.limit ?? ''}.

${laws.map(({ id }) => `### ${id}\n\n${storyOf(id, 'en')}`).join('\n\n')}
`,
    { parser: 'markdown', printWidth: 110 },
  );
