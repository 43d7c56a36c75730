import { storeError } from '@torioki/event-store';
import { required } from '@torioki/event-store/adapter';
import { refusalText, TitleId } from '@torioki/lending';
import { hadAlready } from '@torioki/lending/decisions';
import { list } from '@torioki/lending/vocabulary';
import { MailAddress } from '@torioki/patrons';
import { holdingsOfAll, type Holdings } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import {
  answerOf,
  notDone,
  shown,
  type Answered,
  type Came,
  type Looked,
  type Recorded,
} from '../../answers/answer.js';
import { checkedRequest } from '../../answers/checked-request.js';
import { fillIn } from '../../answers/fill-in.js';
import { inService } from '../../answers/in-service.js';
import type { Commanding } from '../../answers/request.js';
import { textsOf } from '../../answers/texts.js';
import { unnamed } from '../../answers/title-names.js';
import { deskFor } from '../../commands/desk-for.js';
import type { People } from '../../ports/people-option.js';
import { patronCommands } from '../patrons/give-patron-commands.js';
import type { Parts, RegistryParts } from '../patrons/parts.js';
import { patronViews } from '../patrons/patron-views.js';
import { particulars } from '../registry/change-particulars.js';
import { titleRequests, titleRequestsOf } from '../registry/title-requests.js';
import { cartRequests } from './fill-cart.js';
import { keepLimit } from './limit-commands.js';
import type { PatronHoldings, PeoplePortal, RegistryPortal } from './portal.js';
import { decideOnReading, readPatron } from './read-patron.js';

const actor = { role: 'patron' } as const;

/** More titles than a page shows. */
const Titles = list(TitleId, 'titles', 1_000);

/** A checked request of the portal. */
type Checking = <Sent extends Commanding, Asked extends object>(
  name: string,
  ask: (request: Sent) => Promise<Came<Asked>>,
) => (request: Sent) => Promise<Answered<Asked>>;

/** What a patron who is registered with the library may do besides. */
const registryPortal = (parts: RegistryParts, patron: string, command: Checking): RegistryPortal => {
  const about = { ...parts, actor, patron };
  const record = { ...particulars(about), ...titleRequests(about) };
  return {
    ...inService(parts.hindrance, notDone, { titleRequests: () => titleRequestsOf(parts, patron) }),
    setMailAddress: command('setMailAddress', record.setMailAddress),
    declareBranchRegistration: command('declareBranchRegistration', record.declareBranchRegistration),
    changeAddress: command('changeAddress', record.changeAddress),
    changeName: command('changeName', record.changeName),
    changePhone: command('changePhone', record.changePhone),
    submitTitleRequest: command('submitTitleRequest', record.submitTitleRequest),
  };
};

/** The portal of a patron who has logged in; it can do more if the patron is registered with the library. */
export const openPortal = (parts: Parts, patron: string): PeoplePortal<People> & Partial<RegistryPortal> => {
  const { hindrance, borrowers, registry } = parts;
  const door = { ...parts, withheld: hindrance };
  const reading = readPatron(parts, patron);
  const { read } = reading;

  const countCommand = keepLimit({ ...parts, read }, 'countCommand');
  const mayCommand = keepLimit({ ...parts, read }, 'mayCommand');

  /** A request that is counted by the hour. */
  const command: Checking = (name, ask) =>
    checkedRequest(door, name, decideOnReading(reading, ask, countCommand));

  /** A request that nobody counts. */
  const request: Checking = (name, ask) => checkedRequest(door, name, decideOnReading(reading, ask));

  /** A request in a rehearsal, accepted without what would have been recorded. */
  const rehearsed = <Sent extends Commanding>(
    name: string,
    ask: (request: Sent) => Promise<Came<Recorded>>,
  ) => {
    const accepting = async (sent: Sent): Promise<Came> => {
      const answer = await ask(sent);
      return answer.is === 'accepted' ? { is: 'accepted' } : answer;
    };
    return checkedRequest(door, name, decideOnReading(reading, accepting, mayCommand));
  };

  const commandsBy = (run: Parts['run'], kept: Pick<Parts, 'borrowers'>) => {
    const { cancel, ...commands } = patronCommands({
      ...parts,
      ...kept,
      actor,
      desk: deskFor({ ...parts, run }, actor),
      find: read,
      readPublished: async function* () {
        return (yield* read()).published;
      },
    });
    return {
      ...commands,
      cancel: (sent: Omit<Parameters<typeof cancel>[0], 'reason'>) => cancel(fillIn(sent, { reason: null })),
    };
  };
  const commands = commandsBy(parts.run, parts);
  const rehearsals = commandsBy(parts.rehearse, {
    borrowers: { ...borrowers, reserved: () => Promise.resolve(E.right(undefined)) },
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

  const cart = cartRequests(parts, reading);

  return {
    ...inService(hindrance, notDone, {
      patron: () =>
        answerOf(async function* () {
          return shown((yield* read()).person);
        }),
      texts: () =>
        answerOf(async function* () {
          return shown(textsOf(parts.speaker((yield* read()).published.rules)));
        }),
      cartLines: () =>
        answerOf(async function* () {
          return shown((yield* read()).theirs.cart);
        }),
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
    addToCart: request('addToCart', cart.addToCart),
    choosePickup: request('choosePickup', cart.choosePickup),
    removeFromCart: request('removeFromCart', cart.removeFromCart),
    reserve: command('reserve', commands.reserve),
    reserveInOrder: command('reserveInOrder', commands.reserveInOrder),
    changeRank: command('changeRank', commands.changeRank),
    renew: command('renew', commands.renew),
    cancel: command('cancel', commands.cancel),
    changePickup: command('changePickup', commands.changePickup),
    suspendReservation: command('suspendReservation', commands.suspendReservation),
    resumeReservation: command('resumeReservation', commands.resumeReservation),
    rehearsal: {
      reserve: rehearsed('reserve', rehearsals.reserve),
      reserveInOrder: rehearsed('reserveInOrder', rehearsals.reserveInOrder),
      changeRank: rehearsed('changeRank', rehearsals.changeRank),
      renew: rehearsed('renew', rehearsals.renew),
      cancel: rehearsed('cancel', rehearsals.cancel),
      changePickup: rehearsed('changePickup', rehearsals.changePickup),
      suspendReservation: rehearsed('suspendReservation', rehearsals.suspendReservation),
      resumeReservation: rehearsed('resumeReservation', rehearsals.resumeReservation),
    },
    ...(registry && registryPortal({ ...parts, registry }, patron, command)),
  };
};
