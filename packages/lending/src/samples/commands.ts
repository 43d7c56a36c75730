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
  DeclareFound,
  DeclareLost,
  DeclareUnfillable,
  DeclineTitleRequest,
  ExpireHold,
  ExtendClosure,
  ForgetBorrower,
  IssueCard,
  LendToLibrary,
  LoseInTransit,
  PickUp,
  PublishClosedDays,
  PublishDispatchDays,
  PublishPolicy,
  ReceiveFromLibrary,
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
  | ForgetBorrower
  | DeclareFound
  | IssueCard
  | LendToLibrary
  | LoseInTransit
  | PickUp
  | PublishClosedDays
  | PublishDispatchDays
  | PublishPolicy
  | ReceiveFromLibrary
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
const command =
  <Given extends LendingCommand>(type: Given['type'], usual: Actor) =>
  (at: string, fields: Omit<Given, 'type' | 'id' | 'at' | 'actor'>, by: Actor = usual): Given =>
    ({ type, id: randomUUID() as CommandId, at: tokyo(at), actor: by, ...fields }) as unknown as Given;

type Told = Pick<RecordNotice, 'reservation' | 'outcome'> & Partial<Pick<RecordNotice, 'run'>>;

const generalMaterials = staff('general-materials');
const counter = staff('counter');
const branch = staff('branch', wakkanai);

export const commands = {
  acceptReturn: command<AcceptReturn>('AcceptReturn', counter),
  acceptTitleRequest: command<AcceptTitleRequest>('AcceptTitleRequest', generalMaterials),
  addCopy: command<AddCopy>('AddCopy', generalMaterials),
  addPickupLocation: command<AddPickupLocation>('AddPickupLocation', generalMaterials),
  arrive: command<Arrive>('Arrive', branch),
  cancel: command<Cancel>('Cancel', patron),
  changeAddress: command<ChangeAddress>('ChangeAddress', generalMaterials),
  changeLoanClass: command<ChangeLoanClass>('ChangeLoanClass', generalMaterials),
  changeName: command<ChangeName>('ChangeName', generalMaterials),
  changePhone: command<ChangePhone>('ChangePhone', generalMaterials),
  changePickup: command<ChangePickup>('ChangePickup', patron),
  changePickupLocation: command<ChangePickupLocation>('ChangePickupLocation', generalMaterials),
  changeRank: command<ChangeRank>('ChangeRank', patron),
  checkIn: command<CheckIn>('CheckIn', generalMaterials),
  clearPassword: command<ClearPassword>('ClearPassword', generalMaterials),
  closeBorrower: command<CloseBorrower>('CloseBorrower', clock),
  forgetBorrower: command<ForgetBorrower>('ForgetBorrower', clock),
  closePickupLocation: command<ClosePickupLocation>('ClosePickupLocation', generalMaterials),
  declareBranchRegistration: command<DeclareBranchRegistration>('DeclareBranchRegistration', patron),
  declareFound: command<DeclareFound>('DeclareFound', generalMaterials),
  declareLost: command<DeclareLost>('DeclareLost', generalMaterials),
  declareUnfillable: command<DeclareUnfillable>('DeclareUnfillable', clock),
  declineTitleRequest: command<DeclineTitleRequest>('DeclineTitleRequest', generalMaterials),
  expireHold: command<ExpireHold>('ExpireHold', clock),
  extendClosure: command<ExtendClosure>('ExtendClosure', generalMaterials),
  issueCard: command<IssueCard>('IssueCard', generalMaterials),
  lendToLibrary: command<LendToLibrary>('LendToLibrary', generalMaterials),
  loseInTransit: command<LoseInTransit>('LoseInTransit', branch),
  pickUp: command<PickUp>('PickUp', counter),
  publishClosedDays: command<PublishClosedDays>('PublishClosedDays', generalMaterials),
  publishDispatchDays: command<PublishDispatchDays>('PublishDispatchDays', generalMaterials),
  publishPolicy: command<PublishPolicy>('PublishPolicy', generalMaterials),
  receiveFromLibrary: command<ReceiveFromLibrary>('ReceiveFromLibrary', generalMaterials),
  /** By the run of the day, unless said otherwise. */
  recordNotice: (at: string, told: Told, by?: Actor) =>
    command<RecordNotice>('RecordNotice', mailer)(at, { run: dateOf(at), ...told }, by),
  registerPatron: command<RegisterPatron>('RegisterPatron', generalMaterials),
  renew: command<Renew>('Renew', patron),
  reopenPickupLocation: command<ReopenPickupLocation>('ReopenPickupLocation', generalMaterials),
  reserve: command<Reserve>('Reserve', patron),
  reserveInOrder: command<ReserveInOrder>('ReserveInOrder', patron),
  secure: command<Secure>('Secure', generalMaterials),
  sendCard: command<SendCard>('SendCard', generalMaterials),
  setMailAddress: command<SetMailAddress>('SetMailAddress', patron),
  setPassword: command<SetPassword>('SetPassword', patron),
  ship: command<Ship>('Ship', staff('dispatch')),
  shipReturn: command<ShipReturn>('ShipReturn', branch),
  submitTitleRequest: command<SubmitTitleRequest>('SubmitTitleRequest', patron),
  withdraw: command<Withdraw>('Withdraw', generalMaterials),
};
