import { conversationEnglish } from './conversation-english.ts';
import { handbookEnglish } from './handbook-english.ts';
import { handoffEnglish } from './handoff-english.ts';
import { outcomeEnglish } from './outcome-english.ts';
import { reviewEnglish } from './review-english.ts';
import { routineEnglish } from './routine-english.ts';
import type { Texts } from './texts.ts';

export const english: Texts = {
  acute: {
    heading: 'Call 112 now',
    first: 'Get to safety first. Raise the alarm when you can: I cannot do it for you.',
    firstToReader: 'You do not have to get through this alone.',
    stepsWithoutPage: [
      'Leave, or lock yourself in.',
      'Call 112. Say where it is happening, and what.',
      'Put your phone on silent if somebody is looking for you.',
      'Warn the people near you, if you can do it without risk.',
      'Tell a manager or a colleague when you are safe.',
    ],
    otherStepsWithoutPage: ['Call 112. Say where it is happening, and what.', 'Do not hang up until they say so.', 'Tell a manager or a colleague.'],
    notNow: 'No danger right now? This may help too:',
  },
  answer: {
    showWholePage: 'Show the whole page',
    more: 'Read more',
    local: 'Specific to',
    related: 'See also',
    otherLanguage: 'This page is not in English yet. Here it is in Swedish.',
    emergencyLine: 'Danger now? Call 112.',
  },
  choices: {
    heading: 'Which one is it?',
    hint: 'I am not sure what you mean. Choose the closest one, or try other words.',
  },
  decline: {
    heading: 'I do not know',
    body: 'I can find no written guidance on that. I do not guess.',
    whomToAsk: 'Ask your manager or the security function. Danger now? Call 112. Police, not urgent: 114 14.',
    whomToAskButManager: 'Ask the security function. Danger now? Call 112. Police, not urgent: 114 14.',
    suggestions: 'One of these pages may help:',
    scope: 'I know about threats, violence, pressure, bribes and other improper influence at work.',
  },
  refuse: { heading: 'I cannot help with that', instead: 'You can read this instead:' },
  stop: {
    heading: 'Stop here – do not describe more',
    nothingKept: 'I do not keep what you wrote. Delete it from the chat. Your employer may still have it.',
    channel: 'The right way to go:',
  },
  welcome: {
    heading: 'Hello! I am Rådrum',
    what: 'I am a bot. Ask in your own words what to do when somebody threatens, pressures, films or bribes you at work. You get the city’s own guidance.',
    never: 'I do not make up answers. I do not take whistleblower reports, confessions or information about people.',
    privacy: 'Your questions are not stored under your name. Even so, write no names or personal identity numbers: the chat in Teams stays with your employer.',
    danger: 'Danger now? Call 112.',
    try: 'For example, try:',
    examples: [
      { title: 'Somebody threatens me on the phone', slug: 'hot-per-telefon' },
      { title: 'A client wants to give me a present', slug: 'gavor-och-mutor' },
      { title: 'I suspect a colleague', slug: 'misstanke-mot-kollega' },
      { title: 'How do I report to the police?', slug: 'polisanmalan' },
      { title: 'I am a manager and an employee has been threatened', slug: 'chef-nar-en-medarbetare-utsatts' },
      { title: 'Whom do I turn to?', slug: 'vem-vander-jag-mig-till' },
    ],
  },
  failure: {
    heading: 'Something went wrong on my side',
    body: 'I cannot answer right now. Danger? Call 112. Police, not urgent: 114 14. Otherwise: a manager you trust or the security function.',
    again: 'Please try again in a little while.',
    id: 'The number of the error, if you want to ask support:',
  },
  paused: {
    heading: 'Rådrum is paused right now',
    body: 'Is there danger? Call 112. Police, not urgent: 114 14.',
    whomToAsk: 'Ask your manager, another manager or the security function. Their numbers are on the intranet.',
    kept: 'What you have already sent from here is still delivered.',
  },
  notification: 'There is something new to read in the chat.',
  pressedInVain: 'The button you pressed did nothing. Nothing new has been sent.',
  wait: {
    heading: 'Wait a moment',
    body: 'Many messages have come in a short time. Try again in a minute.',
  },
  notes: {
    personalData:
      'What you wrote seems to contain personal data. Delete the message from the chat. I answer without it and do not keep it.',
    names: 'There seems to be a name in what you wrote. Delete the message from the chat, and write no names. I answer without them and do not store them.',
    deleteHere: 'Is it about a certain person? Delete your message here, because everybody in the chat can read it. Ask me in a private chat instead.',
    attachments:
      'I do not open attachments. Do not send evidence, pictures or documents here: keep them and hand them to a manager you trust or the police.',
    edited: 'You changed your question. This is the answer to the new one.',
    unknownAction: 'That button no longer works. Write your question instead, and you get a new answer.',
    pageGone: 'That page is no longer there. Write your question instead, and you get a new answer.',
    shownBelow: 'The answer is shown below. Nothing has been sent to anybody.',
    noKnowledge: 'Right now I cannot reach the city’s guidance.',
    shownAgain: 'I find nothing more about that. This is what I showed you last.',
  },
  footer: {
    owner: 'Owner',
    reviewed: 'Reviewed',
    sources: 'Sources',
    moreSources: 'More sources on the whole page.',
    reviewPassed: 'This page should have been reviewed in',
    reviewSoon: 'It is due for review in',
    example: 'example',
  },
  call: 'Call',
  open: 'Open',
  offers: {
    '112': {
      button: 'Call 112',
      heading: 'Call 112 if there is danger',
      body: 'Call 112 when life, health or property is in danger now. Say where it is happening, what is happening and whether anybody is hurt.',
    },
    '114-14': {
      button: 'Call 114 14 (police)',
      heading: 'Police when it is not urgent',
      body: 'Call 114 14 to report, to give a tip or to ask. If the crime is going on, call 112.',
    },
    security: {
      button: 'Security function',
      heading: 'Security function',
      body: 'They help you and your manager to assess the situation and protect you. You need not be sure that it is serious to get in touch.',
    },
    incident: {
      button: 'Report what happened',
      heading: 'Report what happened',
      body: 'Report in the incident system, even if nothing came of it. Write only what you know: when, where, what was said or done, who saw it. Write no names of service users, pupils or clients.',
    },
    whistleblower: {
      button: 'Whistleblower function',
      heading: 'Whistleblower function',
      body: 'You give your name and contact details there, and your identity is protected by secrecy. So the function is not anonymous. Describe nothing here in the chat: use the city’s own page.',
    },
    'police-report': {
      button: 'How to report to the police',
      heading: 'Police report',
      body: 'Call 114 14, or 112 if it is going on. Say that it concerns your work, give the address and phone of your workplace, and ask for access protection (åtkomstskydd) for your details.',
    },
    manager: {
      button: 'Talk to a manager',
      heading: 'Talk to a manager',
      body: 'Tell your nearest manager as soon as you can. Is the manager involved, or away? Go to another manager, the security function or the whistleblower function.',
    },
    support: {
      button: 'Support for you',
      heading: 'Support for you',
      body: 'It is common to react, also long afterwards. You need not carry it alone.',
    },
    union: {
      button: 'Union or safety representative',
      heading: 'Union and safety representative',
      body: 'Your union representative and your safety representative (skyddsombud) can support you and come along to meetings. The safety representative should be able to learn of risks and incidents at work.',
    },
  },
  conversation: conversationEnglish,
  handoff: handoffEnglish,
  outcomes: outcomeEnglish,
  routines: routineEnglish,
  reviews: reviewEnglish,
  handbook: handbookEnglish,
  readMore: 'Read the page',
  unknownContactInText: 'the right function (ask your manager or search the intranet)',
  unknownContactInTextButManager: 'the right function (search the intranet)',
  unknownContact: 'Not sure who that is where you work? Ask your manager or search the intranet.',
  unknownContactButManager: 'Not sure who that is where you work? Search the intranet.',
};
