import { expectFailure } from '@torioki/event-store/contract';
import type { TestRunner } from '@torioki/event-store/contract';
import { randomUUID } from 'node:crypto';
import type { PatronRegistry } from '../patron-registry.js';
import { makeChange, listPendingTypes } from './changes.js';
import type { Opener } from './opener.js';
import { byThemselves, openAndRegister, registerIn, sampleApplication } from './someone.js';

const wrongApplications: readonly (readonly [what: string, path: string, fields: object])[] = [
  ['no name', 'name', { name: undefined }],
  ['an empty name', 'name', { name: ' ' }],
  ['a name on two lines', 'name', { name: '佐藤\nみのり' }],
  ['a lone surrogate', 'name', { name: '佐藤\ud83d' }],
  ['a name that is not a text', 'name', { name: 7 }],
  ['an endless address', 'address', { address: 'あ'.repeat(301) }],
  ['an address with a bell character', 'address', { address: '江別市\u0007' }],
  ['a phone number with letters', 'phone', { phone: '011-ABC-8521' }],
  ['a phone number that is too short', 'phone', { phone: '386-8521' }],
  ['a mail address without @', 'mailAddress', { mailAddress: 'minori.example.jp' }],
  [
    'a mail address with a line break',
    'mailAddress',
    { mailAddress: 'minori@example.jp\nBcc: all@example.jp' },
  ],
  ['two mail addresses', 'mailAddress', { mailAddress: 'a@example.jp,b@example.jp' }],
  ['a card number with spaces', 'card', { card: 'C 1' }],
  ['a document of an unknown kind', 'evidence', { evidence: 'photo' }],
  ['an image of a document', 'evidence', { evidence: { image: '…' } }],
  ['negative postage', 'postageYen', { postageYen: -1 }],
];

type Verb = readonly [name: string, call: (registry: PatronRegistry, patron: string) => Promise<unknown>];

const strangers: readonly Verb[] = [
  ['of', (registry, patron) => registry.findPseudonyms(patron)],
  ['leave', (registry, patron) => registry.leave({ commandId: randomUUID(), patron })],
  ['issueCode', (registry, patron) => registry.issueCode({ commandId: randomUUID(), patron, hours: 1 })],
  [
    'setMailAddress',
    (registry, patron) =>
      makeChange(registry, 'SetMailAddress', { ...byThemselves(), patron, mailAddress: null }),
  ],
];

export const badInput = ({ describe, expect, it }: TestRunner, open: Opener): void => {
  describe('refuses an application and names the field without its value, for', () => {
    it.each(wrongApplications)('%s', async (_, path, fields) => {
      const registry = await open();
      const details = await expectFailure(
        'invalid-input',
        makeChange(registry, 'RegisterPatron', { ...sampleApplication(), ...fields }),
      );
      expect(details.path).toBe(path);
      expect(details.reason).not.toMatch(/佐藤|8521|minori|Bcc/);
      expect(await listPendingTypes(registry)).toEqual([]);
    });

    it('every wrong field, in one list', async () => {
      const registry = await open();
      const wrong = { ...sampleApplication(), phone: 'none', name: '', card: 7 as never };
      const { path, others } = await expectFailure(
        'invalid-input',
        makeChange(registry, 'RegisterPatron', wrong),
      );
      expect([path, ...(others ?? []).map((fault) => fault.path)]).toEqual(['name', 'phone', 'card']);
    });
  });

  describe('refuses a span of time', () => {
    it.each([0, -1, 1.5, 337, Number.MAX_VALUE, '24'])('of %s hours for a code', async (hours) => {
      const { registry, patron } = await openAndRegister(open);
      const order = { commandId: randomUUID(), patron, hours: hours as number };
      expect(await expectFailure('invalid-input', registry.issueCode(order))).toMatchObject({
        path: 'hours',
      });
    });

    it.each([0, 3_601, NaN])('of %s seconds for a lease', async (leaseSeconds) => {
      const registry = await open();
      const claim = registry.claimMails({ worker: 'w1', leaseSeconds, limit: 1 });
      expect(await expectFailure('invalid-input', claim)).toMatchObject({ path: 'leaseSeconds' });
    });
  });

  describe('an unknown patron', () => {
    it.each(strangers)('is reported by %s', async (_, call) => {
      const registry = await open();
      await registerIn(registry);
      const answer = call(registry, randomUUID()) as ReturnType<PatronRegistry['findPseudonyms']>;
      await expectFailure('patron-unknown', answer);
    });

    it.each(strangers)('cannot have a key that is not a text: %s reports it', async (_, call) => {
      const registry = await open();
      const answer = call(registry, '') as ReturnType<PatronRegistry['findPseudonyms']>;
      await expectFailure('invalid-input', answer);
    });
  });
};
