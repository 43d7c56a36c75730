import { searchRefusalText, type FoundTitles } from '@torioki/catalogue';
import * as E from 'fp-ts/lib/Either.js';
import type { PortalContext } from '../../context.js';
import { renderByline, renderTitle } from '../../layout/title.js';
import { RefusedAnswer } from '../layout/refused-answer.js';
import { WorkTable } from '../layout/work-table.js';
import { wordsOf } from '../staff-visit.js';
import { workPages } from '../work-pages.js';

/** The number of hits on a page of the catalogue, and the number of pages that can be opened. */
const [perPage, mostPages] = [20, 50];

export const pathOfTitle = (title: string): string => `${workPages.titles.path}/${encodeURIComponent(title)}`;

interface HitsProps {
  readonly c: PortalContext;
  readonly found: FoundTitles;
  readonly page: number;
}

const Turns = ({ c, found, page }: HitsProps) => {
  const { titles: labels, lists } = wordsOf(c);
  const pathOf = (to: number) => {
    const query = new URLSearchParams({ words: c.req.query('words') ?? '', page: `${to}` });
    return `${workPages.titles.path}?${query.toString()}`;
  };
  return (
    <p class="buttons">
      {page > 1 ? <a href={pathOf(page - 1)}>{labels.previous}</a> : null}
      {page < mostPages && found.total > page * perPage ? <a href={pathOf(page + 1)}>{lists.more}</a> : null}
    </p>
  );
};

const Hits = ({ c, found, page }: HitsProps) => {
  const { titles: labels } = wordsOf(c);
  const { hits, ...total } = found;
  if (hits.length === 0) return <p role="status">{labels.nothingFound}</p>;
  return (
    <section>
      <p role="status">{labels.found(total)}</p>
      <WorkTable
        heads={[labels.fields.name, labels.fields.authors, labels.fields.title]}
        rows={hits.map(({ title: record }) => [
          <a href={pathOfTitle(record.title)}>{renderTitle(record.title, record)}</a>,
          renderByline(c.var, record),
          record.title,
        ])}
      />
      <Turns c={c} found={found} page={page} />
    </section>
  );
};

/** The titles with some words, page by page, or the reason why the search is refused. */
export const FoundByWords = async ({ c, words }: { readonly c: PortalContext; readonly words: string }) => {
  const { titles: labels } = wordsOf(c);
  const page = Math.max(1, Math.trunc(Number(c.req.query('page') ?? 1)) || 1);
  const found = await c.var.options.catalogue.search({ mode: 'simple', words }, { page });
  return E.isRight(found) ? (
    <Hits c={c} found={found.right} page={page} />
  ) : (
    <RefusedAnswer
      heading={labels.refusals['nothing-sought']}
      reasons={[searchRefusalText(found.left, labels.refusals)]}
    />
  );
};

/** The codes of the titles with an ISBN or ISSN. A text that is none names no title. */
export const findByNumber = async (c: PortalContext, standardNumber: string): Promise<readonly string[]> => {
  const found = await c.var.options.catalogue.search({ mode: 'advanced', fields: { standardNumber } });
  return E.isRight(found) ? found.right.hits.map(({ title }) => title.title) : [];
};
