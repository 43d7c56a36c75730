import { describe, expect, it } from 'vitest';
import { allDecisions } from '../samples/index.js';
import { commandEntries, commandsPage } from './testing/commands-page.js';
import { played } from './testing/played.js';
import { scenarios } from './testing/scenarios/index.js';

const page = new URL('../../../../docs/commands.md', import.meta.url).pathname;

const entries = await commandEntries();

/** What each command emits in the scenarios: all that its decision may. */
const seen = new Map<string, Set<string>>();
for (const scenario of scenarios) {
  const { outcome } = await played(scenario, { meanwhile: () => Promise.resolve() });
  const types = seen.get(scenario.when.type) ?? new Set<string>();
  seen.set(scenario.when.type, types);
  if (outcome.is === 'accepted') for (const { type } of outcome.events) types.add(type);
}

describe.each(entries)('$type', ({ type, sentence, roles, emits, refusals }) => {
  it('says what it is, by the guide, who gives it, what it emits and what refuses it', () => {
    expect(sentence).toMatch(/\((?:[RA]\d+[, –]*)+\)\.$/);
    expect(roles).not.toEqual([]);
    expect(refusals).toContain('actor-not-allowed');
    expect(emits.toSorted()).toEqual([...(seen.get(type) ?? [])].toSorted());
    expect(emits).not.toEqual([]);
  });
});

it('are all on the page of commands', async () => {
  expect(entries.map(({ type }) => type)).toEqual(allDecisions.map(({ type }) => type));
  await expect(commandsPage(entries)).toMatchFileSnapshot(page);
});
