import { isList, views, type ArgumentName, type LibraryView, type ViewName } from '@torioki/read-models';
import { format } from 'prettier';
import { comment } from '../../../lending/dist/testing/comment.js';
import { viewEntries, type ViewEntry } from '../../../read-models/dist/testing/view-entries.js';

/** The name of the arguments, and their type. */
const takenBy = (takes: readonly ArgumentName[]): readonly [name: string, type: string] => {
  const [list] = takes.filter(isList);
  return list === undefined
    ? ['given', `[${takes.map((name) => `${name}: string`).join(', ')}]`]
    : [`${list}s`, 'string[]'];
};

const method = ({ name, comment: text }: ViewEntry): string => {
  const { takes, roles }: LibraryView = views[name as ViewName];
  const by = `At a desk by ${roles.join(', ').replaceAll('-', ' ')}.`;
  const [given, type] = takenBy(takes);
  const written = `  ${name}: (...${given}: readonly ${type}) => show(views.${name}, ${given}),`;
  return [...comment(`${text} ${by}`), written].join('\n');
};

/** The source of the methods of the views, each with its comment. */
export const viewMethodsWritten = (): Promise<string> =>
  format(
    [
      "import { views } from '@torioki/read-models';",
      "import type { Show } from '../view.js';",
      '',
      '/**',
      ' * The methods of the views. Written by the test that compares it with the views:',
      ' * `npx vitest run --project torioki view-methods --update`.',
      ' */',
      'export const viewMethods = (show: Show) => ({',
      viewEntries.map(method).join('\n\n'),
      '});',
    ].join('\n'),
    { parser: 'typescript', singleQuote: true, printWidth: 110, trailingComma: 'all' },
  );
