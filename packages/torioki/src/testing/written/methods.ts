import { format } from 'prettier';
import { formatDocstring } from '../../../../lending/dist/testing/format-docstring.js';

export interface Method {
  readonly text: string;
  readonly written: string;
}

export const codesIn = (refusals: readonly string[]): string =>
  refusals.map((code) => `\`${code}\``).join(', ');

export const namesOfRoles = (roles: readonly string[]): string => roles.join(', ').replaceAll('-', ' ');

const functionOf = (head: string, methods: readonly Method[]): string =>
  [
    `export const ${head} => ({`,
    methods.map(({ text, written }) => [...formatDocstring(text), `  ${written}`].join('\n')).join('\n\n'),
    '});',
  ].join('\n');

/** The source of functions that make methods: each with its head, and its methods. */
export const methodsWritten = (
  imports: readonly string[],
  functions: readonly (readonly [head: string, methods: readonly Method[]])[],
): Promise<string> =>
  format(
    [
      ...imports,
      '',
      '// Written by a test: `npx vitest run --project torioki written --update`.',
      '',
      functions.map(([head, methods]) => functionOf(head, methods)).join('\n\n'),
    ].join('\n'),
    { parser: 'typescript', singleQuote: true, printWidth: 110, trailingComma: 'all' },
  );
