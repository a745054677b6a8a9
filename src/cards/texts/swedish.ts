import { conversationSwedish } from './conversation-swedish.ts';
import { handbookSwedish } from './handbook-swedish.ts';
import { handoffSwedish } from './handoff-swedish.ts';
import { outcomeSwedish } from './outcome-swedish.ts';
import { reviewSwedish } from './review-swedish.ts';
import { routineSwedish } from './routine-swedish.ts';
import type { Texts } from './texts.ts';

export const swedish: Texts = {
  acute: {
    heading: 'Ring 112 nu',
    first: 'Ta dig i säkerhet först. Larma när du kan: jag kan inte göra det åt dig.',
    firstToReader: 'Du behöver inte klara det här ensam.',
    stepsWithoutPage: [
      'Gå därifrån, eller lås in dig.',
      'Ring 112. Säg var det händer och vad som händer.',
      'Sätt telefonen på ljudlös om någon letar efter dig.',
      'Varna dem som är nära, om du kan göra det utan risk.',
      'Berätta för en chef eller en kollega när du är i säkerhet.',
    ],
    otherStepsWithoutPage: ['Ring 112. Säg var det händer och vad som händer.', 'Lägg inte på förrän de säger till.', 'Berätta för en chef eller en kollega.'],
    notNow: 'Är det inte fara just nu? Det här kan också hjälpa:',
  },
  answer: {
    showWholePage: 'Visa hela sidan',
    more: 'Läs mer',
    local: 'Lokalt för',
    related: 'Läs också',
    otherLanguage: 'Sidan finns ännu inte på svenska.',
    emergencyLine: 'Är det fara nu? Ring 112.',
  },
  choices: {
    heading: 'Vilket gäller det?',
    hint: 'Jag är inte säker på vad du menar. Välj det som stämmer bäst, eller skriv med andra ord.',
  },
  decline: {
    heading: 'Det vet jag inte',
    body: 'Jag hittar inget skrivet råd om det. Jag gissar inte.',
    whomToAsk: 'Fråga din chef eller säkerhetsfunktionen. Är det fara nu? Ring 112. Polisen, inte akut: 114 14.',
    whomToAskButManager: 'Fråga säkerhetsfunktionen. Är det fara nu? Ring 112. Polisen, inte akut: 114 14.',
    suggestions: 'Kanske hjälper någon av de här sidorna:',
    scope: 'Jag kan det som handlar om hot, våld, påtryckningar, mutor och annan otillåten påverkan i jobbet.',
  },
  refuse: { heading: 'Det kan jag inte hjälpa till med', instead: 'Det här kan du läsa i stället:' },
  stop: {
    heading: 'Stanna här – beskriv inte mer',
    nothingKept: 'Jag sparar inte det du skrev. Ta bort det ur chatten. Arbetsgivaren kan ha det kvar även då.',
    channel: 'Rätt väg:',
  },
  welcome: {
    heading: 'Hej! Jag är Rådrum',
    what: 'Jag är en bot. Fråga med egna ord vad du gör när någon hotar, pressar, filmar eller mutar dig i jobbet. Du får stadens egna råd.',
    never: 'Jag hittar inte på svar. Jag tar inte emot visselblåsningar, erkännanden eller uppgifter om personer.',
    privacy: 'Dina frågor sparas inte tillsammans med ditt namn. Skriv ändå inga namn eller personnummer: chatten i Teams finns kvar hos arbetsgivaren.',
    danger: 'Är det fara nu? Ring 112.',
    try: 'Prova till exempel:',
    examples: [
      { title: 'Någon hotar mig på telefon', slug: 'hot-per-telefon' },
      { title: 'En klient vill ge mig en present', slug: 'gavor-och-mutor' },
      { title: 'Jag misstänker en kollega', slug: 'misstanke-mot-kollega' },
      { title: 'Hur polisanmäler jag?', slug: 'polisanmalan' },
      { title: 'Jag är chef och en medarbetare har blivit hotad', slug: 'chef-nar-en-medarbetare-utsatts' },
      { title: 'Vem vänder jag mig till?', slug: 'vem-vander-jag-mig-till' },
    ],
  },
  failure: {
    heading: 'Något gick fel hos mig',
    body: 'Jag kan inte svara just nu. Är det fara? Ring 112. Polisen, inte akut: 114 14. Annars: en chef du litar på eller säkerhetsfunktionen.',
    again: 'Prova gärna att fråga igen om en liten stund.',
    id: 'Felets nummer, om du vill fråga supporten:',
  },
  paused: {
    heading: 'Rådrum är pausat just nu',
    body: 'Är det fara? Ring 112. Polisen, inte akut: 114 14.',
    whomToAsk: 'Fråga din chef, en annan chef eller säkerhetsfunktionen. Numren finns på intranätet.',
    kept: 'Det du redan har skickat härifrån levereras ändå.',
  },
  notification: 'Det finns något nytt att läsa i chatten.',
  pressedInVain: 'Knappen du tryckte på gjorde ingenting. Inget nytt har skickats.',
  wait: {
    heading: 'Vänta en stund',
    body: 'Det har kommit många meddelanden på kort tid. Prova igen om en minut.',
  },
  notes: {
    personalData:
      'Det du skrev ser ut att innehålla personuppgifter. Ta bort meddelandet ur chatten. Jag svarar utan dem och sparar dem inte.',
    names: 'Det ser ut att stå ett namn i det du skrev. Ta bort meddelandet ur chatten, och skriv inga namn. Jag svarar utan dem och sparar dem inte.',
    deleteHere: 'Handlar det om en viss person? Ta bort ditt meddelande här, eftersom alla i chatten kan läsa det. Fråga mig i enskild chatt i stället.',
    attachments:
      'Jag öppnar inte bilagor. Skicka inte bevis, bilder eller dokument hit: spara dem och lämna dem till en chef du litar på eller polisen.',
    edited: 'Du ändrade din fråga. Det här är svaret på den nya.',
    unknownAction: 'Den knappen fungerar inte längre. Skriv din fråga i stället, så får du ett nytt svar.',
    pageGone: 'Den sidan finns inte längre. Skriv din fråga i stället, så får du ett nytt svar.',
    shownBelow: 'Svaret visas här nedanför. Inget har skickats till någon.',
    noKnowledge: 'Just nu når jag inte stadens råd.',
    shownAgain: 'Jag hittar inget mer om det. Det här visade jag senast.',
  },
  footer: {
    owner: 'Ansvarig',
    reviewed: 'Granskad',
    sources: 'Källor',
    moreSources: 'Fler källor på hela sidan.',
    reviewPassed: 'Den här sidan skulle ha granskats i',
    reviewSoon: 'Den granskas igen i',
    example: 'exempel',
  },
  call: 'Ring',
  open: 'Öppna',
  offers: {
    '112': {
      button: 'Ring 112',
      heading: 'Ring 112 vid fara',
      body: 'Ring 112 när liv, hälsa eller egendom är i fara nu. Säg var det händer, vad som händer och om någon är skadad.',
    },
    '114-14': {
      button: 'Ring 114 14 (polisen)',
      heading: 'Polisen när det inte är akut',
      body: 'Ring 114 14 för att anmäla, tipsa eller fråga. Pågår brottet, ring 112.',
    },
    security: {
      button: 'Säkerhetsfunktionen',
      heading: 'Säkerhetsfunktionen',
      body: 'De hjälper dig och din chef att bedöma läget och skydda dig. Du behöver inte vara säker på att det är allvarligt för att höra av dig.',
    },
    incident: {
      button: 'Rapportera händelsen',
      heading: 'Rapportera händelsen',
      body: 'Rapportera i incidentsystemet, även om inget hann hända. Skriv bara det du vet: när, var, vad som sades eller gjordes, vilka som såg det. Skriv inga namn på brukare, elever eller klienter.',
    },
    whistleblower: {
      button: 'Visselblåsarfunktionen',
      heading: 'Visselblåsarfunktionen',
      body: 'Du lämnar namn och kontaktuppgifter där, och din identitet skyddas av sekretess. Funktionen är alltså inte anonym. Beskriv inget här i chatten: använd stadens egen sida.',
    },
    'police-report': {
      button: 'Så polisanmäler du',
      heading: 'Polisanmälan',
      body: 'Ring 114 14, eller 112 om det pågår. Säg att det gäller ditt arbete, lämna arbetets adress och telefon, och be om åtkomstskydd för dina uppgifter.',
    },
    manager: {
      button: 'Prata med en chef',
      heading: 'Prata med en chef',
      body: 'Berätta för din närmaste chef så snart du kan. Är chefen inblandad eller inte på plats? Gå till en annan chef, säkerhetsfunktionen eller visselblåsarfunktionen.',
    },
    support: {
      button: 'Stöd till dig',
      heading: 'Stöd till dig',
      body: 'Det är vanligt att reagera, också långt efteråt. Du behöver inte bära det själv.',
    },
    union: {
      button: 'Facket eller skyddsombudet',
      heading: 'Facket och skyddsombudet',
      body: 'Ditt fackliga ombud och ditt skyddsombud kan stötta dig och följa med på möten. Skyddsombudet ska kunna ta del av risker och tillbud på arbetsplatsen.',
    },
  },
  conversation: conversationSwedish,
  handoff: handoffSwedish,
  outcomes: outcomeSwedish,
  routines: routineSwedish,
  reviews: reviewSwedish,
  handbook: handbookSwedish,
  readMore: 'Läs sidan',
  unknownContactInText: 'rätt funktion (fråga din chef eller sök på intranätet)',
  unknownContactInTextButManager: 'rätt funktion (sök på intranätet)',
  unknownContact: 'Vet du inte vem det är hos er? Fråga din chef eller sök på intranätet.',
  unknownContactButManager: 'Vet du inte vem det är hos er? Sök på intranätet.',
};
