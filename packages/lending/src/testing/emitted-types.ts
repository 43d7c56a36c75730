import { join } from 'node:path';
import ts from 'typescript';
import { lendingEvents } from '../events/index.js';
import { commandFolders } from './command-folders.js';

const options: ts.CompilerOptions = {
  strict: true,
  target: ts.ScriptTarget.ESNext,
  lib: ['lib.esnext.d.ts'],
  types: ['node'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
};

/** The path of a source in the folder of the build. */
const besideBuild = (path: string): string => path.replace('/lending/src/', '/lending/dist/');

const sources = new Map(
  commandFolders.map(({ folder }) => join(folder, 'decide.ts')).map((path) => [besideBuild(path), path]),
);

/**
 * Reads the decisions as if they were in the folder of the build. They then import the built declarations,
 * so only the decisions are checked, and not all of lending.
 */
const host = ts.createCompilerHost(options);
host.readFile = (path) => ts.sys.readFile(sources.get(path) ?? path);

const program = ts.createProgram({ rootNames: [...sources.keys()], options, host });

const checker = program.getTypeChecker();

/** The plan in a file's call of `decision(Command, plan)`. */
const findPlan = (path: string): ts.Expression => {
  const find = (node: ts.Node): ts.Expression | undefined =>
    ts.isCallExpression(node) && ['decision', 'peopleDecision'].includes(node.expression.getText())
      ? node.arguments[1]
      : ts.forEachChild(node, find);
  const source = program.getSourceFile(besideBuild(path));
  const plan = source && find(source);
  if (plan === undefined) throw new Error(`${path} makes no decision.`);
  return plan;
};

/**
 * The types of event that a decision may emit, in the order of the table of events. They come from the inferred
 * type of the list that its plan returns.
 */
export const findEmittedTypes = ({ folder }: { readonly folder: string }): readonly string[] => {
  const [signature] = checker.getTypeAtLocation(findPlan(join(folder, 'decide.ts'))).getCallSignatures();
  const steps = signature?.getReturnType() as ts.TypeReference;
  const [, emitted] = checker.getTypeArguments(steps);
  const type = emitted?.getNumberIndexType()?.getProperty('type');
  const types = type ? checker.getTypeOfSymbol(type) : undefined;
  const literals = types?.isUnion() ? types.types : [types];
  const found = new Set(literals.flatMap((one) => (one?.isStringLiteral() ? [one.value] : [])));
  return Object.keys(lendingEvents).filter((name) => found.has(name));
};
