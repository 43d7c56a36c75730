import { formatDocstring } from '../../../lending/dist/testing/format-docstring.js';
import type { ViewEntry } from './view-entries.js';

export const writeViews = (entries: readonly ViewEntry[]): string =>
  [
    ...entries.map(({ name, path }) => `import { ${name} } from '../${path.replace('.ts', '.js')}';`),
    '',
    '/**',
    ' * Every view of the library, by name. A test writes this file from the folders:',
    ' * `npx vitest run --project read-models views.test --update`.',
    ' */',
    'export const views = {',
    entries
      .map(({ name, comment: text }) => [...formatDocstring(text), `  ${name},`].join('\n'))
      .join('\n\n'),
    '};',
    '',
    'export type ViewName = keyof typeof views;',
    '',
  ].join('\n');
