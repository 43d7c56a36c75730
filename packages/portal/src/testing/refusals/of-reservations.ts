import { orThrow } from 'torioki';
import { staffWords } from '../../words/staff-words.js';
import type { CopyOfDay } from '../day/copies-of-day.js';
import { nameTitle, type Bring, type Scene } from './scene.js';

const { patrons, patronActs } = staffWords;
const { acts } = patronActs;

/** A member of staff types the titles that a patron names on the telephone. */
const checkTitles = async (scene: Scene, one: Pick<CopyOfDay, 'card'>, ...titles: readonly string[]) => {
  const counter = await scene.openReader(one, 'counter');
  await counter.follow(acts.reserve);
  await counter.press(patronActs.check, { [patronActs.titles]: titles.join(' ') });
  return counter;
};

/** A member of staff opens a patron's reservation. */
const openReservation = async (scene: Scene, one: CopyOfDay, person: 'counter' | 'materials' = 'counter') => {
  const colleague = await scene.openReader(one, person);
  await colleague.follow(nameTitle(one));
  return colleague;
};

const findReservation = async (scene: Scene, one: CopyOfDay) => {
  const [found] = orThrow(await scene.fileOf(one).reservations.now()).shown;
  return found?.reservation ?? '';
};

/** A patron asks for a title whose copy has a loan class. */
const askForClass =
  (loanClass: 'in-library' | 'in-library-short' | 'not-for-loan'): Bring =>
  async (scene) => {
    const one = scene.take();
    orThrow(await scene.day.office().changeLoanClass({ copy: one.copy, loanClass }));
    return checkTitles(scene, one, one.title);
  };

/** The renewal of a loan, pressed after a change by a colleague. */
const renewAfter =
  (change: (scene: Scene, one: CopyOfDay) => Promise<unknown>): Bring =>
  async (scene) => {
    const one = scene.take();
    await scene.lend(one);
    const counter = await scene.openReader(one, 'counter');
    await change(scene, one);
    await counter.press(`${patrons.renew}${nameTitle(one)}`);
    return counter;
  };

/** The reasons beside a loan on the page of its reader. */
const openLoan =
  (before: (scene: Scene, one: CopyOfDay) => Promise<unknown>): Bring =>
  async (scene) => {
    const one = scene.take();
    await before(scene, one);
    return scene.openReader(one, 'counter');
  };

/** A colleague fetches the first volume before its rank is swapped. */
const swapTooLate: Bring = async (scene) => {
  const [one, two, three] = [scene.take(), scene.take(), scene.take()];
  const lines = [one, two, three].map(({ title, location }, nth) => ({ title, location, rank: nth + 1 }));
  orThrow(await scene.library.portal(scene.patronOf(one.card)).reserveInOrder({ lines }));
  const counter = await openReservation(scene, one);
  orThrow(await scene.deskOf('materials').secure({ copy: one.copy }));
  await counter.press(acts['swap-ranks']);
  return counter;
};

/** The refusals of reservations, loans and renewals of a patron. */
export const ofReservations: Readonly<Record<string, Bring>> = {
  'title-not-held': (scene) => checkTitles(scene, scene.take(), 'X-0'),
  'not-for-loan': askForClass('not-for-loan'),
  'in-library-only': askForClass('in-library'),
  'in-library-short': askForClass('in-library-short'),
  'title-twice': async (scene) => {
    const one = scene.take();
    return checkTitles(scene, one, one.title, one.title);
  },
  'already-reserved': async (scene) => {
    const one = scene.take();
    await scene.reserve(one);
    return checkTitles(scene, one, one.title);
  },
  'over-reservation-limit': async (scene) => {
    const titles = Array.from({ length: 11 }, (_, nth) => `H${nth}`);
    return checkTitles(scene, scene.take(), ...titles);
  },
  /** A colleague closes the place while the form is open. */
  'pickup-location-closed': async (scene) => {
    const one = scene.take();
    const counter = await checkTitles(scene, one, one.title);
    orThrow(await scene.day.office().closePickupLocation({ location: 'sapporo', from: scene.day.today() }));
    await counter.press(acts.reserve, { [patrons.pickup]: '議会図書室' });
    return counter;
  },
  /** Two desks cancel one reservation. */
  'reservation-elsewhere': async (scene) => {
    const one = scene.take();
    await scene.reserve(one);
    const counter = await openReservation(scene, one);
    const reservation = await findReservation(scene, one);
    orThrow(await scene.fileOf(one).cancel({ reservation, reason: 'asked' }));
    await counter.press(acts.cancel);
    return counter;
  },
  /** A colleague fetches the copy while the reservation is open at the counter. */
  'pickup-settled': async (scene) => {
    const one = scene.take();
    await scene.reserve(one);
    const counter = await openReservation(scene, one);
    orThrow(await scene.deskOf('materials').secure({ copy: one.copy }));
    await counter.press(acts['change-pickup']);
    return counter;
  },
  'rank-settled': swapTooLate,
  'rank-too-small': swapTooLate,
  'loan-returned': renewAfter(async ({ deskOf }, { copy, location }) =>
    orThrow(await deskOf('counter').acceptReturn({ copy, location, payer: null })),
  ),
  'loan-lost': renewAfter(async ({ deskOf }, { copy }) =>
    orThrow(await deskOf('materials').declareLost({ copy })),
  ),
  'renewal-limit-reached': openLoan(async (scene, one) => {
    await scene.lend(one);
    const [loan] = orThrow(await scene.fileOf(one).loans.now()).shown;
    const clickedAt = scene.time.clock().toISOString();
    orThrow(await scene.fileOf(one).renew({ loan: loan?.loan ?? '', clickedAt }));
  }),
  'renewal-reserved-by-other': openLoan(async (scene, one) => {
    await scene.lend(one);
    await scene.reserve({ ...one, card: scene.take().card });
  }),
  'renewal-interlibrary': openLoan(async (scene, one) => {
    const copy = `${one.title}-i`;
    orThrow(
      await scene.day
        .office()
        .addCopy({ copy, title: one.title, loanClass: 'circulating', source: 'interlibrary' }),
    );
    await scene.lend({ ...one, copy });
  }),
  'renewal-patron-overdue': (scene) => scene.openReader(scene.overdue, 'counter'),
  'renewal-branch-pickup': (scene) => scene.openReader(scene.lentThere, 'counter'),
};
