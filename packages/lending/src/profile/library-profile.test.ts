import * as E from 'fp-ts/lib/Either.js';
import { describe, expect, it } from 'vitest';
import { decodeStrictly } from '../vocabulary/index.js';
import { hokkaidoProfile, LibraryProfile, townProfile } from './index.js';

const contact = ['address', 'phone', 'fax', 'mail'];

const faultsIn = (profile: object) => {
  const answer = decodeStrictly(LibraryProfile, profile);
  return E.isLeft(answer) ? answer.left.map(({ path, reason }) => `${path} ${reason}`) : [];
};

describe('the profile of the guide', () => {
  it.each([
    ['R86, R105', hokkaidoProfile.mail, 'houshi3@library.pref.hokkaido.jp'],
    [
      'R103',
      `${hokkaidoProfile.department} ${hokkaidoProfile.section}`,
      '北海道立図書館利用サービス部 一般資料サービス課',
    ],
    ['R104', hokkaidoProfile.address, '〒069-0834 江別市文京台東町41'],
    ['R74, R104', [hokkaidoProfile.phone, hokkaidoProfile.fax], ['011-386-8521', '011-386-6906']],
    ['R106', hokkaidoProfile.asOf, '令和3年3月'],
  ])('has the data of %s', (_, value, expected) => {
    expect(value).toEqual(expected);
  });
});

describe('a profile', () => {
  it.each([hokkaidoProfile, townProfile])('is decoded unchanged: $name', (profile) => {
    expect(LibraryProfile.decode(profile)).toEqual(E.right(profile));
  });

  it('has 1 to 80 characters on one line in each text, and a mail address for sending', () => {
    for (const field of Object.keys(townProfile).filter((name) => name !== 'mail'))
      for (const text of ['', '町立\n図書館', 7, ...(contact.includes(field) ? [] : [null])])
        expect(faultsIn({ ...townProfile, [field]: text })).toEqual([
          expect.stringContaining(`${field} must be a label of 1 to 80 characters`),
        ]);
    expect(faultsIn({ ...townProfile, name: '町'.repeat(81) })).toEqual([
      'name must have at most 80 characters, but has 81',
    ]);
    expect(faultsIn({ ...townProfile, mail: 'mado' })).toEqual([
      'mail must be a mail address, such as name@example.jp, or null',
    ]);
  });

  it('may lack each of its contact details', () => {
    for (const detail of contact) expect(faultsIn({ ...hokkaidoProfile, [detail]: null })).toEqual([]);
  });

  it('of a town has no contact detail that a mail could show by mistake', () => {
    expect(townProfile).toMatchObject(Object.fromEntries(contact.map((detail) => [detail, null])));
    expect(JSON.stringify(townProfile)).not.toMatch(/\d{2}|@|〒/);
  });
});
