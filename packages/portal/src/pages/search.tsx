import {
  searchLabels,
  searchRefusalText,
  type Field as FieldName,
  type FoundTitles,
} from '@torioki/catalogue';
import * as E from 'fp-ts/lib/Either.js';
import { zip } from 'fp-ts/lib/ReadonlyArray.js';
import { Hono } from 'hono';
import { combineLatest, from, map, switchMap } from 'rxjs';
import type { PortalEnv, Variables } from '../context.js';
import { findHoldings } from '../find-holdings.js';
import { ButtonLink } from '../layout/button.js';
import { Field, Submit } from '../layout/form.js';
import { Reasons } from '../layout/notice.js';
import { renderPage } from '../layout/page.js';
import { streamPieces } from '../live/stream.js';
import {
  readSearchRequest,
  searchFields,
  searchModes,
  toSearch,
  type SearchRequest,
} from '../search/search-request.js';
import { HitPieces, Results, type HitWithHoldings } from '../search/results.js';
import { words } from '../words/words.js';

const Modes = ({ mode }: SearchRequest) => (
  <nav class="tabs" aria-label={words.search.modes}>
    <ul>
      {searchModes.map((one) => (
        <li>
          <a href={`/search?mode=${one}`} {...(one === mode ? { 'aria-current': 'page' } : {})}>
            {searchLabels.modes[one]}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const Buttons = ({ mode }: SearchRequest) => (
  <Submit name={searchLabels.search}>
    <ButtonLink to={`/search?mode=${mode}`} label={searchLabels.clear} look="second" />
  </Submit>
);

const SearchField = ({ name, given }: Pick<SearchRequest, 'given'> & { readonly name: FieldName }) => (
  <Field name={name} label={searchLabels.fields[name]} value={given[name] ?? ''} autocomplete="off" />
);

const SearchForm = (request: SearchRequest) => (
  <form method="get" action="/search" role="search" class="search">
    <input type="hidden" name="mode" value={request.mode} />
    {request.mode === 'advanced' ? (
      <>
        <p class="label">{searchLabels.prompt}</p>
        <div class="fields">
          {searchFields.map((name) =>
            name === 'ndc' ? (
              <div class="with-button">
                <SearchField name={name} {...request} />
                <button class="button second small" type="submit" formaction="/search/classes">
                  {searchLabels.classPicker}
                </button>
              </div>
            ) : (
              <SearchField name={name} {...request} />
            ),
          )}
        </div>
      </>
    ) : (
      <Field
        name="words"
        label={searchLabels.prompt}
        value={request.given['words'] ?? ''}
        autocomplete="off"
      />
    )}
    <Buttons {...request} />
    <p>
      <a href="/help/search">{searchLabels.help}</a>
    </p>
  </form>
);

interface SearchAnswer {
  readonly refused?: string;
  readonly results?: { readonly found: FoundTitles; readonly held: readonly HitWithHoldings[] };
}

/** The hits with the library's holdings, or the reason why the search is refused. */
const answerSearch = async (of: Variables, request: SearchRequest): Promise<SearchAnswer> => {
  if (!request.isSubmitted) return {};
  const found = await of.options.catalogue.search(toSearch(request), { page: request.page });
  if (E.isLeft(found)) return { refused: searchRefusalText(found.left) };
  const { hits } = found.right;
  const holdings = await findHoldings(
    of,
    hits.map(({ title }) => title.title),
  );
  const held = zip(holdings)(hits);
  return { results: { found: found.right, held } };
};

/** 蔵書検索 (R6, R11–R25, R37). */
export const searchPage = new Hono<PortalEnv>();

searchPage.get('/search', async (c) => {
  const request = readSearchRequest(new URL(c.req.url).searchParams);
  const { refused, results } = await answerSearch(c.var, request);
  return renderPage(c, {
    title: searchLabels.page,
    status: refused === undefined ? 200 : 422,
    crumbs: [],
    live: results !== undefined && results.held.length > 0,
    body: (
      <>
        <Modes {...request} />
        {refused === undefined ? null : <Reasons heading={words.search.refused} of={[refused]} />}
        <SearchForm {...request} />
        {results === undefined ? null : <Results of={c.var} request={request} {...results} />}
      </>
    ),
  });
});

/** The stream of 状態 and 予約数 of the hits. */
searchPage.get('/live/search', (c) => {
  const request = readSearchRequest(new URL(c.req.url).searchParams);
  const { catalogue, library } = c.var.options;
  return streamPieces(c, () =>
    from(catalogue.search(toSearch(request), { page: request.page })).pipe(
      map((found) => (E.isLeft(found) ? [] : found.right.hits)),
      switchMap((hits) => combineLatest(hits.map(({ title }) => library.views.holdings(title.title).live))),
      map((held) => <HitPieces of={held} />),
    ),
  );
});
