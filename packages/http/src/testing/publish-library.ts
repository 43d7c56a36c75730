import { orThrow } from '@torioki/event-store';
import { abashiri, headquarters, home, wakkanai } from '@torioki/lending/samples';
import { computeClosedDays } from 'torioki';

type Give = (command: string, body: object) => Promise<void>;

/** Publishes places and a calendar, and adds three copies, as the general materials section. */
export const publishLibrary = async (give: Give): Promise<void> => {
  const spring = { from: '2021-04-03', until: '2021-05-31' };
  const days = orThrow(computeClosedDays(spring)).shown;
  for (const { at: _, ...place } of [headquarters, wakkanai, abashiri, home])
    await give('addPickupLocation', place);
  await give('publishClosedDays', { location: 'HQ', ...spring, days });
  for (const n of [1, 2, 3]) {
    const copy = { copy: `T000${n}-1`, title: `T000${n}`, loanClass: 'circulating', source: 'own' };
    await give('addCopy', copy);
  }
};
