import { join } from 'node:path';
import ts from 'typescript';

export const packagesFolder = join(import.meta.dirname, '../../../..');

const described = join(packagesFolder, 'torioki/src/testing/requests-page/described.ts');

const program = ts.createProgram({
  rootNames: [described],
  options: {
    strict: true,
    target: ts.ScriptTarget.ESNext,
    lib: ['lib.esnext.d.ts'],
    types: [],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    paths: {
      '@torioki/lending': [join(packagesFolder, 'lending/dist/index.d.ts')],
      '@torioki/*': [join(packagesFolder, '*/src/index.ts')],
      '@torioki/lending/*': [join(packagesFolder, 'lending/dist/*/index.d.ts')],
    },
  },
});

/** The types of the sources. Only the types of lending are those of the build: to infer them takes seconds. */
export const checker = program.getTypeChecker();

export const commentOn = (symbol: ts.Symbol | undefined): string =>
  ts
    .displayPartsToString(symbol?.getDocumentationComment(checker))
    .replace(/\s*\n\s*/g, ' ')
    .trim();

/**
 * Finds an exported type by its name: in `described.ts` for `torioki`, or else in the index of the package
 * `of`.
 */
export const interfaceOf = (name: string, of: string): ts.Type => {
  const door = of === 'torioki' ? described : join(packagesFolder, of, 'src/index.ts');
  const source = program.getSourceFile(door);
  const module = source && checker.getSymbolAtLocation(source);
  const found = module && checker.getExportsOfModule(module).find((exported) => exported.name === name);
  if (found === undefined) throw new Error(`${of} exports no ${name}.`);
  const isAlias = (found.flags & ts.SymbolFlags.Alias) !== 0;
  return checker.getDeclaredTypeOfSymbol(isAlias ? checker.getAliasedSymbol(found) : found);
};
