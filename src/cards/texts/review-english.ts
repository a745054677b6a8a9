import type { ReviewTexts } from './review-texts.ts';

export const reviewEnglish: ReviewTexts = {
  connected: 'The channel is connected',
  connectedBody: 'On Mondays at nine, the pages that are to be reviewed are shown here. When nothing is due, nothing is sent. Everybody in the channel can read it. Write "disconnect" here to stop this.',
  disconnected: 'The channel is disconnected',
  disconnectedBody: 'No more reminders of reviews come here. To connect again, ask operations for a new code.',
  notHere: 'This channel gets no reminders of reviews, so there is nothing to disconnect.',
  heading: 'Pages to review',
  overdue: 'Overdue:',
  soon: 'To be reviewed within a month:',
  openChecks: 'Pages with something left to check:',
  overdueSince: 'overdue since',
  dueBy: 'to be reviewed by',
  how: 'Read the page through and correct what has changed. Then write today’s date at the top of the page.',
  more: 'More pages, which do not fit here:',
  wholeList: 'The whole list comes with npm run -s review.',
};
