import { renderRefusal } from '@torioki/lending';
import { guide, hokkaidoSpeaks, textsOfQuotes, sampleRefusals, townSpeaks } from '@torioki/lending/samples';
import { expect, test } from 'vitest';
import { registryErrorText } from './labels.js';
import { registryError } from './registry-error.js';
import { isRegistryRefusal, registryRefusal, registryRefusalText } from './registry-refusal.js';

test('says what happened, where and what to do, to programmers in English and to people in Japanese', () => {
  const error = registryError('cart-full', { limit: 50 });
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({ name: 'RegistryError', code: 'cart-full', details: { limit: 50 } });
  expect(error.message).toBe('The cart has reached its limit of 50 titles. Remove a title first.');
  expect(error.advice).toBe('Remove a title first.');
  expect(registryErrorText(error, hokkaidoSpeaks)).toBe('「予約カート」に入れられるのは50件までです。');
});

test('names the table and the path of an unreadable row', () => {
  const whole = registryError('unreadable-row', { table: 'mail', path: '', reason: 'must be a mail' });
  expect(whole.message).toContain('A row of mail cannot be read: must be a mail.');
  const part = registryError('unreadable-row', { table: 'mail', path: 'run', reason: 'is missing' });
  expect(part.message).toContain('A row of mail cannot be read: run: is missing.');
});

test('is a refusal if a person can act on it, and otherwise a failure', () => {
  const full = registryError('cart-full', { limit: 50 });
  const refusal = registryRefusal(full);
  expect(refusal).toEqual({ code: 'cart-full', limit: 50 });
  expect(refusal && registryRefusalText(refusal, hokkaidoSpeaks)).toBe(
    registryErrorText(full, hokkaidoSpeaks),
  );
  expect(registryRefusal(registryError('registry-full', { registry: 'people.db' }))).toBeUndefined();
});

test('has the same text as the refusal by a rule of lending', () => {
  const shared = Object.values(sampleRefusals).filter(isRegistryRefusal);
  const both = shared.map((refusal) => [
    registryRefusalText(refusal, townSpeaks),
    renderRefusal(refusal, townSpeaks),
  ]);
  for (const [ours, lendings] of both) expect(ours).toBe(lendings);
  expect(shared.map(({ code }) => code)).toContain('password-not-set');
});

test('speaks to staff about the patron', () => {
  const refusal = { code: 'patron-unknown' } as const;
  expect(registryRefusalText(refusal, hokkaidoSpeaks)).toBe('道立図書館の利用者登録をお願いします。');
  expect(registryRefusalText(refusal, hokkaidoSpeaks, 'staff')).toBe(
    'この方の利用者登録がありません。先に利用者登録を行ってください。',
  );
  const noPassword = { code: 'password-not-set' } as const;
  expect(registryRefusalText(noPassword, hokkaidoSpeaks, 'staff')).toBe(
    'この方のパスワードは登録されていません。',
  );
  const wrongCode = { code: 'bad-code' } as const;
  expect(registryRefusalText(wrongCode, hokkaidoSpeaks, 'staff')).toBe(
    registryRefusalText(wrongCode, hokkaidoSpeaks),
  );
});

test('uses the guide’s words where it has them (R4)', () => {
  const unknown = registryError('patron-unknown', {});
  expect(textsOfQuotes(guide.registryRefusals)).toEqual({
    [unknown.code]: registryErrorText(unknown, hokkaidoSpeaks),
  });
});
