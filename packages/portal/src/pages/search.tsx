import { searchRefusalText, type Field as FieldName, type FoundTitles } from '@torioki/catalogue';
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

type SearchScreenProps = SearchRequest & Pick<Variables, 'words'>;

const Modes = ({ words, mode }: SearchScreenProps) => (
  <nav class="tabs" aria-label={words.search.kinds}>
    <ul>
      {searchModes.map((one) => (
        <li>
          <a href={`/search?mode=${one}`} {...(one === mode ? { 'aria-current': 'page' } : {})}>
            {words.search.modes[one]}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const Buttons = ({ words, mode }: SearchScreenProps) => (
  <Submit name={words.search.search}>
    <ButtonLink to={`/search?mode=${mode}`} label={words.search.clear} look="second" />
  </Submit>
);

const SearchField = ({ words, name, given }: SearchScreenProps & { readonly name: FieldName }) => (
  <Field name={name} label={words.search.fields[name]} value={given[name] ?? ''} autocomplete="off" />
);

const SearchForm = (props: SearchScreenProps) => {
  const { words, ...request } = props;
  return (
    <form method="get" action="/search" role="search" class="search">
      <input type="hidden" name="mode" value={request.mode} />
      {request.mode === 'advanced' ? (
        <>
          <p class="caption">{words.search.prompt}</p>
          <div class="fields">
            {searchFields.map((name) =>
              name === 'ndc' ? (
                <div class="with-button">
                  <SearchField {...props} name={name} />
                  <button class="button second small" type="submit" formaction="/search/classes">
                    {words.search.classPicker}
                  </button>
                </div>
              ) : (
                <SearchField {...props} name={name} />
              ),
            )}
          </div>
        </>
      ) : (
        <Field
          name="words"
          label={words.search.prompt}
          value={request.given['words'] ?? ''}
          autocomplete="off"
        />
      )}
      <Buttons {...props} />
      <p>
        <a href="/help/search">{words.search.help}</a>
      </p>
    </form>
  );
};

interface SearchAnswer {
  readonly refused?: string;
  readonly results?: { readonly found: FoundTitles; readonly held: readonly HitWithHoldings[] };
}

/** The hits with the library's holdings, or the reason why the search is refused. */
const answerSearch = async (of: Variables, request: SearchRequest): Promise<SearchAnswer> => {
  if (!request.isSubmitted) return {};
  const found = await of.options.catalogue.search(toSearch(request), { page: request.page });
  if (E.isLeft(found)) return { refused: searchRefusalText(found.left, of.words.search.refusals) };
  const { hits } = found.right;
  const holdings = await findHoldings(
    of,
    hits.map(({ title }) => title.title),
  );
  const held = zip(holdings)(hits);
  return { results: { found: found.right, held } };
};

/** The search of the catalogue, 蔵書検索 (R6, R11–R25, R37). */
export const searchPage = new Hono<PortalEnv>();

searchPage.get('/search', async (c) => {
  const request = readSearchRequest(new URL(c.req.url).searchParams);
  const of = c.var;
  const { words } = of;
  const { refused, results } = await answerSearch(of, request);
  return renderPage(c, {
    title: words.search.page,
    status: refused === undefined ? 200 : 422,
    crumbs: [],
    live: results !== undefined && results.held.length > 0,
    body: (
      <>
        <Modes words={words} {...request} />
        {refused === undefined ? null : <Reasons heading={words.search.refused} of={[refused]} />}
        <SearchForm words={words} {...request} />
        {results === undefined ? null : <Results of={of} request={request} {...results} />}
      </>
    ),
  });
});

/** The stream of 状態 and 予約数 of the hits. */
searchPage.get('/live/search', (c) => {
  const request = readSearchRequest(new URL(c.req.url).searchParams);
  const { options, words } = c.var;
  const { catalogue, library } = options;
  return streamPieces(c, () =>
    from(catalogue.search(toSearch(request), { page: request.page })).pipe(
      map((found) => (E.isLeft(found) ? [] : found.right.hits)),
      switchMap((hits) => combineLatest(hits.map(({ title }) => library.views.holdings(title.title).live))),
      map((held) => <HitPieces words={words} of={held} />),
    ),
  );
});
