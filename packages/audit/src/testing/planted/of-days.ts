import { hokkaido, type LocalDate } from '@torioki/lending';
import {
  assemblyRoom,
  commands,
  dateOf,
  headquarters,
  otaru,
  tokyo,
  wakkanai,
} from '@torioki/lending/samples';
import { at, nextDay, type Plant } from './planting.js';

export const plantLoanToLibrary: Plant = async ({ forge, decide, scene }) => {
  const { fetching, copy, title } = await scene();
  await decide('PickedUp', fetching());
  await forge(['decided-again refused'], commands.lendToLibrary(at, { copy, library: otaru }), {
    type: 'LentToLibrary',
    data: { at: tokyo(at), copy, title, library: otaru },
  });
};

export const plantOtherClosedDays: Plant = async ({ forge }) => {
  const { location } = assemblyRoom;
  const period = { location, from: '2021-08-01' as LocalDate, until: '2021-08-02' as LocalDate };
  const days = [period.from];
  await forge(['decided-again different'], commands.publishClosedDays(at, { ...period, days }), {
    type: 'ClosedDaysPublished',
    data: { at: tokyo(at), ...period, days: [] },
  });
};

export const plantShipmentOnOtherDay: Plant = async ({ forge, notify }) => {
  const { first, loan, ready, notice } = await notify(wakkanai);
  await forge(
    ['decided-again refused', 'rules dispatch-day'],
    commands.ship(nextDay, { reservation: first, loan }),
    {
      type: 'Shipped',
      data: {
        ...ready,
        ...{ at: tokyo(nextDay), on: dateOf(nextDay), carrier: 'library-run', payer: 'library' },
        availableFrom: notice.promised.from,
      },
    },
  );
};

export const plantEarlyExpiry: Plant = async ({ forge, notify }) => {
  const { first, ready } = await notify(headquarters);
  const late = '2021-07-09 09:00';
  await forge(
    ['decided-again refused', 'rules hold-ends'],
    commands.expireHold(late, { reservation: first }),
    { type: 'HoldExpired', data: { ...ready, at: tokyo(late), travelsBack: false } },
  );
};

export const plantEarlyNotice: Plant = async ({ forge, decide, scene, notify }) => {
  const { promised, closedDays } = (await notify()).notice;
  const { copy, first, reserving } = await scene();
  await decide('Reserved', reserving());
  const { loanClass: _, source: __, ...of } = await decide('Secured', commands.secure(at, { copy }));
  const early = '2021-07-06 13:00';
  await forge(['rules mail-evening'], commands.recordNotice(early, { reservation: first, outcome: 'sent' }), {
    type: 'ReadyNoticeSent',
    data: {
      ...of,
      ...{ at: tokyo(early), on: dateOf(early), notice: 0, why: 'ready' as const },
      ...{ promised, closedDays, holdOpenDays: hokkaido.holdShelfOpenDays },
    },
  });
};
