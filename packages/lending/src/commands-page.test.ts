import { describe, expect, it } from 'vitest';
import { allDecisions } from './samples/index.js';
import { readCommandEntries, renderCommandsPage } from './testing/commands-page.js';

const page = new URL('../../../docs/reference/commands.md', import.meta.url).pathname;

const entries = await readCommandEntries();

describe.each(entries)('$type', ({ sentence, roles, emits, refusals }) => {
  it('says what it is, by the guide, who gives it, what it emits and what refuses it', () => {
    expect(
      sentence,
      'end it with the numbers of the guide, (R75, A34), or, where the guide is silent, with (ours)',
    ).toMatch(/\((?:ours|(?:[RA]\d+[, –]*)+)\)\.$/);
    expect(roles).not.toEqual([]);
    expect(refusals).toContain('actor-not-allowed');
    expect(emits).not.toEqual([]);
  });
});

it('are all on the page of commands', async () => {
  expect(entries.map(({ type }) => type)).toEqual(allDecisions.map(({ type }) => type));
  await expect(renderCommandsPage(entries)).toMatchFileSnapshot(page);
});
