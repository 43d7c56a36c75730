import type { Browser, ShownPage } from './browser-without-scripts.js';
import { findElements, parsePage, type ParsedElement } from './parse-page.js';

/** A page, with the link or form that led to it. */
export interface ReachedPage {
  /** The path of the link, or the path of a form's page and the form's button. */
  readonly by: string;
  readonly seen: ShownPage;
  readonly page: ParsedElement;
}

interface CrawlOptions {
  /** The patterns of paths, such as `/titles/:title`. */
  readonly routes: readonly string[];
  /** The text to type into the fields. */
  readonly typed: string;
  /** Target paths of the forms that are not sent. */
  readonly never: readonly string[];
}

/** The number of pages opened for one pattern. */
const mostOfRoute = 3;

const patternOf = (route: string) => new RegExp(`^${route.replace(/:\w+/g, '[^/]+')}$`);

/** The first pattern that matches a path. */
export const findRoute = (routes: readonly string[], path: string): string | undefined =>
  routes.find((route) => route === path) ?? routes.find((route) => patternOf(route).test(path));

type Field = readonly [name: string, value: string];

/** A form filled in by a reader: all boxes ticked, a text in all text fields. */
export const fillFields = (form: ParsedElement, typed: string): readonly Field[] => [
  ...findElements(form, 'input').flatMap(({ attributes: { name, type = 'text', value = '' } }): Field[] => {
    if (name === undefined || type === 'submit') return [];
    const isTyped = !['hidden', 'checkbox', 'radio'].includes(type);
    return [[name, isTyped ? typed : value === '' ? 'on' : value]];
  }),
  ...findElements(form, 'textarea').flatMap(({ attributes: { name } }): Field[] =>
    name ? [[name, typed]] : [],
  ),
  ...findElements(form, 'select').flatMap((select): Field[] => {
    const [option] = findElements(select, 'option');
    return [[select.attributes['name'] ?? '', option?.attributes['value'] ?? '']];
  }),
];

/** The named buttons of a form, or its one button without a name. */
export const listButtons = (form: ParsedElement): readonly (Field | undefined)[] => {
  const named = findElements(form, 'button').flatMap(({ attributes: { name, value = '' } }): Field[] =>
    name === undefined ? [] : [[name, value]],
  );
  return named.length === 0 ? [undefined] : named;
};

/** The name of the act that a form sends, if its action has several forms. */
const findAct = (form: ParsedElement): string =>
  findElements(form, 'input').find(({ attributes }) => attributes['name'] === 'act')?.attributes['value'] ??
  '';

const nameButton = (button: Field | undefined): string => button?.join('=') ?? '';

/** Whether two forms of a page send the same button and act to the same path. */
const isSameForm = (one: ParsedElement, other: ParsedElement, button: Field | undefined): boolean =>
  one.attributes['action'] === other.attributes['action'] &&
  findAct(one) === findAct(other) &&
  listButtons(one).map(nameButton).includes(nameButton(button));

/** Opens all pages that links, forms and redirections lead to, and sends each form once by each button. */
export const crawl = async (
  user: Browser,
  starts: readonly string[],
  { routes, typed, never }: CrawlOptions,
): Promise<readonly ReachedPage[]> => {
  const reached: ReachedPage[] = [];
  const paths = [...starts];
  const opened = new Set<string>();
  const perRoute = new Map<string, number>();
  const sent = new Set<string>();

  const look = (by: string, seen: ShownPage): ParsedElement => {
    const page = parsePage(seen.html);
    reached.push({ by, seen, page });
    opened.add(seen.path);
    for (const { attributes } of findElements(page, 'a'))
      if (attributes['href']?.startsWith('/')) paths.push(attributes['href'].replace(/#.*/, ''));
    return page;
  };

  const sendByButtons = async (
    form: ParsedElement,
    path: string,
    action: string,
    route: string,
  ): Promise<void> => {
    for (const button of listButtons(form)) {
      const from = findRoute(routes, path.replace(/\?.*/, ''));
      const by = `${from} → ${route} ${findAct(form)} ${nameButton(button)}`;
      if (sent.has(by)) continue;
      sent.add(by);
      await user.open(path);
      const fresh = findElements(parsePage((await user.open(path)).html), 'form').find((one) =>
        isSameForm(one, form, button),
      );
      const fields = fillFields(fresh ?? form, typed);
      const after = await user.post(action, button === undefined ? fields : [...fields, button]);
      await sendForms(after.path, look(by, after));
    }
  };

  const sendForms = async (path: string, page: ParsedElement): Promise<void> => {
    for (const form of findElements(page, 'form')) {
      const { method = 'get', action = path } = form.attributes;
      const route = findRoute(routes, action.replace(/\?.*/, ''));
      if (method !== 'post' || route === undefined || never.includes(route)) continue;
      await sendByButtons(form, path, action, route);
    }
  };

  for (let path = paths.shift(); path !== undefined; path = paths.shift()) {
    const route = findRoute(routes, path.replace(/\?.*/, ''));
    const many = perRoute.get(route ?? '') ?? 0;
    const isWanted = many < mostOfRoute || starts.includes(path);
    if (route === undefined || opened.has(path) || !isWanted) continue;
    perRoute.set(route, many + 1);
    opened.add(path);
    await sendForms(path, look(path, await user.open(path)));
  }
  return reached;
};
