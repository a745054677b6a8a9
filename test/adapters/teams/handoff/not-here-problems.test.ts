import { describe, expect, it } from 'vitest';
import { notHereProblems } from '../../../../src/adapters/teams/handoff/not-here-problems.ts';
import { readTold } from '../../../../src/adapters/teams/handoff/told.ts';
import { texts } from '../../../../src/cards/texts/texts.ts';
import { cardButtons, cardInputs, cardWords } from '../../../support/card-words.ts';
import { anOffice } from '../../../support/handoff-office.ts';
import { triage } from '../../../support/shipped-guide.ts';

const problemsOf = (fields: Readonly<Record<string, unknown>>) => notHereProblems(readTold(fields, ['what'], { triage }), fields);

/** What people may report, also of colleagues and managers who were violent. */
const incidents = [
  'Under hembesöket blev klientens bror aggressiv och slog i väggen. Han sa att han vet var jag bor. Jag gick därifrån och ringde chefen.',
  'En man kom in i receptionen och krävde att få sitt beslut. Han skrek könsord åt min kollega och kastade en stol. Vakten kom efter tre minuter.',
  'Jag fick ett anonymt brev på jobbet där det stod att jag ska passa mig. Brevet ligger i en plastficka i mitt skåp.',
  'En förälder filmade mig på skolgården och la ut klippet på Tiktok med mitt namn. Flera elever har sett det.',
  'En boende tog tag i min arm och vred om när jag skulle hjälpa till med duschen. Jag fick blåmärken men behövde ingen läkare.',
  'En entreprenör bjöd på middag och vinflaskor efter mötet. Jag tackade nej och berättade för chefen.',
  'Klienten ringde 14 gånger på natten och hotade att skada mina barn om han inte får bostad.',
  'En okänd man väntade vid min bil efter jobbet och frågade om utredningen jag har hand om. Han sa inget hot men stod nära.',
  'Vid inspektionen av restaurangen ställde sig ägaren i dörren och släppte inte ut oss på flera minuter. Två andra män stod utanför.',
  'Min kollega blev spottad i ansiktet av en elev i korridoren. Jag såg det. Eleven sprang sedan iväg.',
  'En vårdnadshavare skrev i ett mejl att jag ska få ångra mig. Hon skickade också bilder på mitt hus.',
  'Jag knuffades av en besökare på biblioteket när jag bad honom gå. Jag föll och slog i knät.',
  'Någon har lagt en död råtta i brevlådan på kontoret. Vi har fotograferat den.',
  'En kollega och jag blev hotade av en kund i kassan på simhallen. Han visade en kniv i bältet och gick sedan.',
  'Under telefonsamtalet sa klienten att hon ska ta livet av sig om hon inte får pengar. Jag ringde 112 och stannade i luren.',
  'En leverantör erbjöd mig en resa till Spanien om vi förlänger avtalet. Jag sa nej.',
  'Jag blev inlåst i ett rum av en brukare i ungefär fem minuter. En kollega hörde mig och öppnade utifrån.',
  'Under mötet reste sig politikern och skrek att jag ska bort från min tjänst om jag inte ändrar förslaget. Tre personer hörde det.',
  'Min arbetskamrat kastade en kaffekopp mot mig i fikarummet efter en diskussion. Jag träffades på axeln.',
  'En kollega skrek åt mig inför klienter och tog tag i min tröja. Chefen var inte där.',
  'Min chef knuffade in mig i väggen när jag sa ifrån om schemat. En kollega såg det.',
  'Två män som sa att de kom från en förening krävde bidraget och sa att de har folk som kan hälsa på hemma hos mig.',
  'Jag har glömt att larma av och därför kom väktaren. Mannen som stod utanför hade kastat stenar mot fönstret.',
  'En klient har skickat nakenbilder till min jobbtelefon vid flera tillfällen i november.',
  'En hund bussades på mig vid tillsynen av fastigheten. Ägaren skrattade. Bett i vänster hand, vårdcentral besökt.',
  'Elevens pappa kom till förskolan berusad och hotade att hämta barnet med våld. Vi låste dörren och ringde polisen.',
  'En brukare kallade mig rasistiska ord under hela passet och slängde tallriken mot mig.',
  'En person gick runt i huset och provade dörrar. När jag frågade vem han sökte sprang han därifrån. Passerkort saknas från receptionen.',
  'Någon har loggat in med mitt konto i natt enligt it. Jag har bytt lösenord.',
  'Jag hittade en lapp på bilen: vi vet vilken skola dina barn går i.',
  'Vid trafikövervakningen blev jag påkörd på foten av en bilist som fått böter. Han körde vidare.',
  'Under domstolsförhandlingen stirrade klientens kusiner på mig och gjorde halsgest.',
  'En gäst på träffpunkten tog strypgrepp på min kollega. Kollegan kom loss. Polis tillkallad, ärende finns.',
  'På torget omringade ett gäng ungdomar oss fältare och sa att vi inte får gå där mer.',
  'Jag tog emot ett paket med chokladaskar som lämnats i receptionen utan avsändare. Det ligger kvar hos chefen.',
  'Kunden sa att han har kontakter i kommunen och att det vore synd om något hände mig.',
  'Jag halkade när jag sprang från klienten som jagade mig i trapphuset. Stukad fot.',
  'Klienten låste dörren och sa att jag inte fick gå förrän jag skrivit under. Jag skrev under för att komma därifrån.',
  'Vår vikarie blev hotad med hammare av en boende i natt. Hon är hemma nu och har fått samtalsstöd.',
  'During the home visit the client\'s brother got aggressive and hit the wall. He said he knows where I live. I left and called my manager.',
  'A man came to the reception, shouted at my colleague and threw a chair. The guard came after three minutes.',
  'A parent filmed me in the school yard and posted the clip with my name.',
  'A resident grabbed my arm during the morning shower and I got bruises.',
  'A supplier offered me a trip to Spain if we extend the contract. I said no and told my manager.',
  'My coworker threw a cup at me in the break room after an argument. It hit my shoulder.',
  'My boss pushed me against the wall when I complained about the schedule. A colleague saw it.',
  'Somebody left a note on my car: we know which school your kids go to.',
  'Two men said they have people who can visit me at home unless the grant is paid.',
  'An unknown man waited by my car and asked about the investigation I handle.',
  'A client sent me photos of my house and wrote that I will regret the decision.',
  'The owner blocked the door during the inspection and we could not leave for several minutes.',
];

