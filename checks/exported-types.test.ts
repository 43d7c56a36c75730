import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const packages = join(import.meta.dirname, '../packages');

interface Manifest {
  readonly exports?: Readonly<Record<string, { readonly default: string }>>;
}

const specifierOf = ({ moduleSpecifier }: ts.ExportDeclaration): string =>
  moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : '';

/**
 * The names that a file exports from its own package. Names re-exported from another package belong to that
 * package.
 */
const exportedFrom = (file: string): readonly string[] =>
  ts
    .createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)
    .statements.filter(ts.isExportDeclaration)
    .filter((statement) => specifierOf(statement).startsWith('.'))
    .flatMap((statement) => {
      const { exportClause } = statement;
      return exportClause && ts.isNamedExports(exportClause)
        ? exportClause.elements.map(({ name }) => name.text)
        : exportedFrom(join(dirname(file), specifierOf(statement).replace(/\.js$/, '.ts')));
    });

/** The entry points of a package, except those for tests and for the texts of the laws. */
const doorsOf = (owner: string): readonly string[] => {
  const manifest = readFileSync(join(packages, owner, 'package.json'), 'utf8');
  const { exports = {} } = JSON.parse(manifest) as Manifest;
  return Object.entries(exports)
    .filter(([door]) => !/contract|guide|naive|samples?$/.test(door))
    .map(([, { default: built }]) =>
      join(packages, owner, built.replace('dist', 'src').replace(/js$/, 'ts')),
    );
};

const isTypeName = (name: string): boolean => /^[A-Z]/.test(name);

test('no two packages export types of the same name', () => {
  const owners = new Map<string, readonly string[]>();
  for (const owner of readdirSync(packages)) {
    for (const name of new Set(doorsOf(owner).flatMap(exportedFrom).filter(isTypeName)))
      owners.set(name, [...(owners.get(name) ?? []), owner]);
  }
  expect(owners.size).toBeGreaterThan(300);
  expect([...owners].filter(([, by]) => by.length > 1)).toEqual([]);
});
