import { searchLabels, type Field } from '@torioki/catalogue';
import { Hono } from 'hono';
import { screenWords } from 'torioki';
import type { PortalEnv } from '../context.js';
import { Fact } from '../layout/fact.js';
import { Items } from '../layout/lists.js';
import { renderPage } from '../layout/page.js';
import { searchFieldWords } from '../words/search-field-words.js';
import { words } from '../words/words.js';

const { search: labels } = words.help;

/** 検索のコツ・検索画面について: how the search matches, and each field with an example (R12). */
export const helpSearchPage = new Hono<PortalEnv>().get('/help/search', (c) =>
  renderPage(c, {
    title: searchLabels.help,
    crumbs: [['/help', screenWords.service.faq]],
    body: (
      <>
        <h2>{labels.found}</h2>
        <Items of={labels.lines} class="text" />
        <h2>{labels.fields}</h2>
        <dl class="facts wide">
          {(Object.entries(searchFieldWords) as [Field, (typeof searchFieldWords)[Field]][]).map(
            ([field, { finds, example }]) => (
              <Fact name={searchLabels.fields[field]}>
                {finds}
                <br />
                <a href={`/search?${new URLSearchParams({ mode: 'advanced', [field]: example }).toString()}`}>
                  {labels.example}
                  {example}
                </a>
              </Fact>
            ),
          )}
        </dl>
      </>
    ),
  }),
);
