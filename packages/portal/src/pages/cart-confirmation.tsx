import type { Title } from '@torioki/catalogue';
import { screenWords } from 'torioki';
import type { PortalContext, Variables } from '../context.js';
import { Confirm } from '../layout/confirm.js';
import { NoMail } from '../layout/no-mail.js';
import { Notice, Reasons } from '../layout/notice.js';
import { page } from '../layout/page.js';
import { placeNameIn } from '../layout/pickup-select.js';
import { byline, titleText } from '../layout/title.js';
import { recordsOf } from '../records.js';
import type { Order } from '../sessions/order.js';
import { words } from '../words/words.js';
import { confirmation } from './confirmation.js';

type Lines = Order<'reservation'>['lines'];

interface Shown {
  readonly of: Variables;
  readonly lines: Lines;
  readonly records: ReadonlyMap<string, Title>;
}

const inOrder = (lines: Lines) => lines.toSorted((one, other) => (one.rank ?? 0) - (other.rank ?? 0));

const ShownLines = ({ of: { texts }, lines, records }: Shown) => (
  <ul class="lines">
    {inOrder(lines).map(({ title, location, rank }) => (
      <li class="line plain">
        <div class="line-text">
          <h2 class="name">{titleText(title, records.get(title))}</h2>
          <p class="quiet">{byline(records.get(title))}</p>
        </div>
        <dl class="facts">
          {rank === null ? null : (
            <div>
              <dt>{screenWords.cart.rank}</dt>
              <dd class="number">{rank}</dd>
            </div>
          )}
          <div>
            <dt>{screenWords.cart.pickup}</dt>
            <dd>
              {placeNameIn(texts, location)}
              {texts.place(location)?.pickupClass === 'home' ? `（${texts.notes.postage}）` : null}
            </dd>
          </div>
        </dl>
      </li>
    ))}
  </ul>
);

const shownOf = async (c: PortalContext, lines: Lines): Promise<Shown> => ({
  of: c.var,
  lines,
  records: await recordsOf(c.var.options, lines),
});

const crumbs = [['/cart', screenWords.portal.cart]] as const;

const confirming = async (c: PortalContext, lines: Lines, refused?: readonly string[]) => {
  const shown = await shownOf(c, lines);
  return page(c, {
    title: words.confirmation.heading,
    status: refused ? 409 : 200,
    crumbs,
    body: (
      <>
        {refused ? (
          <Reasons heading={words.cart.notReserved} of={refused} />
        ) : (
          <p class="lead">{words.confirmation.lead(lines.length)}</p>
        )}
        <ShownLines {...shown} />
        {lines.every(({ rank }) => rank === null) ? null : <p class="quiet">{c.var.texts.notes.ranks}</p>}
        <Confirm
          of={c.var}
          action={c.req.path}
          ends="reservation"
          refused={refused}
          back={['/cart', words.confirmation.back]}
        />
      </>
    ),
  });
};

const done = async (c: PortalContext, lines: Lines) => {
  const shown = await shownOf(c, lines);
  const { texts } = c.var;
  const { notes } = texts;
  const hasMailAddress = c.var.visitor?.mailAddress != null;
  const classes = (['counter', 'branch', 'home'] as const).filter((group) =>
    lines.some(({ location }) => texts.place(location)?.pickupClass === group),
  );
  const next = [
    ...(classes.includes('counter') ? [notes.nextDay] : []),
    ...(classes.some((group) => group !== 'counter') ? [notes.dispatched] : []),
    ...(classes.includes('branch') ? [notes.daysLater] : []),
  ];
  return page(c, {
    title: words.confirmation.done,
    crumbs,
    body: (
      <>
        <Notice is="success" heading={notes.done}>
          {hasMailAddress ? <p>{words.confirmation.mail}</p> : null}
        </Notice>
        {hasMailAddress ? null : <NoMail />}
        <ShownLines {...shown} />
        {next.map((note) => (
          <p>{note}</p>
        ))}
        <p class="buttons">
          <a class="button" href="/reservations">
            {screenWords.portal.reservations}
          </a>
          <a class="button second" href="/search">
            {words.cart.more}
          </a>
        </p>
      </>
    ),
  });
};

/** 確認, and then the end (R43–R45, R48). */
export const cartConfirmationPage = confirmation(
  '/cart/confirmations/:command',
  ['reservation'],
  (c, { lines }, stage) => (stage.is === 'done' ? done(c, lines) : confirming(c, lines, stage.refused)),
);
