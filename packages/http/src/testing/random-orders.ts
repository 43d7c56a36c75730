import { randomInt, randomUUID } from 'node:crypto';
import { counter, office } from './actors.js';
import type { Order, Reply } from './send-order.js';

const oneOf = <Item>(items: readonly Item[]): Item | undefined => items[randomInt(Math.max(items.length, 1))];

const titles = 60;
const someTitle = () => `T${randomInt(1, titles)}`;

/** Makes orders of staff and patrons. They depend on the replies to the earlier orders. */
export const randomOrders = () => {
  const patrons: string[] = [];
  const copies: string[] = [];
  const reservations: string[] = [];
  const noted: Readonly<Record<string, string[]>> = {
    '/desk/registerPatron': patrons,
    '/desk/addCopy': copies,
    '/me/reserve': reservations,
  };
  let made = 0;

  const register = (): Omit<Order, 'id'> => ({
    as: office,
    path: '/desk/registerPatron',
    body: {
      name: `佐藤 ${made}号`,
      address: '江別市文京台東町41',
      phone: '011-386-8521',
      mailAddress: null,
      card: String(1_000_000 + made),
      evidence: 'driving-licence',
    },
  });
  const addCopy = (): Omit<Order, 'id'> => {
    const copy = `C${made}`;
    const body = { copy, title: someTitle(), loanClass: 'circulating', source: 'own' };
    return { as: office, path: '/desk/addCopy', body };
  };
  const reserve = (patron: string): Omit<Order, 'id'> => ({
    as: patron,
    path: '/me/reserve',
    body: { lines: [{ title: someTitle(), location: 'HQ' }] },
  });
  const addToCart = (patron: string): Omit<Order, 'id'> => ({
    as: patron,
    path: '/me/addToCart',
    body: { title: someTitle(), location: 'HQ' },
  });
  const secure = (copy: string): Omit<Order, 'id'> => ({ as: counter, path: '/desk/secure', body: { copy } });
  const cancel = (reservation: string): Omit<Order, 'id'> => {
    reservations.splice(reservations.indexOf(reservation), 1);
    return { as: office, path: '/desk/cancel', body: { reservation, borrower: null, reason: 'asked' } };
  };

  const choose = (): Omit<Order, 'id'> => {
    const [patron, copy, reservation] = [oneOf(patrons), oneOf(copies), oneOf(reservations)];
    const ofPatron = (key: string) => [reserve, reserve, reserve, addToCart].map((make) => () => make(key));
    const possible = [
      ...[register, addCopy, addCopy],
      ...(patron === undefined ? [] : ofPatron(patron)),
      ...(copy === undefined ? [] : [() => secure(copy)]),
      ...(reservation === undefined ? [] : [() => cancel(reservation)]),
    ];
    return (oneOf(possible) ?? register)();
  };

  return {
    next: (): Order => {
      made += 1;
      return { id: randomUUID(), ...choose() };
    },
    /** Notes what an accepted order has made. */
    note: ({ path }: Order, { json }: Reply): void => {
      const [, id = ''] = /"(?:copy|patron|reservation)":"([^"]+)"/.exec(JSON.stringify(json)) ?? [];
      noted[path]?.push(id);
    },
  };
};
