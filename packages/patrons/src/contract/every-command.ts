import { randomUUID } from 'node:crypto';
import type { Refusal } from '@torioki/lending';
import type * as E from 'fp-ts/lib/Either.js';
import type { PatronRegistry } from '../patron-registry.js';
import type { RegistryAnswer } from '../registry-answer.js';
import type { RegistryError } from '../registry-error.js';
import { makeChange, type Change, type ChangeFields } from './changes.js';
import {
  sampleAddToCart,
  sampleForm,
  office,
  password,
  newCardNumber,
  sampleApplication,
  themselves,
} from './someone.js';

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

/** A patron, a card, and a code that can set its password. */
export interface Someone {
  readonly patron: string;
  readonly card: string;
  readonly code: string;
}

interface Sample<Fields> {
  readonly fields: (someone: Someone) => Fields;
  /** Other values for some fields, with which the request is another command. */
  readonly changed: Partial<Fields>;
}

/** A command of the registry, for the tests that every command has to pass. */
export interface EveryCommand {
  readonly name: CommandName | Change;
  readonly fields: (someone: Someone) => object;
  readonly changed: object;
  /** The types of the events that the command leaves pending. */
  readonly events: readonly string[];
  readonly sent: (
    registry: PatronRegistry,
    request: object,
  ) => Promise<E.Either<RegistryError | Refusal, unknown>>;
}

const command = <Name extends CommandName>(name: Name, sample: Sample<Asked<Name>>): EveryCommand => ({
  name,
  ...sample,
  events: [],
  sent: (registry, request) => registry[name](request as never),
});

const changing = <Type extends Change>(
  name: Type,
  sample: Sample<Omit<ChangeFields<Type>, 'commandId'>>,
  ...events: readonly string[]
): EveryCommand => ({
  name,
  ...sample,
  events,
  sent: (registry, request) => makeChange(registry, name, request as never),
});

export const everyCommand: readonly EveryCommand[] = [
  changing(
    'RegisterPatron',
    {
      fields: () => {
        const { commandId: _, on: __, ...application } = sampleApplication();
        return application;
      },
      changed: { name: '高橋 蒼' },
    },
    'PatronRegistered',
    'CardIssued',
  ),
  changing(
    'IssueCard',
    {
      fields: ({ patron }) => ({ actor: office, patron, card: newCardNumber() }),
      changed: { card: newCardNumber() },
    },
    'CardIssued',
  ),
  changing(
    'SendCard',
    {
      fields: ({ patron, card }) => ({
        actor: office,
        patron,
        card,
        idCopyEnclosed: true,
        registeredMail: true,
      }),
      changed: { idCopyEnclosed: false },
    },
    'CardSent',
  ),
  changing(
    'ChangeAddress',
    {
      fields: ({ patron }) =>
        ({
          actor: office,
          patron,
          address: '稚内市',
          evidence: 'other-official',
          channel: 'post',
        }) as const,
      changed: { address: '江別市' },
    },
    'AddressChanged',
  ),
  changing(
    'ChangeName',
    {
      fields: ({ patron }) =>
        ({
          actor: office,
          patron,
          name: '佐藤 あかり',
          evidence: 'other-official',
          channel: 'counter',
        }) as const,
      changed: { name: '高橋 あかり' },
    },
    'NameChanged',
  ),
  changing(
    'ChangePhone',
    {
      fields: ({ patron }) => ({ actor: office, patron, oldPhone: '011-386-8521', phone: '0162-23-3874' }),
      changed: { phone: '0162-23-3875' },
    },
    'PhoneChanged',
  ),
  changing(
    'SetMailAddress',
    {
      fields: ({ patron }) => ({ actor: themselves, patron, mailAddress: 'other@example.jp' }),
      changed: { mailAddress: null },
    },
    'MailAddressSet',
  ),
  changing(
    'DeclareBranchRegistration',
    {
      fields: ({ patron }) => ({ actor: themselves, patron, location: 'WKN' }),
      changed: { location: 'ABS' },
    },
    'BranchRegistrationDeclared',
  ),
  command('setBlocks', {
    fields: ({ patron }) => ({ patron, blocks: [{ stops: ['reserve'], text: '利用停止中です。' }] }),
    changed: { blocks: [] },
  }),
  command('issueCode', { fields: ({ patron }) => ({ patron, hours: 24 }), changed: { hours: 25 } }),
  changing(
    'SetPassword',
    {
      fields: ({ card, code }) => ({ actor: themselves, card, code, password: `${password}!` }),
      changed: { password: `${password}?` },
    },
    'PasswordSet',
  ),
  changing(
    'ClearPassword',
    {
      fields: ({ patron }) => ({ actor: office, patron, identityCheck: 'card-shown' }) as const,
      changed: { identityCheck: 'document-shown' },
    },
    'PasswordCleared',
  ),
  changing(
    'SubmitTitleRequest',
    {
      fields: ({ patron }) => ({ actor: themselves, patron, ...sampleForm }),
      changed: { name: '続・架空の書名' },
    },
    'TitleRequested',
  ),
  command('addToCart', {
    fields: ({ patron }) => {
      const { commandId: _, ...fields } = sampleAddToCart(patron, { title: 'T7' });
      return fields;
    },
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
  command('leave', {
    fields: ({ patron }) => ({ patron }),
    changed: { patron: randomUUID() },
  }),
];
