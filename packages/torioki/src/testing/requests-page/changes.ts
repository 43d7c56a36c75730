import { join } from 'node:path';
import ts from 'typescript';
import { checker, commentOn, packagesFolder, sourcesIn } from './sources.js';

/** A change of what is registered, as the registry defines it. */
export interface ChangeEntry {
  readonly comment: string;
  readonly isOfPatron: boolean;
}

const isDefinition = (
  node: ts.Node,
): node is ts.VariableDeclaration & { readonly initializer: ts.CallExpression } =>
  ts.isVariableDeclaration(node) &&
  node.initializer !== undefined &&
  ts.isCallExpression(node.initializer) &&
  node.initializer.expression.getText() === 'kind';

const capitalised = (name: string): string => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;

/** Every change by its type. */
export const changes: ReadonlyMap<string, ChangeEntry> = (() => {
  const found = new Map<string, ChangeEntry>();
  const look = (node: ts.Node): void => {
    if (isDefinition(node)) {
      found.set(capitalised(node.name.getText()), {
        comment: commentOn(checker.getSymbolAtLocation(node.name)),
        isOfPatron: !['registerPatron', 'setPassword'].includes(node.name.getText()),
      });
    }
    ts.forEachChild(node, look);
  };
  sourcesIn(join(packagesFolder, 'patrons/src/changes')).forEach(look);
  return found;
})();
