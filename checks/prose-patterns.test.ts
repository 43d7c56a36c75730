import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Two words of English, a Japanese word with its inflection, or the end of a sentence. */
const prose =
  /[A-Za-z]{2,} [a-z]{2,}|[\p{Script=Han}\p{Script=Katakana}]\p{Script=Hiragana}|\p{Script=Hiragana}{2}|。.*\p{Script=Han}|\p{Script=Han}.*。/u;

/** Patterns over the words of other programs, or over letters. */
const allowed = [
  'packages/catalogue/src/folding/folded.ts',
  'packages/eventstoredb/src/failure.ts',
  'packages/eventstoredb/src/stream-name.ts',
];

const patternsIn = (name: string, text: string): readonly string[] => {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node) && prose.test(node.text)) found.push(`${name}: ${node.text}`);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest));
  return found;
};

const sources = execFileSync('git', ['ls-files', '*.ts', '*.tsx'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((name) => /^(?:packages|examples)\/[^/]+\/src\/|^bench\/src\//.test(name))
  .filter((name) => !/\.test\.|\/testing\//.test(name) && !allowed.includes(name));

test('no pattern reads prose that the program has made: a reason has a code, and a sentence a name', () => {
  const found = sources.flatMap((name) => {
    const text = readFileSync(join(root, name), 'utf8');
    return prose.test(text) ? patternsIn(name, text) : [];
  });
  expect(sources.length).toBeGreaterThan(1_000);
  expect(found).toEqual([]);
});

test.each([String.raw`/^it ends at (\d+)$/`, '/延長は[^。]+。/'])(
  'the pattern %s would be found',
  (pattern) => {
    expect(patternsIn('planted.ts', `const found = ${pattern}.exec(text);`)).toEqual([
      `planted.ts: ${pattern}`,
    ]);
  },
);

test.each(allowed)('%s still has such a pattern', (name) => {
  expect(patternsIn(name, readFileSync(join(root, name), 'utf8'))).not.toEqual([]);
});
