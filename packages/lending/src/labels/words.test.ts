import { expect, it } from 'vitest';
import { hokkaidoSpeaks, townSpeaks } from '../samples/index.js';
import type { Speaker } from './speaker.js';
import { copyWord, endedWord, pickupClassWords, reservationWord, statusWord } from './words.js';

it('a reservation is 予約中 until it is secured, then 貸出可能 until the pickup (R54, R71, A31)', () => {
  expect(reservationWord).toEqual({
    'not-placed': '予約なし',
    waiting: '予約中',
    secured: '貸出可能',
    noticed: '貸出可能',
    shipped: '貸出可能',
    arrived: '貸出可能',
    filled: '貸出済',
    cancelled: '取消済',
    expired: '取置期間終了',
    unfillable: '用意できません',
  });
});

it('a reservation ends with a reason that is shown, for staff with their own (A43, R74, A21)', () => {
  expect(endedWord).toEqual({
    expired: '取置期間終了',
    asked: 'お申し出による取消',
    damaged: '資料の破損による取消',
    missing: '資料の所在不明による取消',
    'wrong-title': '資料の取り違えによる取消',
    other: '図書館による取消',
    unfillable: '用意できません',
  });
});

it('a copy is 在架 on the shelf, 貸出中 or 協力 until it is back there, and not shown when it is lost (R32, R33, R34, A40)', () => {
  expect(statusWord).toEqual({
    'on-shelf': '在架',
    'set-aside': '貸出中',
    'in-transit-out': '貸出中',
    'at-branch': '貸出中',
    'on-loan': '貸出中',
    'to-send-back': '貸出中',
    'in-transit-back': '貸出中',
    removed: '貸出中',
    'lent-to-library': '協力',
  });
});

it('staff see the place of a copy', () => {
  expect(copyWord).toEqual({
    'not-held': '所蔵なし',
    'on-shelf': '在架',
    'set-aside': '取置',
    'in-transit-out': '発送済',
    'at-branch': '取置',
    'on-loan': '貸出中',
    'to-send-back': '返送待ち',
    'in-transit-back': '返送中',
    removed: '利用停止',
    'lent-to-library': '協力',
    missing: '所在不明',
    withdrawn: '除籍',
  });
});

it('places are in three groups (R8)', () => {
  const heads = (speaker: Speaker) => Object.values(pickupClassWords(speaker)).join('／');
  expect(heads(hokkaidoSpeaks)).toBe('道立図書館・議会図書室／市町村立図書館・室／自宅');
  expect(heads(townSpeaks)).toBe('町立図書館／公民館図書室／自宅');
  expect(heads({ ...townSpeaks, locations: new Map() })).toBe('町立図書館／公民館図書室／自宅');
});
