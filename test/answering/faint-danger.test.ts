import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answering/answer-question.ts';
import { shipped } from '../support/shipped-guide.ts';
import { sentences } from './triage/tables/table.ts';

/** What goes on at this moment, in the words of an alarm, and is none. */
const calm = sentences(`
  han livestreamar i receptionen
  en kille filmar mig nu
  de filmar oss just nu i väntrummet
  han står och filmar mig
  någon livesänder från vårt kontor
  en kvinna streamar mötet utan att fråga
  han filmar mig och vägrar sluta
  hon tar kort på barnen på skolgården
  det står en journalist i receptionen
  en tv-kamera är här nu
  en reporter väntar utanför
  de delar ut flygblad utanför entrén just nu
  jag har en arg förälder i luren
  en kille går runt i korridoren utan bricka
  okänd person i personalköket
  det ligger ett kuvert med pengar på mitt skrivbord
  han la precis 1000 kr på bordet och gick
  hon står här med en present nu
  leverantören är här med vin
  han vägrar ta tillbaka presenten
  jag blev precis uppringd av en politiker
  chefen står här och vill att jag skriver under nu
  en drönare över skolgården
  någon fotar av vår whiteboard
  hon sms:ar mig hela tiden just nu
  mitt namn ligger ute på flashback nu
  det trendar på x just nu
  klienten höjer rösten
  han slog näven i bordet
  en gubbe videofilmar mig när jag skriver ut en böter
  två tjejer gör tiktok utanför mitt kontor nu
  han har satt upp en telefon på stativ i väntrummet
  föräldern spelar in utvecklingssamtalet, vi sitter i det nu
  ett filmteam går runt på skolgården
  aktivister sitter ner i entrén
  någon delar ut en falsk broschyr om oss vid busshållplatsen nu
  hon ställde en påse med ost på mitt bord och sprang
  gästen smusslar över sedlar just nu
  en byggare sitter här och viskar om att det kan löna sig för mig
  vd:n på andra linjen vill att jag river upp tilldelningen
  chefen skriker att jag ska stryka anteckningen
  partisekreteraren är på besök och vill titta i systemet
  kollegan kopierar akter i rummet intill nu
  inboxen svämmar över, allt från samma person
  okänt nummer ringer och lägger på hela kvällen
  jag ser att någon skapat ett konto i mitt namn nu
  min adress ligger på nätet sen en halvtimme
  besökaren suckar högt och slänger sina papper på disken
  en herre sitter och surar i foajén efter sitt avslag
  en montör jag inte känner igen vill in i serverrummet
  mötet börjar om tre minuter och mannen har varit hotfull förr
  han vill ha ut min lön och min födelsedag, nu
  intyget jag håller i har fel stämpel
  he is livestreaming in the reception
  a guy is filming me right now
  he won't stop filming me
  a journalist is here now
  there's a protest outside right now
  someone i don't know is in the staff kitchen
  there is an envelope with cash on my desk
  he put 1000 kr on the table and left
  the supplier is here with wine
  he is swearing at me on the phone
  he raised his voice
  he slammed his fist on the table
`);

/** What goes on at this moment, told beside words of those same calm matters, and is danger. */
const danger = sentences(`
  hon filmar och knuffar mig mot väggen
  killen som livestreamar tar fram något ur väskan
  youtubern har tagit sig in bakom disken och trängt in mig i ett hörn
  de filmar medan de sparkar på dörren
  han streamar och hällde just något på kollegan
  auditorn följer efter mig till bilen nu
  han som filmade i morse är tillbaka med tre kompisar och slår på rutan
  journalisten blir slagen utanför just nu
  demonstranterna kastar sten på fönstren
  demonstrationen har tagit sig in i huset
  leverantören blockerar dörren tills jag skriver på
  han vill att jag tar pengarna och släpper inte min arm
  hon la pengar på bordet och en pistol bredvid
  politikern är full och slår omkring sig
  nämndsledamoten har tagit stryptag på chefen
  en elev har läraren i ett strypgrepp
  chefen har låst in mig på sitt rum
  min kollega slår en brukare nu
  min kollega har gått bärsärk med en sax
  upphandlaren har fått en kniv mot halsen av anbudsgivaren
  anbudsgivaren är här och slår sönder mötesrummet
  krögaren har låst dörren och vi är kvar i köket
  bidragssökanden kastar stolar
  han som fick avslag är på väg hit med bensin
  hon rotar i journalerna och nu har hon dragit fram en kanyl mot mig
  klienten ringer och säger att han står bakom mig
  lappen på bilen säger titta under bilen och det blinkar
  presenten tickar
  chokladasken ryker
  i utvecklingssamtalet började pappan strypa mamman
  svårt möte, han har ställt sig framför dörren och knyter nävarna
  hembesök, han har gått för att hämta yxan
  han videofilmar och har börjat knuffa mig mot räcket
  tjejen med mobilen river mig i ansiktet
  aktivisterna har slagit ner receptionisten
  byggaren drar in mig i sin bil
  han viskar att jag ska skriva på och trycker något vasst i sidan på mig
  vd:n kastar en flaska mot mig
  kollegan har svalt något och rasar ihop
  han som mejlat hela dagen är inne i huset
  den som ringde och la på står i min hall
  herren i foajén river ner skärmar och slår folk
  montören hugger efter oss med en kniv
  de krossar sidorutan medan jag sitter i
  han trycker ner mig på golvet för att få mitt nummer
  the guy livestreaming pulls something out of his bag
  protesters are throwing rocks at our windows
  supplier is blocking the door until i sign
  he wants me to take the cash and won't let go of my arm
  my boss has locked me in his office
  my colleague has lost it with scissors
  the bidder is trashing the meeting room
  a parent has the teacher in a chokehold
  the gift is ticking
  in the parent meeting the dad started choking the mum
  the man who kept emailing is inside the house
  he pins me to the floor to get my phone
`);

function isAcute(message: string): boolean {
  return answerQuestion(message, shipped).kind === 'acute';
}

describe('what goes on at this moment', () => {
  it('is hardly ever missed when it is danger, whatever calm matter it is told with', () => {
    const missed = danger.filter((message) => !isAcute(message));
    expect(missed.length / danger.length, missed.join('\n')).toBeLessThan(0.05);
  });

  it('is taken for danger in one of four at most when it is calm', () => {
    const alarms = calm.filter(isAcute);
    expect(alarms.length / calm.length, alarms.join('\n')).toBeLessThan(0.25);
  });

  it.each([
    ['de filmar oss just nu i väntrummet', 'bli-filmad-inspelad-och-auditors'],
    ['he is livestreaming in the reception', 'bli-filmad-inspelad-och-auditors'],
    ['chefen står här och vill att jag skriver under nu', 'intern-och-politisk-patryckning'],
  ])('is no danger where it is only faintly like one, and the search is sure of a calm page: %s', (message, page) => {
    expect(shipped.triage(message)).toMatchObject({ verdict: { kind: 'danger' }, isFaint: true });
    expect(answerQuestion(message, shipped)).toMatchObject({ kind: 'answer', pages: expect.arrayContaining([page]) });
  });
});
