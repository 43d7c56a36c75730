import { describe, expect, it } from 'vitest';
import type { LibraryProfile } from '../profile/index.js';
import { listTexts, hokkaidoSpeaks, townSpeaks } from '../samples/index.js';

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
