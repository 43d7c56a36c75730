export { titleQueue, type TitleQueueDocument, type Waiting } from './fold.js';
