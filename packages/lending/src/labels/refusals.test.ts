import { describe, expect, it } from 'vitest';
import type { Refusal } from '../decisions/index.js';
import { hokkaidoSpeaks, loanId, sampleRefusals, townSpeaks } from '../samples/index.js';
import type { LocalDate, LocationId } from '../vocabulary/index.js';
import { renderRefusal } from './refusals.js';

const text = (refusal: Refusal) => renderRefusal(refusal, hokkaidoSpeaks);
const forStaff = (refusal: Refusal) => renderRefusal(refusal, hokkaidoSpeaks, 'staff');

describe('the text of a refusal', () => {
  it.each(Object.values(sampleRefusals))(
    '$code has a text for patrons and one for staff, in Japanese',
    (refusal) => {
      for (const sentence of [text(refusal), forStaff(refusal)]) {
        expect(sentence).toMatch(/^[\p{sc=Hira}\p{sc=Kana}\p{sc=Han}「」（）()。、・：ー\w. -]+$/u);
        expect(sentence).toMatch(/\p{sc=Hira}/u);
        expect(sentence).not.toMatch(/undefined|NaN|null/);
      }
    },
  );

  it.each(Object.values(sampleRefusals))(
    '$code does not send staff to staff, or address them as a patron',
    (refusal) => {
      expect(forStaff(refusal)).not.toMatch(/ご連絡|電話：|お越し|お申込み|お待ち|ご用意/);
    },
  );

  it('shows staff whether a secured copy is 別置 or 取置 (R56)', () => {
    const setAside = { ...sampleRefusals['copy-elsewhere'], is: 'set-aside' } as const;
    expect(forStaff(setAside)).toBe('資料番号 C-1 は現在「確保済（メール前は別置、メール後は取置）」です。');
    const secured = { ...sampleRefusals['reservation-elsewhere'], is: 'secured' } as const;
    expect(forStaff(secured)).toBe('この予約は現在「確保済（別置）」です。');
    expect(forStaff({ ...secured, is: 'noticed' })).toBe(
      'この予約は現在「貸出可能（取置、メール済）」です。',
    );
  });

  it('names the place to which a book is returned (R9)', () => {
    const refusal = sampleRefusals['wrong-return-place'];
    expect(text(refusal)).toBe('受けとった場所（道立図書館）で本を返してください。');
    expect(forStaff(refusal)).toBe(
      'この本の返却場所は「道立図書館」です。「稚内」では返却を受け付けられません。',
    );
  });

  it('names the place of a copy, whatever the command', () => {
    expect(forStaff(sampleRefusals['copy-not-here'])).toBe(
      'この資料は「道立図書館」にあります。「稚内」では扱えません。',
    );
  });

  it.each([
    ['R65', 'over-reservation-limit', '予約上限数を超過しています。'],
    [
      'R73, R74',
      'already-secured',
      '貸出準備が整った本については、「貸出可能」という表示になり、画面上で取り消すことはできません。道立図書館一般資料サービス課までご連絡ください。（電話：011-386-8521）',
    ],
    ['R79, RENEW-1', 'renewal-branch-pickup', '道立図書館・議会図書室・自宅以外で受け取った本'],
    ['R80, RENEW-2', 'renewal-patron-overdue', '延滞本がある'],
    ['R81, RENEW-3', 'renewal-reserved-by-other', '予約が入っている'],
    ['R82, RENEW-4', 'renewal-limit-reached', 'すでに1度延長している'],
    ['R83, RENEW-5', 'renewal-interlibrary', '他の図書館から借り受けた本'],
  ] as const)('is that of the guide (%s) for %s', (_, code, guides) => {
    expect(text(sampleRefusals[code])).toBe(guides);
  });

  it('names the facts that the reader requires', () => {
    expect(text(sampleRefusals['not-a-dispatch-day'])).toBe('4月9日(金)は発送日ではありません。');
    expect(text(sampleRefusals['calendar-horizon-exceeded'])).toBe(
      '4月9日(金)の発送日は公表されていません。',
    );
    expect(text({ ...sampleRefusals['calendar-horizon-exceeded'], calendar: 'closed-days' })).toBe(
      '4月9日(金)の休館日は公表されていません。',
    );
    expect(text(sampleRefusals['copy-elsewhere'])).toBe('資料番号 C-1 は現在「貸出中」です。');
    expect(text({ ...sampleRefusals['reservation-elsewhere'], is: 'arrived' })).toBe(
      'この予約は現在「貸出可能」です。',
    );
  });

  it('explains that the place of a 貸出可能 reservation cannot be changed on the screen (R73, R74)', () => {
    expect(text(sampleRefusals['pickup-settled'])).toBe(
      '貸出準備が整った本については、「貸出可能」という表示になり、画面上で受取場所を変更することはできません。道立図書館一般資料サービス課までご連絡ください。（電話：011-386-8521）',
    );
  });

  it('names a place by its published name, and an unpublished place by its code', () => {
    const refusal = sampleRefusals['wrong-pickup-place'];
    expect(text(refusal)).toBe('受取場所は「道立図書館」です。');
    expect(renderRefusal(refusal, townSpeaks)).toBe('受取場所は「町立図書館」です。');
    expect(text({ ...refusal, expected: 'OTR' as LocationId })).toBe('受取場所は「OTR」です。');
    expect(text(sampleRefusals['headquarters-known'])).toBe('本館は既に「道立図書館」です。');
    expect(text(sampleRefusals['pickup-location-known'])).toBe('受取場所「稚内」は既に登録されています。');
  });

  it('gives the number of renewals by the limit (R82)', () => {
    const reached = sampleRefusals['renewal-limit-reached'];
    expect(text({ ...reached, limit: 2 })).toBe('すでに2度延長している');
    expect(text({ ...reached, limit: 0 })).toBe('貸出延長は行っていません');
  });

  it('does not name patrons or internal data', () => {
    const overdue = [{ loan: loanId(7), dueDate: '2021-04-01' as LocalDate }];
    expect(text({ code: 'renewal-patron-overdue', overdue })).toBe('延滞本がある');
    expect(text(sampleRefusals['set-aside-for-other'])).toBe('他の方のために取り置いている本です。');
  });
});
