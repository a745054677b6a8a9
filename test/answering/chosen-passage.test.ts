import { describe, expect, it } from 'vitest';
import { shipped } from '../support/shipped-guide.ts';

/** Language, page, the section whose text answers, and a question that asks for just that; one in three of those that the choice of passages was tried on. */
const asked = `
  sv | akut-fara-just-nu | Om du inte kan prata | kan inte prata högt i telefon för då hör han mig, hur larmar jag då
  sv | bisyssla | Lag i korthet | är det brottsligt att ha ett sidojobb som man inte talat om
  sv | bombhot | Om hotet kommer i telefon | vad ska jag lyssna efter hos den som ringer in ett bombhot
  sv | chef-forebygg-och-riskbedom | Lag i korthet | kan skyddsombudet sätta stopp för att nån jobbar ensam
  sv | chef-myndighetsanmalningar | Så gör du anmälan | var på nätet anmäler jag en arbetsskada till försäkringskassan som chef
  sv | chef-nar-en-medarbetare-utsatts | Rapportera | kan jag som chef polisanmäla så att min medarbetares namn inte kommer med
  sv | dokumentera-och-sakra-bevis | Får jag spela in? | är det ok att jag själv bandar samtalet som bevis
  sv | ersattning-och-rattsprocess | Pengar: fyra vägar | mina glasögon gick sönder när han slog mig, vem betalar nya
  sv | gavor-och-mutor | Pengar, lån och testamente | en gammal dam jag hjälper vill att jag ska ärva henne
  sv | hembesok-och-ensamarbete | Lag i korthet | får soc gå in i lägenheten fast familjen säger nej
  sv | hot-kopplat-till-orosanmalan | Falsk anmälan om dina egna barn | en klient har orosanmält mina egna barn för att jävlas
  sv | hot-och-vald-i-moten | Om du har blivit skadad | vad ska läkaren skriva om mina skador efter att en klient slog mig
  sv | hot-per-telefon | Om samma person ringer igen | får jag spärra numret på den som ringer och hotar hela tiden
  sv | hot-via-mejl-sms-och-brev | Lag i korthet | är ett hotbrev till mig en offentlig handling
  sv | jav | När kan det vara jäv? | är jag jävig om jag bara träffat personen en enda gång på en fest
  sv | meddelarfrihet-och-kallskydd | Lag i korthet | gäller meddelarfriheten även i kommunala bolag
  sv | misstankt-brev-paket-eller-foremal | Tecken att vara vaksam på | hur ser man på utsidan att ett kuvert kan vara farligt
  sv | mojliggorare-och-infiltration | Så skyddar ni arbetsplatsen | hur skyddar vi vår enhet mot att kriminella tar sig in
  sv | om-du-sjalv-pressas | Vad händer när jag berättar? | vad händer om jag berättar för chefen att jag är utpressad
  sv | otillatna-slagningar-och-lackor | Om du gjorde fel eller ser en läcka | jag mejlade en utredning till fel person
  sv | rapportera-tillbud-och-handelser | Vilken väg gäller? | en boende far illa hos oss, ska det bli lex sarah eller incident
  sv | rekrytering-och-registerutdrag | Arbete i hemmet och ledande tjänster | måste vi kräva registerutdrag av nya i hemtjänsten
  sv | skydd-av-dina-personuppgifter | Skydd hos arbetsgivaren | kan vem som helst ringa kommunen och få mitt privata mobilnummer
  sv | stod-efter-en-handelse | Vägen tillbaka till arbetet | kan jag få slippa träffa mannen som slog mig när jag börjar jobba igen
  sv | tillsyn-tillstand-och-bidrag | Bulvaner och falska papper | vad menas med målvakt
  sv | trakasserier-och-forolampningar | Chef: ta över bördan | en man mejlar min personal femtio gånger om dan, hur kan jag som chef avlasta
  sv | uthangd-och-doxad | Om din adress ligger ute | hur får jag bort min adress från hitta och eniro
  sv | vad-ar-otillaten-paverkan | Lag i korthet | vad betyder myndighetsutövning
  sv | vanskapskorruption-och-relationer | När någon väntar sig din hjälp | min granne tjatar om att jag ska fixa hans bygglov, hur säger jag nej
  sv | vem-vander-jag-mig-till | Hjälp utanför staden | hur får jag tag i en präst mitt i natten
  en | visselblasning | Who and what is it for? | can a resident's daughter use the whistleblower channel
  en | skydd-av-dina-personuppgifter | Three levels in the population register | how do I get a completely new identity
  en | bli-filmad-inspelad-och-auditors | A camera in a client's home | relatives put up CCTV in the flat where I do home care
  en | hot-kopplat-till-orosanmalan | If you must report but are afraid | will the parents find out that I made the child protection report
  en | jav | When does it not matter? | client says I am biased, do I have to hand over the case
  en | rapportera-tillbud-och-handelser | What is what? | difference between a near miss and an accident
  en | trakasserier-och-forolampningar | What is allowed, and what is not? | how many times may a citizen complain before it is harassment
`
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()) as [string, string, string, string]);

const places = asked.map(([language, slug, section, question]) => {
  const hit = shipped.search(question, { language: language === 'en' ? 'en' : 'sv', limit: 45 }).hits.find((found) => found.slug === slug);
  const document = shipped.base.documents.find((one) => one.slug === slug && one.language === hit?.language);
  const passages = hit?.passageIds.flatMap((id) => document?.passages.find((passage) => passage.id === id) ?? []) ?? [];
  return { told: `${question} (${slug}, ${section})`, place: passages.findIndex(({ heading }) => heading === section) };
});

/** The questions that find the wanted passage no further down than this, and the others to be told. */
function shareUntil(last: number): readonly [number, string] {
  const beyond = places.filter(({ place }) => place === -1 || place > last);
  return [1 - beyond.length / places.length, beyond.map(({ told }) => told).join('\n')];
}

describe('the passage of a page that answers a specific question', () => {
  it('is found more often than not', () => {
    const [share, others] = shareUntil(0);
    expect(share, others).toBeGreaterThan(0.5);
  });

  it('is among those that stand on the card or have a button there, four times in five', () => {
    const [share, others] = shareUntil(3);
    expect(share, others).toBeGreaterThanOrEqual(0.8);
  });
});
