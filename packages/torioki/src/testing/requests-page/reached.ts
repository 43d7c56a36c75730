import ts from 'typescript';
import { changes } from './changes.js';
import { documentedIn, isNamed, type Documented } from './methods.js';
import { checker, requestsFolder, sourcesIn } from './sources.js';

/** What a request reaches, by the sources of its method. */
export interface Reached {
  /** Methods of a desk, called where the request is described: what it becomes. */
  readonly commands: ReadonlySet<string>;
  /** Verbs of the registry. */
  readonly verbs: ReadonlyMap<string, Documented>;
  /** Changes of what is registered, by their types. */
  readonly changes: ReadonlySet<string>;
  /** Refusals that are written down on the way. */
  readonly codes: ReadonlySet<string>;
}

/** What is asked about patrons. */
const ports = /^(Directory|Borrowers|PatronRegistry)\b/;

/** Records and closes whatever is pending, for whichever request. */
const forAll = ['registry/record-facts', 'patrons/close-pseudonym'].map(
  (name) => `${requestsFolder}/${name}.ts`,
);

const isOurs = ({ fileName }: ts.SourceFile): boolean =>
  fileName.startsWith(`${requestsFolder}/`) && !forAll.includes(fileName);

/** The function that answers a method, also behind the door that checks its request. */
const functionIn = (node: ts.Expression | undefined): ts.Expression | undefined => {
  if (node === undefined || ts.isArrowFunction(node) || ts.isIdentifier(node)) return node;
  if (!ts.isCallExpression(node)) return undefined;
  const called = node.expression.getText();
  if (called === 'checkedRequest') return functionIn(node.arguments.at(-1));
  return ['changing', 'knowing'].includes(called) ? node : undefined;
};

/** A portal and a file get the patron from one function. */
const findsPatron = ['read', 'find'];

/** The functions that implement a method, in the objects that the sources make: by name, if one has a name. */
const implementationsOf = (name: string): readonly ts.Node[] => {
  const found: ts.Node[] = [];
  const look = (node: ts.Node): void => {
    const answering =
      ts.isPropertyAssignment(node) && isNamed(node, name) ? functionIn(node.initializer) : undefined;
    if (answering) found.push(answering);
    ts.forEachChild(node, look);
  };
  sourcesIn(requestsFolder).filter(isOurs).forEach(look);
  const ways = found.filter(ts.isIdentifier);
  return ways.length > 0 ? ways : found;
};

const findPatron = sourcesIn(requestsFolder)
  .flatMap(({ statements }) => [...statements])
  .find((one) => ts.isFunctionDeclaration(one) && one.name?.text === 'findPatron');

/** What a name stands for, when that is written in the sources of requests. */
const meaningOf = (name: ts.Identifier): ts.Node | undefined => {
  const symbol = checker.getSymbolAtLocation(name);
  const meant = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const declaration = meant?.valueDeclaration;
  if (!declaration || !isOurs(declaration.getSourceFile())) return undefined;
  if (ts.isFunctionDeclaration(declaration)) return declaration.body;
  return ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
};

const behind = (name: ts.Identifier): ts.Node | undefined =>
  findsPatron.includes(name.text) ? findPatron : meaningOf(name);

const calledOn = (call: ts.PropertyAccessExpression): string =>
  checker.typeToString(checker.getTypeAtLocation(call.expression));

const literalIn = (node: ts.Node): string | undefined => {
  if (ts.isPropertyAssignment(node) && isNamed(node, 'code') && ts.isStringLiteral(node.initializer))
    return node.initializer.text;
  if (!ts.isStringLiteral(node)) return undefined;
  const isListed = ts.isArrayLiteralExpression(node.parent);
  const isGiven =
    ts.isCallExpression(node.parent) &&
    ['registryError', 'failing'].includes(node.parent.expression.getText());
  return isListed || isGiven ? node.text : undefined;
};

export const reachedBy = (method: string): Reached => {
  const [commands, codes, wanted] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const verbs = new Map<string, Documented>();
  const seen = new Set<ts.Node>();

  const call = (node: ts.PropertyAccessExpression, isDescribed: boolean): void => {
    const receiver = calledOn(node);
    if (receiver === 'OwnDesk' && isDescribed) commands.add(node.name.text);
    const verb = ports.test(receiver) ? checker.getSymbolAtLocation(node.name) : undefined;
    if (verb) verbs.set(verb.name, documentedIn(verb));
  };

  const look = (node: ts.Node, isDescribed: boolean): void => {
    const code = literalIn(node);
    if (code !== undefined) codes.add(code);
    if (ts.isStringLiteral(node) && changes.has(node.text)) wanted.add(node.text);
    if (ts.isPropertyAccessExpression(node)) call(node, isDescribed);
    const meaning = ts.isIdentifier(node) ? behind(node) : undefined;
    if (meaning && !seen.has(meaning)) {
      seen.add(meaning);
      look(meaning, false);
    }
    ts.forEachChild(node, (child) => look(child, isDescribed));
  };

  for (const implementation of implementationsOf(method)) look(implementation, true);
  return { commands, verbs, changes: wanted, codes };
};
