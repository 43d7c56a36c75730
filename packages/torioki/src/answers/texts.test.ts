import { orThrow, inMemoryEventStore } from '@torioki/event-store';
import { expect, it } from 'vitest';
import { openLibrary, town, townProfile } from '../index.js';
import { hokkaidoSpeaks } from '@torioki/lending/samples';
import { texts } from '../testing/texts.js';
import { libraryWords } from './library-words.js';
import { textsOf } from './texts.js';
import { watchLibrary } from '../testing/watched.js';

it.each([
  null,
  undefined,
  'junk',
  {},
  { code: 'unknown' },
  { code: 'not-a-dispatch-day' },
  { code: 'toString' },
  { code: 'constructor' },
])('refers the reader to the library for an unknown refusal: %j', (refusal) => {
  expect(texts.refusal(refusal as never)).toBe(
    'お申込みを受け付けられませんでした。図書館にお問い合わせください。',
  );
});

it('has a text of each kind', () => {
  expect(texts.refusal({ code: 'not-registered-at-pickup', location: 'WKN' as never })).toContain('利用登録');
  expect(texts.refusal({ code: 'cart-full', limit: 20 })).toContain('20件');
  expect(texts.refusal({ code: 'already-reserved', title: 'T-1' as never })).toBe('既に予約しています。');
});

it('has another text for staff, also for the refusals of this package', () => {
  const staff = textsOf({ ...hokkaidoSpeaks, words: libraryWords }, 'staff');
  const unregistered = { code: 'not-registered-at-pickup', location: 'WKN' as never } as const;
  expect(staff.refusal(unregistered)).toBe(
    'この方は「稚内」での利用登録を申し出ていません。利用登録の有無を確認してください。',
  );
  expect(staff.refusal({ code: 'cart-full', limit: 20 })).toContain('この方の「予約カート」');
  expect(staff.refusal({ code: 'already-reserved', title: 'T-1' as never, called: '庭' })).toBe(
    '「庭」：この方はタイトルコード T-1 の本を既に予約しています。',
  );
});

it('use the profile of the library and the present policy and places', async () => {
  let at = '2021-04-03T10:00:00+09:00';
  const clock = () => new Date(at);
  const events = inMemoryEventStore({ librarySystem: 'texts-test', clock });
  const library = watchLibrary(await openLibrary({ events, policy: town, profile: townProfile, clock }));
  const office = library.desk({ role: 'general-materials', staff: 'G-01', location: 'main' });
  const wrong = { code: 'wrong-pickup-place', location: 'port', expected: 'main' } as never;
  const renderTexts = async () => {
    const { contact, refusal, faq } = orThrow(await library.texts()).shown;
    const limit = /既に(\d+件)/.exec(faq.flatMap(({ answers }) => answers).join())?.[1];
    return [contact[0], refusal(wrong), limit];
  };
  expect(await renderTexts()).toEqual(['みなと町教育委員会 図書館係', '受取場所は「main」です。', '15件']);
  const place = { location: 'main', name: '本館', pickupClass: 'counter', headquarters: true } as const;
  orThrow(await office.addPickupLocation({ ...place, transitDays: null }));
  orThrow(await office.publishPolicy({ from: '2021-04-04', policy: { ...town, reservationLimit: 7 } }));
  expect(await renderTexts()).toEqual(['みなと町教育委員会 図書館係', '受取場所は「本館」です。', '15件']);
  at = '2021-04-04T00:00:00+09:00';
  expect((await renderTexts())[2]).toBe('7件');
  const counters = async () => orThrow(await library.texts()).shown.pickupClasses.counter;
  const harbour = { ...place, location: 'port', name: '駅前窓口', headquarters: false };
  orThrow(await office.addPickupLocation({ ...harbour, transitDays: null }));
  expect(await counters()).toBe('本館・駅前窓口');
  orThrow(await office.closePickupLocation({ location: 'port', from: '2021-04-05' }));
  expect(await counters()).toBe('本館・駅前窓口');
  at = '2021-04-05T00:00:00+09:00';
  expect(await counters()).toBe('本館');
  const byStaff = orThrow(await library.texts('staff')).shown.refusal(wrong);
  expect(byStaff).toBe('受取場所は「本館」です。「駅前窓口」では扱えません。');
  await library.close();
  expect(await library.texts()).toMatchObject({ error: { code: 'store-unavailable' } });
});
