import type { OutcomeTexts } from './outcome-texts.ts';

export const outcomeEnglish: OutcomeTexts = {
  maySaved: 'What you sent may have been saved all the same. Please look under “my cases” before you send it again.',
  report: {
    sentBefore: 'That report has been sent already',
    sentBeforeBody: {
      pending: 'What you sent first is on its way to the incident system. If you have changed anything since then, it is not in it.',
      delivered: 'What you sent first has arrived in the incident system. If you have changed anything since then, it is not in it.',
    },
    anew: 'Do you want the change to be included? Send it as a new report, and write in it that it corrects an earlier one.',
    sendAnew: 'Send as a new report',
    correctArrived: 'Is something wrong or missing in a report that has arrived? Write a new one, and say in it which report it corrects, with its number.',
    uncertain: 'I do not know whether your report arrived',
    uncertainWhy: {
      refused: 'My latest attempt was not accepted, but an earlier one may have arrived. I do not send it again.',
      'gave-up': 'I have tried for several days without a certain answer. I have stopped trying.',
      'by-hand': 'The people who run this service have stopped it, but one attempt may have arrived. I do not send it again.',
    },
    askFirst:
      'Please ask before you report again: the people who run the incident system, the safety representative or a manager you trust. Give them the reference. If the report is not there, report in the incident system yourself. You can copy what you wrote.',
  },
  request: {
    sentBefore: 'That request has been sent already',
    sentBeforeBody: {
      open: 'What you sent first is on its way to the security function’s channel, or is shown there already. If you have changed anything since then, it is not in it.',
      taken: 'Somebody has already taken what you sent first. If you have changed anything since then, it is not in it.',
    },
    anew: 'Do you want them to see the change? Send it as a new request.',
    sendAnew: 'Send as a new request',
    closedBefore: {
      withdrawn: 'You have withdrawn this request before. Do you want to be contacted after all? Open a new form.',
      done: 'This request is closed already. Do you want to be contacted again? Open a new form.',
    },
    tooMany: 'Several requests of yours already wait in the channel. This one has not been sent. Do not wait if you need help now. Please call instead:',
    gone: 'The channel that was to get your request is not there right now. It is saved.',
    goneToNext: 'The channel that was to get your request is not there right now. I have sent it to the security function of the whole city.',
    doNotWait: 'Do not wait for an answer if you need help now. Call:',
    expired: 'Nobody took your request',
    expiredBody: 'It has waited so long that I have closed it and erased what you wrote. If you still need help, call or ask for contact again.',
    expiredInChannel: 'Nobody took this one in time. It is closed, and the person who asked is told so.',
  },
  taken: {
    giveBack: 'Give back',
    giveBackAbout: 'Can you not get in touch? Press Give back, so that somebody else can take it.',
    givenBackBy: 'Given back by:',
    nobodyHasIt: 'Nobody has it now, and the person who asked is waiting.',
    unfinished: 'Reminder: this one is not done',
    hoursSince: 'Hours since it was taken:',
    unfinishedAbout: 'Have you been in touch? Press Done on the card on which it was taken. If not: get in touch now, or give it back.',
    lastReminder: 'This is the last reminder. The person who asked is now told that it is not done, and whom to call.',
    openAgain: 'Your request is open again',
    openAgainBody: 'The person who took your request cannot contact you. I have told the channel, and write here when somebody else has taken it.',
    touched: 'Has anybody been in touch with you?',
    unfinishedBody: 'Nobody has told me that you have been in touch with each other. I have reminded them several times.',
    ifTouched: 'If you have talked, or agreed on a time, you need not do anything.',
    ifNotTouched: 'Has nobody been in touch? Do not wait any longer. Call:',
  },
};
