import { randomUUID } from 'node:crypto';
import { decisions, type CommandType, type LendingCommand } from '../decisions/index.js';
import { StaffRole, type Actor, type CommandId, type Role } from '../vocabulary/index.js';
import { staffCode } from './ids.js';
import { headquarters, wakkanai, type Place } from './library.js';
import { dateOf, tokyo } from './tokyo.js';

export const patron: Actor = { role: 'patron' };
export const mailer: Actor = { role: 'mailer' };
export const clock: Actor = { role: 'clock' };
export const staff = (role: StaffRole, { location }: Place = headquarters): Actor => ({
  role,
  staff: staffCode,
  location,
});

/** An actor in each role. */
export const everybody: readonly Actor[] = [
  patron,
  mailer,
  clock,
  staff('counter'),
  staff('branch'),
  staff('general-materials'),
  staff('dispatch'),
];

const actorIn = (role: Role): Actor =>
  StaffRole.is(role) ? staff(role, role === 'branch' ? wakkanai : headquarters) : { role };

/** Makes a command at a time in Tokyo, with an id of its own; `by` names another actor than usual. */
type Giving<Type extends CommandType> = (
  at: string,
  fields: Omit<LendingCommand<Type>, 'type' | 'id' | 'at' | 'actor'>,
  by?: Actor,
) => LendingCommand<Type>;

/** By default general materials give these: a patron may not (R91), and by post nobody else registers people. */
const byGeneralMaterials: readonly CommandType[] = [
  'ChangeAddress',
  'ChangeName',
  'ChangePhone',
  'RegisterPatron',
];

const giving = Object.fromEntries(
  Object.entries(decisions).map(
    ([
      name,
      {
        type,
        roles: [first = 'clock'],
      },
    ]) => {
      const usual = byGeneralMaterials.includes(type) ? staff('general-materials') : actorIn(first);
      return [
        name,
        (at: string, fields: object, by: Actor = usual) => ({
          type,
          id: randomUUID() as CommandId,
          at: tokyo(at),
          actor: by,
          ...fields,
        }),
      ];
    },
  ),
) as unknown as {
  readonly [Name in keyof typeof decisions]: Giving<(typeof decisions)[Name]['type']>;
};

type Told = Omit<Parameters<typeof giving.recordNotice>[1], 'run' | 'notice' | 'why'> &
  Partial<Pick<LendingCommand<'RecordNotice'>, 'run' | 'notice' | 'why'>>;

/** Every command, by default given by the role that its definition names first. */
export const commands = {
  ...giving,
  /** The first notice, by the run of the day, unless the fields say otherwise. */
  recordNotice: (at: string, told: Told, by?: Actor) =>
    giving.recordNotice(at, { run: dateOf(at), notice: 0, why: 'ready', ...told }, by),
};
