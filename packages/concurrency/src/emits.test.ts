import { readFileSync } from 'node:fs';
import { allDecisions } from '@torioki/lending/samples';
import { expect, it } from 'vitest';
import { played } from './scenarios/played.js';
import { scenarios } from './scenarios/index.js';

const page = readFileSync(new URL('../../../docs/commands.md', import.meta.url), 'utf8');

/** What the page says that a command emits. */
const documented = (type: string): readonly string[] =>
  new RegExp(`^## ${type}\\n[^#]*^- Emits: (.+)\\.$`, 'm').exec(page)?.[1]?.split(', ') ?? [];

/** What a command emits in the scenarios. */
const seen = async (type: string): Promise<ReadonlySet<string>> => {
  const types = new Set<string>();
  for (const scenario of scenarios.filter(({ when }) => when.type === type)) {
    const { outcome } = await played(scenario, { meanwhile: () => Promise.resolve() });
    if (outcome.is === 'accepted') for (const event of outcome.events) types.add(event.type);
  }
  return types;
};

it.each(allDecisions.map(({ type }) => type))(
  '%s emits, in some scenario, all that is documented',
  async (type) => {
    expect([...(await seen(type))].sort()).toEqual(documented(type).toSorted());
  },
);
