export const headquarters = 'ebetsu';
export const wakkanai = 'wakkanai';
export const kushiro = 'kushiro';

/** The pickup places. */
export const places = [
  {
    location: headquarters,
    name: '道立図書館',
    pickupClass: 'counter',
    headquarters: true,
    transitDays: null,
  },
  {
    location: wakkanai,
    name: '稚内市立図書館',
    pickupClass: 'branch',
    headquarters: false,
    transitDays: null,
  },
  {
    location: kushiro,
    name: '釧路市中央図書館',
    pickupClass: 'branch',
    headquarters: false,
    transitDays: null,
  },
] as const;
