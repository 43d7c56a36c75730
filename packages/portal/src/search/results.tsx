import type { FoundTitles, Hit } from '@torioki/catalogue';
import type { Variables } from '../context.js';
import type { ShownHoldings } from '../find-holdings.js';
import { CartButton } from '../layout/cart-button.js';
import { announceAttributes, Live } from '../layout/live.js';
import { Lines } from '../layout/lists.js';
import { Notice } from '../layout/notice.js';
import { chooseBestCopy, findLookOfCopy, Status } from '../layout/status.js';
import { renderByline, TitleLink, renderTitle } from '../layout/title.js';
import { buildSearchPath, type SearchRequest } from './search-request.js';

/** The number of hits on a page of the catalogue. */
const hitsPerPage = 20;

/** The number of pages of hits that can be opened. */
const mostPages = 50;

/** A hit with the library's holdings. */
export type HitWithHoldings = readonly [hit: Hit, holdings: ShownHoldings];

type HitHoldings = Pick<ShownHoldings, 'title' | 'copies' | 'reservations'>;

/** 状態 of a hit; empty without copies. */
const HitStatus = ({ words, title, copies }: Pick<Variables, 'words'> & HitHoldings) => {
  const best = chooseBestCopy(copies);
  return (
    <Live id={`status-${title}`}>
      {best === undefined ? null : (
        <Status
          word={words.labelled(words.screen.holdings.status, best.status)}
          look={findLookOfCopy(best)}
        />
      )}
    </Live>
  );
};

/** 予約数 of a hit. */
const HitReservations = ({ title, reservations }: HitHoldings) => (
  <Live id={`reservations-${title}`}>
    <span class="number">{reservations}</span>
  </Live>
);

/** The live pieces of some hits. */
export const HitPieces = ({
  words,
  of,
}: Pick<Variables, 'words'> & { readonly of: readonly HitHoldings[] }) => (
  <>
    {of.map((one) => (
      <>
        <HitStatus words={words} {...one} />
        <HitReservations {...one} />
      </>
    ))}
  </>
);

const Result = ({
  of,
  held: [{ title, articles }, holdings],
  back,
}: {
  of: Variables;
  held: HitWithHoldings;
  back: string;
}) => {
  const { words } = of;
  const name = renderTitle(title.title, title);
  return (
    <li class="hit" id={title.title}>
      <div>
        <h3>
          <TitleLink code={title.title} record={title} />
        </h3>
        <p class="quiet">{renderByline(of, title)}</p>
        {articles.map(({ name, authors }) => (
          <p class="quiet">
            {words.labelled(
              words.search.fields.article,
              [name.text, ...authors.map(({ text }) => text)].join('\u3000'),
            )}
          </p>
        ))}
      </div>
      <div class="hit-state">
        <div class="hit-facts" {...announceAttributes}>
          <span class="unseen">{name}</span>
          <HitStatus words={words} {...holdings} />
          {holdings.cartButton ? (
            <p class="quiet">
              {words.screen.holdings.reservations} <HitReservations {...holdings} />
            </p>
          ) : null}
        </div>
        <CartButton
          of={of}
          holdings={holdings}
          name={name}
          back={`${back}#${encodeURIComponent(title.title)}`}
        />
      </div>
    </li>
  );
};

interface ResultsProps {
  readonly of: Variables;
  readonly request: SearchRequest;
  readonly found: FoundTitles;
  readonly held: readonly HitWithHoldings[];
}

const Pages = ({ of: { words }, request, found }: Omit<ResultsProps, 'held'>) => {
  const last = Math.min(mostPages, Math.ceil(found.total / hitsPerPage));
  const near = Array.from({ length: last }, (_, index) => index + 1).filter(
    (number) => Math.abs(number - request.page) <= 2 || number === 1,
  );
  return last <= 1 ? null : (
    <nav class="pages" aria-label={words.search.pages}>
      {near.map((number) => (
        <a
          href={buildSearchPath(request, number)}
          {...(number === request.page ? { 'aria-current': 'page' } : {})}
        >
          {number}
        </a>
      ))}
      {request.page < last ? (
        <a href={buildSearchPath(request, request.page + 1)}>{words.search.next(hitsPerPage)}</a>
      ) : null}
    </nav>
  );
};

const NoHits = ({ texts, words }: Variables) => (
  <Notice is="information" heading={words.search.nothing}>
    <p>{words.search.nothingDo}</p>
    <Lines of={texts.faq[0]?.answers ?? []} />
    <p>
      <a href="/title-requests">{words.screen.service.titleRequest}</a>
    </p>
  </Notice>
);

/** A page of hits; without hits, advice. */
export const Results = ({ of, request, found, held }: ResultsProps) =>
  found.total === 0 ? (
    <NoHits {...of} />
  ) : (
    <section aria-labelledby="results">
      <h2 id="results" class="results">
        {of.words.search.total(found)}
        <span class="quiet">{of.words.search.shown((request.page - 1) * hitsPerPage + 1, held.length)}</span>
      </h2>
      <ol class="hits" start={(request.page - 1) * hitsPerPage + 1}>
        {held.map((one) => (
          <Result of={of} held={one} back={buildSearchPath(request, request.page)} />
        ))}
      </ol>
      <Pages of={of} request={request} found={found} />
    </section>
  );
