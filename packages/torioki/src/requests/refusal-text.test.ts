import { expect, it } from 'vitest';
import { refusalText } from '../index.js';

it.each([
  null,
  undefined,
  'junk',
  {},
  { code: 'unknown' },
  { code: 'not-a-dispatch-day' },
  { code: 'toString' },
  { code: 'constructor' },
])('has the library asked about what is no refusal that it knows: %j', (refusal) => {
  expect(refusalText(refusal as never)).toBe(
    'お申込みを受け付けられませんでした。図書館にお問い合わせください。',
  );
});

it('has a text of each kind', () => {
  expect(refusalText({ code: 'not-registered-at-pickup', location: 'WKN' as never })).toContain('利用登録');
  expect(refusalText({ code: 'cart-full', limit: 20 })).toContain('20件');
  expect(refusalText({ code: 'already-reserved', title: 'T-1' as never })).toBe('既に予約しています。');
});
