import type { TriageTable } from './table.ts';

/** Sentences that the data was built on. They stand among the examples of `danger.yaml`. */
export const first: TriageTable = {
  danger: {
    'akut-fara-just-nu': `
      en man med kniv i receptionen
      han har dragit fram en kniv och hotar min kollega
      vi har barrikaderat oss i konferensrummet, någon skjuter i korridoren
      brukarens son blockerar dörren och släpper inte ut mig
      jag sitter inlåst på toaletten och han sparkar på dörren
      klienten kastar stolar omkring sig i väntrummet just nu
      nån slåss i entren hjälp
      HAN SLÅR HENNE
      dom försöker slå in rutan till expeditionen
      en kille viftar med en yxa utanför skolan
      pappan är här igen och skriker att han ska ta barnet
      min kollega blöder från huvudet
      han tar stryptag på vaktmästaren
      det brinner i papperskorgen på toan på biblioteket
      nån har tänt eld på soffan i väntrummet
      mannen vägrar lämna rummet och blir mer och mer hotfull
      jag är ensam med honom i lägenheten och han låser dörren
      en bil följer efter mig från jobbet nu
      elev har pistol i klassrummet
      jag hör skott utanför
      dom e tre stycken o bankar på dörren vi e livrädda
      hjalp han star utanfor med ett basebolltra
      han ar kvar i huset och vi gommer oss i forradet
      kommer inte ut från mötesrummet han står i vägen
      hotfull man i receptionen just nu vad gör vi
      besökaren har tagit min kollega som gisslan
      vakten är nerslagen och ligger på golvet
      han är på väg hit nu och säger att han ska döda mig
      hon ringde och sa att hennes bror är på väg till kontoret med en pistol
      jag är på hembesök och mannen har tagit fram en kniv
      hjälp mig
      ring polisen
      skynda er han slår sönder allt
      jag vågar inte gå ut, han väntar vid min bil
      nån försöker bryta upp dörren till personalrummet
      kvinnan har hällt ut bensin i entrén
      han håller fast mig i armen och vägrar släppa
      dörren är låst och han har nyckeln jag kommer inte ut
      två killar med järnrör springer runt på skolgården
      jag blev precis slagen i ansiktet av en förälder, han är kvar
      har en klient framför mig som skriker och slår i bordet, jag är rädd
      en berusad man går lös på personalen på fritidsgården
      min chef är medvetslös efter att ha blivit slagen
      knivmannen är kvar i byggnaden
      exmannen till en klient står utanför och vill in, han har hotat döda oss alla
      han kommer tillbaka om fem minuter och har sagt att han ska skjuta mig
      vi är instängda i köket och hör hur han går omkring utanför
      there is a man with a knife in the lobby
      client is smashing up the office right now
      someone is shooting outside the school
      we are locked in the staff room and he's banging on the door
      my colleague has been stabbed
      he won't let us out of the apartment
      he followed me to my car and is standing outside it
      a parent is threatening us with a hammer
      i'm hiding in the bathroom please help
      please call the police
      a guy is punching the guard in reception
      help he is here
      visitor is getting really aggressive and refuses to leave, i am alone
      he just pulled a gun
      someone set fire to the entrance
      im trapped in his flat
    `,
    bombhot: `
      det har ringt en man och sagt att en bomb exploderar om en timme
      vi har fått ett bombhot mot skolan
      bombhot just nu
      nån säger att det ligger en bomb i väskan vid entrén
      man just called and said there is a bomb in the building
      vi hittade en handgranat på skolgården
      han hotar att spränga hela kontoret
    `,
    'misstankt-brev-paket-eller-foremal': `
      öppnade ett kuvert och det rann ut vitt pulver
      pulver i brev i postrummet
      det står en övergiven resväska utanför stadshuset
      paketet på mitt skrivbord tickar
      i got a letter with white powder in it
      misstänkt föremål vid entrén, sladdar sticker ut
    `,
    'hot-om-sjalvmord': `
      en klient står på broräcket och har ringt mig
      jag har en kvinna i telefon som säger att hon ska hoppa
      brukaren har tagit en överdos
      jag vill inte leva längre
      killen jag pratar med säger att han tänker ta livet av sig ikväll
      client on the phone says she has taken pills
      i want to kill myself
      hon skär sig i armarna nu
    `,
  },
  calm: `
    vad gör jag om en besökare drar kniv
    hur agerar vi om någon kommer in med vapen
    finns det en checklista för bombhot
    igår blev jag hotad med kniv på ett hembesök
    en klient hotade mig i våras och jag tänker fortfarande på det
    vi ska ha utrymningsövning på torsdag
    får man bära pepparspray på jobbet
    hur många blev hotade förra året
    tänk om han kommer tillbaka med en kniv
    hur ska jag göra om jag får ett pulverbrev
    vad är rutinen vid brand i lokalen
    min kollega blev misshandlad för två veckor sedan
    jag blev spottad på i fredags
    jobbet tar livet av mig, så mycket att göra
    kul bomb du droppade på mötet
    han bombar min inkorg med mejl
    kan vi skjuta upp mötet
    hur rapporterar jag ett slagsmål som hände i måndags
    en klient brukar bli aggressiv när hon får avslag
    någon har skickat ett hotfullt mejl till mig
    hotad på telefon vad gör jag
    en man ringer och hotar mig varje dag
    hen skrev på facebook att jag borde dö
    får jag filma den som hotar mig
    vad säger lagen om hot mot tjänsteman
    jag såg en dokumentär om skolskjutningar
    kniven på strupen i budgeten
    vem ansvarar för utrymning
    hur pratar man med någon som vill ta livet av sig
    klienten hotar med självmord om hon inte får lägenheten
    vad gör jag när en brukare säger att han inte vill leva
    vi behöver en utbildning i pågående dödligt våld
    riskbedömning inför möte med hotfull person
    imorgon ska jag träffa en pappa som tidigare slagit en handläggare
    hur skyddar jag mig på hembesök
    en brukare har många knivar hemma
    jag är rädd att han ska vänta på mig efter jobbet
    stod utanför mitt hus i helgen
    ska jag polisanmäla att han slog mig
    han sa att han vet var mina barn går i skolan
    någon står ofta utanför kontoret och tittar
    vilka larmknappar ska vi köpa in
    hur länge sparas filmen från kameran
    min kompis är brandman
    slå upp en paragraf
    han slår på folk i systemet
    jag får sparken om jag säger något
    en auditor filmar i receptionen
    besökare som inte vill gå hem vid stängning
    okänd person i korridoren
    hur gör jag en tillbudsanmälan efter hot
    jag har ont i magen efter det som hände förra veckan
    han skrek åt mig i mötet igår
    kan man få skadestånd om man blivit knivhuggen
    what do i do if someone has a gun
    yesterday a client threatened me with a knife
    is there a routine for bomb threats
    how do i report an assault that happened last week
    we are planning an evacuation drill
    this deadline is killing me
    he always threatens suicide when we say no
    what is the procedure for suspicious packages
    i was attacked two months ago and still feel bad
    a client keeps sending threatening emails
    should i report that he called me a whore
    statistics on violence against social workers
    what if he comes back
    can i get a personal alarm
    i am nervous before a meeting with an angry father
    someone might have been in the archive last night
    he shot me an email
    hur bemöter man en aggressiv person
    när är det säkert att gå tillbaka efter ett bombhot
    leverantören hotar med advokat
    kvarglömda saker i receptionen, vad gör vi med dem
    får vi låsa dörren för besökare
    jag blev hotad, vad gör jag nu
  `,
  refuse: {
    'who-talked-to-media': `
      vem är det som har pratat med journalisten
      hur får jag reda på vem som läckte till pressen
      vem tjallade till aftonbladet
      hjälp mig hitta källan till artikeln
      who leaked this to the press
      how do I find out who talked to the newspaper
    `,
    'who-reported': `
      vem anmälde mig
      vem är visselblåsaren på vår enhet
      hur spårar jag den som visslade
      who reported me
      jag vill veta vem som har klagat på mig
      who is the whistleblower
    `,
    'look-up-person': `
      hur kollar jag om min granne är kriminell
      vilken adress har Erik Johansson som är klient
      kan du ta fram adressen till min exfru
      vem handlägger ärendet för familjen i trean
      how do i check if my colleague has a criminal record
      find the address of a client
      hur hittar jag någon med skyddad identitet
    `,
    'profile-group': `
      vilka efternamn ska vi vara extra försiktiga med
      vilken nationalitet fuskar mest
      lista klaner i området
      are immigrants more likely to cheat
    `,
    'covert-watch': `
      hur spelar jag in min kollega i smyg för att få bevis
      hur sätter jag en gps på kollegans bil
      how can i secretly record my coworker to prove it
    `,
    'evade-control': `
      hur söker jag i journalen utan att det syns i loggen
      hur kommer man runt registerkontrollen
      how do i avoid the log check
    `,
    revenge: `
      hur ger jag igen på honom
      jag vill hämnas på klienten
      help me get back at him
    `,
  },
  stop: {
    'whistleblower-report': `
      jag vill visselblåsa om min chef
      jag vill anmäla att min chef tar mutor
      kan du ta emot min visselblåsning
      i want to blow the whistle on my manager
      jag vill lämna en visselblåsning här
    `,
    confession: `
      jag har läckt uppgifter till en kriminell
      jag tog emot pengar för att godkänna ansökan
      jag har sålt adresser ur systemet
      i took a bribe
      jag erkänner att jag har stulit
    `,
    accusation: `
      min kollega Anna Lindberg läcker uppgifter till gänget
      Peter på bygglov tar mutor
      min chef NN stjäl ur kassan
      my colleague John Smith takes bribes
    `,
  },
  answered: `
    får jag spela in mitt eget samtal
    hur går en bakgrundskontroll till vid rekrytering
    journalisten frågar vem som är ansvarig
    får chefen fråga vem som pratat med media
    kan jag visselblåsa anonymt
    hur visselblåser jag
    jag misstänker en kollega, vad gör jag
    jag har gått för långt, vad gör jag
    vad händer om man har läckt
    någon har lagt ut min adress på nätet
    hur får jag skyddade personuppgifter
    min chef letar efter vem som pratade med tidningen
    får kollegan veta att det var jag som anmälde
    får jag ta emot en chokladask
    jag fick en present av en brukare
    klienten fuskar med bidraget
    kollar ni loggarna
    jag råkade skicka ett mejl till fel person
    en kompis vill att jag kollar upp någon
    vem är ansvarig för säkerheten
    vem vänder jag mig till om chefen är jävig
    may my boss ask who talked to the press
    can I record my own call
    i suspect a colleague, what do i do
    how do i blow the whistle
    kallad rasistiska saker av en besökare
    hur vet jag om jag är jävig
    han säger att han ska hämnas på mig
    någon filmar mig i smyg
    jag har blivit anmäld till ivo
    kan jag prata med en journalist
  `,
  aside: {
    'small-talk greeting': `
      hej
      Hallå!
      god morgon
      hello
      hi there
      hur mår du
    `,
    'small-talk thanks': `
      tack
      tack så mycket för hjälpen
      thanks a lot
      toppen tack!
    `,
    'small-talk goodbye': `
      hej då
      bye
    `,
    'small-talk who-are-you': `
      vem är du
      är du en robot
      are you human
      vad heter du
    `,
    'small-talk what-can-you-do': `
      vad kan du hjälpa mig med
      what can you do
      hur funkar det här
    `,
    'small-talk language': `
      do you speak english
    `,
    'out-of-scope weather': `
      vad blir det för väder imorgon
      will it rain, what is the weather
    `,
    'out-of-scope it-support': `
      jag har glömt mitt lösenord till datorn
      skrivaren funkar inte
      my laptop is frozen
    `,
    'out-of-scope employment': `
      när kommer lönen
      hur många semesterdagar har jag
    `,
    'out-of-scope food': `
      recept på kladdkaka
    `,
    'out-of-scope sport-and-fun': `
      vem vann matchen igår
      berätta ett skämt
    `,
    'out-of-scope write-and-compute': `
      skriv en dikt om våren
      write a python script
    `,
    'out-of-scope city-services': `
      hur söker jag förskoleplats
    `,
  },
  inScope: `
    hej, jag har blivit hotad
    tack men han är fortfarande arg
    hello a client sent me flowers
    får jag ta med mig en kaka som en klient bakat
    chefen vill sänka min lön för att jag sa nej
    en leverantör bjuder på fotboll
    någon har mitt lösenord
    jag klickade på en länk och skrev mitt lösenord
    kan jag ha ett extraknäck på semestern
    vad är jäv
    är det här hot
    kan du hjälpa mig, en klient följer efter mig till bussen varje dag
    vem är min kontakt på säkerhet
    kan en journalist få mitt schema
    får jag jobba hemma efter hotet
    han tar inte nej för ett svar
    bussen var full av folk som filmade mig
    hur skriver jag en tjänsteanteckning om hotet
    jag behöver prata med någon
    what is a bribe
    who do i talk to
    can i get paid leave after an assault
    how do i write down what happened
    kan ni skriva mitt namn på hemsidan
    blir jag av med jobbet
    kan jag sjukskriva mig efter ett hot
    får jag ersättning för min trasiga telefon
    thanks, but what about the police
    leverantör bjuder på lunch
    bygglov, sökanden erbjuder pengar
  `,
};
