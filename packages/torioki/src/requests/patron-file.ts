import { required } from '@torioki/event-store';
import type { Patron, RegistryError } from '@torioki/patrons';
import type { HeldCopy } from '@torioki/read-models';
import { inService } from '../in-service.js';
import type { Commanding } from '../request.js';
import type { Kept } from './changing.js';
import { close, heldClosed } from './closing.js';
import { checkedRequests } from './checked-requests.js';
import { borrowing, goingOn, type Asked, type Borrowing, type Lending } from './borrowing.js';
import { changing, particulars, type About, type Particulars, type Said } from './particulars.js';
import { patronViews, viewOf, type PatronView, type PatronViews } from './patron-views.js';
import {
  answerOf,
  looked,
  notDone,
  came,
  type Looked,
  type Recorded,
  type Answered,
  type Came,
} from '../answer.js';
import {
  titleRequests,
  titleRequestsOf,
  type PatronTitleRequest,
  type TitleRequests,
} from './title-requests.js';
import { unlessGeneralMaterials, unlessHandingOver, unlessKeeper, unlessLending } from './withheld.js';
import { withKnown } from './with-known.js';

type Adoption = Commanding & { readonly borrower: string };

/** What staff do for one patron. Only the counter and general materials see it; a branch sees `setAside`. */
export interface PatronFile extends Borrowing, Particulars, TitleRequests, PatronViews {
  /** What is registered about the patron, with the cart. */
  patron(): Looked<Patron>;

  /**
   * The titles that the patron asked for since the library does not hold them, the oldest first, and what became of
   * them (R67, A60).
   */
  titleRequests(): Looked<readonly PatronTitleRequest[]>;

  /**
   * 別置 and 取置: what is set aside for the patron who shows the card, even before the mail, and at a branch what has
   * arrived (R56, R57).
   */
  readonly setAside: PatronView<readonly HeldCopy[]>;

  /**
   * Hands over a copy, whichever pseudonym it is set aside for (R57, R60, R61), or lends one from the shelf. Emits
   * PickedUp with the due date. Refused as a desk refuses `pickUp`.
   */
  pickUp(request: Asked<'pickUp'>): Promise<Answered<Recorded>>;

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
  issueCode(request: Commanding & { readonly hours: number }): Promise<Answered<{ readonly code: string }>>;

  /**
   * Deletes a forgotten password, which nobody sees, and any code, so that the patron may set another (R84). Records
   * how the identity was checked (R85). Emits PasswordCleared if there was one. Refused with `password-not-set` when
   * there is neither.
   */
  clearPassword(request: Said<'ClearPassword'>): Promise<Answered<Kept>>;

  /**
   * Gives up the registration. The password is removed and nothing more begins. What is open comes to its end, and then
   * the patron is forgotten (A59). The history holds BorrowerClosed. Refused with `patron-leaving`. By the counter or
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

/** The history closes first. If the registry does not hear of it, the command may be given again. */
const adopt = (
  { patron, people, desk }: Pick<About & Lending, 'patron' | 'people' | 'desk'>,
  { commandId = '', ...said }: Adoption,
): Promise<Came<Kept>> =>
  answerOf(async function* (): AsyncGenerator<RegistryError, Came<Kept>, unknown> {
    const { borrower } = said;
    yield* required(await people.patron(patron));
    const closed: Came<Kept> = (yield* required(await people.isLacking(borrower)))
      ? await heldClosed({ desk }, { commandId, borrower, why: 'adoption' })
      : { is: 'accepted', recorded: null };
    if (closed.is === 'accepted') yield* required(await people.adopt(withKnown(said, { patron })));
    return closed;
  });

/** Once the registry has committed, it is accepted, whatever becomes of the history, which gets it sooner or later. */
const leave = (
  { patron, people, desk }: Pick<About & Lending, 'patron' | 'people' | 'desk'>,
  { commandId = '', ...said }: Commanding,
): Promise<Came<Kept>> =>
  answerOf(async function* () {
    const [borrower] = yield* required(await people.liveBorrowers(patron));
    yield* required(await people.leave({ ...withKnown(said, { patron }), commandId }));
    const closed = borrower && (await close({ desk, people }, patron, { borrower, why: 'leaving' }));
    return { is: 'accepted', recorded: closed?.is === 'accepted' ? closed.recorded : null };
  });

/** A patron's file, opened by a member of staff at a desk. */
export const patronFile = (about: About & Lending): PatronFile => {
  const { people, views, patron, desk } = about;
  const withheld = unlessKeeper(about);
  return {
    ...inService(withheld, notDone, {
      patron: async () => looked(await people.patron(patron)),
      titleRequests: () => titleRequestsOf(about, patron),
    }),
    ...patronViews({ ...about, withheld }),
    setAside: viewOf({ ...about, withheld: unlessHandingOver(about) }, (...borrowers) =>
      views.setAsideFor(...borrowers),
    ),
    ...checkedRequests(
      { ...about, withheld: unlessLending(about) },
      {
        pickUp: (request: Asked<'pickUp'>) =>
          goingOn(about, patron, (borrower) => desk.pickUp(withKnown(request, { borrower }))),
      },
    ),
    ...checkedRequests(
      { ...about, withheld: unlessGeneralMaterials(about) },
      {
        adopt: (said: Adoption) => adopt(about, said),
      },
    ),
    ...checkedRequests({ ...about, withheld }, borrowing(about, patron)),
    ...checkedRequests(
      { ...about, withheld },
      {
        ...particulars(about),
        ...titleRequests(about),
        issueCard: changing(about, 'IssueCard'),
        sendCard: changing(about, 'SendCard'),
        clearPassword: changing(about, 'ClearPassword'),
        leave: (said: Commanding) => leave(about, said),
        issueCode: async ({ commandId = '', ...said }: Commanding & { readonly hours: number }) =>
          came(await people.issueCode({ ...withKnown(said, { patron }), commandId }), (code) => ({ code })),
      },
    ),
  };
};
