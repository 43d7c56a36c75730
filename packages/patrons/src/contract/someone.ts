import { unwrapAnswer } from '@torioki/event-store/contract';
import { randomInt, randomUUID } from 'node:crypto';
import type { PatronId } from '../people/ids.js';
import type { PatronRegistry } from '../patron-registry.js';
import { makeChange, type ChangeFields } from './changes.js';
import type { Opener } from './opener.js';

type Application = ChangeFields<'RegisterPatron'> & { readonly on?: string };
type Adding = Parameters<PatronRegistry['addToCart']>[0];

export const office = { role: 'general-materials', staff: 'G-01', location: 'HQ' } as const;

export const themselves = { role: 'patron' } as const;

export const byOffice = () => ({ commandId: randomUUID(), actor: office });
export const byThemselves = () => ({ commandId: randomUUID(), actor: themselves });

export const newCardNumber = (): string => `C-${randomInt(2 ** 47)}`;

/** A usual application at the counter. Pass the fields that differ. */
export const sampleApplication = (particulars: Partial<Application> = {}): Application => ({
  ...byOffice(),
  name: '佐藤 みのり',
  reading: 'さとう みのり',
  address: '〒069-0834 江別市文京台東町41',
  phone: '011-386-8521',
  mailAddress: 'minori@example.jp',
  card: newCardNumber(),
  evidence: 'driving-licence',
  postageYen: null,
  on: '2021-04-02',
  ...particulars,
});

export const registerIn = async (
  registry: PatronRegistry,
  particulars: Partial<Application> = {},
): Promise<{ readonly patron: PatronId; readonly card: string }> => {
  const application = sampleApplication(particulars);
  return {
    patron: await unwrapAnswer(makeChange(registry, 'RegisterPatron', application)),
    card: application.card,
  };
};

export const openAndRegister = async (
  open: Opener,
  particulars: Partial<Application> = {},
  options: Parameters<Opener>[0] = {},
) => {
  const registry = await open(options);
  return { registry, ...(await registerIn(registry, particulars)) };
};

/** A usual title for a patron's cart. Pass the fields that differ. */
export const sampleAddToCart = (patron: string, particulars: Partial<Adding> = {}): Adding => ({
  commandId: randomUUID(),
  patron,
  title: 'T1',
  location: 'HQ',
  usualLocations: [],
  defaultLocation: 'HQ',
  limit: 50,
  ...particulars,
});

export const sampleForm = {
  name: '架空の書名',
  author: '架空 太郎',
  publisher: '架空書房',
  published: '1998',
  standardNumber: '4-00-000000-0',
  note: '初版を希望します。',
};

export const password = '白い猫が 三匹 いる';

/** A new patron who has set `password`. */
export const registerWithPassword = async (registry: PatronRegistry) => {
  const registered = await registerIn(registry);
  const { patron, card } = registered;
  const code = await unwrapAnswer(registry.issueCode({ commandId: randomUUID(), patron, hours: 24 }));
  await unwrapAnswer(makeChange(registry, 'SetPassword', { ...byThemselves(), card, code, password }));
  return registered;
};
