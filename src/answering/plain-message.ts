/** A message in small letters, without marks; "it's" is one word. Of a long one, the beginning. */
export function plainMessage(message: string): string {
  return message.slice(0, longestPlain).normalize('NFC').toLocaleLowerCase('sv').replace(/(?<=\p{L})['’´](?=\p{L})/gu, '').replace(/[^\p{L}\p{N}\s-]/gu, ' ').replace(/\s+/g, ' ').trim();
}

/** In UTF-16 units. */
export const longestPlain = 300;
