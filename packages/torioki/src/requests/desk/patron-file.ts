import { answering, required } from '@torioki/event-store/adapter';
import type { Blocked, RegistryError } from '@torioki/patrons';
import type { HeldCopy } from '@torioki/read-models';
import * as E from 'fp-ts/lib/Either.js';
import { inService, unlessThrown } from '../../answers/in-service.js';
import type { Commanding } from '../../answers/request.js';
import type { Kept } from '../../answers/answer.js';
import { close, heldClosed } from '../patrons/close-pseudonym.js';
import { checkedRequest, type Withheld } from '../../answers/checked-request.js';
import {
  goesOn,
  patronCommands,
  type AskedByStaff,
  type BorrowingByStaff,
  type Lending,
} from '../patrons/give-patron-commands.js';
import { findPatron, livePseudonyms, findPerson } from '../patrons/find-patron.js';
import {
  changing,
  particulars,
  type About,
  type Particulars,
  type Said,
} from '../registry/change-particulars.js';
import type { People, PeopleOption, PersonOf, WithRegistry } from '../../ports/people-option.js';
import type { Parts } from '../patrons/parts.js';
import { patronViews, viewOf, type PatronView, type PatronViews } from '../patrons/patron-views.js';
import {
  answerOf,
  looked,
  notDone,
  nothingMore,
  came,
  type Looked,
  type Recorded,
  type Answered,
  type Came,
} from '../../answers/answer.js';
import {
  titleRequests,
  titleRequestsOf,
  type PatronTitleRequest,
  type TitleRequests,
} from '../registry/title-requests.js';
import {
  unlessGeneralMaterials,
  unlessHandingOver,
  unlessKeeper,
  unlessLending,
} from './hidden-from-role.js';
import { fillIn } from '../../answers/fill-in.js';

type Adoption = Commanding & { readonly borrower: string };

type Blocking = Commanding & { readonly blocks: readonly Blocked[] };

type Issuing = Commanding & { readonly hours: number };

interface PeopleFile<Of extends PeopleOption> extends BorrowingByStaff, PatronViews {
  /** Who the patron is, as the directory says; a registry says everything that is registered. */
  patron(): Looked<PersonOf<Of>>;

  /**
   * 別置 and 取置: what is set aside for the patron who shows the card, even before the mail, and at a branch what has
   * arrived (R56, R57).
   */
  readonly setAside: PatronView<readonly HeldCopy[]>;

  /**
   * Hands over a copy, whichever pseudonym it is set aside for (R57, R60, R61), or lends one from the shelf. Emits
   * PickedUp with the due date. Refused as a desk refuses `pickUp`.
   */
  pickUp(request: AskedByStaff<'pickUp'>): Promise<Answered<Recorded>>;

  /**
   * Gives up a registration. A password is removed and nothing more begins. What is open comes to its end, and then the
   * patron is forgotten (A59). The history holds BorrowerClosed. Refused with `patron-leaving`. By the counter or
   * general materials.
   */
  leave(request: Commanding): Promise<Answered<Kept>>;

  /**
   * Joins a pseudonym that belongs to nobody to the patron, who shows what is reserved or lent under it. What is open comes
   * to its end for the patron, and nothing more begins under it (R4). The history holds BorrowerClosed, of the pseudonym
   * alone. Refused with `borrower-known`, `borrower-unknown`. By general materials.
   */
  adopt(request: Adoption): Promise<Answered<Kept>>;
}

interface RegistryFile extends Particulars, TitleRequests {
  /**
   * The titles that the patron asked for since the library does not hold them, the oldest first, and what became of
   * them (R67, A60).
   */
  titleRequests(): Looked<readonly PatronTitleRequest[]>;

  /** Issues another card; from now on only that one is valid. Emits CardIssued. Refused with `card-number-taken`. */
  issueCard(request: Said<'IssueCard'>): Promise<Answered<Kept>>;

  /**
   * Records that the valid card went out by registered mail, with the copy of the document (R102). Emits CardSent.
   * Refused with `card-unknown`, `card-replaced`, `card-already-sent`, `id-copy-kept`, `not-registered-mail`.
   */
  sendCard(request: Said<'SendCard'>): Promise<Answered<Kept>>;

  /**
   * Issues a code, which is told once, and with which the patron may set a password within so many hours (A48). Emits
   * nothing. Refused with `code-told-once`. By the counter or general materials.
   */
  issueCode(request: Issuing): Promise<Answered<{ readonly code: string }>>;

  /**
   * 利用停止: from now on the patron has these blocks and no others. Nothing of them goes into the history (ours). By the
   * counter or general materials.
   */
  setBlocks(request: Blocking): Promise<Answered>;

  /**
   * Deletes a forgotten password, which nobody sees, and any code, so that the patron may set another (R84). Records
   * how the identity was checked (R85). Emits PasswordCleared if there was one. Refused with `password-not-set` when
   * there is neither.
   */
  clearPassword(request: Said<'ClearPassword'>): Promise<Answered<Kept>>;
}

/** What staff do for one patron. Only the counter and general materials see it; a branch sees `setAside`. */
export type PatronFile<Of extends PeopleOption> = PeopleFile<Of> & WithRegistry<Of, RegistryFile>;

/** A patron's file at a desk. */
interface Filed extends Parts, Pick<Lending, 'desk'>, Pick<About, 'actor' | 'patron'> {}

