import { orderOffers } from '../../answering/order-offers.ts';
import { pageAt } from '../../authoring/page.ts';
import { pageCard } from '../../cards/answer-card.ts';
import { cardContext } from '../../cards/card-context.ts';
import { wholePageCard } from '../../cards/whole-page-card.ts';
import type { Document } from '../../knowledge/document.ts';
import { findDocument, type KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { cardView } from './card-view.ts';
import type { CardView, FileView, NamedChoice } from './view.ts';
import type { Workspace } from './workspace.ts';

export interface FileViewOptions {
  readonly file: string;
  /** The organisation whose staff the card is for; a local page's own where none is given. */
  readonly organisation?: string | undefined;
  /** One of `FileView.shapes`; the first where it is none of them. */
  readonly shape?: string | undefined;
}

/** A file's source and findings, and the card that Teams would show of it. Undefined when there is no such file. */
export function fileView(workspace: Workspace, { file, organisation: chosen, shape }: FileViewOptions): FileView | undefined {
  const text = workspace.files().find(({ path }) => path === file)?.text ?? (workspace.absent().includes(file) ? '' : undefined);
  if (text === undefined) return undefined;
  const place = pageAt(file);
  const organisation = place?.organisation ?? chosen;
  const base = workspace.base();
  const isRead = place?.organisation !== undefined || base.documents.some((document) => document.file === file);
  const document = place === undefined || !isRead ? undefined : findDocument(base, place.slug, { language: place.language, organisation });
  return {
    ...{ file, text, version: workspace.version(), findings: workspace.findingsOf(file) },
    versions: versionsOf(workspace, { file, organisation }),
    shapes: document === undefined ? [] : shapesOf(document),
    sections: document?.passages.map(({ id }) => id) ?? [],
    ...(document !== undefined && { card: drawPage(base, document, { organisation, shape }) }),
  };
}

/** The key of the card that shows a page from top to bottom. */
export const wholePage = 'hela';

function shapesOf({ passages }: Document): readonly NamedChoice[] {
  const lead = passages.find(({ section }) => section === 'do-now') ?? passages[0];
  const withPassage = passages.filter(({ id, section }) => id !== lead?.id && section !== 'lead');
  return [
    { key: '', name: 'Kort svar' },
    ...withPassage.map(({ id, heading }) => ({ key: id, name: `Svar om: ${heading}` })),
    { key: wholePage, name: 'Hela sidan' },
  ];
}

function drawPage(base: KnowledgeBase, document: Document, { organisation, shape }: Omit<FileViewOptions, 'file'>): CardView {
  const context = cardContext(base, { language: document.language, organisation });
  if (shape === wholePage) return cardView(wholePageCard(document, context));
  const offers = orderOffers(document.frontMatter.offers, { managerPart: 'none' });
  const passage = document.passages.find(({ id }) => id === shape);
  return cardView(pageCard({ document, offers, passage, notes: [] }, context));
}

const languageNames = { sv: 'Svenska', en: 'Engelska' } as const;

function versionsOf(workspace: Workspace, { file, organisation }: FileViewOptions): readonly NamedChoice[] {
  const own = pageAt(file);
  if (own === undefined) return [];
  const names = new Map(workspace.base().contacts.organisations.map(({ key, name }) => [key, name.sv]));
  return workspace.files().flatMap(({ path }) => {
    const place = pageAt(path);
    if (place?.slug !== own.slug || (place.organisation !== undefined && place.organisation !== organisation)) return [];
    const owner = place.organisation === undefined ? '' : `, ${names.get(place.organisation) ?? place.organisation}`;
    return [{ key: path, name: `${languageNames[place.language]}${owner}` }];
  });
}
