import { type TextBlock, textBlock } from './adaptive-card.ts';
import { asWritten } from './as-written.ts';

/** A bulleted list of the guide's own sentences. */
export function list(sentences: readonly string[]): TextBlock {
  return textBlock(sentences.map((sentence) => `- ${asWritten(sentence)}`).join('\n'));
}
