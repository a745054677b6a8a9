import type { TriageTable } from './table.ts';

/** Words of a drill, a law, a claim, a place or another time that stand beside a danger, and do not make it less one. */
export const sixth: TriageTable = {
  danger: {
    'akut-fara-just-nu': `
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
    `,
    'hot-om-sjalvmord': `
      i wish i was dead
      i am tired of living
      thinking about how to end my life
    `,
  },
  calm: `
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
    a client filmed me without my knowledge
    hur larmar jag diskret så att klienten inte märker det
    hur går jag därifrån utan att han märker att jag är rädd
    how do i call for help without the client noticing
    vem har skickat hotbrevet till mig
    vem krossade rutan på min bil efter beslutet
    i was photographed by a visitor, what can i do
  `,
  aside: {},
  inScope: `
    kan jag diarieföra lönespecarna som den sökande har photoshoppat
  `,
};
