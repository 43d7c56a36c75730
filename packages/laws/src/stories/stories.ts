import { ofDays } from './days.js';
import { lending } from './lending.js';
import { notices } from './notices.js';
import { ofPeople } from './people.js';
import { places } from './places.js';
import { reading } from './reading.js';
import { reserving } from './reserving.js';
import type { WrittenStory } from './story.js';

/** One story for each side of each law. */
export const stories: readonly WrittenStory[] = [
  ...reserving,
  ...lending,
  ...places,
  ...notices,
  ...ofDays,
  ...reading,
  ...ofPeople,
];
