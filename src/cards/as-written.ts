import { escapeMarkdown } from './adaptive-card.ts';

/** What a person wrote, shown as it was written: neither marks nor a number or dash at the head of a line change its looks. */
export function asWritten(text: string): string {
  return escapeMarkdown(text)
    .replace(/^([^\S\n]*)([-+])/gm, '$1\\$2')
    .replace(/^([^\S\n]*\d+)([.)])/gm, '$1\\$2')
    .replace(/\n+/g, '\n\n');
}
