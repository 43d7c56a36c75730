import type { PatronHoldings } from 'torioki';
import { buildAddress } from '../build-address.js';
import type { Variables } from '../context.js';
import { Button, ButtonLink } from './button.js';
import { Form } from './form.js';

interface CartButtonProps {
  readonly of: Variables;
  readonly holdings: Pick<PatronHoldings, 'title' | 'copies' | 'cartButton'> & Partial<PatronHoldings>;
  /** The title's name, for users of screen readers, who do not see the text beside the button. */
  readonly name: string;
  /** The page to return to after the click. */
  readonly back: string;
}

const NoButtonReason = ({ of, holdings: { copies, isInCart, isReserved, isOnLoan } }: CartButtonProps) => {
  const { holdings: words, screen } = of.words;
  const { cart, reservations, loans } = screen.portal;
  if (isInCart) return <a href="/cart">{words.inCart(cart)}</a>;
  if (isReserved) return <a href="/reservations">{words.reserved(reservations)}</a>;
  if (isOnLoan) return <a href="/loans">{words.onLoan(loans)}</a>;
  return <p class="quiet">{copies.length === 0 ? words.none : words.notForLoan}</p>;
};

/**
 * The 予約カート button, or the reason why there is none. A visitor who clicks it without a login logs in first.
 */
export const CartButton = (props: CartButtonProps) => {
  const { of, holdings, name, back } = props;
  if (!holdings.cartButton) return <NoButtonReason {...props} />;
  const label = of.words.screen.holdings.addToCart;
  const about = of.words.aside(name);
  if (of.visitor === null)
    return (
      <ButtonLink
        to={buildAddress('/login', { add: holdings.title })}
        label={label}
        about={about}
        look="second small"
      />
    );
  return (
    <Form of={of} action="/cart" ends={['add']}>
      <input type="hidden" name="title" value={holdings.title} />
      <input type="hidden" name="back" value={back} />
      <Button label={label} about={about} look="second small" name="act" value="add" />
    </Form>
  );
};
