import type { NoticeWhy } from '../../../vocabulary/index.js';
import { refusedUnless, ruling } from '../../rule.js';
import type { Noticeable } from '../due-notice.js';

const canFollow = (why: NoticeWhy, held: Noticeable): boolean => {
  switch (why) {
    case 'waits-again':
      return 'copyLostAt' in held && held.copyLostAt !== null;
    case 'late':
      return 'newest' in held && held.pickupClass !== 'counter';
    case 'address-given':
      return 'newest' in held && (held.newest.reason === 'no-address' || held.newest.reason === 'bounced');
    case 'ready':
    case 'days-changed':
      return true;
  }
};

export const hasItsReason = ruling(
  {
    id: 'NOTICE-9',
    en: 'A mail cancels a notice only if the copy is no longer available. Only a copy that is shipped can be late. A notice is repeated for a new mail address only if the notice before it could not be sent.',
    ja: '再び予約中になったことは、お知らせした本がなくなったときに限り知らせる。遅れは発送する本に限る。登録された宛先への再度のお知らせは、前のお知らせが届かなかったときに限る。',
    guide: ['A55', 'R89'],
  },
  (held: Noticeable, why: NoticeWhy) => {
    const { reservation, is } = held;
    return refusedUnless(canFollow(why, held), { code: 'notice-without-reason', reservation, why }, { is });
  },
);
