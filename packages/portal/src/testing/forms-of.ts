import { findElements, parsePage, type ParsedElement } from './parse-page.js';

export type Fields = readonly (readonly [name: string, value: string])[];

/** The choices of a form, each with its selected option. */
export const listChosen = (form: ParsedElement): Fields =>
  findElements(form, 'select').map((select) => {
    const options = findElements(select, 'option');
    const option = options.find(({ attributes }) => 'selected' in attributes) ?? options[0];
    return [select.attributes['name'] ?? '', option?.attributes['value'] ?? ''];
  });

/** The fields of the form of each act on a page, as a browser sends them. The act is the name of a button. */
export const formsOf = (html: string): Readonly<Record<string, Fields>> =>
  Object.fromEntries(
    findElements(parsePage(html), 'form').flatMap((form): (readonly [string, Fields])[] => {
      const act = findElements(form, 'button').find(({ attributes }) => attributes['name'] === 'act');
      const fields = findElements(form, 'input').flatMap(({ attributes }) => {
        const { name = '', value = '', type } = attributes;
        const isSent = name !== 'form' && (type !== 'checkbox' || 'checked' in attributes);
        return isSent ? [[name, value] as const] : [];
      });
      return act === undefined ? [] : [[act.attributes['value'] ?? '', [...fields, ...listChosen(form)]]];
    }),
  );
