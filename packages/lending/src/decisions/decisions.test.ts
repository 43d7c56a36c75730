import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commandEntries } from '../testing/commands-page.js';
import { decisionsListed } from '../testing/decisions.js';

it('are those of all folders, each with what it is, emits and is given by', async () => {
  const listed = decisionsListed(await commandEntries());
  await expect(listed).toMatchFileSnapshot(join(import.meta.dirname, 'decisions.ts'));
});
