import { join } from 'node:path';
import { expect, it } from 'vitest';
import { decisionsSource } from '../testing/decisions.js';
import { ruleEntries } from '../testing/rule-entries.js';
import { renderRulesOfCommands } from '../testing/rules-of-commands.js';
import { renderRulesOfRefusals } from '../testing/rules-of-refusals.js';

it('the decisions are those of all folders', async () => {
  await expect(decisionsSource).toMatchFileSnapshot(join(import.meta.dirname, 'decisions.ts'));
});

it('the decisions are listed with the rules that each may apply', async () => {
  await expect(renderRulesOfCommands(ruleEntries)).toMatchFileSnapshot(
    join(import.meta.dirname, 'rules-of-commands.ts'),
  );
});

it('the codes of refusals are listed with the rules that may refuse with them', async () => {
  await expect(renderRulesOfRefusals(ruleEntries)).toMatchFileSnapshot(
    join(import.meta.dirname, 'rules-of-refusals.ts'),
  );
});
