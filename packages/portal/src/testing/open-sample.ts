import { inMemoryCatalogue, type TitleRecord } from '@torioki/catalogue';
import { scryptHasher, type MailMessage } from '@torioki/patrons';
import * as E from 'fp-ts/lib/Either.js';
import { portal } from '../portal.js';
import type { LogLine, PortalOptions } from '../portal-options.js';
import { records as sampleRecords } from '../sample/books.js';
import { firstDay, sampleClosedDays } from '../sample/history.js';
import { libraryDay } from '../sample/library-day.js';
import { movableClock } from '../sample/movable-clock.js';
import { sampleProfile } from '../sample/profile.js';
import { sampleLibrary } from '../sample/sample-library.js';
import { closeStores, inMemory, type Keeping, type Stores } from './stores.js';

const hasher = scryptHasher({ ln: 4 });

/** In what a portal may differ from the sample's. */
interface Differing extends Pick<PortalOptions, 'proxies' | 'ending' | 'name'> {
  readonly records: readonly TitleRecord[];
}

/** The sample's portal, with a machine whose clock stands still: in memory unless other stores are opened. */
export const openSample = async (
  openStores: (keeping: Keeping) => Promise<Stores> = inMemory,
  profile = sampleProfile,
  { records = sampleRecords, ...more }: Partial<Differing> = {},
) => {
  let machine = Date.parse('2026-01-01T00:00:00Z');
  const visitClock = () => new Date(machine);
  const time = movableClock(firstDay, visitClock);
  const { clock } = time;
  const stores = await openStores({ clock, hasher });
  const mails: MailMessage[] = [];
  const mailer = { send: (mail: MailMessage) => Promise.resolve(E.right(void mails.push(mail))) };
  const catalogue = inMemoryCatalogue();
  if (E.isLeft(await catalogue.put(records))) throw new Error('The catalogue refuses these records.');
  const library = await sampleLibrary({ stores, time, profile, titles: catalogue.names, mailer });
  const lines: LogLine[] = [];
  const troubles: string[] = [];
  const { sessions } = stores;
  const app = portal({
    library,
    catalogue,
    sessions,
    name: 'みほん道立図書館',
    contact: profile,
    clock,
    visitClock,
    sample: { day: libraryDay(library, time, sampleClosedDays) },
    ...more,
    log: (line) => void lines.push(line),
    onTrouble: ({ message }) => void troubles.push(message),
  });
  return {
    app,
    library,
    stores,
    sessions,
    clock: time,
    mails,
    lines,
    troubles,
    pass: (seconds: number) => (machine += seconds * 1000),
    close: async () => {
      await library.close();
      await closeStores(stores);
    },
  };
};

export type OpenSample = Awaited<ReturnType<typeof openSample>>;
