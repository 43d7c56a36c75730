export const headquarters = 'ebetsu';
export const branch = 'wakkanai';
export const home = 'home';

const place = (location: string, name: string, pickupClass: 'counter' | 'branch' | 'home') => ({
  location,
  name,
  pickupClass,
  headquarters: location === headquarters,
  transitDays: null,
});

export const places = [
  place(headquarters, '道立図書館', 'counter'),
  place('sapporo', '議会図書室', 'counter'),
  place(branch, '稚内市立図書館', 'branch'),
  place('kushiro', '釧路市中央図書館', 'branch'),
  place('obihiro', '帯広市図書館', 'branch'),
  place('hakodate', '函館市中央図書館', 'branch'),
  place('abashiri', '網走市立図書館', 'branch'),
  place('kitami', '北見市立中央図書館', 'branch'),
  place(home, '自宅', 'home'),
] as const;
