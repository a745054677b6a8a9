import { escapeHtml } from '../../cards/escape-html.ts';
import { fileNames, type SiteContext } from './site-context.ts';

export interface PageFrame {
  readonly title: string;
  /** The same page in the other language, from the folder of this one. */
  readonly otherHref: string;
  readonly main: string;
  readonly hasSearch?: boolean;
}

/** The frame of every page: what to skip, 112, the way to the contents, and the day on which it was made. */
export function layout({ title, otherHref, main, hasSearch = false }: PageFrame, { language, other, words, date, cards }: SiteContext): string {
  const whole = title === words.title ? title : `${title} – ${words.title}`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(whole)}</title>
<link rel="stylesheet" href="../style.css">
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header>
<p class="danger">${words.danger} <a href="tel:112">112</a>.</p>
<nav aria-label="${words.title}">
<ul>
<li><a href="${fileNames.contents[language]}">${words.contents}</a></li>
<li><a href="${fileNames.contacts[language]}">${words.contacts}</a></li>
<li><a href="${fileNames.everything[language]}">${words.everything}</a></li>
<li><a href="${otherHref}" lang="${other}" hreflang="${other}">${words.otherLanguage}</a></li>
</ul>
</nav>
</header>
<main id="main">
${main}
</main>
<footer>
<p>${words.made} ${date}. ${escapeHtml(cards.texts.welcome.never)}</p>
</footer>
${hasSearch ? '<script src="search-data.js"></script>\n<script src="../search.js"></script>\n' : ''}</body>
</html>
`;
}
