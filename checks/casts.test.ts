import ts from 'typescript';
import { expect, test } from 'vitest';
import { nodesIn, readSource, sources } from './sources.js';

/** The number of casts that the compiler cannot check. Lower it when you remove one. */
const limit = 19;

const { AnyKeyword, NeverKeyword, UnknownKeyword } = ts.SyntaxKind;

const inner = (node: ts.Expression): ts.Expression =>
  ts.isParenthesizedExpression(node) ? inner(node.expression) : node;

const isUnchecked = (node: ts.Node): boolean => {
  if (!ts.isAsExpression(node)) return false;
  const before = inner(node.expression);
  return (
    [AnyKeyword, NeverKeyword].includes(node.type.kind) ||
    (ts.isAsExpression(before) && [AnyKeyword, UnknownKeyword].includes(before.type.kind))
  );
};

const castsIn = (path: string, text: string): readonly string[] => nodesIn(path, text, isUnchecked);

const checked = sources.filter((path) => !path.includes('/contract/'));

test(`at most ${limit} casts outside of tests are unchecked by the compiler`, () => {
  const found = checked.flatMap((path) => {
    const text = readSource(path);
    return /\bas (?:any|never|unknown)\b/.test(text) ? castsIn(path, text) : [];
  });
  expect(checked.length).toBeGreaterThan(1_000);
  expect(found.length, found.join('\n')).toBeLessThanOrEqual(limit);
});

test.each([
  'one as never',
  'one as unknown as Two',
  '(one as unknown) as Two',
  'one as any',
  'one as any as Two',
])('finds a cast like %s', (cast) => {
  expect(castsIn('planted.ts', `const two = ${cast};`)).not.toEqual([]);
});
