import { escapeHtml } from '../../cards/escape-html.ts';
import { officialChannels } from '../../handoff/official-channel.ts';
import { type Contact, telephoneLink } from '../../knowledge/contact.ts';
import type { Document } from '../../knowledge/document.ts';
import type { Passage } from '../../knowledge/passage.ts';
import { blocksHtml, wordsHtml } from './rich-html.ts';
import { pageFile, type SiteContext } from './site-context.ts';

/** A whole page of the guide; on the page with everything, its headings stand one level down. */
export function pageHtml(document: Document, context: SiteContext, { level }: { readonly level: 1 | 2 }): string {
  const { cards } = context;
  const { frontMatter, slug } = document;
  const id = level === 1 ? '' : ` id="${slug}"`;
  return [
    `<article${id}>`,
    `<p class="kind">${cards.texts.routines.kinds[frontMatter.kind]}</p>`,
    `<h${level}>${wordsHtml(frontMatter.title)}</h${level}>`,
    ...document.passages.map((passage) => passageHtml(passage, context, level)),
    ...localHtml(document, context, level),
    waysHtml(document, context, level),
    ...relatedHtml(document, context, level),
    footHtml(document, context),
    '</article>',
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function passageHtml({ section, heading, blocks }: Passage, context: SiteContext, level: number): string {
  const head = section === 'lead' ? '' : `<h${level + 1}>${wordsHtml(heading)}</h${level + 1}>\n`;
  const box = section === 'do-now' ? ' class="do-now"' : section === 'do-not' ? ' class="do-not"' : '';
  return `<section${box}>\n${head}${blocksHtml(blocks, context)}\n</section>`;
}

/** What organisations have written themselves, each under its own heading. */
function localHtml({ slug, language }: Document, context: SiteContext, level: number): readonly string[] {
  const own = context.base.localPages.filter(({ document }) => document.slug === slug && document.language === language);
  return own.map(({ organisation, document }) => {
    const title = `${context.words.local} ${context.cards.organisationName(organisation)}`;
    const parts = document.passages.map(({ section, heading, blocks }) => {
      const head = section === 'lead' ? '' : `<h${level + 2}>${wordsHtml(heading)}</h${level + 2}>\n`;
      return `${head}${blocksHtml(blocks, context)}`;
    });
    return `<section class="local">\n<h${level + 1}>${escapeHtml(title)}</h${level + 1}>\n${parts.join('\n')}\n</section>`;
  });
}

function waysHtml({ frontMatter }: Document, context: SiteContext, level: number): string {
  const { cards, words } = context;
  if (frontMatter.offers.length === 0) return '';
  const items = frontMatter.offers.map((offer) => {
    const { heading, body } = cards.texts.offers[offer];
    const contacts = officialChannels[offer].contacts.flatMap((key) => cards.findContact(key) ?? []).map((contact) => contactLine(contact, context));
    return `<li><strong>${escapeHtml(heading)}</strong>. ${wordsHtml(body)}${contacts.length > 0 ? ` ${contacts.join(', ')}.` : ''}</li>`;
  });
  return `<section class="ways">\n<h${level + 1}>${words.ways}</h${level + 1}>\n<ul>\n${items.join('\n')}\n</ul>\n</section>`;
}

/** "Säkerhetsfunktionen: 08-465 004 10", with the number to press. */
function contactLine(contact: Contact, { language, words }: SiteContext): string {
  const mark = contact.example ? ` (${words.example})` : '';
  const phone = contact.phone === undefined ? '' : `: ${phoneHtml(contact.phone)}`;
  return `${escapeHtml(contact.name[language])}${phone}${mark}`;
}

export function phoneHtml(phone: string): string {
  return `<a href="${telephoneLink(phone)}" class="phone">${escapeHtml(phone)}</a>`;
}

function relatedHtml({ frontMatter }: Document, { documents, words }: SiteContext, level: number): readonly string[] {
  const related = frontMatter.related.flatMap((slug) => documents.find((document) => document.slug === slug) ?? []);
  if (related.length === 0) return [];
  const items = related.map(({ slug, frontMatter: { title } }) => `<li><a href="${pageFile(slug)}">${wordsHtml(title)}</a></li>`);
  return [`<section>\n<h${level + 1}>${words.related}</h${level + 1}>\n<ul>\n${items.join('\n')}\n</ul>\n</section>`];
}

function footHtml({ frontMatter: { owner, last_reviewed_on, sources } }: Document, { cards }: SiteContext): string {
  if (owner === '') return '';
  const { footer } = cards.texts;
  const links = sources.map(({ title, url }) => `<li><a href="${escapeHtml(url)}">${wordsHtml(title)}</a></li>`);
  const list = links.length === 0 ? '' : `\n<p>${footer.sources}:</p>\n<ul>\n${links.join('\n')}\n</ul>`;
  return `<div class="foot">\n<p>${footer.owner}: ${escapeHtml(cards.ownerName(owner))}. ${footer.reviewed}: ${last_reviewed_on}.</p>${list}\n</div>`;
}
