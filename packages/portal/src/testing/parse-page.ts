import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** An element with its attributes, its children and its text. */
export interface ParsedElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly ParsedElement[];
  readonly text: string;
}

const isElement = (node: Node): node is Element => 'tagName' in node;

const findText = (node: Node): string =>
  'value' in node ? node.value : isElement(node) ? node.childNodes.map(findText).join('') : '';

const parseElement = (element: Element): ParsedElement => ({
  tag: element.tagName,
  attributes: Object.fromEntries(element.attrs.map(({ name, value }) => [name, value])),
  children: element.childNodes.filter(isElement).map(parseElement),
  text: findText(element),
});

/** Parses a page as browsers do. */
export const parsePage = (html: string): ParsedElement => {
  const root = parse(html).childNodes.find(isElement);
  if (root === undefined) throw new Error('The page has no element.');
  return parseElement(root);
};

/** All elements with a tag name, in the order of the page. */
export const findElements = (page: ParsedElement, tag: string): readonly ParsedElement[] => [
  ...(page.tag === tag ? [page] : []),
  ...page.children.flatMap((child) => findElements(child, tag)),
];

/** Lines of a page: each element with its attributes, and the text of `body`, `p` and childless elements. */
export const listLines = (
  page: ParsedElement,
  change: (text: string) => string,
  depth = 0,
): readonly string[] => [
  `${' '.repeat(depth)}${page.tag} ${change(JSON.stringify(page.attributes))}`,
  ...(page.children.length === 0 || page.tag === 'body' || page.tag === 'p'
    ? [`${' '.repeat(depth)}“${change(JSON.stringify(page.text))}`]
    : []),
  ...page.children.flatMap((child) => listLines(child, change, depth + 1)),
];
