import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const packages = join(import.meta.dirname, '../packages');

const doorOf = (owner: string): string => join(packages, owner, 'dist/index.d.ts');

const owners = readdirSync(packages).filter((owner) => existsSync(doorOf(owner)));

interface Manifest {
  readonly exports: Readonly<Record<string, { readonly types: string }>>;
}

const listDoors = (owner: string): readonly string[] => {
  const manifest = readFileSync(join(packages, owner, 'package.json'), 'utf8');
  return Object.values((JSON.parse(manifest) as Manifest).exports).map(({ types }) =>
    join(packages, owner, types),
  );
};

const program = ts.createProgram(owners.flatMap(listDoors), {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  skipLibCheck: true,
  strict: true,
  types: [],
});

const checker = program.getTypeChecker();

const exportsOf = (door: string): readonly ts.Symbol[] => {
  const source = program.getSourceFile(door);
  const symbol = source && checker.getSymbolAtLocation(source);
  return symbol ? checker.getExportsOfModule(symbol) : [];
};

/** The largest number of names that a main door exports, types included. The goal for audit is 60. */
const most = { 'event-store': 45, laws: 30, torioki: 60, audit: 65, lending: 60 } as const;

test.each(Object.entries(most))('%s exports at most %i names', (owner, limit) => {
  expect(exportsOf(doorOf(owner)).length).toBeGreaterThan(20);
  expect(exportsOf(doorOf(owner)).length).toBeLessThanOrEqual(limit);
});

const isReference = (type: ts.Type): type is ts.TypeReference =>
  ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference) !== 0;

/** Whether a type is an Either, or promises or yields one. `outer` lists the enclosing types. */
const holdsEither = (type: ts.Type, outer: readonly ts.Type[] = []): boolean => {
  if (outer.includes(type)) return false;
  const isInside = (inner: ts.Type) => holdsEither(inner, [...outer, type]);
  if (type.isUnion()) return type.types.some(isInside);
  const tag = type.getProperty('_tag');
  if (tag && /^"(Left|Right)"$/.test(checker.typeToString(checker.getTypeOfSymbol(tag)))) return true;
  return isReference(type) && checker.getTypeArguments(type).some(isInside);
};

const answersOf = (type: ts.Type): readonly ts.Type[] =>
  type.getCallSignatures().flatMap((signature) => [
    signature.getReturnType(),
    ...signature
      .getReturnType()
      .getCallSignatures()
      .map((inner) => inner.getReturnType()),
  ]);

const isAlias = (symbol: ts.Symbol): boolean => (symbol.flags & ts.SymbolFlags.Alias) !== 0;

const answersEither = (exported: ts.Symbol): boolean => {
  const symbol = isAlias(exported) ? checker.getAliasedSymbol(exported) : exported;
  return answersOf(checker.getTypeOfSymbol(symbol)).some((type) => holdsEither(type));
};

/**
 * The packages whose functions are only for users. The functions of the other packages implement ports and
 * return an Either, or serve packages of this project.
 */
const forUsers = owners.filter(
  (owner) => !['catalogue', 'event-store', 'lending', 'patrons'].includes(owner),
);

test.each(forUsers)('no function of %s returns an Either', (owner) => {
  expect(
    listDoors(owner)
      .flatMap(exportsOf)
      .filter(answersEither)
      .map(({ name }) => name),
  ).toEqual([]);
});

test('finds a function that returns an Either', () => {
  expect(
    exportsOf(doorOf('event-store'))
      .filter(answersEither)
      .map(({ name }) => name),
  ).toContain('findLastCursor');
});
