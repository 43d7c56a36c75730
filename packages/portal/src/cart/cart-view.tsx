import type { Title } from '@torioki/catalogue';
import type { Cart, PickupLocations } from 'torioki';
import type { Variables } from '../context.js';
import { Button, ButtonLink } from '../layout/button.js';
import { Form } from '../layout/form.js';
import { NoMail } from '../layout/no-mail.js';
import { Notice } from '../layout/notice.js';
import { BranchNote, isListed, PickupSelect } from '../layout/pickup-select.js';
import { renderByline, TitleLink, renderTitle } from '../layout/title.js';
import { isTicked, findRankText, type CartForm } from './cart-form.js';

/** A line of the cart with its title's record and number of reservations. */
export interface CartLineContent {
  readonly title: string;
  readonly location: string;
  readonly record: Title | undefined;
  readonly reservations: number;
}

export interface CartContent {
  readonly of: Variables;
  readonly cart: Cart;
  readonly lines: readonly CartLineContent[];
  readonly places: PickupLocations;
  readonly filled: CartForm;
}

const CartLine = ({
  of,
  places,
  filled,
  line,
  place,
}: CartContent & { readonly line: CartLineContent; readonly place: number }) => {
  const { words } = of;
  const { cart: labels } = words.screen;
  const { title, location, record, reservations } = line;
  const name = renderTitle(title, record);
  return (
    <li class="line">
      <label class="tick">
        <input
          type="checkbox"
          name="tick"
          value={title}
          aria-label={words.cart.tick(name)}
          checked={isTicked(filled, title)}
        />
      </label>
      <div class="line-text">
        <h2 class="name">
          <TitleLink code={title} record={record} />
        </h2>
        <p class="quiet">
          {renderByline(of, record)}{' '}
          <span class="whole">
            {words.screen.holdings.reservations} <span class="number">{reservations}</span>
          </span>
        </p>
      </div>
      <div class="line-fields">
        <div class="field">
          <span class="caption" aria-hidden="true">
            {labels.pickup}
          </span>
          {isListed(places, location) ? null : (
            <p class="fault" id={`place-${title}-fault`}>
              {words.cart.placeClosed}
            </p>
          )}
          <PickupSelect name={`place-${title}`} chosen={location} places={places} of={of} what={name} />
        </div>
        {filled.inOrder ? (
          <div class="field rank">
            <span class="caption" aria-hidden="true">
              {labels.rank}
            </span>
            <input
              type="text"
              inputmode="numeric"
              name={`rank-${title}`}
              value={findRankText(filled, title, place)}
              aria-label={`${labels.rank} ${name}`}
            />
          </div>
        ) : null}
      </div>
    </li>
  );
};

const Way = ({ of: { texts, words }, filled: { inOrder } }: CartContent) => {
  const { cart: labels } = words.screen;
  return (
    <fieldset class="way">
      <legend>{labels.way}</legend>
      <p>
        <strong>{inOrder ? labels.inOrder : words.cart.usual}</strong>
      </p>
      <p>{inOrder ? texts.notes.ranks : texts.notes.readInOrder}</p>
      <Notice is="warning">
        <p>{texts.notes.outOfOrder}</p>
        <p>{texts.notes.onlyInOrder}</p>
      </Notice>
      <p>
        <Button
          label={inOrder ? words.cart.backToUsual : labels.inOrder}
          look="second"
          name="act"
          value={inOrder ? 'usual' : 'order'}
        />
      </p>
    </fieldset>
  );
};

const Buttons = ({ of: { words }, cart }: CartContent) => {
  const { cart: labels } = words.screen;
  return (
    <p class="buttons">
      <Button label={labels.reserve} name="act" value="reserve" disabled={cart.message !== null} />
      <Button label={words.cart.changePlaces} look="second" name="act" value="places" />
      <Button label={labels.remove} look="second" name="act" value="remove" />
      <a href="/search">{words.cart.more}</a>
    </p>
  );
};

const Full = (content: CartContent) => (
  <Form of={content.of} action="/cart" ends={['to-confirm', 'places', 'remove', 'order', 'usual']}>
    <ul class="lines">
      {content.lines.map((line, place) => (
        <CartLine {...content} line={line} place={place} />
      ))}
    </ul>
    <BranchNote {...content.of} />
    <Way {...content} />
    {content.filled.inOrder ? <input type="hidden" name="in-order" value="1" /> : null}
    <Buttons {...content} />
  </Form>
);

const Empty = ({ words }: Variables) => (
  <>
    <p class="lead">{words.cart.empty}</p>
    <p>
      <ButtonLink to="/search" label={words.cart.find} />
    </p>
  </>
);

const CartCount = ({ of: { words }, cart: { lines, reservations, limit } }: CartContent) => (
  <p>
    {lines.length === 0 ? null : words.guide.reserving.review}
    {words.cart.now}
    <span class="number">{words.cart.items(reservations)}</span>
    {words.cart.most(limit)}
    {reservations < limit ? words.cart.left(limit - reservations) : null}
  </p>
);

/**
 * The reason why no book can be reserved now. The reason is not shown if the cart is empty, or if a form was
 * just refused.
 */
const CartBlocked = ({ of: { refused, words }, cart: { message }, lines }: CartContent) =>
  refused !== undefined || message === null || lines.length === 0 ? null : (
    <Notice is="warning" heading={words.cart.notNow}>
      <p>{message}</p>
    </Notice>
  );

/** The content of 予約カート状況, below its heading. */
export const CartView = (content: CartContent) => (
  <>
    <CartCount {...content} />
    <CartBlocked {...content} />
    {content.cart.hasMailAddress ? null : <NoMail {...content.of} />}
    {content.lines.length === 0 ? <Empty {...content.of} /> : <Full {...content} />}
  </>
);
