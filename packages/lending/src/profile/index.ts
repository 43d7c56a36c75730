export { hokkaidoProfile } from './hokkaido-profile.js';
export { LibraryProfile } from './library-profile.js';
export { townProfile } from './town-profile.js';
