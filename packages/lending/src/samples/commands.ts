import { randomUUID } from 'node:crypto';
import { decisions, type CommandType, type LendingCommand } from '../decisions/index.js';
import { StaffRole, type Actor, type CommandId, type Role } from '../vocabulary/index.js';
import { staffCode } from './ids.js';
import { headquarters, wakkanai, type SamplePlace } from './library.js';
import { dateOf, tokyo } from './tokyo.js';

export const patron: Actor = { role: 'patron' };
export const mailer: Actor = { role: 'mailer' };
export const clock: Actor = { role: 'clock' };
export const staff = (role: StaffRole, { location }: SamplePlace = headquarters): Actor => ({
  role,
  staff: staffCode,
  location,
});

export const actorsOfAllRoles: readonly Actor[] = [
  patron,
  mailer,
  clock,
  staff('counter'),
  staff('branch'),
  staff('general-materials'),
  staff('dispatch'),
];

const makeActor = (role: Role): Actor =>
  StaffRole.is(role) ? staff(role, role === 'branch' ? wakkanai : headquarters) : { role };

/** Makes a command with a new id. `at` is a time in Tokyo, and `by` the actor if it is not the usual one. */
type MakeCommand<Type extends CommandType> = (
  at: string,
  fields: Omit<LendingCommand<Type>, 'type' | 'id' | 'at' | 'actor'>,
  by?: Actor,
) => LendingCommand<Type>;

/**
 * By default the general materials section sends these commands. Patrons may not change their address, name
 * or phone number (R91), and only this section registers people by post.
 */
const byGeneralMaterials: readonly CommandType[] = [
  'ChangeAddress',
  'ChangeName',
  'ChangePhone',
  'RegisterPatron',
];

const makers = Object.fromEntries(
  Object.entries(decisions).map(
    ([
      name,
      {
        type,
        roles: [first = 'clock'],
      },
    ]) => {
      const usual = byGeneralMaterials.includes(type) ? staff('general-materials') : makeActor(first);
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
  readonly [Name in keyof typeof decisions]: MakeCommand<(typeof decisions)[Name]['type']>;
};

type NoticeFields = Omit<Parameters<typeof makers.recordNotice>[1], 'run' | 'notice' | 'why'> &
  Partial<Pick<LendingCommand<'RecordNotice'>, 'run' | 'notice' | 'why'>>;

/**
 * Functions that make a command, one for each type. By default the actor has the first role of the command's
 * definition.
 */
export const commands = {
  ...makers,
  /** The mail of the run on the command's day. By default it is the reservation's first notice. */
  recordNotice: (at: string, notice: NoticeFields, by?: Actor) =>
    makers.recordNotice(at, { run: dateOf(at), notice: 0, why: 'ready', ...notice }, by),
};
