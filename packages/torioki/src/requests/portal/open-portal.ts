import { storeError } from '@torioki/event-store';
import { required } from '@torioki/event-store/adapter';
import { refusalText, TitleId } from '@torioki/lending';
import { hadAlready } from '@torioki/lending/decisions';
import { list } from '@torioki/lending/vocabulary';
import { MailAddress } from '@torioki/patrons';
import { holdingsOfAll, type Holdings } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import { answerOf, notDone, shown, type Looked } from '../../answers/answer.js';
import { answerRequest } from '../../answers/answer-request.js';
import { inService } from '../../answers/in-service.js';
import { inRehearsal, type Ask } from '../../answers/request-definition.js';
import type { Identified } from '../../answers/request.js';
import { textsOf } from '../../answers/texts.js';
import { unnamed } from '../../answers/title-names.js';
import type { People } from '../../ports/people-option.js';
import { forPatron, type ForPatron, type ForRegistered } from '../patrons/for-patron.js';
import type { Parts } from '../patrons/parts.js';
import { patronViews } from '../patrons/patron-views.js';
import { particularsMethods } from '../registry/generated/record-methods.js';
import { titleRequestsOf } from '../registry/title-requests.js';
import { cartMethods, portalCommandsMethods } from './generated/portal-methods.js';
import { keepLimit } from './limit-commands.js';
import type { PatronHoldings, PeoplePortal, RegistryPortal } from './portal.js';
import { decideOnReading, readPatron, type AtPortal, type PatronReading } from './read-patron.js';

const actor = { role: 'patron' } as const;

/** Ends a request that the patron may not make now. */
type Allowing = ReturnType<typeof keepLimit>;

/** More titles than a page shows. */
const Titles = list(TitleId, 'titles', 1_000);

/** The portal of a logged-in patron. It has more requests if the patron is in the registry. */
export const openPortal = (parts: Parts, patron: string): PeoplePortal<People> & Partial<RegistryPortal> => {
  const { hindrance, registry } = parts;
  const door = { ...parts, withheld: hindrance };
  const reading = readPatron(parts, patron);
  const { read } = reading;
  const finding = { actor, patron, find: read };
  const on = forPatron(parts, finding);
  const countCommand = keepLimit(on, 'countCommand');

  /** Answers requests with the parts that serve them, if the patron may make them. */
  function asking<On>(on: On): Ask<On, never>;
  function asking<On>(on: On, allow: Allowing): Ask<On, 'too-many-commands'>;
  function asking<On>(on: On, allow?: Allowing): Ask<On, 'too-many-commands'> {
    return (name, { answer }, sent) =>
      answerRequest(
        door,
        name,
        sent,
        decideOnReading(reading, (request: Identified<typeof sent>) => answer(on, request), allow),
      );
  }
  const counted = asking(on, countCommand);
  const rehearse = asking<ForPatron>(forPatron(parts, finding, true), keepLimit(on, 'mayCommand'));

  const showRead = <Part>(of: (reading: PatronReading) => Part): Looked<Part> =>
    answerOf(async function* () {
      return shown(of(yield* read()));
    });

  const holdingsOf = (titles: unknown): Looked<readonly PatronHoldings[]> =>
    answerOf(async function* () {
      const { theirs, open: own } = yield* read();
      const asked = Titles.decode(titles);
      if (E.isLeft(asked))
        return notDone(storeError('invalid-input', { path: 'titles', reason: `must be ${Titles.name}` }));
      const all = yield* required(await parts.projection.now(holdingsOfAll(asked.right)));
      const seen = await (parts.naming ?? unnamed)(all);
      return shown(
        seen.map((copies): PatronHoldings => {
          const had = hadAlready(copies.title, own);
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
    ...inService(hindrance, notDone, {
      patron: () => showRead(({ person }) => person),
      texts: () => showRead(({ published }) => textsOf(parts.speaker(published.rules))),
      cartLines: () => showRead(({ theirs }) => theirs.cart),
      cart: () =>
        answerOf(async function* () {
          const { person, theirs, published, open: own } = yield* read();
          const all: readonly Holdings[] = yield* required(
            await parts.projection.now(holdingsOfAll(theirs.cart.map(({ title }) => title))),
          );
          const speaker = parts.speaker(published.rules);
          const limit = speaker.policy.reservationLimit;
          const active = own.reservations.size;
          return shown({
            lines: await (parts.naming ?? unnamed)(theirs.cart),
            queueLengths: all.map(({ reservations }) => reservations),
            reservations: active,
            limit,
            message:
              active < limit
                ? null
                : refusalText({ code: 'over-reservation-limit', limit, active, asked: 1 }, speaker),
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
            : notDone(storeError('invalid-input', { path: 'title', reason: 'is missing' }));
        }),
      holdingsOf,
    }),
    ...patronViews({ ...door, patron, find: read }),
    ...cartMethods(asking<AtPortal>(on)),
    ...portalCommandsMethods(counted),
    rehearsal: portalCommandsMethods<'too-many-commands', object>((name, definition, sent) =>
      rehearse(name, inRehearsal(definition), sent),
    ),
    ...(registry && {
      ...inService(hindrance, notDone, {
        titleRequests: () => titleRequestsOf({ ...parts, registry }, patron),
      }),
      ...particularsMethods(asking<ForRegistered>({ ...on, registry }, countCommand)),
    }),
  };
};
