import { isList, views, type ArgumentName, type LibraryView, type ViewName } from '@torioki/read-models';
import { viewEntries, type ViewEntry } from '../../../../read-models/dist/testing/view-entries.js';
import { methodsWritten, namesOfRoles, type Method } from './methods.js';

const takenBy = (takes: readonly ArgumentName[]): readonly [name: string, type: string] => {
  const [list] = takes.filter(isList);
  return list === undefined
    ? ['given', `[${takes.map((name) => `${name}: string`).join(', ')}]`]
    : [`${list.replace(/y$/, 'ie')}s`, 'string[]'];
};

const method = ({ name, comment }: ViewEntry): Method => {
  const { takes, roles }: LibraryView = views[name as ViewName];
  const [given, type] = takenBy(takes);
  return {
    text: `${comment} Roles at a desk: ${namesOfRoles(roles)}.`,
    written: `${name}: (...${given}: readonly ${type}) => show(views.${name}, ${given}),`,
  };
};

/** The source of the views' methods, each with its comment. */
export const viewMethodsWritten = (): Promise<string> =>
  methodsWritten(
    ["import { views } from '@torioki/read-models';", "import type { Show } from '../view.js';"],
    [['viewMethods = (show: Show)', viewEntries.map(method)]],
  );
