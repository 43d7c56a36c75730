import { randomUUID } from 'node:crypto';
import { validate, version } from 'uuid';
import { expect, test } from 'vitest';
import type { PatronId, RunId } from './ids.js';
import { mailId, messageId } from './mail-ids.js';

test('gives a mail one id for each run and patron, and one Message-ID', () => {
  const patron = randomUUID() as PatronId;
  const id = mailId('2021-04-07' as RunId, patron);
  expect(mailId('2021-04-07' as RunId, patron)).toBe(id);
  expect(mailId('2021-04-08' as RunId, patron)).not.toBe(id);
  const [, unique = '', domain] = /^<(.+)@(.+)>$/.exec(messageId(id, 'library.example.jp')) ?? [];
  expect([validate(unique), version(unique), domain]).toEqual([true, 5, 'library.example.jp']);
  expect(messageId(id, 'library.example.jp')).toBe(messageId(id, 'library.example.jp'));
  expect(unique).not.toBe(id);
});
