import { hokkaido, type LocalDate } from '@torioki/lending';
import { assemblyRoom, commands, headquarters, makeFact, otaru, wakkanai } from '@torioki/lending/samples';
import { at, nextDay, type Plant } from './planting.js';

export const plantLoanToLibrary: Plant = async ({ forge, decide, scene }) => {
  const { fetching, copy, title } = await scene();
  await decide('PickedUp', fetching());
  await forge(
    ['decided-again refused'],
    commands.lendToLibrary(at, { copy, library: otaru }),
    makeFact('LentToLibrary', at, { copy, title, library: otaru }),
  );
};

export const plantOtherClosedDays: Plant = async ({ forge }) => {
  const { location } = assemblyRoom;
  const period = { location, from: '2021-08-01' as LocalDate, until: '2021-08-02' as LocalDate };
  const days = [period.from];
  await forge(
    ['decided-again different'],
    commands.publishClosedDays(at, { ...period, days }),
    makeFact('ClosedDaysPublished', at, period, { days: [] }),
  );
};

export const plantShipmentOnOtherDay: Plant = async ({ forge, notify }) => {
  const { first, loan, ready, notice } = await notify(wakkanai);
  await forge(
    ['decided-again refused', 'rules dispatch-day'],
    commands.ship(nextDay, { reservation: first, loan }),
    makeFact('Shipped', nextDay, ready, {
      carrier: 'library-run',
      payer: 'library',
      availableFrom: notice.promised.from,
    }),
  );
};

export const plantEarlyExpiry: Plant = async ({ forge, notify }) => {
  const { first, ready } = await notify(headquarters);
  const late = '2021-07-09 09:00';
  await forge(
    ['decided-again refused', 'rules hold-ends'],
    commands.expireHold(late, { reservation: first }),
    makeFact('HoldExpired', late, ready, { travelsBack: false }),
  );
};

export const plantEarlyNotice: Plant = async ({ forge, decide, scene, notify }) => {
  const { promised, closedDays } = (await notify()).notice;
  const { copy, first, reserving } = await scene();
  await decide('Reserved', reserving());
  const ready = await decide('Secured', commands.secure(at, { copy }));
  const early = '2021-07-06 13:00';
  await forge(
    ['rules mail-evening'],
    commands.recordNotice(early, { reservation: first, outcome: 'sent' }),
    makeFact('ReadyNoticeSent', early, ready, {
      notice: 0,
      why: 'ready',
      promised,
      closedDays,
      holdOpenDays: hokkaido.holdShelfOpenDays,
    }),
  );
};
