/** What ends a line; the words around any other tag belong together. */
const blocks = new Set(['p', 'div', 'br', 'li', 'ul', 'ol', 'tr', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'hr']);
/** What no reader sees as words of the message: who is addressed, quoted attachments, and whatever a script would hold. */
const unseen = new Set(['at', 'attachment', 'script', 'style', 'head', 'title']);
/** A tag, a stretch of text, or a lone sign; none of them reaches past the next "<", and a name is read once, so that long input costs no more than its length. */
const pieces = /<(\/?)([a-z][a-z0-9-]*)(?![a-z0-9-])([^<>]*)>|<!--[^<>]*-->|[^<]+|</gi;
const entity = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi;
const named: Readonly<Record<string, string>> = { nbsp: ' ', lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** The words of an HTML message as a person reads them, one block a line. What comes out is text: it is never shown as HTML. */
export function htmlText(html: string): string {
  let text = '';
  let hidden: { readonly name: string; held: string } | undefined;
  for (const [piece, slash, tag, attributes = ''] of html.matchAll(pieces)) {
    const name = tag?.toLowerCase();
    if (hidden !== undefined && !(slash === '/' && name === hidden.name)) {
      hidden.held += wordsOf(piece, name, attributes);
      continue;
    }
    if (hidden !== undefined) {
      hidden = undefined;
      text += ' ';
    } else if (name !== undefined && slash === '' && unseen.has(name) && !attributes.endsWith('/')) {
      hidden = { name, held: '' };
    } else {
      text += wordsOf(piece, name, attributes);
    }
  }
  // What was never closed hid nothing: a broken tag must not swallow a threat.
  const whole = text + (hidden?.held ?? '');
  return whole
    .replace(/[^\S\n]+/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function wordsOf(piece: string, name: string | undefined, attributes: string): string {
  if (name === undefined) return piece.startsWith('<!--') ? '' : decoded(piece);
  if (name === 'img' || name === 'emoji') return decoded(/\balt="([^"]*)"/i.exec(attributes)?.[1] ?? '');
  return blocks.has(name) ? '\n' : '';
}

function decoded(text: string): string {
  return text.replace(entity, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
  });
}
