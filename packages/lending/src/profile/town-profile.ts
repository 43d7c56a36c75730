import type { Label } from '../vocabulary/index.js';
import type { LibraryProfile } from './library-profile.js';

/**
 * Words for the library of a town. It has no address, telephone or mail address, because a mail could show
 * them by mistake: add your own.
 */
export const townProfile: LibraryProfile = {
  name: '町立図書館' as Label,
  department: 'みなと町教育委員会' as Label,
  section: '図書館係' as Label,
  address: null,
  phone: null,
  fax: null,
  mail: null,
  card: '貸出カード' as Label,
  branches: '公民館図書室' as Label,
  asOf: '令和3年4月' as Label,
};
