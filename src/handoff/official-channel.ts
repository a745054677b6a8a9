import type { Offer } from '../knowledge/offer.ts';

/** Where an offer leads: the contacts to show, by key and in order, and the page that explains the way. */
export interface OfficialChannel {
  readonly contacts: readonly string[];
  readonly page: string;
}

export const officialChannels: Readonly<Record<Offer, OfficialChannel>> = {
  '112': { contacts: ['emergency'], page: 'akut-fara-just-nu' },
  '114-14': { contacts: ['police'], page: 'polisanmalan' },
  security: { contacts: ['security', 'security-on-call'], page: 'vem-vander-jag-mig-till' },
  incident: { contacts: ['incident-system'], page: 'rapportera-tillbud-och-handelser' },
  whistleblower: { contacts: ['whistleblower'], page: 'visselblasning' },
  'police-report': { contacts: ['police'], page: 'polisanmalan' },
  manager: { contacts: ['security', 'whistleblower'], page: 'vem-vander-jag-mig-till' },
  support: {
    contacts: ['occupational-health', 'victim-support', 'suicide-line', 'health-advice'],
    page: 'stod-efter-en-handelse',
  },
  union: { contacts: [], page: 'vem-vander-jag-mig-till' },
};

/** Whom to call who may not want to live, by key and in order. */
export const whoListens: readonly string[] = ['suicide-line', 'health-advice'];
