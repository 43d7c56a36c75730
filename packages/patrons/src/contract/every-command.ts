import { randomUUID } from 'node:crypto';
import type { PatronRegistry } from '../patron-registry.js';
import type { PendingEvent } from '../people/pending-event.js';
import type { RegistryAnswer } from '../registry-answer.js';
import { answered } from './answered.js';
import { adding, aForm, office, password, someCard, someone, themselves, withPassword } from './someone.js';

type CommandName = {
  [Name in keyof PatronRegistry]: PatronRegistry[Name] extends (
    request: infer Asked,
  ) => RegistryAnswer<unknown>
    ? Asked extends { readonly commandId: string }
      ? Name
      : never
    : never;
}[keyof PatronRegistry];

type Asked<Name extends CommandName> = Omit<Parameters<PatronRegistry[Name]>[0], 'commandId'>;

/** A patron, a card, and a code with which its password may be set. */
interface Someone {
  readonly patron: string;
  readonly card: string;
  readonly code: string;
}

interface Sample<Fields> {
  /** A request that is accepted. */
  readonly fields: (someone: Someone) => Fields;
  /** What makes it another request. */
  readonly changed: Partial<Fields>;
  /** The types of the events that the history is to hold. */
  readonly events?: readonly PendingEvent['type'][];
}

/** A command of the registry, as the tests that are the same for all of them use it. */
export interface EveryCommand {
  readonly name: CommandName;
  readonly fields: (someone: Someone) => object;
  readonly changed: object;
  readonly events: readonly PendingEvent['type'][];
  readonly sent: (registry: PatronRegistry, request: object) => RegistryAnswer<unknown>;
}

const command = <Name extends CommandName>(
  name: Name,
  { fields, changed, events = [] }: Sample<Asked<Name>>,
): EveryCommand => ({
  name,
  fields,
  changed,
  events,
  sent: (registry, request) => registry[name](request as never),
});

const on = '2021-05-01';

export const everyCommand: readonly EveryCommand[] = [
  command('registerPatron', {
    fields: () => {
      const { commandId: _, ...application } = someone();
      return application;
    },
    changed: { name: '高橋 蒼' },
    events: ['PatronRegistered', 'CardIssued'],
  }),
  command('issueCard', {
    fields: ({ patron }) => ({ actor: office, patron, card: someCard(), on }),
    changed: { card: someCard() },
    events: ['CardIssued'],
  }),
  command('cardSent', {
    fields: ({ patron, card }) => ({
      actor: office,
      patron,
      card,
      on,
      idCopyEnclosed: true,
      registeredMail: true,
    }),
    changed: { idCopyEnclosed: false },
    events: ['CardSent'],
  }),
  command('changeAddress', {
    fields: ({ patron }) =>
      ({
        actor: office,
        patron,
        address: '稚内市',
        evidence: 'other-official',
        channel: 'post',
        on,
      }) as const,
    changed: { address: '江別市' },
    events: ['AddressChanged'],
  }),
  command('changeName', {
    fields: ({ patron }) =>
      ({
        actor: office,
        patron,
        name: '佐藤 あかり',
        evidence: 'other-official',
        channel: 'counter',
        on,
      }) as const,
    changed: { name: '高橋 あかり' },
    events: ['NameChanged'],
  }),
  command('changePhone', {
    fields: ({ patron }) => ({ actor: office, patron, oldPhone: '011-386-8521', phone: '0162-23-3874' }),
    changed: { phone: '0162-23-3875' },
    events: ['PhoneChanged'],
  }),
  command('setMailAddress', {
    fields: ({ patron }) => ({ actor: themselves, patron, mailAddress: 'other@example.jp' }),
    changed: { mailAddress: null },
    events: ['MailAddressSet'],
  }),
  command('declareBranchRegistration', {
    fields: ({ patron }) => ({ actor: themselves, patron, location: 'WKN', on }),
    changed: { location: 'ABS' },
    events: ['BranchRegistrationDeclared'],
  }),
  command('issueCode', {
    fields: ({ patron }) => ({ patron, hours: 24 }),
    changed: { hours: 25 },
  }),
  command('setPassword', {
    fields: ({ card, code }) => ({ actor: themselves, card, code, password: `${password}!` }),
    changed: { password: `${password}?` },
    events: ['PasswordSet'],
  }),
  command('clearPassword', {
    fields: ({ patron }) => ({ actor: office, patron, identityCheck: 'card-shown' }) as const,
    changed: { identityCheck: 'document-shown' },
    events: ['PasswordCleared'],
  }),
  command('submitTitleRequest', {
    fields: ({ patron }) => ({ actor: themselves, patron, ...aForm }),
    changed: { name: '続・架空の書名' },
    events: ['TitleRequested'],
  }),
  command('addToCart', {
    fields: ({ patron }) => ({ patron, title: 'T7', location: 'HQ', defaultLocation: 'HQ', limit: 50 }),
    changed: { location: 'WKN' },
  }),
  command('choosePickup', {
    fields: ({ patron }) => ({ patron, title: 'T1', location: 'WKN' }),
    changed: { location: 'ABS' },
  }),
  command('removeFromCart', {
    fields: ({ patron }) => ({ patron, titles: ['T1'] }),
    changed: { titles: ['T2'] },
  }),
  command('rotate', {
    fields: ({ patron }) => ({ actor: office, patron }),
    changed: { patron: randomUUID() },
    events: ['BorrowerClosed'],
  }),
  command('deregister', {
    fields: ({ patron }) => ({ actor: office, patron }),
    changed: { patron: randomUUID() },
    events: ['BorrowerClosed'],
  }),
];

/** Someone for whom every command of these is accepted, and whose earlier events are recorded. */
export const readyFor = async (registry: PatronRegistry): Promise<Someone> => {
  const { patron, card } = await withPassword(registry);
  for (const title of ['T1', 'T2']) await answered(registry.addToCart(adding(patron, { title })));
  const code = await answered(registry.issueCode({ commandId: randomUUID(), patron, hours: 24 }));
  for (const { commandId } of await answered(registry.pendingEvents()))
    await answered(registry.eventRecorded(commandId));
  return { patron, card, code };
};