/** What the guide takes in nowhere. */
const notHere = [
  'Min kollega Erik tar emot pengar från en byggfirma för att ge dem bygglov. Jag har sett kuvert flera gånger.',
  'Jag vill visselblåsa om att enhetschefen fuskar med upphandlingar och ger uppdrag till sin bror.',
  'Jag har lämnat ut en adress till min kusin ur systemet. Jag vet att det var fel.',
  'Lisa på ekonomi betalar falska fakturor till ett bolag som hennes man äger.',
  'Vår handläggare Ahmed släktar med en klient och har godkänt bidrag åt hela familjen.',
  'Min arbetskamrat slår upp sina grannar i journalsystemet och skrattar åt det i fikarummet.',
  'Chefen för avdelningen har anställt sin svåger utan annons och betalar honom för timmar han inte jobbar.',
  'En kollega säljer uppgifter om klienter till ett gäng. Jag har sett meddelanden i hennes mobil.',
  'My colleague Erik takes money from a construction firm to grant permits. I have seen envelopes several times.',
  'I want to blow the whistle on my manager who gives contracts to his brother.',
  'I gave an address from the system to my cousin. I know it was wrong.',
  'Lisa in finance pays false invoices to a company her husband owns.',
  'A coworker sells client data to a gang. I saw messages on her phone.',
];

describe('what is written in a form', () => {
  it.each(incidents)('is taken: %s', (what) => {
    expect(problemsOf({ what })).toEqual([]);
  });

  it.each(notHere)('is not taken: %s', (what) => {
    expect(problemsOf({ what, witnesses: what })).toEqual([{ field: 'what', kind: 'not-here' }]);
  });

  it('is taken from whoever gave in to a threat, as a report of that threat', () => {
    const what = 'Jag har lämnat ut en adress ur systemet till honom. Jag vet att det var fel.';
    expect(problemsOf({ what, kind: 'threat' })).toEqual([]);
    expect(problemsOf({ what, kind: 'other' })).toEqual([{ field: 'what', kind: 'not-here' }]);
  });

  it.each([
    ['report', { kind: 'other', when: 'i går', where: 'kontoret', what: notHere[0] }, 'what'],
    ['contact', { topic: 'bombhot', how: 'teams', when: 'i dag', text: notHere[0] }, 'text'],
  ])('of a %s stays in the form where it is not taken, is not saved, and the way is shown', async (verb, fields, field) => {
    const office = await anOffice({ triage });
    for (const step of ['review', 'send']) {
      const { card, events } = await office.press(`${verb}.${step}`, { id: '0f1e2d3c-0000-4000-8000-000000000001', language: 'sv', ...fields });
      expect(cardWords(card).join(' ')).toContain(texts.sv.handoff.form.problems['not-here']);
      expect(cardInputs(card).find(({ id }) => id === field)?.value).toBe(notHere[0]);
      expect(cardButtons(card)).toContainEqual(expect.objectContaining({ data: { offer: 'whistleblower', language: 'sv' }, associatedInputs: 'none' }));
      expect(JSON.stringify(events)).not.toContain('Erik');
    }
    expect(await office.store.outbox.overview({ limit: 5 })).toEqual([]);
  });
});
