import { orThrow } from 'torioki';
import type { Library } from 'torioki';
import { printDay, showQueue, showShipments } from './narrator.js';
import type { Patron } from './patrons.js';
import { headquarters, kushiro, wakkanai } from './places.js';

/** The desks of the story, and functions that show views. `at` sets the library's clock, in Tokyo time. */
export const cast = (library: Library, at: (local: string) => void) => ({
  patron: library.desk({ role: 'patron' }),
  office: library.desk({ role: 'general-materials', staff: 'G-01', location: headquarters }),
  counter: library.desk({ role: 'counter', staff: 'C-01', location: headquarters }),
  dispatch: library.desk({ role: 'dispatch', staff: 'D-01', location: headquarters }),
  branch: library.desk({ role: 'branch', staff: 'B-01', location: wakkanai }),
  kushiroBranch: library.desk({ role: 'branch', staff: 'B-02', location: kushiro }),
  mailer: library.desk({ role: 'mailer' }),
  views: library.views,
  day: (local: string) => {
    at(local);
    printDay(local);
  },
  lookAtQueueOf: async ({ name, borrower }: Patron) =>
    showQueue(name, orThrow(await library.views.patronQueue(borrower).now()).shown),
  lookAtShipments: async (dispatchDay: string) =>
    showShipments(orThrow(await library.views.branchShipments(wakkanai, dispatchDay).now()).shown),
});

export type Cast = ReturnType<typeof cast>;
