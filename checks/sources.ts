import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const root = join(import.meta.dirname, '..');

/** The paths of the project's files that match patterns of git. */
export const listFiles = (...patterns: readonly string[]): readonly string[] =>
  execFileSync('git', ['ls-files', ...patterns], { cwd: root, encoding: 'utf8' })
    .trim()
    .split('\n');

/** The sources of packages, examples, benchmarks and trials without their tests, by path. */
export const sources: readonly string[] = listFiles('*.ts', '*.tsx')
  .filter((path) => /^(?:packages|examples)\/[^/]+\/src\/|^(?:bench|trials)\/src\//.test(path))
  .filter((path) => !/\.test\.|\/testing\//.test(path));

export const readSource = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The texts of matching nodes in a source, each after its path. */
export const nodesIn = (
  path: string,
  text: string,
  isWanted: (node: ts.Node) => boolean,
): readonly string[] => {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isWanted(node)) found.push(`${path}: ${node.getText(source)}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
};
