import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { decodeStrictly } from './decode-strictly.js';
import { BorrowerId, CommandId, Label, TitleId } from './ids.js';

describe('the id of a borrower, like that of a reservation, a loan, a group and a command', () => {
  it('is a UUID in lower case', () => {
    expect(BorrowerId.is('b0000000-0000-4000-8000-000000000001')).toBe(true);
    expect(BorrowerId.is('01890a5d-ac96-774b-bcce-b302099a8057')).toBe(true);
  });

  it.each([
    'B0000000-0000-4000-8000-000000000001',
    'b0000000000040008000000000000001',
    'b0000000-0000-4000-8000-00000000001',
    'b0000000-0000-0000-8000-000000000001',
    'b0000000-0000-4000-0000-000000000001',
    '00000000-0000-0000-0000-000000000000',
    '田中真理',
    '',
  ])('is not %j', (text) => {
    expect(BorrowerId.is(text)).toBe(false);
  });
});

it.each([BorrowerId, CommandId])('a UUID in capitals is decoded in lower case: %#', (codec) => {
  expect(codec.decode('B0000000-0000-4000-8000-00000000000A')).toEqual(
    E.right('b0000000-0000-4000-8000-00000000000a'),
  );
  expect(E.isLeft(codec.decode('G0000000-0000-4000-8000-00000000000A'))).toBe(true);
  expect(codec.name).not.toContain('lower case');
});

describe('the id of a command', () => {
  const withVersion = (version: number) => `b0000000-0000-${version}000-8000-000000000001`;

  it.each([3, 4, 5, 7, 8])('may be a UUID of version %d', (version) => {
    expect(CommandId.is(withVersion(version))).toBe(true);
  });

  it.each([1, 2, 6])('is not of version %d, which shows the device that made it', (version) => {
    expect(CommandId.is(withVersion(version))).toBe(false);
    const decoded = decodeStrictly(CommandId, withVersion(version));
    expect(JSON.stringify(decoded)).toMatch(/show which device made them.*作った機器がわかる/);
  });
});

describe('the code of a title, like that of a copy, a place and a member of staff', () => {
  it.each(['T-1Q84-1', '100', 'a', 'A.b_c-9', 'x'.repeat(64)])('is %j', (text) => {
    expect(TitleId.is(text)).toBe(true);
  });

  it.each(['', '-1', '.a', '_a', 'x'.repeat(65), 'T 1', 'T:1', '海賊', 'T-1\n', 'a@example.jp'])(
    'is not %j',
    (text) => {
      expect(TitleId.is(text)).toBe(false);
    },
  );
});

describe('a label', () => {
  it.each(['稚内', '北海道立図書館 議会図書室', 'hokkaido-2021-03', '𠮷'.repeat(80)])('is %j', (text) => {
    expect(Label.is(text)).toBe(true);
  });

  it.each(['', '稚'.repeat(81), '稚\n内', '\u0000', '\ud800', 7])('is not %j', (value) => {
    expect(Label.is(value)).toBe(false);
  });
});
