import { searchLabels, searchRefusalText, type Field as FieldName } from '@torioki/catalogue';
import * as E from 'fp-ts/lib/Either.js';
import { Hono } from 'hono';
import type { PortalEnv, Variables } from '../context.js';
import { holdingsOf } from '../holdings.js';
import { Field, Submit } from '../layout/form.js';
import { Reasons } from '../layout/notice.js';
import { page } from '../layout/page.js';
import { askedOf, fields, modes, searchOf, type Asked } from '../search/asked.js';
import { Results, type Held } from '../search/results.js';
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
    <a class="button second" href={`/search?mode=${mode}`}>
      {searchLabels.clear}
    </a>
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

/** What was found, with what the library holds of it. */
const foundBy = async (of: Variables, asked: Asked) => {
  const answer = await of.options.catalogue.search(searchOf(asked), { page: asked.page });
  if (E.isLeft(answer)) return answer;
  const held = await Promise.all(
    answer.right.hits.map(async (hit): Promise<Held> => [hit, await holdingsOf(of, hit.title.title)]),
  );
  return E.right({ found: answer.right, held });
};

/** 蔵書検索 (R6, R11–R25, R37). */
export const searchPage = new Hono<PortalEnv>().get('/search', async (c) => {
  const asked = askedOf(new URL(c.req.url).searchParams);
  const answer = asked.isAsked ? await foundBy(c.var, asked) : undefined;
  const refused = answer?._tag === 'Left' ? searchRefusalText(answer.left) : undefined;
  return page(c, {
    title: searchLabels.page,
    status: refused === undefined ? 200 : 422,
    crumbs: [],
    body: (
      <>
        <Modes {...asked} />
        {refused === undefined ? null : <Reasons heading={words.search.refused} of={[refused]} />}
        <SearchForm {...asked} />
        {answer?._tag === 'Right' ? <Results of={c.var} asked={asked} {...answer.right} /> : null}
      </>
    ),
  });
});
