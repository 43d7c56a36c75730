import { isList, views, type LibraryView, type ViewName } from '@torioki/read-models';
import { viewEntries, type ViewEntry } from '../../../../read-models/dist/testing/view-entries.js';
import { methodsWritten, namesOfRoles, type Method } from './methods.js';

const takenBy = ({ takes, lists }: LibraryView): readonly [name: string, type: string] => {
  const [list] = takes.filter(isList);
  if (list !== undefined) return [`${list.replace(/y$/, 'ie')}s`, 'string[]'];
  const names = lists.map((list) => `'${list}'`).join(' | ');
  const page = lists.length > 0 ? [`page?: PageOfLists<${names}>`] : [];
  return ['given', `[${[...takes.map((name) => `${name}: string`), ...page].join(', ')}]`];
};

const method = ({ name, comment }: ViewEntry): Method => {
  const row: LibraryView = views[name as ViewName];
  const [given, type] = takenBy(row);
  return {
    text: `${comment} Roles at a desk: ${namesOfRoles(row.roles)}.`,
    written: `${name}: (...${given}: readonly ${type}) => show(views.${name}, ${given}),`,
  };
};

/** The source of the views' methods, each with its comment. */
export const viewMethodsWritten = (): Promise<string> =>
  methodsWritten(
    [
      "import { views, type PageOfLists } from '@torioki/read-models';",
      "import type { Show } from '../view.js';",
    ],
    [['viewMethods = (show: Show)', viewEntries.map(method)]],
  );
