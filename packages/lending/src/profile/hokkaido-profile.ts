import type { Label, MailAddress } from '../vocabulary/index.js';
import type { LibraryProfile } from './library-profile.js';

/** The Hokkaido Prefectural Library, from its guide of March 2021. */
export const hokkaidoProfile: LibraryProfile = {
  name: '道立図書館' as Label,
  department: '北海道立図書館利用サービス部' as Label,
  section: '一般資料サービス課' as Label,
  address: '〒069-0834 江別市文京台東町41' as Label,
  phone: '011-386-8521' as Label,
  fax: '011-386-6906' as Label,
  mail: 'houshi3@library.pref.hokkaido.jp' as MailAddress,
  card: '利用者カード' as Label,
  branches: '市町村立図書館・室' as Label,
  asOf: '令和3年3月' as Label,
};
