import { expect, it } from 'vitest';
import { copyWord, reservationWord } from './words.js';

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
  });
});

it('a copy is 在架 on the shelf and 貸出中 until it is back there (R33, R34, A40)', () => {
  expect(copyWord).toMatchObject({ 'on-shelf': '在架', 'on-loan': '貸出中', 'in-transit-back': '貸出中' });
});
