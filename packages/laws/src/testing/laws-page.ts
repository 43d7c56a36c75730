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
  R: 'the guide says it',
  A: 'the guide is silent; the common reading binds, and a system may declare another',
  O: 'no rule of the guide, but true of every lending system',
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
      const told = moves(numbers, '2021-04-03').map((move) => renderMove(move)[language]);
      return `- _${side}_: ${readable(told.join('; '), language)}`;
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

/** The page of the laws, from their files, their stories, and the reports of systems. */
export const lawsPage = (reports: readonly Report[]): Promise<string> =>
  format(
    `# The laws of lending

What any lending system can be held to, whoever wrote it: [how](../hold-your-own-system.md). Each law is a file, which opens with
its sentence. A test writes this page from them.

${Object.entries(classes)
  .map(([name, meaning]) => `- **${name}**: ${meaning}.`)
  .join('\n')}

R and A are the requirements and the settled ambiguities of the guide; its numbers, where a system sets none:
${Object.entries(guideNumbers)
  .map(([name, value]) => `\`${name}\` ${value ?? 'none'}`)
  .join(', ')}.

${row(['Law', 'Says', 'Class', 'Where', 'Needs'])}
${row(['---', '---', '---', '---', '---'])}
${laws.map(rowOf).join('\n')}

## Systems

How each system ends, by the stories and by rounds of orders given at once: ✓ holds, ✗ broken, — not checked, for want of what is
named. The race of \`naive\` is meant to be there.

${matrixOf(reports)}

Each declares what it is; what is left out is the least:

${reports.map(({ system, declares }) => `- ${system}: ${declaredOf(declares)}.`).join('\n')}

## The stories

Each law has a story where it just lets something pass, and one where it just forbids it, if it forbids anything. The limit
is ${numbers.limit ?? ''} in them.

${laws.map(({ id }) => `### ${id}\n\n${storyOf(id, 'en')}`).join('\n\n')}
`,
    { parser: 'markdown', printWidth: 110 },
  );
