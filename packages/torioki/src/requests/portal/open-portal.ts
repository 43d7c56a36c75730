import { storeError } from '@torioki/event-store';
import { unwrap } from '@torioki/event-store/adapter';
import { renderRefusal, TitleId } from '@torioki/lending';
import { checkNotTwice } from '@torioki/lending/decisions';
import { list } from '@torioki/lending/vocabulary';
import { MailAddress } from '@torioki/patrons';
import { findHoldingsOfAll, type Holdings } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import { answerOf, answerError, shown, type QueryAnswer } from '../../answers/answer.js';
import { answerRequest } from '../../answers/answer-request.js';
import { guardVerbs } from '../../answers/guard-verbs.js';
import { rehearseRequest, type MakeRequest } from '../../answers/request-definition.js';
import type { Identified } from '../../answers/request.js';
import { textsOf } from '../../answers/texts.js';
import { withoutNames } from '../../answers/title-names.js';
import type { People } from '../../ports/people-option.js';
import { forPatron, type ForPatron, type ForRegistered } from '../patrons/for-patron.js';
import type { Parts } from '../patrons/parts.js';
import { patronViews } from '../patrons/patron-views.js';
import { particularsMethods } from '../registry/generated/record-methods.js';
import { titleRequestsOf } from '../registry/title-requests.js';
import {
  cartRequestsMethods,
  portalCommandsMethods,
  readingHistoryRequestsMethods,
} from './generated/portal-methods.js';
import { limitCommands } from './limit-commands.js';
import type { PatronHoldings, PeoplePortal, RegistryPortal } from './portal.js';
import type { AtRegistryPortal } from './reading-history-requests.js';
import { decideOnReading, makePatronReader, type AtPortal, type PatronReading } from './read-patron.js';

const actor = { role: 'patron' } as const;

/** Ends a request that the patron may not make now. */
type Allowing = ReturnType<typeof limitCommands>;

/** A list of titles. Its limit is higher than the number of titles on a page. */
const Titles = list(TitleId, 'titles', 1_000);

/** The portal of a logged-in patron. It has more requests if the patron is in the registry. */
export const openPortal = (parts: Parts, patron: string): PeoplePortal<People> & Partial<RegistryPortal> => {
  const { obstacle, registry } = parts;
  const door = { ...parts, withheld: obstacle };
  const reading = makePatronReader(parts, patron);
  const { read } = reading;
  const finding = { actor, patron, find: read };
  const on = forPatron(parts, finding);
  const countCommand = limitCommands(on, 'countCommand');

  /** Answers requests with the parts that serve them, if the patron may make them. */
  function asking<On>(on: On): MakeRequest<On, never>;
  function asking<On>(on: On, allow: Allowing): MakeRequest<On, 'too-many-commands'>;
  function asking<On>(on: On, allow?: Allowing): MakeRequest<On, 'too-many-commands'> {
    return (name, { answer }, sent) =>
      answerRequest(
        door,
        name,
        sent,
        decideOnReading(reading, (request: Identified<typeof sent>) => answer(on, request), allow),
      );
  }
  const counted = asking(on, countCommand);
  const rehearse = asking<ForPatron>(forPatron(parts, finding, true), limitCommands(on, 'checkCommandLimit'));

  const showRead = <Part>(of: (reading: PatronReading) => Part): QueryAnswer<Part> =>
    answerOf(async function* () {
      return shown(of(yield* read()));
    });

  const holdingsOf = (titles: unknown): QueryAnswer<readonly PatronHoldings[]> =>
    answerOf(async function* () {
      const { theirs, open: own } = yield* read();
      const decoded = Titles.decode(titles);
      if (E.isLeft(decoded))
        return answerError(storeError('invalid-input', { path: 'titles', reason: `must be ${Titles.name}` }));
      const all = yield* unwrap(await parts.projection.now(findHoldingsOfAll(decoded.right)));
      const seen = await (parts.naming ?? withoutNames)(all);
      return shown(
        seen.map((copies): PatronHoldings => {
          const had = checkNotTwice(copies.title, own);
          const has = (code: string) => E.isLeft(had) && had.left.some((refusal) => refusal.code === code);
          const mine = {
            isInCart: theirs.cart.some(({ title }) => title === copies.title),
            isReserved: has('already-reserved'),
            isOnLoan: has('already-borrowed'),
          };
          const cartButton = copies.cartButton && !Object.values(mine).includes(true);
          return { ...copies, ...mine, cartButton };
        }),
      );
    });

  return {
    ...guardVerbs(obstacle, answerError, {
      patron: () => showRead(({ person }) => person),
      texts: () => showRead(({ published }) => textsOf(parts.speaker(published.rules))),
      cartLines: () => showRead(({ theirs }) => theirs.cart),
      cart: () =>
        answerOf(async function* () {
          const { person, theirs, published, open: own } = yield* read();
          const all: readonly Holdings[] = yield* unwrap(
            await parts.projection.now(findHoldingsOfAll(theirs.cart.map(({ title }) => title))),
          );
          const speaker = parts.speaker(published.rules);
          const limit = speaker.policy.reservationLimit;
          const active = own.reservations.size;
          return shown({
            lines: await (parts.naming ?? withoutNames)(theirs.cart),
            queueLengths: all.map(({ reservations }) => reservations),
            reservations: active,
            limit,
            message:
              active < limit
                ? null
                : renderRefusal({ code: 'over-reservation-limit', limit, active, requested: 1 }, speaker),
            hasMailAddress: MailAddress.is(person.mailAddress),
          });
        }),
      holdings: (title: string) =>
        answerOf(async function* () {
          const looked = await holdingsOf([title]);
          if (looked.is !== 'shown') return looked;
          const [one] = looked.shown;
          return one
            ? shown(one)
            : answerError(storeError('invalid-input', { path: 'title', reason: 'is missing' }));
        }),
      holdingsOf,
    }),
    ...patronViews({ ...door, patron, find: read }),
    ...cartRequestsMethods(asking<AtPortal>(on)),
    ...portalCommandsMethods(counted),
    rehearsal: portalCommandsMethods<'too-many-commands', object>((name, definition, sent) =>
      rehearse(name, rehearseRequest(definition), sent),
    ),
    ...(registry && {
      ...guardVerbs(obstacle, answerError, {
        titleRequests: () => titleRequestsOf({ ...parts, registry }, patron),
        readingHistory: (page?: number) =>
          answerOf(async function* () {
            const found = yield* unwrap(await registry.findReadingHistory({ patron, page: page ?? 1 }));
            return shown(await (parts.naming ?? withoutNames)(found));
          }),
      }),
      ...particularsMethods(asking<ForRegistered>({ ...on, registry }, countCommand)),
      ...readingHistoryRequestsMethods(asking<AtRegistryPortal>({ ...on, registry })),
    }),
  };
};
