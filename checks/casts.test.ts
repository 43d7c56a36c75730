import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

/** Casts that the compiler believes unseen. Lower it when you remove one. */
const limit = 25;

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

const castsIn = (name: string, text: string): readonly string[] => {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isUnchecked(node)) found.push(`${name}: ${node.getText(source)}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
};

const sources = execFileSync('git', ['ls-files', '*.ts', '*.tsx'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((name) => /^(?:packages|examples)\/[^/]+\/src\/|^bench\/src\//.test(name))
  .filter((name) => !/\.test\.|\/(?:testing|contract)\//.test(name));

test(`no more than ${limit} casts outside of tests are such that the compiler cannot check them`, () => {
  const found = sources.flatMap((name) => {
    const text = readFileSync(join(root, name), 'utf8');
    return /\bas (?:any|never|unknown)\b/.test(text) ? castsIn(name, text) : [];
  });
  expect(sources.length).toBeGreaterThan(1_000);
  expect(found.length, found.join('\n')).toBeLessThanOrEqual(limit);
});

test.each([
  'one as never',
  'one as unknown as Two',
  '(one as unknown) as Two',
  'one as any',
  'one as any as Two',
])('%s would be found', (cast) => {
  expect(castsIn('planted.ts', `const two = ${cast};`)).not.toEqual([]);
});
