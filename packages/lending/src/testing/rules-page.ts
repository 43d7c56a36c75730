import { basename } from 'node:path';
import type { RefusalCode } from '../decisions/index.js';
import { renderRefusal } from '../labels/index.js';
import { hokkaidoSpeaks, sampleRefusals } from '../samples/index.js';
import { commandFolders } from './command-folders.js';
import { chapterOf, chapters } from './rule-chapters.js';
import type { RuleEntry } from './rule-entries.js';

const code = (text: string): string => `\`${text}\``;

const refusal = (of: RefusalCode): string =>
  `- Refuses with ${code(of)}: ${renderRefusal(sampleRefusals[of], hokkaidoSpeaks)}`;

const linesIf = (items: readonly string[], line: string): readonly string[] =>
  items.length > 0 ? [line] : [];

/** Links a requirement to the page of requirements. Settled ambiguities have no page, and are not linked. */
const linked = (number: string): string =>
  number.startsWith('R') ? `[${number}](../requirements.md#${number.toLowerCase()})` : number;

const link = (path: string): string => `[${basename(path)}](../../packages/${path})`;

const section = ({ id, en, ja, guide, policy, path, codes, commands, otherFiles }: RuleEntry): string => {
  const isEvery = commands.length === commandFolders.length;
  const askers = [isEvery ? 'every command' : commands.join(', '), otherFiles.map(link).join(', ')]
    .filter((some) => some !== '')
    .join(', and by ');
  return [
    `### ${id}`,
    '',
    en,
    '',
    ja,
    '',
    `- Applied by ${askers}.`,
    ...codes.map(refusal),
    ...linesIf(policy, `- Reads ${policy.map(code).join(', ')} of the policy.`),
    guide.length > 0
      ? `- Rests on ${guide.map(linked).join(', ')}.`
      : '- Not in the guide: a rule of Torioki.',
    `- Source: ${link(`lending/src/${path}`)}.`,
  ].join('\n');
};

const introduction = `# The rule book of lending

Every rule and precondition of lending has an id, one sentence in each language, and a file, from which this page is
written. R and A are the requirements and the settled ambiguities of the guide of the Hokkaido Prefectural Library (March
2021). The keys of the policy are in [policy.md](../policy.md).

A rule refuses with a code and facts; the page shows the text on the screen with sample values. A rule without a code
counts something, or prepares another rule. A command first applies its preconditions, and stops at the first refusal. It
then applies its rules in the order of its \`decide.ts\`, and gives every reason. RENEW-1 to RENEW-5 are ① to ⑤ of the guide, and their texts are its lines.

The page is written by the test that compares it with the sources
(\`packages/lending/src/rules-page.test.ts\`). To update it:
\`npx vitest run --project lending rules-page --update\`.`;

export const renderRulesPage = (entries: readonly RuleEntry[]): string => {
  const written = chapters.flatMap(({ title }) => [
    `## ${title}`,
    ...entries.filter((entry) => chapterOf(entry) === title).map(section),
  ]);
  return [introduction, ...written].join('\n\n') + '\n';
};
