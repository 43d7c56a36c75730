import type { Actor } from '../../../vocabulary/index.js';
import { rolesOf, type RecordedCommand } from '../recorded-command.js';
import { refusedUnless, ruling, type Ruling } from '../../rule.js';

export interface NotYours {
  readonly code: 'not-yours';
}

const locationOf = (actor: Actor) => ('location' in actor ? actor.location : null);

export const ownCommand = ruling(
  {
    id: 'UNDO-2',
    en: 'Staff undo the commands of their own place that their role may give. The general materials section undoes every command.',
    ja: '職員が取り消せるのは、自分の場所で行われ、自分の役割で行える操作に限る。一般資料の担当は、すべての操作を取り消せる。',
  },
  (actor: Actor, { type, location }: RecordedCommand): Ruling<NotYours> =>
    refusedUnless(
      actor.role === 'general-materials' ||
        (rolesOf[type].includes(actor.role) && locationOf(actor) === location),
      { code: 'not-yours' },
      { role: actor.role, location },
    ),
);
