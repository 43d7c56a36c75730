import { randomUUID } from 'node:crypto';
import { aboutCart, changing, command, type EveryCommand } from './command-sample.js';
import {
  sampleAddToCart,
  sampleForm,
  office,
  password,
  newCardNumber,
  sampleApplication,
  themselves,
} from './someone.js';

/** Every command of the registry, with fields for the tests that all of them have to pass. */
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
          reading: 'さとう あかり',
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
  command('setReading', {
    fields: ({ patron }) => ({ patron, reading: 'さとう みのり' }),
    changed: { reading: null },
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
  aboutCart('addToCart', {
    fields: ({ patron }) => {
      const { commandId: _, ...fields } = sampleAddToCart(patron, { title: 'T7' });
      return fields;
    },
    changed: { location: 'WKN' },
  }),
  aboutCart('choosePickup', {
    fields: ({ patron }) => ({ patron, title: 'T1', location: 'WKN' }),
    changed: { location: 'ABS' },
  }),
  aboutCart('removeFromCart', {
    fields: ({ patron }) => ({ patron, titles: ['T1'] }),
    changed: { titles: ['T2'] },
  }),
  command('chooseReadingHistory', {
    fields: ({ patron }) => ({ patron, wanted: true, offered: true, at: '2021-04-02T01:00:00.000Z' }),
    changed: { wanted: false },
  }),
  command('deleteReadingHistory', {
    fields: ({ patron }) => ({ patron, at: '2021-04-02T01:00:00.000Z' }),
    changed: { patron: randomUUID() },
  }),
  command('leave', {
    fields: ({ patron }) => ({ patron }),
    changed: { patron: randomUUID() },
  }),
];
