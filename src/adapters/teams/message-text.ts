import type { Activity } from 'botbuilder';
import { type Language, languages } from '../../knowledge/language.ts';

/** What the person wrote, without mentions and mark-up that Teams adds; nothing when it was only "?" or other marks. */
export function messageText({ text }: Pick<Activity, 'text'>): string {
  const written = (typeof text === 'string' ? text : '')
    .replace(/<at\b[^<>]*>[^<]*<\/at>/gi, ' ')
    .replace(/&(nbsp|lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity)
    .trim();
  return onlyMarks.test(written) ? '' : written;
}

const onlyMarks = /^[\s.,:;?!…-]*$/;

const entities: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** Whether something was attached. Teams adds a copy of the text as HTML to every message; that is none. */
export function hasAttachments({ attachments }: Pick<Activity, 'attachments'>): boolean {
  return Array.isArray(attachments) && attachments.some((attachment) => attachment?.contentType !== 'text/html');
}

/** The language of the person's Teams, for what the guide says unasked. */
export function activityLanguage({ locale }: Pick<Activity, 'locale'>): Language {
  return typeof locale === 'string' && /^en\b/i.test(locale) ? 'en' : 'sv';
}

/** The language of the card whose button was pressed, else that of the person's Teams. */
export function pressedLanguage(activity: Pick<Activity, 'value' | 'locale'>): Language {
  const carried: unknown = (activity.value as { readonly action?: { readonly data?: { readonly language?: unknown } } } | undefined)?.action?.data?.language;
  return languages.find((language) => language === carried) ?? activityLanguage(activity);
}
