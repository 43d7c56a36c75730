import { storeError } from '@torioki/event-store';
import { required } from '@torioki/event-store/adapter';
import { refusalText, TitleId } from '@torioki/lending';
import { hadAlready } from '@torioki/lending/decisions';
import { list } from '@torioki/lending/vocabulary';
import { MailAddress } from '@torioki/patrons';
import { holdingsOfAll, type Holdings } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import { answerOf, notDone, shown, type Looked, type RefusalCode } from '../../answers/answer.js';
import { answerRequest } from '../../answers/checked-request.js';
import { inService } from '../../answers/in-service.js';
import { inRehearsal, type Ask } from '../../answers/request-definition.js';
import type { Identified } from '../../answers/request.js';
import { textsOf } from '../../answers/texts.js';
import { unnamed } from '../../answers/title-names.js';
import type { People } from '../../ports/people-option.js';
import { forPatron, type ForRegistered } from '../patrons/for-patron.js';
import type { Parts } from '../patrons/parts.js';
import { patronViews } from '../patrons/patron-views.js';
import { particularsMethods } from '../registry/generated/record-methods.js';
import { titleRequestsOf } from '../registry/title-requests.js';
import { cartMethods, portalCommandsMethods } from './generated/portal-methods.js';
import { keepLimit } from './limit-commands.js';
import type { PatronHoldings, PeoplePortal, RegistryPortal } from './portal.js';
import { decideOnReading, readPatron, type AtPortal, type PatronReading } from './read-patron.js';

const actor = { role: 'patron' } as const;

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
  const rehearsal = forPatron(parts, finding, true);
  const countCommand = keepLimit(on, 'countCommand');

  /** Answers requests with the parts that serve them, if the patron may make them. */
  const asking =
    <On, More extends RefusalCode>(on: On, allow?: ReturnType<typeof keepLimit>): Ask<On, More> =>
    (name, { answer }, sent) =>
      answerRequest(
        door,
        name,
        sent,
        decideOnReading(reading, (request: Identified<typeof sent>) => answer(on, request), allow),
      );
  const counted = asking<typeof on, 'too-many-commands'>(on, countCommand);
  const rehearsed = asking<unknown, 'too-many-commands'>(null, keepLimit(on, 'mayCommand'));

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
    ...cartMethods(asking<AtPortal, never>(on)),
    ...portalCommandsMethods(counted),
    rehearsal: portalCommandsMethods<'too-many-commands', object>((name, definition, sent) =>
      rehearsed(name, inRehearsal(rehearsal, definition), sent),
    ),
    ...(registry && {
      ...inService(hindrance, notDone, {
        titleRequests: () => titleRequestsOf({ ...parts, registry }, patron),
      }),
      ...particularsMethods(asking<ForRegistered, 'too-many-commands'>({ ...on, registry }, countCommand)),
    }),
  };
};
