import type { Field } from '@torioki/catalogue';
import { Hono } from 'hono';
import { buildAddress } from '../build-address.js';
import type { PortalEnv } from '../context.js';
import { Fact } from '../layout/fact.js';
import { Items } from '../layout/lists.js';
import { renderPage } from '../layout/page.js';

/** 検索のコツ・検索画面について: how the search matches, and each field with an example (R12). */
export const helpSearchPage = new Hono<PortalEnv>().get('/help/search', (c) => {
  const { words } = c.var;
  const { search: labels } = words.help;
  const { searchFields } = words;
  return renderPage(c, {
    title: words.search.help,
    crumbs: [['/help', words.screen.service.faq]],
    body: (
      <>
        <h2>{labels.found}</h2>
        <Items of={Object.values(labels.lines)} class="text" />
        <h2>{labels.fields}</h2>
        <dl class="facts wide">
          {(Object.entries(searchFields) as [Field, (typeof searchFields)[Field]][]).map(
            ([field, { finds, example }]) => (
              <Fact name={words.search.fields[field]}>
                {finds}
                <br />
                <a href={buildAddress('/search', { mode: 'advanced', [field]: example })}>
                  {labels.example}
                  {example}
                </a>
              </Fact>
            ),
          )}
        </dl>
      </>
    ),
  });
});
