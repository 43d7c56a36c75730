import { inMemoryCatalogue, type Catalogue, type TitleRecord } from '@torioki/catalogue';
import { scryptHasher, type Mailer, type MailMessage } from '@torioki/patrons';
import type { LibraryOptions } from 'torioki';
import type { LogLine, PortalOptions } from '../portal-options.js';
import { firstDay } from '../sample/history.js';
import { movableClock } from '../sample/movable-clock.js';
import { openSamplePortal, type SampleStores } from '../sample/open-sample-portal.js';
import { password, type minori } from '../sample/people.js';
import { sampleProfile } from '../sample/profile.js';
import { openBrowser, type Browser } from './browser-without-scripts.js';
import { closeStores, openInMemory, type StoreSettings } from './stores.js';

const hasher = scryptHasher({ ln: 4 });

/** Options that replace those of the sample's portal. */
interface SampleOptions extends Pick<
  PortalOptions,
  'proxies' | 'ending' | 'name' | 'words' | 'log' | 'onTrouble' | 'staffOf' | 'staff' | 'staffHasher'
> {
  readonly records: readonly TitleRecord[];
  readonly catalogue: Catalogue;
  readonly libraryWords: LibraryOptions['words'];
}

/**
 * The sample's portal, with a machine clock that tests move; in memory unless you pass other stores. It sends
 * mails if the profile has a sender.
 */
export const openSample = async (
  openStores: (keeping: StoreSettings) => Promise<SampleStores> = openInMemory,
  profile = sampleProfile,
  differing: Partial<SampleOptions> = {},
) => {
  let machine = Date.parse('2026-01-01T00:00:00Z');
  const visitClock = () => new Date(machine);
  const time = movableClock(firstDay, visitClock);
  const stores = await openStores({ clock: time.clock, hasher });
  const mails: MailMessage[] = [];
  const mailer: Mailer = {
    send: (mail) => {
      mails.push(mail);
      return Promise.resolve('sent');
    },
  };
  const lines: LogLine[] = [];
  const troubles: string[] = [];
  const { library, day, app } = await openSamplePortal({
    stores,
    time,
    catalogue: inMemoryCatalogue(),
    profile,
    ...(profile.mail === null ? {} : { mailer }),
    visitClock,
    log: (line) => lines.push(line),
    onTrouble: ({ message }) => troubles.push(message),
    ...differing,
  });
  return {
    app,
    library,
    day,
    stores,
    sessions: stores.sessions,
    clock: time,
    visitClock,
    mails,
    lines,
    troubles,
    pass: (seconds: number) => (machine += seconds * 1000),
    logIn: async ({ card }: Pick<typeof minori, 'card'>): Promise<Browser> => {
      const browser = openBrowser(app);
      await browser.logIn(card, password);
      return browser;
    },
    close: async () => {
      await library.close();
      await closeStores(stores);
    },
  };
};

export type OpenSample = Awaited<ReturnType<typeof openSample>>;
