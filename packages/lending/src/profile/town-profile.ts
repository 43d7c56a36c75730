import type { Label, MailAddress } from '../vocabulary/index.js';
import type { LibraryProfile } from './library-profile.js';

/** The library of an invented town. */
export const townProfile: LibraryProfile = {
  name: '町立図書館' as Label,
  department: 'みなと町教育委員会' as Label,
  section: '図書館係' as Label,
  address: '〒000-0000 みなと町中央1番地' as Label,
  phone: '000-000-0000' as Label,
  fax: null,
  mail: 'mado@library.town.example.jp' as MailAddress,
  card: '貸出カード' as Label,
  branches: '公民館図書室' as Label,
  asOf: '令和3年4月' as Label,
};
