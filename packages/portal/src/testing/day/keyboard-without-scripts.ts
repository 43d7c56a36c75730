import type { Browser, ShownPage } from '../browser-without-scripts.js';
import { listChosen } from '../forms-of.js';
import { findElements, parsePage, type ParsedElement } from '../parse-page.js';
import type { Keyboard, ShownAnswer } from './keyboard.js';

type Field = readonly [name: string, value: string];

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

const readAnswer = (page: ParsedElement): ShownAnswer => {
  const shown = findElements(page, 'div').find(({ attributes }) => attributes['role'] === 'status');
  const is = /^answer (done|nothing|look)/.exec(shown?.attributes['class'] ?? '')?.[1] ?? 'none';
  return { is: is as ShownAnswer['is'], text: squeeze(shown?.text ?? '') };
};

/** The fields that a form sends as it is: the present texts, the ticked boxes and the chosen options. */
const listGivenFields = (form: ParsedElement): readonly Field[] => [
  ...findElements(form, 'input').flatMap(({ attributes }): Field[] => {
    const { type, name = '', value = '' } = attributes;
    return type !== 'checkbox' || 'checked' in attributes ? [[name, value]] : [];
  }),
  ...findElements(form, 'textarea').map(({ text, attributes: { name = '' } }): Field => [name, text]),
  ...listChosen(form),
];

/** The field of a label: the one that it names, or the box within it. */
const findField = (form: ParsedElement, label: string): ParsedElement | undefined => {
  const found = findElements(form, 'label').find((one) => squeeze(one.text) === label);
  const id = found?.attributes['for'];
  if (found === undefined || id === undefined) return found && findElements(found, 'input')[0];
  return ['input', 'textarea', 'select']
    .flatMap((tag) => findElements(form, tag))
    .find(({ attributes }) => attributes['id'] === id);
};

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
    const typed = new Set(fields.map(([name]) => name));
    const given = listGivenFields(form).filter(([name]) => !typed.has(name));
    const all = [...given, ...fields];
    const query = new URLSearchParams(all.map(([name, value]): [string, string] => [name, value]));
    page = await (form.attributes['method'] === 'get'
      ? browser.open(`${action}?${query.toString()}`)
      : browser.post(action, all));
    return readAnswer(parsePage(page.html));
  };

  const findForm = (has: (form: ParsedElement) => boolean, what: string): ParsedElement => {
    const form = findElements(parsePage(page.html), 'form').find(has);
    if (form === undefined) throw new Error(`The page ${page.path} has no ${what}: ${page.text}`);
    return form;
  };

  /** The field with a label, and the text; of a choice, the value of the option with the text. */
  const fill = (form: ParsedElement, label: string, text: string): Field => {
    const field = findField(form, label);
    if (field === undefined) throw new Error(`The page ${page.path} has no field ${label}: ${page.text}`);
    const { name = '', type, value = 'on' } = field.attributes;
    if (type === 'checkbox') return [name, value];
    if (field.tag !== 'select') return [name, text];
    const option = findElements(field, 'option').find((one) => squeeze(one.text) === text);
    if (option === undefined) throw new Error(`The page ${page.path} has no option ${text}: ${page.text}`);
    return [name, option.attributes['value'] ?? ''];
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
      const fields = Object.entries(typed).map(([label, text]) => fill(form, label, text));
      const { name: button, value = '' } = buttonOf(form, name)?.attributes ?? {};
      return send(form, [...fields, ...(button === undefined ? [] : [[button, value] as const])]);
    },
    listLinks: () =>
      Promise.resolve(
        findElements(parsePage(page.html), 'a').flatMap(({ text, attributes: { href = '' } }) =>
          href.startsWith('/') ? [{ name: squeeze(text), path: href.replace(/[?#].*/, '') }] : [],
        ),
      ),
    read: () => Promise.resolve(page.text),
    listButtons: () => findElements(parsePage(page.html), 'button').map(({ text }) => squeeze(text)),
    address: () => page.path,
    path: () => page.path.replace(/\?.*/, ''),
  };
};
