import type { Variables } from '../context.js';
import { ButtonLink } from './button.js';
import { Form } from './form.js';
import { Books } from './icons.js';

/** A page with its path. */
export type HeadedPage = Variables & { readonly path: string };

const Account = ({ words, ...of }: HeadedPage) =>
  of.visitor === null ? (
    <ButtonLink to="/login" label={words.screen.service.logIn} look="small" />
  ) : (
    <>
      <a class="who" href="/particulars">
        {words.named(of.visitor.name)}
      </a>
      <Form of={of} action="/logout" ends={['log-out']}>
        <button class="link" type="submit">
          {words.logOut}
        </button>
      </Form>
    </>
  );

const listPlaces = ({ search, screen: { portal } }: Variables['words']) =>
  [
    ['/search', search.page],
    ['/cart', portal.cart],
    ['/reservations', portal.reservations],
    ['/loans', portal.loans],
  ] as const;

const Navigation = ({ words, path, visitor }: HeadedPage) => (
  <nav aria-label={words.screen.portal.heading}>
    <ul>
      {listPlaces(words).map(([to, name]) => (
        <li>
          <a
            href={to}
            {...(path === to ? { 'aria-current': 'page' } : {})}
            class={path.startsWith(to) ? 'here' : ''}
          >
            {name}
            {to === '/cart' && visitor !== null && visitor.inCart.length > 0 ? (
              <span class="count">
                {visitor.inCart.length}
                <span class="unseen">{words.books}</span>
              </span>
            ) : null}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

/** The head of each page for patrons. */
export const PatronHeader = (of: HeadedPage) => (
  <header>
    <div class="inner">
      <a class="brand" href="/">
        <Books />
        <span>
          <span class="library">{of.options.name}</span>
          <span class="service">{of.words.screen.service.heading}</span>
        </span>
      </a>
      <div class="account">
        <Account {...of} />
      </div>
    </div>
    <div class="inner">
      <Navigation {...of} />
    </div>
  </header>
);
