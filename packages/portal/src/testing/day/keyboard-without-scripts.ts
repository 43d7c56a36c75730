import type { Browser, ShownPage } from '../browser-without-scripts.js';
import { findElements, parsePage, type ParsedElement } from '../parse-page.js';
import type { Keyboard, ShownAnswer } from './keyboard.js';

type Field = readonly [name: string, value: string];

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

const readAnswer = (page: ParsedElement): ShownAnswer => {
  const shown = findElements(page, 'div').find(({ attributes }) => attributes['role'] === 'status');
  const is = /^answer (done|nothing|look)/.exec(shown?.attributes['class'] ?? '')?.[1] ?? 'none';
  return { is: is as ShownAnswer['is'], text: squeeze(shown?.text ?? '') };
};

/** The fields that a form sends as it is: the hidden ones, and the first option of each choice. */
const listGivenFields = (form: ParsedElement): readonly Field[] => [
  ...findElements(form, 'input').flatMap(
    ({ attributes: { type = 'text', name = '', value = '' } }): Field[] =>
      type === 'hidden' ? [[name, value]] : [],
  ),
  ...findElements(form, 'select').map((select): Field => {
    const [option] = findElements(select, 'option');
    return [select.attributes['name'] ?? '', option?.attributes['value'] ?? ''];
  }),
];

/** A member of staff who can also list the buttons of a page, and read its address. */
interface PlainKeyboard extends Keyboard {
  readonly listButtons: () => readonly string[];
  readonly address: () => string;
}

/** A member of staff at a browser without scripts. */
export const useWithoutScripts = async (browser: Browser, start: string): Promise<PlainKeyboard> => {
  let page: ShownPage = await browser.open(start);

  const send = async (form: ParsedElement, fields: readonly Field[]): Promise<ShownAnswer> => {
    const action = form.attributes['action'] ?? page.path;
    page = await browser.post(action, [...listGivenFields(form), ...fields]);
    return readAnswer(parsePage(page.html));
  };

  const findForm = (has: (form: ParsedElement) => boolean, what: string): ParsedElement => {
    const form = findElements(parsePage(page.html), 'form').find(has);
    if (form === undefined) throw new Error(`The page ${page.path} has no ${what}: ${page.text}`);
    return form;
  };

  const buttonOf = (form: ParsedElement, name: string): ParsedElement | undefined =>
    findElements(form, 'button').find(({ text }) => squeeze(text) === name);

  return {
    follow: async (name) => {
      const link = findElements(parsePage(page.html), 'a').find(({ text }) => squeeze(text) === name);
      if (link === undefined) throw new Error(`The page ${page.path} has no link ${name}: ${page.text}`);
      page = await browser.open(link.attributes['href'] ?? '');
    },
    scan: (text) => {
      const focused = (form: ParsedElement) =>
        findElements(form, 'input').find(({ attributes }) => 'autofocus' in attributes);
      const form = findForm((one) => focused(one) !== undefined, 'field with the focus');
      return send(form, [[focused(form)?.attributes['name'] ?? '', text]]);
    },
    press: (name, typed = {}) => {
      const form = findForm((one) => buttonOf(one, name) !== undefined, `button ${name}`);
      const labels = findElements(form, 'label');
      const fields = Object.entries(typed).map(([label, text]): Field => {
        const field = labels.find((one) => squeeze(one.text) === label)?.attributes['for'] ?? '';
        return [field, text];
      });
      const { name: button, value = '' } = buttonOf(form, name)?.attributes ?? {};
      return send(form, [...fields, ...(button === undefined ? [] : [[button, value] as const])]);
    },
    read: () => Promise.resolve(page.text),
    listButtons: () => findElements(parsePage(page.html), 'button').map(({ text }) => squeeze(text)),
    address: () => page.path,
    path: () => page.path.replace(/\?.*/, ''),
  };
};
