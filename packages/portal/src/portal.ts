import type { StoreError } from '@torioki/event-store';
import * as E from 'fp-ts/lib/Either.js';
import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import { assetsApp } from './assets.js';
import { asError, callHost } from './call-host.js';
import type { PortalEnv } from './context.js';
import { securityHeaders } from './guard/headers.js';
import { makeKeyRing } from './guard/key-ring.js';
import { makeLoginGuard } from './guard/login-guard.js';
import { requireOwnForms } from './guard/own-forms.js';
import { accessibilityPage } from './pages/accessibility.js';
import { cartConfirmationPage } from './pages/cart-confirmation.js';
import { cartPage } from './pages/cart.js';
import { classesPage } from './pages/classes.js';
import { endedPage } from './pages/ended.js';
import { helpSearchPage } from './pages/help-search.js';
import { helpPage } from './pages/help.js';
import { loansPage } from './pages/loans.js';
import { loginPage } from './pages/login.js';
import { logoutPage } from './pages/logout.js';
import { mailAddressPage } from './pages/mail-address.js';
import { particularsPage } from './pages/particulars.js';
import { forgottenPage, passwordPage } from './pages/password.js';
import { pickupLocationsPage } from './pages/pickup-locations.js';
import { privacyPage } from './pages/privacy.js';
import { readingHistoryPage } from './pages/reading-history.js';
import { registrationFormFile } from './pages/registration-form-file.js';
import { registrationFormPage } from './pages/registration-form.js';
import { renewalPage } from './pages/renewal.js';
import { reservationConfirmationPage } from './pages/reservation-confirmation.js';
import { reservationPage } from './pages/reservation.js';
import { reservationsPage } from './pages/reservations.js';
import { samplePage } from './pages/sample.js';
import { searchPage } from './pages/search.js';
import { startPage } from './pages/start.js';
import { titleRequestsPage } from './pages/title-requests.js';
import { titlePage } from './pages/title.js';
import {
  renderNotFound,
  renderOutdatedForm,
  renderSessionEnded,
  renderTooLarge,
  renderUnavailable,
} from './pages/trouble.js';
import type { PortalOptions } from './portal-options.js';
import type { PageWords } from './words/portal-words.js';
import { deleteOldVisitsAndOrders } from './security/delete-old-visits-and-orders.js';
import { recognizeVisitor } from './security/recognize-visitor.js';
import { openStaffPages } from './staff/open-staff-pages.js';
import { chooseStaffWords } from './staff/recognize-staff.js';
import { readWords } from './words/read-words.js';

/** Logs each request: time, method, path and status, but not the patron. */
const logRequests = ({ clock, visitClock = clock, log, onTrouble }: PortalOptions) =>
  createMiddleware<PortalEnv>(async (c, next) => {
    await next();
    const role = c.var.staff?.at ? 'staff' : c.var.visitor ? 'patron' : 'visitor';
    const { method } = c.req;
    const line = {
      at: visitClock().toISOString(),
      method,
      path: routePath(c, -1),
      status: c.res.status,
      role,
    } as const;
    callHost(() => log?.(line), onTrouble);
  });

/** Turns everything thrown into an Error. Hono handles only Errors, and rejects with other values. */
const errorsOnly = createMiddleware<PortalEnv>(async (_, next) => {
  try {
    await next();
  } catch (thrown) {
    throw asError(thrown);
  }
});

const makeApp = (options: PortalOptions, words: PageWords) => {
  const { sessions, clock, visitClock = clock, proxies = 0 } = options;
  const keys = makeKeyRing(sessions);
  const guard = makeLoginGuard({ clock: visitClock, keys, proxies });
  const staffPages = openStaffPages(options, guard);
  const app = new Hono<PortalEnv>();
  app.use(securityHeaders);
  app.route('/', assetsApp);
  app.use(logRequests(options), deleteOldVisitsAndOrders(options), errorsOnly);
  if (staffPages) app.use('/staff/*', chooseStaffWords(words));
  app.use(recognizeVisitor(options, words, keys));
  if (staffPages) app.use('/staff/*', staffPages.recognize);
  app.use(
    requireOwnForms({
      outdated: renderOutdatedForm,
      withoutVisit: renderSessionEnded,
      tooLarge: renderTooLarge,
    }),
  );
  for (const pages of [
    startPage,
    pickupLocationsPage,
    loginPage(guard),
    logoutPage,
    searchPage,
    titlePage,
    cartPage,
    cartConfirmationPage,
    reservationsPage,
    endedPage,
    reservationPage,
    reservationConfirmationPage,
    loansPage,
    renewalPage,
    readingHistoryPage,
    mailAddressPage,
    passwordPage(guard),
    forgottenPage,
    particularsPage,
    titleRequestsPage,
    registrationFormPage,
    registrationFormFile,
    helpPage,
    helpSearchPage,
    classesPage,
    samplePage(options),
    accessibilityPage,
    privacyPage,
    ...(staffPages?.pages ?? []),
  ])
    app.route('/', pages);
  app.notFound(renderNotFound);
  app.onError((error, c) => {
    callHost(() => options.onTrouble?.(error));
    return renderUnavailable(c);
  });
  return app;
};

/** An open portal, or the faults of its options. */
export type PortalOpened =
  | { readonly is: 'opened'; readonly app: ReturnType<typeof makeApp> }
  | { readonly is: 'failed'; readonly error: StoreError };

/**
 * Opens 利用者ポータル: a Hono app. Serve it by itself, or mount it beside your own pages. Own words of the wrong form
 * give `invalid-input`.
 */
export const openPortal = (options: PortalOptions): PortalOpened => {
  const words = readWords(options);
  return E.isLeft(words)
    ? { is: 'failed', error: words.left }
    : { is: 'opened', app: makeApp(options, words.right) };
};
