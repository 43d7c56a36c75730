import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleRefusals } from './samples/index.js';
import { policyKeys } from './samples/policy-keys.js';
import { chapterOf, kindOf } from './testing/rule-chapters.js';
import { ruleEntries, ruleFiles } from './testing/rule-entries.js';
import { renderRulesPage } from './testing/rules-page.js';

const src = import.meta.dirname;
const page = join(src, '../../../docs/reference/rules.md');
const textOf = (path: string) => readFileSync(join(src, path), 'utf8');

describe('the rules', () => {
  it('have unique ids, numbered from 1 without gaps', () => {
    const numbered = [...new Set(ruleEntries.map(kindOf))].flatMap((kind) =>
      ruleEntries.filter((entry) => kindOf(entry) === kind).map((_, index) => `${kind}-${index + 1}`),
    );
    expect(ruleEntries.map(({ id }) => id).sort()).toEqual(numbered.sort());
    expect(ruleEntries.length).toBeGreaterThan(90);
  });

  it('are in a chapter', () => {
    expect(
      ruleEntries.filter((entry) => chapterOf(entry) === undefined).map(({ id }) => id),
      'No chapter has this kind. Add it to one in testing/rule-chapters.ts.',
    ).toEqual([]);
  });

  it('include every file in the folders of rules and preconditions', () => {
    expect(ruleEntries.map(({ path }) => path)).toEqual(expect.arrayContaining([...ruleFiles]));
  });

  it('refuse with every code', () => {
    const codes = new Set(ruleEntries.flatMap((entry) => entry.codes));
    expect([...codes].sort()).toEqual(Object.keys(sampleRefusals).sort());
  });

  it('are all on the page of rules', async () => {
    await expect(renderRulesPage(ruleEntries)).toMatchFileSnapshot(page);
  });
});

describe.each(ruleEntries)('$id', ({ id, name, path, en, ja, guide, policy }) => {
  it('has a sentence in English and in Japanese', () => {
    expect(en).toMatch(/^[A-Z].+\.$/);
    expect(ja).toMatch(/^[^a-z]+。$/);
    expect(ja).toMatch(/\p{sc=Hira}/u);
    expect(guide.filter((one) => !/^[RA]\d+$/.test(one))).toEqual([]);
  });

  it('has the name of its file', () => {
    const words = basename(path, '.ts').replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    expect(name).toBe(words);
  });

  it('has a test beside its source, with its id', () => {
    const test = path.replace('.ts', '.test.ts');
    expect(existsSync(join(src, test)) ? textOf(test) : `${test} is missing`).toContain(`${id}. `);
  });

  it('names the policy keys that it reads', () => {
    const read = policyKeys.filter((key) => textOf(path).includes(`policy.${key}`));
    expect(policy).toEqual(expect.arrayContaining(read));
    expect(policyKeys).toEqual(expect.arrayContaining([...policy]));
    const text = textOf(path).replace(/policy: \[[^\]]*\],/, '');
    for (const key of policy) expect(text).toContain(key.split('.').at(-1));
  });
});
