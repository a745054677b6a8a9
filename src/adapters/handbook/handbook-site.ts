import { escapeHtml } from '../../cards/escape-html.ts';
import { texts } from '../../cards/texts/texts.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { languages } from '../../knowledge/language.ts';
import { layout } from './layout.ts';
import { contactsHtml, contentsHtml, everythingHtml } from './list-pages.ts';
import { pageHtml } from './page-html.ts';
import { searchData } from './search-data.ts';
import { fileNames, pageFile, type SiteContext, siteContext } from './site-context.ts';

/** One file of the site, by its path from the site's folder, with forward slashes. */
export interface SiteFile {
  readonly path: string;
  readonly text: string;
}

/** The whole knowledge base as a site of files that needs no server: every page in both languages, contacts, contents, a search. */
export function handbookSite(base: KnowledgeBase, { date }: { readonly date: string }): readonly SiteFile[] {
  return [
    { path: 'index.html', text: choiceOfLanguage() },
    ...languages.flatMap((language) => filesIn(siteContext(base, { language, date }))),
  ];
}

function filesIn(context: SiteContext): readonly SiteFile[] {
  const { language, other, words, documents, base } = context;
  const at = (name: string, text: string): SiteFile => ({ path: `${language}/${name}`, text });
  const otherHas = (slug: string) => base.documents.some((document) => document.slug === slug && document.language === other);
  const list = (kind: keyof typeof fileNames, title: string, main: string, hasSearch = false) =>
    at(fileNames[kind][language], layout({ title, main, otherHref: `../${other}/${fileNames[kind][other]}`, hasSearch }, context));
  return [
    list('contents', words.title, contentsHtml(context), true),
    list('contacts', words.contacts, contactsHtml(context)),
    list('everything', words.everything, everythingHtml(context)),
    at('search-data.js', searchData(context)),
    ...documents.map((document) => {
      const otherHref = `../${other}/${otherHas(document.slug) ? pageFile(document.slug) : fileNames.contents[other]}`;
      return at(pageFile(document.slug), layout({ title: document.frontMatter.title, otherHref, main: pageHtml(document, context, { level: 1 }) }, context));
    }),
  ];
}

function choiceOfLanguage(): string {
  const { sv, en } = { sv: texts.sv.handbook, en: texts.en.handbook };
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(sv.title)}</title>
<link rel="stylesheet" href="style.css">
</head>
<body>
<main>
<h1>Rådrum</h1>
<p class="danger">${sv.danger} <a href="tel:112">112</a>.</p>
<ul>
<li><a href="sv/${fileNames.contents.sv}">${escapeHtml(sv.title)}</a></li>
<li lang="en"><a href="en/${fileNames.contents.en}">${escapeHtml(en.title)}</a></li>
</ul>
</main>
</body>
</html>
`;
}
