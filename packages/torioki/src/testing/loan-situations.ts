import { orThrow } from '@torioki/event-store';
import { bothCards, branch, dispatch, noCard, prefecturalCard } from './fixture.js';
import { counter, office } from './open-day.js';
import { secure, setAside } from './reservation-situations.js';
import { reserve, withValues, type Hall, type Prepare } from './situations.js';

const loanIn = (events: readonly { readonly type: string; readonly data: object }[]) =>
  events.flatMap(({ data }) => ('loan' in data ? [data.loan] : []))[0];

const borrow = async ({ library, registered }: Hall, copy = 'C-1') => {
  const patron = await registered();
  const lent = { copy, location: 'HQ', cards: prefecturalCard };
  const { events } = orThrow(await library.desk(counter).file(patron).pickUp(lent));
  return { patron, copy, loan: loanIn(events) };
};

/** A copy that has arrived at a branch for a patron. */
const arrive = async (hall: Hall) => {
  const reserved = await reserve(hall, 'WKN');
  const { reservation } = reserved;
  await secure(hall);
  hall.set('2021-04-03 20:00');
  const library = await hall.open({ mailer: { send: () => Promise.resolve('sent') } });
  await library.jobs.sendReadyMails();
  hall.set('2021-04-06 10:00');
  orThrow(await library.desk(dispatch).ship({ reservation }));
  hall.set('2021-04-08 10:00');
  orThrow(await library.desk(branch).arrive({ reservation, location: 'WKN' }));
  return { ...reserved, copy: 'C-1' };
};

const blocked: Prepare = async (hall, request) => {
  const lent = request.name === 'renew' ? await borrow(hall) : { patron: await hall.registered() };
  const blocks = [{ stops: ['reserve', 'renew', 'borrow'], text: '連絡がつかない' }] as const;
  orThrow(await hall.library.desk(office).file(lent.patron).setBlocks({ blocks }));
  return lent;
};

/** Situations that make lending refuse a renewal, or the pickup of a copy. */
export const loanPreparations: Readonly<Record<string, Prepare>> = {
  'branch-card-missing': async (hall) => ({
    ...(await arrive(hall)),
    role: 'branch',
    location: 'WKN',
    cards: prefecturalCard,
  }),
  'copy-elsewhere': async (hall, request) => {
    if (request.name === 'pickUp') return { ...(await borrow(hall)), patron: await hall.registered() };
    const reserved = await reserve(hall, 'GIKAI');
    const { reservation } = reserved;
    await secure(hall);
    orThrow(await hall.library.desk(office).ship({ reservation }));
    return { ...reserved, role: 'general-materials' };
  },
  'copy-not-lendable': async ({ library, registered }) => {
    const added = { copy: 'C-90', title: 'T-90', loanClass: 'in-library', source: 'own' } as const;
    orThrow(await library.desk(office).addCopy(added));
    return { patron: await registered(), copy: 'C-90' };
  },
  'copy-unknown': withValues({ copy: 'C-99' }),
  'loan-lost': async (hall) => {
    const lent = await borrow(hall);
    orThrow(await hall.library.desk(office).declareLost({ copy: lent.copy }));
    return lent;
  },
  'loan-returned': async (hall) => {
    const lent = await borrow(hall);
    orThrow(await hall.library.desk(counter).acceptReturn({ copy: lent.copy, location: 'HQ', payer: null }));
    return lent;
  },
  'loan-unknown': withValues({}),
  'patron-blocked': blocked,
  'prefectural-card-missing': withValues({ cards: noCard }),
  'renewal-branch-pickup': async (hall) => {
    const { patron, copy } = await arrive(hall);
    const atBranch = hall.library.desk(branch).file(patron);
    const { events } = orThrow(await atBranch.pickUp({ copy, location: 'WKN', cards: bothCards }));
    return { patron, loan: loanIn(events), clickedAt: '2021-04-08T01:00:00.000Z' };
  },
  'renewal-click-expired': async (hall) => {
    const lent = await borrow(hall);
    hall.set('2021-04-03 11:00');
    return lent;
  },
  'renewal-interlibrary': async (hall) => {
    const added = { copy: 'C-90', title: 'T-90', loanClass: 'circulating', source: 'interlibrary' } as const;
    orThrow(await hall.library.desk(office).addCopy(added));
    return borrow(hall, 'C-90');
  },
  'renewal-limit-reached': async (hall) => {
    const lent = await borrow(hall);
    const { patron, loan = '' } = lent;
    orThrow(
      await hall.library.portal(patron).renew({ loan: String(loan), clickedAt: '2021-04-03T01:00:00.000Z' }),
    );
    return lent;
  },
  'renewal-patron-overdue': async (hall) => {
    const lent = await borrow(hall);
    hall.set('2021-05-15 10:00');
    return { ...lent, clickedAt: '2021-05-15T01:00:00.000Z' };
  },
  'renewal-reserved-by-other': async (hall) => {
    const lent = await borrow(hall);
    await reserve(hall);
    return lent;
  },
  'set-aside-already': async (hall, request) => ({ ...(await setAside(hall, request)), copy: 'C-60' }),
  'set-aside-for-other': async (hall, request) => {
    await setAside(hall, request);
    return { patron: await hall.registered() };
  },
  'title-waited-for': async (hall) => {
    await reserve(hall, 'HQ', 'T-2');
    return { patron: await hall.registered(), copy: 'C-2' };
  },
  'walk-in-at-headquarters-only': withValues({ location: 'GIKAI' }),
  'wrong-pickup-place': async (hall, request) => ({ ...(await setAside(hall, request)), location: 'GIKAI' }),
  'borrower-closed': async (hall) => {
    const reserved = await reserve(hall);
    orThrow(await hall.ownDesk.closeBorrower({ borrower: reserved.borrower, why: 'adoption' }));
    return reserved;
  },
};
