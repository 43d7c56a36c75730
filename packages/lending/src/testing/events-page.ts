import { join } from 'node:path';
import type * as t from 'io-ts';
import { lendingEvents } from '../events/index.js';
import { kebab } from '../samples/kebab.js';
import type { CommandEntry } from './commands-page.js';
import { readDocstring } from './read-docstring.js';

export interface EventEntry {
  readonly type: string;
  readonly ja: string;
  readonly sentence: string;
  readonly version: number;
  readonly fields: Readonly<Record<string, t.Any>>;
  readonly tags: readonly string[];
  readonly emittedBy: readonly string[];
}

const events = join(import.meta.dirname, '../../src/events');

export const readEventEntries = (commands: readonly CommandEntry[]): readonly EventEntry[] =>
  Object.values(lendingEvents).map(({ type, ja, form, data, tags }) => ({
    type,
    ja,
    sentence: readDocstring(join(events, `${kebab(type)}.ts`), type).replace(
      'Stored format: a change needs a new version. ',
      '',
    ),
    version: form.version,
    fields: data.type.props,
    tags,
    emittedBy: commands.filter(({ emits }) => emits.includes(type)).map((command) => command.type),
  }));

const section = ({ type, ja, sentence, version, fields, tags: tags, emittedBy }: EventEntry): string =>
  [
    `## ${type}`,
    '',
    `${ja}。 ${sentence}`,
    '',
    ...Object.entries(fields).map(([name, codec]) => `- \`${name}\`: ${codec.name}`),
    '',
    `Version ${version}. Tags: ${tags.join(', ') || 'none'}. Emitted by ${emittedBy.join(', ')}.`,
  ].join('\n');

const introduction = `# The events

Every event of a history: its meaning, its fields as stored, the tags that queries use, and the commands that emit it. Every
event also has an id, a position, a hash, and the instant at which it was recorded; \`data.at\` is the instant at which it
happened, in UTC. No event contains the name, the address or other particulars of a person. Later versions
of Torioki can read the events of every released version.

The page is written by the test that compares it with the sources
(\`packages/lending/src/events-page.test.ts\`). To update it:
\`npx vitest run --project lending events-page --update\`.`;

export const renderEventsPage = (entries: readonly EventEntry[]): string =>
  `${[introduction, ...entries.map(section)].join('\n\n')}\n`;
