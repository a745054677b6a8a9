import { reported } from '../reported.ts';
import type { Rule } from '../rule.ts';

const emptyPage = `---
title: Tom sida
audience: båda
kind: guidance
owner: Säkerhetsfunktionen
last_reviewed_on: 2026-11-01
review_in: 12 months
asked_as: [vad är en tom sida]
keywords: []
offers: []
related: []
sources: []
---
<!-- kommer -->
`;

export const noText: Rule = {
  id: 'no-text',
  severity: 'error',
  what: 'Sidan har ingen text under sidhuvudet.',
  why: 'En tom sida kan inte svara på något.',
  mend: 'Skriv en inledning och avsnittet "## Gör nu".',
  canBeSilenced: false,
  example: { file: 'sv/tom-sida.md', with: emptyPage, at: '<!-- kommer -->' },
  check: reported('no-text'),
};
