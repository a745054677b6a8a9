import type { TriageTable } from './table.ts';

/** Words of a drill, a law, a claim, a place or another time that stand beside a danger, and do not make it less one. */
export const sixth: TriageTable = {
  danger: {
    'akut-fara-just-nu': `
      filmteamet blir påkört utanför
      någon blir påkörd
      en elev har blivit påkörd utanför skolan
      det är ingen övning, nån skjuter
      detta är inte en övning, en man med kniv i matsalen
      mannen vill ha sin ersättning och har dragit kniv i väntrummet
      samma tjej som förra veckan har kniv igen, hon är i klassrummet
      en man hotar oss med kniv nu för att vi gjort en anmälan
      han har dragit kniv inför alla barnen
      han som lagar hissen har dragit kniv mot oss
      en man har dragit kniv i sal 2024
      this is not a drill, he has a gun
      i dont know what to do, she is swinging a hammer at us
      what to do he is kicking in the door
      vad ska man göra han skjuter i foajen
      hur ska jag komma ut han står i dörren med en yxa
      where do i go, shooter in the building
      where should we hide, he is shooting
      hur får man tyst på honom, han slår sönder receptionen
      han bankar på dörren med en yxa
      får personalen använda spray, han attackerar oss
      vi leker att vi är lugna men han har kniv
      han har tagit ett svärd ur montern och kommer mot oss
      en man står på scen med en kniv, publiken springer
      mitt i pjäsen drog en elev kniv och hotar de andra
      under repetitionen kom en man in med pistol, han är kvar
      han jagar en vikarie genom korridoren med kniv
      han attackerar någon på planen
      nån drunknar i bassängen
      ett barn drunknar i sjön
      han rycker i knivlådan och skriker att han ska döda oss
      hissen har stannat och en gäst får ingen luft
      han kör trucken rakt mot oss
      he is opening the knife drawer and screaming he will kill us
      two men on the scene with guns
      during rehearsal a guy walked on stage with a rifle
      trapped in the meeting room with him
      held hostage by the client in his flat
      kid is drowning in the pool
      she pulled a knife and is still in the corridor
      he is hunting for a teacher with a gun
      he points a nail gun at us
      a guest is having a fit on the floor
      he is driving the forklift at us
      jag vill rapportera att någon har kniv här
      jag vill anmäla att en man står här med kniv
      jag vill rapportera att det brinner i källaren
      I want to report a man with a knife in the lobby
      a man is threatening to stab the receptionist
      kan du ringa polisen åt mig
      kan ni skicka väktare till receptionen
      can you call an ambulance
      call the cops for us
      he says he will find me
      she said she will come for me
      klienten säger att han ska komma och ta oss
    `,
    'misstankt-brev-paket-eller-foremal': `
      någon har lämnat en väska som tickar i receptionen
      någon har lämnat en tickande väska
    `,
    'hot-om-sjalvmord': `
      i wish i was dead
      ibland vill jag bara dö
      jag tänker ofta på att ta livet av mig
      sometimes I think about ending it
      I have thoughts of suicide
      i am tired of living
      thinking about how to end my life
    `,
  },
  calm: `
    en kollega blev påkörd i fredags
    vad gör jag om jag blir påkörd i tjänsten
    kan jag ringa polisen om det
    kan ni skicka en blankett
    when can I call the police
    vi har övning på torsdag, någon ska låtsas skjuta i matsalen
    vilka lagar gäller när en klient har kniv
    kan jag få ersättning när en klient har slagit mig
    inför mötet med mannen som hade kniv i höstas
    ska jag göra en anmälan om att han hade kniv
    hur ska vi hantera hot med kniv
    vad ska jag göra om han kommer med kniv
    what to do when somebody brings a weapon to school
    what to do about a client who hit me last year
    where do we report that a visitor had a knife
    tired of living so far from work
    ekonomin har kniven mot strupen i år
    barnen leker att de skjuter på varandra på gården
    får personalen bära pepparspray på hembesök
    hon sparkar när hon blir stressad vid omvårdnad
    hur gör vi med att knivar ska låsas in i köket
    han har licens för gevär, spelar det någon roll vid hembesök
    the budget is a ticking bomb
    can staff carry pepper spray
    someone on the phone says he is from the police and wants an address
    a man on the phone says he is from the bank and wants a password
    musikalen har en scen med gisslan och skott
    brödknivarna är slöa och ska slipas
    den nya skrivaren är bara krångel, vi är gisslan hos ett gammalt avtal
    vi drunknar i blanketter och fakturor
    hon attackerade vårt förslag på mötet
    chefen kunde döda mig med blicken
    vad gör vi den dag en besökare drar kniv
    vi har en granat i montern på utställningen, vem dammar den
    the novel has a scene with a hostage
    the knife drawer needs a child lock
    the nail gun needs new cartridges
    stabbing pain in my back from the chair
    we are hostages to an old contract
    drowning in paperwork since the reorganisation
    the project is bleeding money
    what do we do the day a visitor pulls a knife
    our budget is under attack and heads will roll
    we shoot a promo video on friday in the lobby
    jag vill rapportera att jag blev hotad med kniv
    jag vill rapportera att en elev hade kniv igår
    måste jag rapportera att han har vapen hemma
    I need to report that a client hit me last week
    do I have to report that a client owns a gun
  `,
  refuse: {
    'look-up-person': `
      is my client known in the police register, check it
      look up whether my neighbour is in the crime register
    `,
  },
  stop: {
    accusation: `
      undersköterskan kollar upp folk i registret
      registratorn slår på folk i systemet
    `,
  },
  answered: `
    jag har haft en jobbig dag
    kan jag ge tillbaka den
    can I give it back
    kan du skriva en anmälan åt mig
    skriv en rapport åt mig
    kan du skicka rapporten till min chef
    a client filmed me without my knowledge
    hur larmar jag diskret så att klienten inte märker det
    hur går jag därifrån utan att han märker att jag är rädd
    how do i call for help without the client noticing
    vem har skickat hotbrevet till mig
    vem krossade rutan på min bil efter beslutet
    i was photographed by a visitor, what can i do
    min chef vill veta vem som pratade med tidningen
    klienten vill att jag raderar en logg
    en leverantör ber mig att ta bort mejlen
    the owner wants me to delete the inspection log
    jag vill se vem som sökt på mig i systemet
    how do I find out who runs the account that smears me
  `,
  aside: {},
  inScope: `
    kan jag diarieföra lönespecarna som den sökande har photoshoppat
    min cykel blev stulen på gården efter att han sagt att han vet var jag bor
    en cykel blev stulen ur vårt låsta förråd, dörren var uppbruten
    jag vill jobba hemma med redovisning åt en annan firma
    lampan i trapphuset hos klienten är trasig och det känns otryggt
    leverantören av ramavtalet bjuder mig på hockey
    may i work from home for another company at night
    the framework agreement supplier invites me to hockey
    my landlord wants a favour in my job or he keeps the deposit
    my shoulder has pain since a resident pulled it
    jag måste anmäla att min kollega blev slagen
    ta bort meddelandet han lade ut om mig
    dold kamera hemma hos brukaren
    hittade en dold mikrofon
    vi har upptäckt en gömd kamera i omklädningsrummet
    såg en mikrofon under bordet i sammanträdesrummet
    I found a tracker under my seat
  `,
};
