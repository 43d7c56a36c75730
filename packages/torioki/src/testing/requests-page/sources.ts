import { join } from 'node:path';
import ts from 'typescript';

export const packagesFolder = join(import.meta.dirname, '../../../..');

export const requestsFolder = join(packagesFolder, 'torioki/src/requests');

const program = ts.createProgram({
  rootNames: [join(packagesFolder, 'torioki/src/index.ts')],
  options: {
    strict: true,
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    paths: { '@torioki/*': [join(packagesFolder, '*/src/index.ts')] },
  },
});

/** The types of the sources, not of what was built from them. */
export const checker = program.getTypeChecker();

/** What is written about something, in one line. */
export const commentOn = (symbol: ts.Symbol | undefined): string =>
  ts
    .displayPartsToString(symbol?.getDocumentationComment(checker))
    .replace(/\s*\n\s*/g, ' ')
    .trim();

export const sourcesIn = (folder: string): readonly ts.SourceFile[] =>
  program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(`${folder}/`));

/** The interface that a package exports under a name. */
export const interfaceOf = (name: string, of: string): ts.Type => {
  const index = program.getSourceFile(join(packagesFolder, of, 'src/index.ts'));
  const module = index && checker.getSymbolAtLocation(index);
  const found = module && checker.getExportsOfModule(module).find((exported) => exported.name === name);
  if (found === undefined) throw new Error(`${of} exports no ${name}.`);
  return checker.getDeclaredTypeOfSymbol(checker.getAliasedSymbol(found));
};
