/** Every sentence of the handbook, the pages as a site of files. */
export interface HandbookTexts {
  readonly title: string;
  readonly about: string;
  readonly skip: string;
  readonly contents: string;
  readonly contacts: string;
  readonly everything: string;
  readonly everythingAbout: string;
  readonly search: string;
  readonly searchHint: string;
  readonly hits: string;
  readonly noHits: string;
  readonly made: string;
  readonly danger: string;
  readonly otherLanguage: string;
  readonly ways: string;
  readonly related: string;
  readonly local: string;
  readonly print: string;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly hours: string;
  readonly openLink: string;
  readonly example: string;
}
