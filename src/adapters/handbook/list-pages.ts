import { escapeHtml } from '../../cards/escape-html.ts';
import { openingHours } from '../../cards/handoff/opening-hours-text.ts';
import { kinds } from '../../knowledge/kind.ts';
import type { Contact } from '../../knowledge/contact.ts';
import { pageHtml, phoneHtml } from './page-html.ts';
import { wordsHtml } from './rich-html.ts';
import { fileNames, pageFile, type SiteContext } from './site-context.ts';

/** The first page: a search, and every page by its kind. */
export function contentsHtml({ documents, words, cards, language }: SiteContext): string {
  const groups = kinds.flatMap((kind) => {
    const own = documents.filter(({ frontMatter }) => frontMatter.kind === kind);
    if (own.length === 0) return [];
    const items = own.map(({ slug, frontMatter: { title } }) => `<li><a href="${pageFile(slug)}">${wordsHtml(title)}</a></li>`);
    return [`<h3>${cards.texts.routines.kinds[kind]}</h3>\n<ul>\n${items.join('\n')}\n</ul>`];
  });
  return `<h1>${words.title}</h1>
<p>${words.about}</p>
<form class="search" role="search" hidden>
<label for="search">${words.search}</label>
<input id="search" type="search" autocomplete="off" aria-describedby="search-hint">
<p id="search-hint">${words.searchHint}</p>
<p id="search-count" role="status" data-hits="${words.hits}" data-none="${words.noHits}"></p>
<ol id="search-results"></ol>
</form>
<h2>${words.contents}</h2>
${groups.join('\n')}
<p><a href="${fileNames.contacts[language]}">${words.contacts}</a> · <a href="${fileNames.everything[language]}">${words.everythingAbout}</a></p>`;
}

const servesEverybody = ['national', 'city'];

/** The contact directory, a table for each organisation; the numbers that serve everybody come first. */
export function contactsHtml(context: SiteContext): string {
  const { base, words, language } = context;
  const tables = base.contacts.organisations
    .filter(({ contacts }) => contacts.size > 0)
    .toSorted((a, b) => place(a.key) - place(b.key))
    .map(({ name, contacts }) => {
      const rows = [...contacts.values()].map((contact) => contactRow(contact, context));
      const heads = [words.name, words.phone, words.email, words.hours].map((head) => `<th scope="col">${head}</th>`);
      return `<h2>${escapeHtml(name[language])}</h2>
<div class="wide" role="region" tabindex="0" aria-label="${escapeHtml(name[language])}">
<table>
<thead><tr>${heads.join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>`;
    });
  return `<h1>${words.contacts}</h1>\n${tables.join('\n')}`;
}

function place(key: string): number {
  const at = servesEverybody.indexOf(key);
  return at === -1 ? servesEverybody.length : at;
}

function contactRow(contact: Contact, { language, words, cards }: SiteContext): string {
  const { name, phone, email, link, hours, note, example } = contact;
  const about = [...(note === undefined ? [] : [note[language]]), ...(example ? [words.example] : [])].map((text) => `<br><small>${wordsHtml(text)}</small>`);
  const mail = email === undefined ? [] : [`<a href="mailto:${escapeHtml(email)}">${escapeHtml(email)}</a>`];
  const web = link === undefined ? [] : [`<a href="${escapeHtml(link)}">${words.openLink}: ${escapeHtml(name[language])}</a>`];
  const cells = [
    `<th scope="row">${escapeHtml(name[language])}${about.join('')}</th>`,
    `<td>${phone === undefined ? '' : phoneHtml(phone)}</td>`,
    `<td>${[...mail, ...web].join('<br>')}</td>`,
    `<td>${escapeHtml(openingHours(hours, cards.texts.handoff.security) ?? '')}</td>`,
  ];
  return `<tr>${cells.join('')}</tr>`;
}

/** Every page one after the other, with contents whose links stay on the page: what to print and put in a binder. */
export function everythingHtml(context: SiteContext): string {
  const { documents, words } = context;
  const items = documents.map(({ slug, frontMatter: { title } }) => `<li><a href="#${slug}">${wordsHtml(title)}</a></li>`);
  const slugs = new Map(documents.map(({ slug }) => [pageFile(slug), slug]));
  const pages = documents
    .map((document) => pageHtml(document, context, { level: 2 }))
    .join('\n')
    .replace(/href="([a-z0-9-]+\.html)"/g, (whole, file: string) => (slugs.has(file) ? `href="#${slugs.get(file)}"` : whole));
  return `<h1>${words.title}</h1>
<p>${words.about} ${words.made} ${context.date}.</p>
<nav aria-label="${words.contents}" class="contents">
<h2>${words.contents}</h2>
<ol>
${items.join('\n')}
</ol>
</nav>
${pages}
<article id="contacts">
${contactsHtml(context).replaceAll('<h2>', '<h3>').replaceAll('</h2>', '</h3>').replace('<h1>', '<h2>').replace('</h1>', '</h2>')}
</article>`;
}
