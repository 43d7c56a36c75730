import { randomUUID } from 'node:crypto';
import type {
  AcceptReturn,
  AcceptTitleRequest,
  AddCopy,
  AddPickupLocation,
  Arrive,
  Cancel,
  ChangeAddress,
  ChangeLoanClass,
  ChangeName,
  ChangePhone,
  ChangePickup,
  ChangePickupLocation,
  ChangeRank,
  CheckIn,
  ClearPassword,
  CloseBorrower,
  ClosePickupLocation,
  DeclareBranchRegistration,
  DeclareLost,
  DeclareUnfillable,
  DeclineTitleRequest,
  ExpireHold,
  ExtendClosure,
  Find,
  IssueCard,
  LendToLibrary,
  LoseInTransit,
  PickUp,
  PublishClosedDays,
  PublishDispatchDays,
  PublishPolicy,
  ReceiveFromLibrary,
  ReceiveRemoteApplication,
  RecordNotice,
  RegisterPatron,
  Renew,
  ReopenPickupLocation,
  Reserve,
  ReserveInOrder,
  Secure,
  SendCard,
  SetMailAddress,
  SetPassword,
  Ship,
  ShipReturn,
  SubmitTitleRequest,
  Withdraw,
} from '../decisions/index.js';
import type { Actor, CommandId, StaffRole } from '../vocabulary/index.js';
import { staffCode } from './ids.js';
import { headquarters, wakkanai, type Place } from './library.js';
import { dateOf, tokyo } from './tokyo.js';

export type LendingCommand =
  | AcceptReturn
  | AcceptTitleRequest
  | AddCopy
  | AddPickupLocation
  | Arrive
  | Cancel
  | ChangeAddress
  | ChangeLoanClass
  | ChangeName
  | ChangePhone
  | ChangePickup
  | ChangePickupLocation
  | ChangeRank
  | CheckIn
  | ClearPassword
  | CloseBorrower
  | ClosePickupLocation
  | DeclareBranchRegistration
  | DeclareLost
  | DeclareUnfillable
  | DeclineTitleRequest
  | ExpireHold
  | ExtendClosure
  | Find
  | IssueCard
  | LendToLibrary
  | LoseInTransit
  | PickUp
  | PublishClosedDays
  | PublishDispatchDays
  | PublishPolicy
  | ReceiveFromLibrary
  | ReceiveRemoteApplication
  | RecordNotice
  | RegisterPatron
  | Renew
  | ReopenPickupLocation
  | Reserve
  | ReserveInOrder
  | Secure
  | SendCard
  | SetMailAddress
  | SetPassword
  | Ship
  | ShipReturn
  | SubmitTitleRequest
  | Withdraw;

export const patron: Actor = { role: 'patron' };
export const mailer: Actor = { role: 'mailer' };
export const clock: Actor = { role: 'clock' };
export const staff = (role: StaffRole, { location }: Place = headquarters): Actor => ({
  role,
  staff: staffCode,
  location,
});

/** One in each role. */
export const everybody: readonly Actor[] = [
  patron,
  mailer,
  clock,
  staff('counter'),
  staff('branch'),
  staff('general-materials'),
  staff('dispatch'),
];

/** Gives a command at a time in Tokyo, with an id of its own; `by` somebody else than usual. */
const order =
  <Given extends LendingCommand>(type: Given['type'], usual: Actor) =>
  (at: string, fields: Omit<Given, 'type' | 'id' | 'at' | 'actor'>, by: Actor = usual): Given =>
    ({ type, id: randomUUID() as CommandId, at: tokyo(at), actor: by, ...fields }) as unknown as Given;

type Told = Pick<RecordNotice, 'reservation' | 'outcome'> & Partial<Pick<RecordNotice, 'run'>>;

const generalMaterials = staff('general-materials');
const counter = staff('counter');
const branch = staff('branch', wakkanai);

