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
import { holdingsOf } from '../holdings.js';
import { ButtonLink } from '../layout/button.js';
import { Field, Submit } from '../layout/form.js';
import { Reasons } from '../layout/notice.js';
import { page } from '../layout/page.js';
import { streamOf } from '../live/stream.js';
import { askedOf, fields, modes, searchOf, type Asked } from '../search/asked.js';
import { HitPieces, Results, type Held } from '../search/results.js';
import { words } from '../words/words.js';

const Modes = ({ mode }: Asked) => (
  <nav class="tabs" aria-label={words.search.modes}>
    <ul>
      {modes.map((one) => (
        <li>
          <a href={`/search?mode=${one}`} {...(one === mode ? { 'aria-current': 'page' } : {})}>
            {searchLabels.modes[one]}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

const Buttons = ({ mode }: Asked) => (
  <Submit name={searchLabels.search}>
    <ButtonLink to={`/search?mode=${mode}`} label={searchLabels.clear} look="second" />
  </Submit>
);

const SearchField = ({ name, given }: Pick<Asked, 'given'> & { readonly name: FieldName }) => (
  <Field name={name} label={searchLabels.fields[name]} value={given[name] ?? ''} autocomplete="off" />
);

const SearchForm = (asked: Asked) => (
  <form method="get" action="/search" role="search" class="search">
    <input type="hidden" name="mode" value={asked.mode} />
    {asked.mode === 'advanced' ? (
      <>
        <p class="label">{searchLabels.prompt}</p>
        <div class="fields">
          {fields.map((name) =>
            name === 'ndc' ? (
              <div class="with-button">
                <SearchField name={name} {...asked} />
                <button class="button second small" type="submit" formaction="/search/classes">
                  {searchLabels.classPicker}
                </button>
              </div>
            ) : (
              <SearchField name={name} {...asked} />
            ),
          )}
        </div>
      </>
    ) : (
      <Field name="words" label={searchLabels.prompt} value={asked.given['words'] ?? ''} autocomplete="off" />
    )}
    <Buttons {...asked} />
    <p>
      <a href="/help/search">{searchLabels.help}</a>
    </p>
  </form>
);

interface Answered {
  readonly refused?: string;
  readonly results?: { readonly found: FoundTitles; readonly held: readonly Held[] };
}

/** The hits with the library's holdings, or the reason why the search is refused. */
const answerTo = async (of: Variables, asked: Asked): Promise<Answered> => {
  if (!asked.isAsked) return {};
  const found = await of.options.catalogue.search(searchOf(asked), { page: asked.page });
  if (E.isLeft(found)) return { refused: searchRefusalText(found.left) };
  const { hits } = found.right;
  const holdings = await holdingsOf(
    of,
    hits.map(({ title }) => title.title),
  );
  const held = zip(holdings)(hits);
  return { results: { found: found.right, held } };
};

/** 蔵書検索 (R6, R11–R25, R37). */
export const searchPage = new Hono<PortalEnv>();

searchPage.get('/search', async (c) => {
  const asked = askedOf(new URL(c.req.url).searchParams);
  const { refused, results } = await answerTo(c.var, asked);
  return page(c, {
    title: searchLabels.page,
    status: refused === undefined ? 200 : 422,
    crumbs: [],
    live: results !== undefined && results.held.length > 0,
    body: (
      <>
        <Modes {...asked} />
        {refused === undefined ? null : <Reasons heading={words.search.refused} of={[refused]} />}
        <SearchForm {...asked} />
        {results === undefined ? null : <Results of={c.var} asked={asked} {...results} />}
      </>
    ),
  });
});

/** The stream of 状態 and 予約数 of the hits. */
searchPage.get('/live/search', (c) => {
  const asked = askedOf(new URL(c.req.url).searchParams);
  const { catalogue, library } = c.var.options;
  return streamOf(c, () =>
    from(catalogue.search(searchOf(asked), { page: asked.page })).pipe(
      map((found) => (E.isLeft(found) ? [] : found.right.hits)),
      switchMap((hits) => combineLatest(hits.map(({ title }) => library.views.holdings(title.title).live))),
      map((held) => <HitPieces of={held} />),
    ),
  );
});
