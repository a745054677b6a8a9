/** What a page is for, as written in front matter under `kind`. The order is that of the lists of topics. */
export const kinds = ['guidance', 'routine', 'reporting', 'whistleblower', 'contact', 'law'] as const;

export type Kind = (typeof kinds)[number];
