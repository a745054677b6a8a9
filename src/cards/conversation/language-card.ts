import { type AdaptiveCard, adaptiveCard, buttons, heading, plain } from '../adaptive-card.ts';
import { actionButton } from '../card-action.ts';
import type { CardContext } from '../card-context.ts';
import { messageCard } from '../handoff/message-card.ts';
import { texts as everyText } from '../texts/texts.ts';

/** Which language to be answered in. Each language is named in itself, for whoever reads only that one. */
export function languageCard({ texts, language }: CardContext): AdaptiveCard {
  const { heading: title, body, asWritten } = texts.conversation.language;
  return adaptiveCard({
    language,
    summary: `${title} ${body}`,
    body: [
      heading(title, 'Large'),
      plain(body),
      ...buttons([
        actionButton(everyText.sv.conversation.language.always, { verb: 'language.set', choice: 'sv', language: 'sv' }),
        actionButton(everyText.en.conversation.language.always, { verb: 'language.set', choice: 'en', language: 'en' }),
        actionButton(asWritten, { verb: 'language.set', choice: 'as-written', language }),
      ]),
    ],
  });
}

export interface LanguageSaved {
  readonly isAsWritten: boolean;
  readonly isKept: boolean;
}

/** What was chosen, in the language that was chosen. */
export function languageSavedCard({ isAsWritten, isKept }: LanguageSaved, context: CardContext): AdaptiveCard {
  const { language: words, organisation } = context.texts.conversation;
  const { language } = context;
  return messageCard(
    {
      title: isAsWritten ? words.savedAsWritten : words.saved,
      sentences: [isKept ? '' : organisation.keptForNow, context.texts.answer.emergencyLine],
      actions: [actionButton(context.texts.conversation.help.button, { verb: 'help.show', language })],
    },
    context,
  );
}
