import type { Title } from '@torioki/catalogue';
import type { Texts } from 'torioki';
import type { Variables } from '../context.js';
import { ButtonLink } from '../layout/button.js';
import { Fact } from '../layout/fact.js';
import { NoMail } from '../layout/no-mail.js';
import { Lines } from '../layout/lists.js';
import { Notice } from '../layout/notice.js';
import { findPlaceName } from '../layout/pickup-select.js';
import { renderByline, renderTitle } from '../layout/title.js';
import { findTitleRecords } from '../find-title-records.js';
import type { Order } from '../sessions/order.js';
import { makeConfirmationPage } from './confirmation.js';

type ReservationLines = Order<'reservation'>['lines'];

interface LinesProps {
  readonly of: Variables;
  readonly lines: ReservationLines;
  readonly records: ReadonlyMap<string, Title>;
}

const inOrder = (lines: ReservationLines) =>
  lines.toSorted((one, other) => (one.rank ?? 0) - (other.rank ?? 0));

const ShownLines = ({ of, lines, records }: LinesProps) => {
  const { texts, words } = of;
  const { cart: labels } = words.screen;
  return (
    <ul class="lines">
      {inOrder(lines).map(({ title, location, rank }) => (
        <li class="line plain">
          <div class="line-text">
            <h2 class="name">{renderTitle(title, records.get(title))}</h2>
            <p class="quiet">{renderByline(of, records.get(title))}</p>
          </div>
          <dl class="facts">
            {rank === null ? null : (
              <Fact name={labels.rank} class="number">
                {rank}
              </Fact>
            )}
            <Fact name={labels.pickup}>
              {findPlaceName(texts, location)}
              {texts.place(location)?.pickupClass === 'home' ? words.aside(texts.notes.postage) : null}
            </Fact>
          </dl>
        </li>
      ))}
    </ul>
  );
};

/** The next steps, depending on the pickup places. */
const listNotes = ({ notes, place }: Texts, lines: ReservationLines): readonly string[] => {
  const classes = lines.map(({ location }) => place(location)?.pickupClass);
  return [
    ...(classes.includes('counter') ? [notes.nextDay] : []),
    ...(classes.includes('branch') || classes.includes('home') ? [notes.dispatched] : []),
    ...(classes.includes('branch') ? [notes.daysLater] : []),
  ];
};

/** The page with 確認, and then the result (R43–R45, R48). */
export const cartConfirmationPage = makeConfirmationPage('/cart/confirmations/:command', {
  kinds: ['reservation'],
  under: (screen) => ['/cart', screen.portal.cart],
  show: async (c, { lines }) => {
    const of = c.var;
    const { options, texts, visitor, words } = of;
    const { notes } = texts;
    const hasMailAddress = visitor?.mailAddress != null;
    return {
      title: words.confirmation.heading,
      lead: words.confirmation.lead(lines.length),
      notDone: words.cart.notReserved,
      back: words.confirmation.back,
      ends: 'reservation',
      order: <ShownLines of={of} lines={lines} records={await findTitleRecords(options, lines)} />,
      remarks: lines.every(({ rank }) => rank === null) ? null : <p class="quiet">{notes.ranks}</p>,
      done: words.confirmation.done,
      notice: (
        <>
          <Notice is="success" heading={notes.done}>
            {hasMailAddress ? <p>{words.confirmation.mail}</p> : null}
          </Notice>
          {hasMailAddress ? null : <NoMail {...of} />}
        </>
      ),
      next: (
        <>
          <Lines of={listNotes(texts, lines)} />
          <p class="buttons">
            <ButtonLink to="/reservations" label={words.screen.portal.reservations} />
            <ButtonLink to="/search" label={words.cart.more} look="second" />
          </p>
        </>
      ),
    };
  },
});
