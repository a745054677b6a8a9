import { type AdaptiveCard, type CardAction, adaptiveCard, buttons, heading, plain } from '../adaptive-card.ts';
import { actionButton } from '../card-action.ts';
import { type CardContext, carried } from '../card-context.ts';
import { exampleRows } from '../welcome-card.ts';
import { privateChatElements } from './private-chat.ts';

/** What can be asked, with examples, and everything else that the guide does. */
export function helpCard(context: CardContext): AdaptiveCard {
  const { texts, language } = context;
  const { help } = texts.conversation;
  const isShared = context.place === 'shared';
  return adaptiveCard({
    language,
    summary: `${help.heading}. ${help.body}`,
    body: [
      heading(help.heading, 'Large'),
      plain(help.body),
      plain(texts.answer.emergencyLine, { weight: 'Bolder' }),
      plain(help.ask, { weight: 'Bolder' }),
      ...exampleRows(context),
      plain(help.also, { weight: 'Bolder' }),
      ...buttons([...everywhere(context), ...(isShared ? [] : privately(context))]),
      ...(isShared ? privateChatElements(context) : []),
    ],
  });
}

function everywhere(context: CardContext): readonly CardAction[] {
  const { texts } = context;
  return [
    actionButton(texts.conversation.topics.button, { verb: 'topics.show', ...carried(context) }),
    actionButton(texts.routines.list.heading, { verb: 'routine.list', ...carried(context) }),
  ];
}

function privately({ texts, language, organisation }: CardContext): readonly CardAction[] {
  const { conversation, handoff } = texts;
  return [
    actionButton(organisation === undefined ? conversation.organisation.button : conversation.organisation.change, { verb: 'organisation.choose', language }),
    actionButton(conversation.language.button, { verb: 'language.choose', language }),
    actionButton(handoff.cases.show, { verb: 'cases.show', language }),
    actionButton(conversation.clean.button, { verb: 'cards.clean', language }),
    actionButton(conversation.forget.button, { verb: 'person.forget', language }),
  ];
}
