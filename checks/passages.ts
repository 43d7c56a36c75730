import ts from 'typescript';
import { listFiles, readSource } from './sources.js';

/** A piece of the project's English: one line of a comment or of a document. */
export interface Passage {
  readonly path: string;
  readonly line: number;
  readonly text: string;
}

/** The lines of all comments of a source, docstrings included. */
export const commentsIn = (path: string, text: string): readonly Passage[] => {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const starts = new Map<number, number>();
  const add = ({ pos, end }: ts.TextRange): unknown => starts.set(pos, end);
  const visit = (node: ts.Node): void => {
    ts.getLeadingCommentRanges(text, node.getFullStart())?.forEach(add);
    ts.getTrailingCommentRanges(text, node.getEnd())?.forEach(add);
    ts.forEachChild(node, visit);
  };
  visit(source);
  visit(source.endOfFileToken);
  return [...starts].flatMap(([pos, end]) => {
    const first = source.getLineAndCharacterOfPosition(pos).line + 1;
    return text
      .slice(pos, end)
      .split('\n')
      .map((line, index) => ({ path, line: first + index, text: line }));
  });
};

/** The lines of a document, without its code and the targets of its links. */
export const linesOf = (path: string, text: string): readonly Passage[] => {
  let isCode = false;
  return text.split('\n').flatMap((line, index) => {
    const isFence = /^\s*```/.test(line);
    if (isFence) isCode = !isCode;
    const prose = line.replaceAll(/`[^`]*`|\]\([^)]*\)/g, ' ');
    return isCode || isFence ? [] : [{ path, line: index + 1, text: prose }];
  });
};

/** The passages of all comments and documents, without generated sources and Japanese pages. */
export const readPassages = (): readonly Passage[] =>
  listFiles('*.ts', '*.tsx', '*.mjs', '*.md')
    .filter((path) => !/\/generated\/|\.ja\.md$/.test(path))
    .flatMap((path) => {
      const text = readSource(path);
      return path.endsWith('.md') ? linesOf(path, text) : commentsIn(path, text);
    });
