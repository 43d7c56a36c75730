import { join } from 'node:path';
import { expect, it } from 'vitest';
import { decisionsListed } from '../testing/decisions.js';
import { ruleEntries } from '../testing/rule-entries.js';
import { rulesAsked } from '../testing/rules-asked.js';

it('are those of all folders', async () => {
  await expect(decisionsListed).toMatchFileSnapshot(join(import.meta.dirname, 'decisions.ts'));
});

it('are listed with the rules that each may ask', async () => {
  await expect(rulesAsked(ruleEntries)).toMatchFileSnapshot(join(import.meta.dirname, 'rules-asked.ts'));
});
