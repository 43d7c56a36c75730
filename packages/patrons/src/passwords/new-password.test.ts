import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { checkNewPassword } from './new-password.js';

const outcome = (password: string): string => {
  const chosen = checkNewPassword(password, 'C-12345678');
  return E.isLeft(chosen) ? chosen.left.code : 'chosen';
};

describe('a new password', () => {
  it.each([
    'abcdefgj',
    '夏の夜の夢は短い',
    'correct horse battery staple',
    '猫'.repeat(7) + '犬',
    ' 8 spaces ',
  ])('can be %j, with any characters', (password) => {
    expect(outcome(password)).toBe('chosen');
  });

  it('can have 64 and 128 characters, counted as people count them', () => {
    expect(outcome('あい'.repeat(32))).toBe('chosen');
    expect(outcome('𠮷野'.repeat(64))).toBe('chosen');
    expect(outcome(`${'𠮷野'.repeat(64)}!`)).toBe('password-too-long');
    expect(outcome('𠮷野屋へ行く')).toBe('password-too-short');
  });

  it.each([
    'password',
    'PASSWORD',
    'Passw0rd',
    '12345678',
    'ｐａｓｓｗｏｒｄ',
    'qwertyuiop',
    'iloveyou',
    'trustno1',
  ])('cannot be %s, which is easy to guess', (password) => {
    expect(outcome(password)).toBe('password-too-common');
  });

  it('cannot be one repeated character or the card number', () => {
    expect(outcome('猫'.repeat(20))).toBe('password-too-common');
    expect(outcome('c-12345678')).toBe('password-too-common');
  });
});
