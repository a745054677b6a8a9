/** The languages that pages are written in, as ISO 639-1 codes; the folder names under `knowledge/`. */
export const languages = ['sv', 'en'] as const;

export type Language = (typeof languages)[number];

/** One sentence or name in every language that the guide speaks. */
export type Localised = Readonly<Record<Language, string>>;