/** The history closes first. If the borrowers do not hear of it, the command may be given again. */
const adopt = (filed: Filed, { commandId = '', ...said }: Adoption): Promise<Came<Kept>> =>
  answerOf(async function* (): AsyncGenerator<RegistryError, Came<Kept>, unknown> {
    const { patron, borrowers } = filed;
    const { borrower } = said;
    yield* findPerson(filed, patron);
    const closed: Came<Kept> = (yield* required(await borrowers.isLacking(borrower)))
      ? await heldClosed(filed, { commandId, borrower, why: 'adoption' })
      : { is: 'accepted', recorded: null };
    if (closed.is === 'accepted') yield* required(await borrowers.adopt(fillIn(said, { patron })));
    return closed;
  });

/** Once the patron is leaving, it is accepted, whatever becomes of the history, which gets it sooner or later. */
const leave = (filed: Filed, { commandId = '', ...said }: Commanding): Promise<Came<Kept>> =>
  answerOf(async function* () {
    const { patron, borrowers } = filed;
    const [borrower] = livePseudonyms((yield* findPatron(filed, patron)).theirs);
    yield* required(await borrowers.leave({ ...fillIn(said, { patron }), commandId }));
    if (borrower === undefined) return { is: 'accepted', recorded: null };
    const closed = await unlessThrown('close', () => close(filed, patron, { borrower, why: 'leaving' }));
    const isClosed = E.isRight(closed) && closed.right.is === 'accepted';
    return { is: 'accepted', recorded: isClosed ? closed.right.recorded : null };
  });

/** What staff do for a patron who is registered with the library. */
const registryFile = (about: About, withheld: Withheld): RegistryFile => {
  const { registry, patron } = about;
  const keeper = { ...about, withheld };
  const record = { ...particulars(about), ...titleRequests(about) };
  return {
    ...inService(withheld, notDone, { titleRequests: () => titleRequestsOf(about, patron) }),
    setMailAddress: checkedRequest(keeper, 'setMailAddress', record.setMailAddress),
    declareBranchRegistration: checkedRequest(
      keeper,
      'declareBranchRegistration',
      record.declareBranchRegistration,
    ),
    changeAddress: checkedRequest(keeper, 'changeAddress', record.changeAddress),
    changeName: checkedRequest(keeper, 'changeName', record.changeName),
    changePhone: checkedRequest(keeper, 'changePhone', record.changePhone),
    submitTitleRequest: checkedRequest(keeper, 'submitTitleRequest', record.submitTitleRequest),
    issueCard: checkedRequest(keeper, 'issueCard', changing(about, 'IssueCard')),
    sendCard: checkedRequest(keeper, 'sendCard', changing(about, 'SendCard')),
    clearPassword: checkedRequest(keeper, 'clearPassword', changing(about, 'ClearPassword')),
    setBlocks: checkedRequest(keeper, 'setBlocks', async ({ commandId = '', ...said }: Blocking) =>
      came(await registry.setBlocks({ ...fillIn(said, { patron }), commandId }), nothingMore),
    ),
    issueCode: checkedRequest(keeper, 'issueCode', async ({ commandId = '', ...said }: Issuing) =>
      came(await registry.issueCode({ ...fillIn(said, { patron }), commandId }), (code) => ({ code })),
    ),
  };
};

/** A patron's file, opened by a member of staff at a desk; more can be done if the patron is registered with the library. */
export const openFile = (filed: Filed): PeopleFile<People> & Partial<RegistryFile> => {
  const { views, patron, rules, registry } = filed;
  const withheld = unlessKeeper(filed);
  const keeper = { ...filed, withheld };
  const lending: Lending = {
    ...filed,
    find: () => findPatron(filed, patron),
    readPublished: async function* () {
      return yield* required(await rules.published());
    },
  };
  const commands = patronCommands(lending);
  return {
    ...inService(withheld, notDone, {
      patron: async () => looked(await answering(() => findPerson(filed, patron))),
    }),
    ...patronViews(keeper),
    setAside: viewOf({ ...filed, withheld: unlessHandingOver(filed) }, (borrowers) =>
      views.setAsideFor(...borrowers),
    ),
    pickUp: checkedRequest(
      { ...filed, withheld: unlessLending(filed) },
      'pickUp',
      (request: AskedByStaff<'pickUp'>) => goesOn(lending, 'pickUp', request),
    ),
    adopt: checkedRequest({ ...filed, withheld: unlessGeneralMaterials(filed) }, 'adopt', (said: Adoption) =>
      adopt(filed, said),
    ),
    leave: checkedRequest(keeper, 'leave', (said: Commanding) => leave(filed, said)),
    reserve: checkedRequest(keeper, 'reserve', commands.reserve),
    reserveInOrder: checkedRequest(keeper, 'reserveInOrder', commands.reserveInOrder),
    changeRank: checkedRequest(keeper, 'changeRank', commands.changeRank),
    renew: checkedRequest(keeper, 'renew', commands.renew),
    cancel: checkedRequest(keeper, 'cancel', commands.cancel),
    changePickup: checkedRequest(keeper, 'changePickup', commands.changePickup),
    suspendReservation: checkedRequest(keeper, 'suspendReservation', commands.suspendReservation),
    resumeReservation: checkedRequest(keeper, 'resumeReservation', commands.resumeReservation),
    ...(registry && registryFile({ ...filed, registry }, withheld)),
  };
};
