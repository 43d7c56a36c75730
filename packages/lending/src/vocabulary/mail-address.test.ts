import { describe, expect, it } from 'vitest';
import { MailAddress } from './mail-address.js';

describe('a mail address', () => {
  it.each([
    'minori@example.jp',
    'a..b.@mobile.example.jp',
    'minori+library@example.co.jp',
    'x@xn--wgv71a.example',
    `${'a'.repeat(64)}@example.jp`,
  ])('may be %s', (address) => {
    expect(MailAddress.is(address)).toBe(true);
  });

  it.each([
    '',
    '@example.jp',
    'minori@',
    'minori@example',
    'minori@example.',
    'minori@-example.jp',
    'minori@exa mple.jp',
    'minori@example.jp ',
    'minori@example.jp\r\nBcc: all@example.jp',
    'みのり@example.jp',
    '"minori"@example.jp',
    'Minori <minori@example.jp>',
    'minori@example@example.jp',
    `${'a'.repeat(65)}@example.jp`,
    `a@${'a.'.repeat(126)}jp`,
  ])('is not %j', (address) => {
    expect(MailAddress.is(address)).toBe(false);
  });
});
