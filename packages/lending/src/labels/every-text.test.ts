import { describe, expect, it } from 'vitest';
import { townProfile, type LibraryProfile } from '../profile/index.js';
import { listTexts, hokkaidoSpeaks, townSpeaks } from '../samples/index.js';
import type { Label } from '../vocabulary/index.js';
import { renderContactLines } from './contact-lines.js';

const hokkaido = new RegExp(
  ['道立', '北海道', '江別', '011-', 'hokkaido', '議会', '一般資料', '市町村', '令和3年3月'].join('|'),
);

describe('every text', () => {
  it('names Hokkaido in the texts of Hokkaido, so that the search below can find it', () => {
    expect(listTexts(hokkaidoSpeaks).filter((text) => hokkaido.test(text)).length).toBeGreaterThan(20);
  });

  it('does not name Hokkaido in the texts of a town', () => {
    expect(listTexts(townSpeaks).filter((text) => hokkaido.test(text))).toEqual([]);
  });

  it('has every field of the profile in one of them', () => {
    const all = listTexts(townSpeaks).join('\n');
    const { fax: _, ...profile }: LibraryProfile = townSpeaks.profile;
    for (const part of Object.values(profile)) expect(all).toContain(part);
    expect(listTexts(hokkaidoSpeaks).join('\n')).toContain('ファックス：011-386-6906');
    expect(all).not.toContain('ファックス');
  });

  it('is whole without the contact details that a profile lacks', () => {
    const full = new Set(listTexts(townSpeaks));
    const texts = listTexts({ ...townSpeaks, profile: townProfile });
    const call = (done: string) =>
      `貸出準備が整った本については、「貸出可能」という表示になり、画面上で${done}ことはできません。町立図書館図書館係までご連絡ください。`;
    expect(new Set(texts.filter((text) => !full.has(text)))).toEqual(
      new Set([
        '当館ホームページに掲載している「蔵書リクエスト票」に必要事項を入力し、お申込みください。',
        'メールが届かないときは、受信拒否の設定になっていないか、迷惑メールフォルダに収納されていないか、確認をお願いします。',
        call('取り消す'),
        '設定の確認および、迷惑メールフォルダ内の確認をお願いします。',
        expect.stringMatching(/4月13日\(火\)\n\nみなと町教育委員会 図書館係$/),
        call('受取場所を変更する'),
      ]),
    );
    expect(texts.filter((text) => /null|（）|電話：|ファックス/.test(text))).toEqual([]);
    const onlyFax = { ...townProfile, fax: '000-000-0001' as Label };
    expect(renderContactLines({ ...townSpeaks, profile: onlyFax })).toEqual([
      'みなと町教育委員会 図書館係',
      'ファックス：000-000-0001',
    ]);
  });

  it('has the numbers of its policy, and none of another policy', () => {
    const all = listTexts(townSpeaks).join('\n');
    for (const number of ['15件', '延長は2度', 'すでに2度', '18時', '2日後', '0円分'])
      expect(all).toContain(number);
    for (const number of ['10件', '1度', '20時', '4～5日', '404円']) expect(all).not.toContain(number);
  });

  it('names places, not their codes', () => {
    for (const text of listTexts(townSpeaks)) expect(text).not.toMatch(/HQ|WKN/);
  });
});
