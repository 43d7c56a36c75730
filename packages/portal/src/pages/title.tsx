import type { Title } from '@torioki/catalogue';
import { Hono } from 'hono';
import { map } from 'rxjs';
import type { PortalEnv, Variables } from '../context.js';
import { findHoldings, type ShownHoldings } from '../find-holdings.js';
import { CartButton } from '../layout/cart-button.js';
import { Facts } from '../layout/fact.js';
import { announceAttributes, Live } from '../layout/live.js';
import { renderPage } from '../layout/page.js';
import { findLookOfCopy, Status } from '../layout/status.js';
import { renderTitle } from '../layout/title.js';
import { streamPieces } from '../live/stream.js';
import { findTitleRecords } from '../find-title-records.js';
import { renderNotFound } from './trouble.js';

const listParts = ({ words }: Variables, record: Title): readonly (readonly [string, string])[] => {
  const { holdings, list } = words;
  const { fields } = words.search;
  const texts = (headings: readonly { readonly text: string }[]) => list(headings.map(({ text }) => text));
  const rows: readonly (readonly [string, string | null])[] = [
    [holdings.reading, record.name.reading],
    [fields.author, texts(record.authors)],
    [fields.publisher, record.publisher],
    [holdings.published, record.published],
    [fields.subject, list(record.subjects)],
    [fields.contents, record.contents],
    [fields.article, texts(record.articles.map(({ name }) => name))],
    [fields.ndc, list(record.ndc)],
    [fields.standardNumber, list(record.standardNumbers)],
    [fields.title, record.title],
  ];
  return rows.flatMap(([name, text]) => (text === null || text === '' ? [] : [[name, text] as const]));
};

const CopyStatus = (held: ShownHoldings['copies'][number]) => (
  <Live id={held.copy}>
    <Status word={held.status} look={findLookOfCopy(held)} />
  </Live>
);

const Reservations = ({ reservations }: Pick<ShownHoldings, 'reservations'>) => (
  <Live id="reservations">
    <span class="number">{reservations}</span>
  </Live>
);

const Copies = ({
  words,
  copies,
  record,
}: Pick<Variables, 'words'> & Pick<ShownHoldings, 'copies'> & { readonly record: Title | undefined }) => (
  <table class="copies">
    <thead>
      <tr>
        <th scope="col">{words.search.fields.copy}</th>
        <th scope="col">{words.search.fields.callNumber}</th>
        <th scope="col">{words.screen.holdings.status}</th>
      </tr>
    </thead>
    <tbody>
      {copies.map((held) => (
        <tr {...announceAttributes}>
          <td>{held.copy}</td>
          <td>{record?.copies.find(({ copy }) => copy === held.copy)?.callNumber ?? ''}</td>
          <td>
            <CopyStatus {...held} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

const AboutStatus = ({ options, texts, words }: Variables) => {
  const { holdings } = words.guide;
  const restricted = texts.faq[3]?.answers[0];
  return (
    <details class="about" open>
      <summary>{holdings.aboutStatus}</summary>
      <ul>
        <li>{holdings.onShelf(options.contact.name)}</li>
        <li>{holdings.onLoan}</li>
        {restricted === undefined ? null : <li>{restricted}</li>}
        <li>{holdings.noButton}</li>
      </ul>
    </details>
  );
};

/** The page of a title and its copies, 所蔵情報画面 (R30–R36, R63, R66). */
export const titlePage = new Hono<PortalEnv>();

titlePage.get('/titles/:title', async (c) => {
  const of = c.var;
  const { words } = of;
  const { holdings: labels } = words.screen;
  const code = c.req.param('title');
  const record = (await findTitleRecords(of.options, [{ title: code }])).get(code);
  if (record === undefined) return renderNotFound(c);
  const [holdings] = await findHoldings(of, [code]);
  if (holdings === undefined) return renderNotFound(c);
  const name = renderTitle(code, record);
  const { cartButton, isInCart, isReserved, isOnLoan } = holdings;
  const isLendable = [cartButton, isInCart, isReserved, isOnLoan].includes(true);
  return renderPage(c, {
    title: labels.heading,
    crumbs: [['/search', words.search.page]],
    live: true,
    body: (
      <>
        <h2 class="book">{name}</h2>
        <Facts of={listParts(of, record)} />
        <section class="lending">
          <h2>{labels.lending}</h2>
          {holdings.copies.length === 0 ? null : (
            <Copies words={words} copies={holdings.copies} record={record} />
          )}
          <div class="ask">
            <CartButton of={of} holdings={holdings} name={name} back={c.req.path} />
            {isLendable ? (
              <p {...announceAttributes}>
                {labels.reservations} <Reservations {...holdings} />
              </p>
            ) : null}
          </div>
          <AboutStatus {...of} />
        </section>
      </>
    ),
  });
});

/** The stream of 状態 and 予約数. */
titlePage.get('/live/titles/:title', (c) =>
  streamPieces(c, () =>
    c.var.options.library.views.holdings(c.req.param('title')).live.pipe(
      map(({ copies, reservations }) => (
        <>
          {copies.map((held) => (
            <CopyStatus {...held} />
          ))}
          <Reservations reservations={reservations} />
        </>
      )),
    ),
  ),
);