export const orders = {
  acceptReturn: order<AcceptReturn>('AcceptReturn', counter),
  acceptTitleRequest: order<AcceptTitleRequest>('AcceptTitleRequest', generalMaterials),
  addCopy: order<AddCopy>('AddCopy', generalMaterials),
  addPickupLocation: order<AddPickupLocation>('AddPickupLocation', generalMaterials),
  arrive: order<Arrive>('Arrive', branch),
  cancel: order<Cancel>('Cancel', patron),
  changeAddress: order<ChangeAddress>('ChangeAddress', generalMaterials),
  changeLoanClass: order<ChangeLoanClass>('ChangeLoanClass', generalMaterials),
  changeName: order<ChangeName>('ChangeName', generalMaterials),
  changePhone: order<ChangePhone>('ChangePhone', generalMaterials),
  changePickup: order<ChangePickup>('ChangePickup', patron),
  changePickupLocation: order<ChangePickupLocation>('ChangePickupLocation', generalMaterials),
  changeRank: order<ChangeRank>('ChangeRank', patron),
  checkIn: order<CheckIn>('CheckIn', generalMaterials),
  clearPassword: order<ClearPassword>('ClearPassword', generalMaterials),
  closeBorrower: order<CloseBorrower>('CloseBorrower', clock),
  closePickupLocation: order<ClosePickupLocation>('ClosePickupLocation', generalMaterials),
  declareBranchRegistration: order<DeclareBranchRegistration>('DeclareBranchRegistration', patron),
  declareLost: order<DeclareLost>('DeclareLost', generalMaterials),
  declareUnfillable: order<DeclareUnfillable>('DeclareUnfillable', clock),
  declineTitleRequest: order<DeclineTitleRequest>('DeclineTitleRequest', generalMaterials),
  expireHold: order<ExpireHold>('ExpireHold', clock),
  extendClosure: order<ExtendClosure>('ExtendClosure', generalMaterials),
  find: order<Find>('Find', generalMaterials),
  issueCard: order<IssueCard>('IssueCard', generalMaterials),
  lendToLibrary: order<LendToLibrary>('LendToLibrary', generalMaterials),
  loseInTransit: order<LoseInTransit>('LoseInTransit', branch),
  pickUp: order<PickUp>('PickUp', counter),
  publishClosedDays: order<PublishClosedDays>('PublishClosedDays', generalMaterials),
  publishDispatchDays: order<PublishDispatchDays>('PublishDispatchDays', generalMaterials),
  publishPolicy: order<PublishPolicy>('PublishPolicy', generalMaterials),
  receiveFromLibrary: order<ReceiveFromLibrary>('ReceiveFromLibrary', generalMaterials),
  receiveRemoteApplication: order<ReceiveRemoteApplication>('ReceiveRemoteApplication', generalMaterials),
  /** By the run of the day, unless said otherwise. */
  recordNotice: (at: string, told: Told, by?: Actor) =>
    order<RecordNotice>('RecordNotice', mailer)(at, { run: dateOf(at), ...told }, by),
  registerPatron: order<RegisterPatron>('RegisterPatron', generalMaterials),
  renew: order<Renew>('Renew', patron),
  reopenPickupLocation: order<ReopenPickupLocation>('ReopenPickupLocation', generalMaterials),
  reserve: order<Reserve>('Reserve', patron),
  reserveInOrder: order<ReserveInOrder>('ReserveInOrder', patron),
  secure: order<Secure>('Secure', generalMaterials),
  sendCard: order<SendCard>('SendCard', generalMaterials),
  setMailAddress: order<SetMailAddress>('SetMailAddress', patron),
  setPassword: order<SetPassword>('SetPassword', patron),
  ship: order<Ship>('Ship', staff('dispatch')),
  shipReturn: order<ShipReturn>('ShipReturn', branch),
  submitTitleRequest: order<SubmitTitleRequest>('SubmitTitleRequest', patron),
  withdraw: order<Withdraw>('Withdraw', generalMaterials),
};
