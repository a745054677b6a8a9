import type { OutcomeTexts } from './outcome-texts.ts';

export const outcomeSwedish: OutcomeTexts = {
  maySaved: 'Det du skickade kan vara sparat ändå. Titta under ”mina ärenden” innan du skickar igen.',
  report: {
    sentBefore: 'Den rapporten är redan skickad',
    sentBeforeBody: {
      pending: 'Det du skickade först är på väg till incidentsystemet. Har du ändrat något sedan dess är det inte med.',
      delivered: 'Det du skickade först har kommit fram till incidentsystemet. Har du ändrat något sedan dess är det inte med.',
    },
    anew: 'Vill du ha med ändringen? Skicka den som en ny rapport, och skriv i den att den rättar en tidigare.',
    sendAnew: 'Skicka som ny rapport',
    correctArrived: 'Är något fel eller glömt i en rapport som har kommit fram? Skriv en ny, och berätta i den vilken rapport den rättar, med numret.',
    uncertain: 'Jag vet inte om din rapport kom fram',
    uncertainWhy: {
      refused: 'Mitt senaste försök togs inte emot, men ett tidigare kan ha kommit fram. Jag skickar den inte igen.',
      'gave-up': 'Jag har försökt i flera dagar utan att få ett säkert svar. Jag försöker inte mer.',
      'by-hand': 'Den som sköter mig har stoppat sändningen, men ett försök kan ha kommit fram. Jag skickar den inte igen.',
    },
    askFirst:
      'Fråga innan du rapporterar igen: den som sköter incidentsystemet, skyddsombudet eller en chef du litar på. Ge dem referensen. Finns rapporten inte där, rapportera själv i incidentsystemet. Du kan kopiera det du skrev.',
  },
  request: {
    sentBefore: 'Den begäran är redan skickad',
    sentBeforeBody: {
      open: 'Det du skickade först är på väg till säkerhetsfunktionens kanal, eller syns redan där. Har du ändrat något sedan dess är det inte med.',
      taken: 'Någon har redan tagit det du skickade först. Har du ändrat något sedan dess är det inte med.',
    },
    anew: 'Vill du att de ser ändringen? Skicka den som en ny begäran.',
    sendAnew: 'Skicka som ny begäran',
    closedBefore: {
      withdrawn: 'Du har redan tagit tillbaka den här begäran. Vill du bli kontaktad ändå? Öppna ett nytt formulär.',
      done: 'Den här begäran är redan avslutad. Vill du bli kontaktad igen? Öppna ett nytt formulär.',
    },
    tooMany: 'Flera av dina begäranden väntar redan i kanalen. Den här är inte skickad. Vänta inte om du behöver hjälp nu. Ring i stället:',
    gone: 'Kanalen som skulle få din begäran finns inte just nu. Den är sparad.',
    goneToNext: 'Kanalen som skulle få din begäran finns inte just nu. Jag har skickat den till hela stadens säkerhetsfunktion.',
    doNotWait: 'Vänta inte på svar om du behöver hjälp nu. Ring:',
    expired: 'Ingen tog din begäran',
    expiredBody: 'Den har väntat så länge att jag har stängt den och raderat det du skrev. Behöver du fortfarande hjälp, ring eller be om kontakt igen.',
    expiredInChannel: 'Ingen tog den här i tid. Den är stängd, och den som bad om kontakt får veta det.',
  },
  taken: {
    giveBack: 'Lämna tillbaka',
    giveBackAbout: 'Kan du inte höra av dig? Tryck på Lämna tillbaka, så att någon annan kan ta det.',
    givenBackBy: 'Tillbakalämnad av:',
    nobodyHasIt: 'Ingen har den nu, och den som bad om kontakt väntar.',
    unfinished: 'Påminnelse: den här är inte klar',
    hoursSince: 'Timmar sedan den togs:',
    unfinishedAbout: 'Har ni haft kontakt? Tryck på Klart på kortet där den togs. Annars: hör av dig nu, eller lämna tillbaka den.',
    lastReminder: 'Det här är sista påminnelsen. Nu får den som bad om kontakt veta att det inte är klart, och vem man kan ringa.',
    openAgain: 'Din begäran är öppen igen',
    openAgainBody: 'Den som tog din begäran kan inte kontakta dig. Jag har sagt till kanalen, och skriver här när någon annan har tagit den.',
    touched: 'Har någon hört av sig till dig?',
    unfinishedBody: 'Ingen har sagt till mig att ni har haft kontakt. Jag har påmint dem flera gånger.',
    ifTouched: 'Har ni pratat, eller bestämt en tid, behöver du inte göra något.',
    ifNotTouched: 'Har ingen hört av sig? Vänta inte längre. Ring:',
  },
};
