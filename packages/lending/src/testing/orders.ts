import { randomUUID } from 'node:crypto';
import type {
  AcceptReturn,
  AddCopy,
  AddPickupLocation,
  Arrive,
  Cancel,
  CheckIn,
  PickUp,
  PublishClosedDays,
  PublishDispatchDays,
  PublishPolicy,
  RecordNotice,
  Renew,
  Reserve,
  Secure,
  Ship,
} from '../decisions/index.js';
import type { Actor, CommandId, StaffRole } from '../vocabulary/index.js';
import { staffCode } from './ids.js';
import { headquarters, wakkanai, type Place } from './library.js';
import { tokyo } from './tokyo.js';

export type LendingCommand =
  | AcceptReturn
  | AddCopy
  | AddPickupLocation
  | Arrive
  | Cancel
  | CheckIn
  | PickUp
  | PublishClosedDays
  | PublishDispatchDays
  | PublishPolicy
  | RecordNotice
  | Renew
  | Reserve
  | Secure
  | Ship;

export const patron: Actor = { role: 'patron' };
export const mailer: Actor = { role: 'mailer' };
export const staff = (role: StaffRole, { location }: Place = headquarters): Actor => ({
  role,
  staff: staffCode,
  location,
});

/** Gives a command at a time in Tokyo, with an id of its own; `by` somebody else than usual. */
const order =
  <Given extends LendingCommand>(type: Given['type'], usual: Actor) =>
  (at: string, fields: Omit<Given, 'type' | 'id' | 'at' | 'actor'>, by: Actor = usual): Given =>
    ({ type, id: randomUUID() as CommandId, at: tokyo(at), actor: by, ...fields }) as unknown as Given;

const generalMaterials = staff('general-materials');

export const orders = {
  acceptReturn: order<AcceptReturn>('AcceptReturn', staff('counter')),
  addCopy: order<AddCopy>('AddCopy', generalMaterials),
  addPickupLocation: order<AddPickupLocation>('AddPickupLocation', generalMaterials),
  arrive: order<Arrive>('Arrive', staff('branch', wakkanai)),
  cancel: order<Cancel>('Cancel', patron),
  checkIn: order<CheckIn>('CheckIn', generalMaterials),
  pickUp: order<PickUp>('PickUp', staff('counter')),
  publishClosedDays: order<PublishClosedDays>('PublishClosedDays', generalMaterials),
  publishDispatchDays: order<PublishDispatchDays>('PublishDispatchDays', generalMaterials),
  publishPolicy: order<PublishPolicy>('PublishPolicy', generalMaterials),
  recordNotice: order<RecordNotice>('RecordNotice', mailer),
  renew: order<Renew>('Renew', patron),
  reserve: order<Reserve>('Reserve', patron),
  secure: order<Secure>('Secure', generalMaterials),
  ship: order<Ship>('Ship', staff('dispatch')),
};
