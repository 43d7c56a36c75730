import ts from 'typescript';
import { expect, test } from 'vitest';
import { nodesIn, readSource, sources } from './sources.js';

/** Matches two English words, a Japanese word with its inflection, or the end of a sentence. */
const prose =
  /[A-Za-z]{2,} [a-z]{2,}|[\p{Script=Han}\p{Script=Katakana}]\p{Script=Hiragana}|\p{Script=Hiragana}{2}|。.*\p{Script=Han}|\p{Script=Han}.*。/u;

/** Files that may have such patterns. Their patterns match other programs' output, or single letters. */
const allowed = [
  'packages/lending/src/vocabulary/fold-text.ts',
  'packages/eventstoredb/src/failure.ts',
  'packages/eventstoredb/src/stream-name.ts',
];

const patternsIn = (path: string, text: string): readonly string[] =>
  nodesIn(path, text, (node) => ts.isRegularExpressionLiteral(node) && prose.test(node.text));

const checked = sources.filter((path) => !allowed.includes(path));

test("no pattern matches the program's own prose: use the reason's code or the sentence's name instead", () => {
  const found = checked.flatMap((path) => {
    const text = readSource(path);
    return prose.test(text) ? patternsIn(path, text) : [];
  });
  expect(checked.length).toBeGreaterThan(1_000);
  expect(found).toEqual([]);
});

test.each([String.raw`/^it ends at (\d+)$/`, '/延長は[^。]+。/'])('finds the pattern %s', (pattern) => {
  expect(patternsIn('planted.ts', `const found = ${pattern}.exec(text);`)).toEqual([
    `planted.ts: ${pattern}`,
  ]);
});

test.each(allowed)('%s still has such a pattern', (path) => {
  expect(patternsIn(path, readSource(path))).not.toEqual([]);
});
