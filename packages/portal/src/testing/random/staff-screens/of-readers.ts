import { addDays, CancelReason } from '@torioki/lending/vocabulary';
import { orThrow } from 'torioki';
import { dateOf } from '../../../local-date.js';
import { branch, places } from '../../../sample/places.js';
import { staffWords } from '../../../words/staff-words.js';
import { accepts, offer, offerWithWaiver, type Possible, type Screen } from './screen.js';

const { handover, patronActs, patrons, requests } = staffWords;
const { acts } = patronActs;

/**
 * Opens the handover to a reader, whose card is no longer valid if there is a newer one. Each copy that waits
 * there is offered, if its pickup would be accepted.
 */
export const openHandover = async ({
  desk,
  location,
  keyboard,
  reader,
}: Screen): Promise<readonly Possible[]> => {
  await keyboard.follow(handover.heading);
  await keyboard.scan(reader.card);
  const isOpened = keyboard.path() !== '/staff/handover';
  if (!isOpened) return [];
  const hasBranchCard = location === branch;
  if (hasBranchCard) await keyboard.press(handover.confirm);
  const file = desk.file(reader.patron);
  const waiting = orThrow(await file.setAside.now()).shown;
  const newest = orThrow(await desk.patronWithCard(reader.card)).shown.cards.at(-1);
  const cards = { prefectural: newest?.number === reader.card, branch: hasBranchCard };
  const all = waiting
    .filter(({ pickup }) => pickup.location === location)
    .map(({ copy }) =>
      offerWithWaiver(handover.lend, copy, (waiver) => [
        file.rehearsal.pickUp({ copy, location, cards, ...waiver }),
      ]),
    );
  return (await Promise.all(all)).flat();
};

/** Opens the page of a patron. */
export const openPatron = async ({ keyboard, reader: { card } }: Screen): Promise<void> => {
  await keyboard.follow(patrons.heading);
  await keyboard.scan(card);
};

/** Opens the first reservation on the page of a patron. Nothing is possible without one. */
export const openReservation = async (screen: Screen): Promise<readonly Possible[]> => {
  const { desk, keyboard, reader, now } = screen;
  const { reservations, rehearsal } = desk.file(reader.patron);
  const [one] = orThrow(await reservations.now()).shown;
  if (one === undefined) return [];
  const { reservation, title, called = title, pickup } = one;
  await openPatron(screen);
  await keyboard.follow(called);
  const cancellations = (Object.keys(CancelReason.keys) as CancelReason[]).map((reason) =>
    rehearsal.cancel({ reservation, reason }),
  );
  const changes = places
    .filter(({ location }) => location !== pickup.location)
    .map(({ location }) => rehearsal.changePickup({ reservation, location }));
  const suspensions = [7, 14, 28, 56].map((days) =>
    rehearsal.suspendReservation({ reservation, until: addDays(dateOf(now), days) }),
  );
  return [
    offer(acts.cancel, await accepts(...cancellations)),
    offer(acts['change-pickup'], await accepts(...changes)),
    offer(acts.suspend, await accepts(...suspensions)),
    offer(acts.resume, await accepts(rehearsal.resumeReservation({ reservation }))),
  ];
};

/** Opens the loans of a patron. */
export const openLoans = async (screen: Screen): Promise<readonly Possible[]> => {
  const { loans, rehearsal } = screen.desk.file(screen.reader.patron);
  await openPatron(screen);
  const clickedAt = screen.now.toISOString();
  const all = orThrow(await loans.now()).shown.map(({ loan, title, called = title }) =>
    offerWithWaiver(patrons.renew, called, (waiver) => [rehearsal.renew({ loan, clickedAt, ...waiver })]),
  );
  return (await Promise.all(all)).flat();
};

/**
 * Types the titles of some copies for a patron. They can be reserved if one place accepts all of these
 * titles.
 */
export const openReserve = async (screen: Screen): Promise<readonly Possible[]> => {
  const { keyboard, copies } = screen;
  const { rehearsal } = screen.desk.file(screen.reader.patron);
  await openPatron(screen);
  await keyboard.follow(acts.reserve);
  const titles = copies.map((copy) => copy.replace(/-a$/, ''));
  await keyboard.press(patronActs.check, { [patronActs.titles]: titles.join(' ') });
  const linesAt = (location: string) => titles.map((title) => ({ title, location }));
  const rankedAt = (location: string) => linesAt(location).map((line, nth) => ({ ...line, rank: nth + 1 }));
  return [
    ...(await offerWithWaiver(acts.reserve, '', (waiver) =>
      places.map(({ location }) => rehearsal.reserve({ lines: linesAt(location), ...waiver })),
    )),
    ...(await offerWithWaiver(acts['reserve-in-order'], '', (waiver) =>
      places.map(({ location }) => rehearsal.reserveInOrder({ lines: rankedAt(location), ...waiver })),
    )),
  ];
};

/** Opens the title requests, with a new one. Each answer to each request is possible. */
export const openRequests = async ({
  desk,
  keyboard,
  choose,
  reader,
}: Screen): Promise<readonly Possible[]> => {
  const empty = { author: null, publisher: null, published: null, standardNumber: null, note: null };
  orThrow(await reader.portal.submitTitleRequest({ ...empty, name: `霧の本${choose(1_000)}` }));
  await keyboard.follow(requests.heading);
  const { rehearsal } = desk;
  const offered = orThrow(await desk.titleRequests()).shown.map(async ({ request, form }) => {
    const name = form?.name ?? requests.forgotten;
    const accept = (by: 'purchase' | 'interlibrary') => rehearsal.acceptTitleRequest({ request, by });
    const decline = rehearsal.declineTitleRequest({ request, reason: 'other' });
    return [
      offer(`${requests.answers.purchase}${name}`, await accepts(accept('purchase'))),
      offer(`${requests.answers.interlibrary}${name}`, await accepts(accept('interlibrary'))),
      offer(`${requests.answers.decline}${name}`, await accepts(decline), {
        [requests.reason]: requests.reasons.other,
      }),
    ];
  });
  return (await Promise.all(offered)).flat();
};
