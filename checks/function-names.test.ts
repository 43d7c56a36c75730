import ts from 'typescript';
import { expect, test } from 'vitest';
import { readSource, sources } from './sources.js';

/** Participles without "-ed". A function with such a name does not show its action and its object. */
const irregular =
  /^(?:begun|broken|done|drawn|fallen|forgotten|found|given|gone|heard|held|hidden|kept|known|laid|left|lent|lost|made|met|said|seen|sent|shown|stood|taken|thought|told|understood|written)(?![a-z])/;

const isParticiple = (name: string): boolean =>
  irregular.test(name) || (/^[a-z]+ed(?![a-z])/.test(name) && !/^(?:embed|feed|need|seed|speed)/.test(name));

const isFunction = (node: ts.Expression | undefined): boolean =>
  node !== undefined && (ts.isArrowFunction(node) || ts.isFunctionExpression(node));

/** The names of the functions that a source exports. */
const exportedFunctions = (path: string, text: string): readonly string[] =>
  ts.createSourceFile(path, text, ts.ScriptTarget.Latest).statements.flatMap((statement) => {
    const isExported =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) return [];
    if (ts.isFunctionDeclaration(statement)) return statement.name ? [statement.name.text] : [];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations.flatMap(({ name, initializer }) =>
      ts.isIdentifier(name) && isFunction(initializer) ? [name.text] : [],
    );
  });

/**
 * The largest percentage of exported functions that have a participle as their name. You may lower it, but
 * never raise it.
 */
const most = 1;

test('few exported functions are named by a participle', () => {
  const all = sources.flatMap((path) =>
    exportedFunctions(path, readSource(path)).map((name) => ({ path, name })),
  );
  const named = all.filter(({ name }) => isParticiple(name)).map(({ path, name }) => `${path}: ${name}`);
  expect(all.length).toBeGreaterThan(1_000);
  expect((named.length / all.length) * 100, named.join('\n')).toBeLessThanOrEqual(most);
});

test.each([
  ['export const told = () => 1;', ['told'], true],
  ['export function renamedTwice() {}', ['renamedTwice'], true],
  ['export const findLoan = () => 1;', ['findLoan'], false],
  ['export const needed = 1;', [], false],
])('in "%s" a participle is found: %s %s', (text, names, expected) => {
  expect(exportedFunctions('planted.ts', text)).toEqual(names);
  expect(names.some(isParticiple)).toBe(expected);
});
