export { notices, type NoticeDocument } from './fold.js';
export { noticesAt, noticesDue, type DueNotice, type NoticeLine, type Notices } from './view.js';
