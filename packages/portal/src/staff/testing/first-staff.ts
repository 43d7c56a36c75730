import { scryptHasher } from '@torioki/patrons';
import { headquarters } from '../../sample/places.js';

/** A hasher for tests, which costs little. */
export const quickHasher = scryptHasher({ ln: 4 });

/** An invented person of the staff, and the first password. */
export const firstStaff = {
  staff: 'S-1',
  name: '見本 主任',
  password: '青い傘が七本ならぶ',
  location: headquarters,
};
