import { describe, expect, it } from 'vitest';
import { allDecisions } from './samples/index.js';
import { commandsPage, readCommandEntries, renderCommandsPage } from './testing/commands-page.js';
import { findEmittedTypes } from './testing/emitted-types.js';

const entries = await readCommandEntries(findEmittedTypes);

describe.each(entries)('$type', ({ sentence, roles, emits, refusals }) => {
  it('has a sentence with its source, roles, events and refusals', () => {
    expect(
      sentence,
      'End a sentence with numbers of the guide, (R75, A34), or with (ours) if it is not in the guide.',
    ).toMatch(/\((?:ours|(?:[RA]\d+[, –]*)+)\)\.(?: |$)/);
    expect(roles).not.toEqual([]);
    expect(refusals).toContain('actor-not-allowed');
    expect(emits).not.toEqual([]);
  });
});

it('the page of commands lists every command', async () => {
  expect(entries.map(({ type }) => type)).toEqual(allDecisions.map(({ type }) => type));
  await expect(renderCommandsPage(entries)).toMatchFileSnapshot(commandsPage);
});
