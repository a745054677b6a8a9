import type { ReviewTexts } from './review-texts.ts';

export const reviewSwedish: ReviewTexts = {
  connected: 'Kanalen är ansluten',
  connectedBody: 'På måndagar klockan nio visas här vilka sidor som ska granskas. Är inget på gång kommer inget. Alla i kanalen kan läsa det. Skriv "koppla från" här för att sluta.',
  disconnected: 'Kanalen är frånkopplad',
  disconnectedBody: 'Här kommer inga fler påminnelser om granskning. För att ansluta igen behövs en ny kod från driften.',
  notHere: 'Den här kanalen får inga påminnelser om granskning, så det finns inget att koppla från.',
  heading: 'Sidor att granska',
  overdue: 'Försenade:',
  soon: 'Ska granskas inom en månad:',
  openChecks: 'Sidor med något kvar att kontrollera:',
  overdueSince: 'försenad sedan',
  dueBy: 'granskas senast',
  how: 'Läs igenom sidan och rätta det som har ändrats. Skriv sedan dagens datum i sidhuvudet.',
  more: 'Fler sidor, som inte får plats här:',
  wholeList: 'Hela listan får du med npm run -s review.',
};
