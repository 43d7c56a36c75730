import { answered } from '@torioki/event-store/contract';
import { randomInt, randomUUID } from 'node:crypto';
import type { PatronId } from '../people/ids.js';
import type { PatronRegistry } from '../patron-registry.js';
import { change, type Said } from './changes.js';
import type { Opened } from './opened.js';

type Application = Said<'RegisterPatron'> & { readonly on?: string };
type Adding = Parameters<PatronRegistry['addToCart']>[0];

export const office = { role: 'general-materials', staff: 'G-01', location: 'HQ' } as const;

export const themselves = { role: 'patron' } as const;

export const byOffice = () => ({ commandId: randomUUID(), actor: office });
export const byThemselves = () => ({ commandId: randomUUID(), actor: themselves });

export const someCard = (): string => `C-${randomInt(2 ** 47)}`;

/** A usual application at the counter, with the fields that a test changes. */
export const someone = (particulars: Partial<Application> = {}): Application => ({
  ...byOffice(),
  name: '佐藤 みのり',
  address: '〒069-0834 江別市文京台東町41',
  phone: '011-386-8521',
  mailAddress: 'minori@example.jp',
  card: someCard(),
  evidence: 'driving-licence',
  postageYen: null,
  on: '2021-04-02',
  ...particulars,
});

export const registeredIn = async (
  registry: PatronRegistry,
  particulars: Partial<Application> = {},
): Promise<{ readonly patron: PatronId; readonly card: string }> => {
  const application = someone(particulars);
  return { patron: await answered(change(registry, 'RegisterPatron', application)), card: application.card };
};

export const registered = async (
  open: Opened,
  particulars: Partial<Application> = {},
  options: Parameters<Opened>[0] = {},
) => {
  const registry = await open(options);
  return { registry, ...(await registeredIn(registry, particulars)) };
};

/** A usual title for a patron's cart, with the fields that a test changes. */
export const adding = (patron: string, particulars: Partial<Adding> = {}): Adding => ({
  commandId: randomUUID(),
  patron,
  title: 'T1',
  location: 'HQ',
  usualLocations: [],
  defaultLocation: 'HQ',
  limit: 50,
  ...particulars,
});

export const aForm = {
  name: '架空の書名',
  author: '架空 太郎',
  publisher: '架空書房',
  published: '1998',
  standardNumber: '4-00-000000-0',
  note: '初版を希望します。',
};

export const password = '白い猫が 三匹 いる';

/** A new patron who has set `password`. */
export const withPassword = async (registry: PatronRegistry) => {
  const registered = await registeredIn(registry);
  const { patron, card } = registered;
  const code = await answered(registry.issueCode({ commandId: randomUUID(), patron, hours: 24 }));
  await answered(change(registry, 'SetPassword', { ...byThemselves(), card, code, password }));
  return registered;
};
