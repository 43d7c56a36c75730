import { classTree, type ClassNode } from '@torioki/catalogue';
import { ndcTable } from '@torioki/catalogue/importers';
import * as E from 'fp-ts/lib/Either.js';
import { Hono } from 'hono';
import type { PortalEnv, Variables } from '../context.js';
import { renderPage } from '../layout/page.js';
import { readSearchRequest, buildSearchPath } from '../search/search-request.js';

/** The classes, sorted from 000 to 900. */
const tree = E.getOrElse((): readonly ClassNode[] => [])(E.chain(classTree)(ndcTable())).toSorted(
  (one, other) => Number(one.ndc) - Number(other.ndc),
);

interface ClassesProps extends Pick<Variables, 'words'> {
  readonly of: readonly ClassNode[];
  /** The address of the search with a class. */
  readonly pathOf: (prefix: string) => string;
}

const Classes = ({ words, of, pathOf: to }: ClassesProps) => (
  <ul class="classes">
    {of.map(({ ndc, name, prefix, narrower }) => (
      <li>
        {narrower.length === 0 ? (
          <a href={to(prefix)}>
            <span class="number">{ndc}</span> {name}
          </a>
        ) : (
          <details>
            <summary>
              <span class="number">{ndc}</span> {name}
            </summary>
            <a href={to(prefix)}>{words.search.allOf(name)}</a>
            <Classes words={words} of={narrower} pathOf={to} />
          </details>
        )}
      </li>
    ))}
  </ul>
);

/** The choice of a class, 分類・主題選択. The chosen class goes into 分類; the rest of the form is unchanged (R19). */
export const classesPage = new Hono<PortalEnv>().get('/search/classes', (c) => {
  const { words } = c.var;
  const query = new URL(c.req.url).searchParams;
  query.set('mode', 'advanced');
  const request = readSearchRequest(query);
  return renderPage(c, {
    title: words.search.classPicker,
    crumbs: [['/search?mode=advanced', words.search.page]],
    body: (
      <>
        <p class="lead">{words.search.classes}</p>
        <p class="quiet">{words.search.ndcBy}</p>
        <Classes
          words={words}
          of={tree}
          pathOf={(prefix) => buildSearchPath({ ...request, given: { ...request.given, ndc: prefix } }, 1)}
        />
      </>
    ),
  });
});
