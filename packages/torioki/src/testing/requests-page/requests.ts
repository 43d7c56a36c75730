import type { RequestDefinition } from '../../answers/request-definition.js';
import { fileRequests } from '../../requests/desk/file-requests.js';
import { fileCommands, portalCommands } from '../../requests/patrons/borrowing.js';
import { cart } from '../../requests/portal/fill-cart.js';
import { cardRequests, deskRequests } from '../../requests/registry/card-requests.js';
import { particulars, recordKeeping } from '../../requests/registry/change-particulars.js';
import { commandOf } from './commands.js';
import { methodsOf, type Method } from './methods.js';

type Requests = Readonly<Record<string, RequestDefinition>>;

/** The requests of a library with a registry, by the name of the type that has their methods. */
const tables = {
  RegistryLibrary: cardRequests,
  RegistryPortal: { ...cart, ...portalCommands, ...particulars },
  RegistryDesk: deskRequests,
  RegistryFile: { ...fileCommands, ...fileRequests, ...particulars, ...recordKeeping },
} satisfies Readonly<Record<string, Requests>>;

export type Place = keyof typeof tables;

export const places = Object.keys(tables) as readonly Place[];

/** A request, with the arguments of its method. */
export interface RequestEntry extends RequestDefinition {
  readonly name: string;
  readonly takes: readonly string[];
}

/**
 * Every code that can refuse a request of a desk, file or portal. `borrowers-changed` is never shown: the
 * library gives the command again.
 */
export const codesAt = (place: Place, { refusals, becomes }: RequestDefinition): readonly string[] => [
  ...new Set<string>([
    ...refusals,
    ...(becomes ? commandOf(becomes.type).refusals.filter((code) => code !== 'borrowers-changed') : []),
    ...(place === 'RegistryPortal' && becomes ? ['too-many-commands'] : []),
    ...(['RegistryDesk', 'RegistryFile'].includes(place) ? ['actor-not-allowed'] : []),
  ]),
];

export const requestsAt = (place: Place): readonly RequestEntry[] =>
  methodsOf(place).flatMap(({ name, takes }) => {
    const definition = (tables[place] as Requests)[name];
    return definition ? [{ ...definition, name, takes }] : [];
  });

/** The other members: queries, and members that give further objects. */
export const looksAt = (place: Place): readonly Method[] =>
  methodsOf(place).filter(({ name }) => !(name in tables[place]));
