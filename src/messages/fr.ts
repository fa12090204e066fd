/** French: the language the sentences are first written in, and the shape every other language must fill. */

/** The language by its own name. */
export const name = 'Français';
/** How days and numbers are written. */
export const locale = 'fr-FR';
export const direction: 'ltr' | 'rtl' = 'ltr';
/** Short words that hold a sentence together, by which a text of an owner is known to be in this language. */
export const marks =
  "le la les des de du un une et ou vous nous votre vos notre nos je mon ma mes pour avec dans sur par en est sont ce cette ces ne pas qui que au aux afin sans son se l' d' j' c' n' s' m' t' qu'";

/** What a form says: the sentences around what its owner wrote, and what the element says by itself. */
export const form = {
  list: { and: ' et ', or: ' ou ' },
  date: {
    long: '{{day}} {{month}} {{year}}',
    first: '1er',
    months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  },
  requirement: { required: 'obligatoire', optional: 'facultatif' },
  group: {
    needed: 'Ce qu’il nous faut',
    neededText: 'Pour {{purposes}}.',
    neededWithout: 'Sans ces réponses, ce n’est pas possible.',
    documents: 'Nous vous demanderons de montrer : {{documents}}.',
    documentsNoted: 'Nous notons qui l’a vu, quand et le résultat ; ni copie, ni numéro.',
    documentsCopied: 'La loi nous oblige à garder une copie : {{documents}}.',
    optional: 'Facultatif',
    optionalOpener: 'Ajouter : {{fields}}',
    optionalMany: 'Ajouter d’autres informations',
    services: 'En option',
    consent: 'Recevoir nos offres ?',
    consentText: '{{sender}} : {{goods}}.',
    emptyBox: 'Une case vide veut dire non ; vous changez d’avis quand vous voulez.',
    noAnswer: 'Sans réponse, c’est non ; vous changez d’avis quand vous voulez.',
    partners: 'Recevoir les offres de nos partenaires ?',
    partnersToo_one: 'Et celles d’un partenaire ?',
    partnersToo_many: 'Et celles de {{count}} de partenaires ?',
    partnersToo_other: 'Et celles de {{count}} partenaires ?',
    partnersText: 'Nous leur donnerions {{given}}.',
    partnersLink: 'Liste du {{date}}',
    objection: 'Sauf si vous dites non',
    topics: 'Sur quels sujets ?',
    topicsText: 'Cochez ce que vous voulez recevoir : sans sujet coché, rien ne part.',
    frequency: 'À quel rythme ?',
    frequencyText: 'Sans choix, à notre rythme habituel.',
    objectionText: 'Cochez ce que vous ne voulez pas.',
    request: 'Voulez-vous être rappelé ?',
  },
  field: {
    purpose: 'Sert {{purposes}}.',
    purposeEach: 'à {{purpose}}',
    unlocks: 'Si vous répondez : {{service}}',
    usedFor: 'pour {{uses}}',
    useRequest: 'votre demande',
    phoneNotice:
      'Votre numéro ne sert à des appels commerciaux que si vous l’acceptez d’abord, sauf au sujet d’un contrat en cours.',
    phoneNoticeUnless:
      'La loi veut votre accord avant tout appel commercial, sauf au sujet d’un contrat en cours. Ici, elle fait une exception : nous pourrons vous appeler tant que vous ne dites pas non.',
    contractNotice:
      'La loi interdit de démarcher par téléphone un consommateur qui n’a pas donné son accord.',
    terms: 'Les lire',
    dateFormat: 'Jour, mois et année : 24/11/1980.',
    selectFirst: 'Choisissez',
    street: 'Numéro et rue',
    line2: 'Complément',
    postcode: 'Code postal',
    city: 'Ville',
    country: 'Pays',
  },
  consent: {
    email: 'Oui, {{sender}} peut m’envoyer ses offres par e-mail : {{goods}}.',
    topic: 'Recevoir de {{sender}} : {{pick}}.',
    frequency: '{{sender}} m’écrit au plus : {{pick}}.',
    confirm: 'Un e-mail vous demandera de confirmer sous 30 jours. Sinon, ce oui ne compte pas.',
    sms: 'Oui, {{sender}} peut m’envoyer ses offres par SMS : {{goods}}. Les MMS en font partie.',
    'automated-call': 'Oui, {{sender}} peut me donner ses offres par appel automatique : {{goods}}.',
    fax: 'Oui, {{sender}} peut m’envoyer ses offres par fax : {{goods}}.',
    post: 'Oui, {{sender}} peut m’envoyer ses offres par courrier : {{goods}}.',
    stop: 'Vous pouvez changer d’avis à tout moment : {{contact}}.',
    phoneOpener: 'par téléphone…',
    yes: 'Oui',
    no: 'Non',
    tracking: 'Oui, {{sender}} peut mesurer si j’ouvre ses e-mails, pour améliorer ses envois.',
    trackingDetail: 'Sans cela, vous recevez les mêmes e-mails.',
  },
  use: {
    email: 'les e-mails',
    sms: 'les SMS',
    'automated-call': 'les appels automatiques',
    fax: 'les fax',
    phone: 'les appels',
    post: 'le courrier',
  },
  contact: {
    email: 'votre adresse e-mail',
    phone: 'votre numéro',
    post: 'votre adresse postale',
  },
  mention: {
    identity: 'Acceptez-vous que {{sender}} vous appelle pour vous proposer : {{goods}} ?',
    identityCaller:
      'Acceptez-vous que {{caller}} vous appelle, de la part de {{sender}}, pour vous proposer : {{goods}} ?',
    proposal: 'Vous êtes libre de dire oui ou non.',
    period: 'Si vous dites oui : du {{from}} au {{until}}, jamais renouvelé sans vous.',
    withdrawal: 'À annuler quand vous voulez, même pendant un appel, ou ici :',
    'proof-access': 'Preuve gratuite, sans compte : le lien vous est donné après l’envoi.',
    hours: 'Du lundi au vendredi, de 10 h à 13 h et de 14 h à 20 h, jamais les jours fériés.',
  },
  partner: {
    email:
      'Oui, {{sender}} peut donner mon adresse e-mail à {{partner}}, qui m’enverra ses offres par e-mail : {{goods}}.',
    sms: 'Oui, {{sender}} peut donner mon numéro à {{partner}}, qui m’enverra ses offres par SMS : {{goods}}. Les MMS en font partie.',
    'automated-call':
      'Oui, {{sender}} peut donner mon numéro à {{partner}}, qui me donnera ses offres par appel automatique : {{goods}}.',
    fax: 'Oui, {{sender}} peut donner mon numéro de fax à {{partner}}, qui m’enverra ses offres par fax : {{goods}}.',
    phoneGiven: '{{sender}} donnerait alors votre numéro à {{partner}}.',
    post: 'Oui, {{sender}} peut donner mon adresse postale à {{partner}}, qui m’enverra ses offres par courrier : {{goods}}.',
    link: 'Qui est {{partner}} ?',
  },
  objection: {
    email: 'Non merci, pas d’offres par e-mail.',
    sms: 'Non merci, pas d’offres par SMS ou MMS.',
    'automated-call': 'Non merci, pas d’appel automatique.',
    fax: 'Non merci, pas d’offres par fax.',
    phone: 'Non merci, pas d’appel pour vos offres.',
    post: 'Non merci, pas d’offres par courrier.',
    similar: '{{sender}} vous parlera {{channel}} de produits proches de vos achats : {{goods}}.',
    job: '{{sender}} vous proposera {{channel}} des offres liées à votre métier : {{goods}}.',
    general: '{{sender}} vous présentera {{channel}} : {{goods}}.',
    bloctel: 'Vous pouvez aussi vous inscrire sur Bloctel, la liste nationale d’opposition aux appels.',
    partner: 'Non merci, pas d’offres de {{partner}} {{channel}}.',
    partnerDetail: '{{sender}} donnera {{given}} à {{partner}}, pour ses offres {{channel}} : {{goods}}.',
  },
  by: {
    email: 'par e-mail',
    sms: 'par SMS',
    'automated-call': 'par appel automatique',
    fax: 'par fax',
    phone: 'par téléphone',
    post: 'par courrier',
  },
  request: {
    label: 'Oui, rappelez-moi au sujet de : {{about}}.',
    detail: 'Sous 5 jours ouvrables (du lundi au samedi), pour cette demande et rien d’autre.',
  },
  minors: {
    text: 'Nous ne vous enverrons pas de publicité.',
    joint:
      'Ici, un oui se donne à deux, avec un titulaire de l’autorité parentale. Il ne compte qu’une fois confirmé dans l’e-mail que nous lui envoyons.',
    holder: 'Le parent qui dit oui avec vous',
    holderText: 'Son nom et son adresse ne servent qu’à lui demander son accord.',
    holderName: 'Son nom',
    holderEmail: 'Son adresse e-mail',
  },
  basis: {
    consent: 'avec votre accord',
    contract: 'nécessaire pour vous rendre ce service',
    'legal-obligation': 'la loi nous y oblige',
    'vital-interests': 'pour protéger la vie d’une personne',
    'public-task': 'pour une mission d’intérêt public',
    'legitimate-interest': 'dans notre intérêt, sauf si vous dites non',
    'soft-opt-in':
      'parce que vous êtes client, pour des offres proches de vos achats, sauf si vous dites non',
  },
  basisBrief: {
    consent: '{{purposes}} (votre accord)',
    contract: '{{purposes}} (nécessaire)',
    'legal-obligation': '{{purposes}} (la loi l’impose)',
    'vital-interests': '{{purposes}} (pour protéger une vie)',
    'public-task': '{{purposes}} (mission d’intérêt public)',
    'legitimate-interest': '{{purposes}} (notre intérêt)',
    'soft-opt-in': '{{purposes}} (vous êtes client)',
  },
  retention: {
    years_one: '{{count}} an',
    years_many: '{{count}} d’années',
    years_other: '{{count}} ans',
    months_one: '{{count}} mois',
    months_many: '{{count}} de mois',
    months_other: '{{count}} mois',
    collection: '{{period}} à partir d’aujourd’hui',
    'last-contact': '{{period}} après votre dernier contact',
    'end-of-relationship': '{{period}} après la fin de notre relation',
    'end-of-contract': '{{period}} après la fin du contrat',
    'end-of-financial-year': '{{period}} après la fin de l’exercice comptable',
    withdrawal: '{{period}} après le retrait de votre accord',
  },
  notice: {
    title: 'Vos données',
    more: 'Tout savoir',
    less: 'Masquer le détail',
    between: ' ; ',
    who: 'Qui les utilise',
    whoFull: '{{sender}}, {{address}}.',
    registration: 'Numéro d’immatriculation : {{number}}.',
    contact: 'Pour nous joindre : {{contact}}.',
    officer: 'Délégué à la protection des données',
    officerText: 'Une question sur vos données : {{contact}}.',
    representative: 'Représentant dans l’Union européenne',
    why: 'Pourquoi',
    purpose: '{{purpose}} : {{basis}}.',
    whyBrief: 's’en sert pour {{uses}}.',
    accepted: 'ce que vous acceptez',
    unlessRefused: 'vous contacter {{channels}}, sauf si vous dites non',
    interest: '{{interest}}.',
    interestBrief: 'Notre intérêt : {{interests}}.',
    interestTitle: 'Notre intérêt légitime',
    duration: 'Combien de temps',
    durationOne: 'Gardées {{period}}.',
    durationBrief: 'Gardées au plus {{period}}.',
    durationFull: '{{purpose}} : {{period}}.',
    durationProof:
      'Preuve de vos réponses : tant qu’elle est utile pour les prouver. Pour les appels, trois ans.',
    recipients: 'Qui d’autre les voit',
    recipientsNone: 'Personne d’autre que nos équipes.',
    recipientsBrief: 'Les voient aussi : {{recipients}}.',
    recipientsAccepted: 'les partenaires que vous acceptez',
    recipientsSilent: 'sauf si vous dites non, {{partners}}',
    recipientsPartners: 'Seulement si vous dites oui : {{partners}}.',
    recipientsUnless: 'Sauf si vous dites non : {{partners}}.',
    transfers: 'Hors de l’Union européenne',
    transfer: '{{country}} : {{safeguard}}.',
    transferCopy: 'obtenir une copie des garanties',
    sources: 'Ce qui ne vient pas de vous',
    sourceText: '{{from}} : {{data}}.',
    sourceOpen: '{{from}} (accessible à tous) : {{data}}.',
    automated: 'Décisions automatiques',
    rights: 'Vos droits',
    rightsBrief: 'Les voir, corriger, effacer, limiter, emporter, vous y opposer : {{contact}}.',
    access: 'Savoir ce que nous avons sur vous et en recevoir une copie.',
    rectification: 'Faire corriger ce qui est faux ou incomplet.',
    erasure: 'Faire effacer ce que nous n’avons plus de raison de garder.',
    restriction: 'Nous demander de ne plus utiliser vos données le temps d’une vérification.',
    objection: 'Vous opposer à un usage fondé sur notre intérêt, pour une raison qui vous est propre.',
    portability: 'Récupérer les données que vous nous avez données, dans un format que d’autres savent lire.',
    exercise: 'Écrivez à {{contact}}. Réponse sous un mois.',
    exerciseLink: 'faire une demande en ligne',
    withdrawal: 'Changer d’avis',
    withdrawalText:
      'Ce que vous acceptez, vous pouvez le retirer à tout moment, sans raison à donner. Ce qui a été fait avant reste valable.',
    withdrawalBrief: 'Un oui se reprend quand vous voulez.',
    marketing: 'Dire non à la publicité',
    marketingText:
      'Vous pouvez refuser toute publicité de notre part, quand vous voulez, sans vous justifier : {{contact}}.',
    marketingBrief: 'Vous pouvez refuser toute publicité, sans raison : {{contact}}.',
    complaint: 'Vous plaindre',
    complaintText: 'Si notre réponse ne vous convient pas, adressez-vous à la {{authority}}, {{address}} :',
    complaintBrief: 'Plainte : {{authority}}.',
    mandatory: 'Obligatoire ou facultatif',
    mandatoryText:
      'Chaque question dit si elle est obligatoire, à quoi elle sert et ce qui se passe sans réponse.',
    mandatoryField: '{{field}} : {{requirement}}. {{without}}',
    optionalWithout: 'Sans réponse, rien ne change.',
    death: 'Après votre décès',
    deathText: 'Vous pouvez nous dire ce que vos données doivent devenir après votre décès.',
    phone: 'Votre numéro de téléphone',
    otherMeans: 'D’autres moyens de dire non',
    otherMeansText: 'Dites-le-nous d’abord. Contre un démarchage dont vous ne voulez pas, il y a aussi :',
    otherMeansEach: '{{name}}, {{what}} :',
    policy: 'Le texte complet',
    policyText: 'Version {{version}} :',
    policyLink: 'politique de protection des données',
  },
  /** What each service is for that takes reports and objections. */
  reporting: {
    signalconso: 'pour signaler un démarchage ou un problème avec une entreprise',
    'signal-spam': 'pour signaler un e-mail indésirable',
    '33700': 'pour signaler un SMS ou un appel frauduleux',
    bloctel: 'pour ne plus être démarché par téléphone',
  },
  preview: 'Aperçu de la loi au {{date}}. L’envoi est désactivé.',
  failed:
    'Ce formulaire ne peut pas s’afficher pour le moment. Rien n’a été enregistré. Réessayez plus tard.',
  summary: {
    title_one: 'Il reste {{count}} réponse à revoir',
    title_many: 'Il reste {{count}} de réponses à revoir',
    title_other: 'Il reste {{count}} réponses à revoir',
    choice: 'Revoir ce choix',
    named: '{{field}} : {{text}}',
  },
  problem: {
    missing: {
      'given-name': 'Écrivez votre prénom.',
      'family-name': 'Écrivez votre nom.',
      name: 'Écrivez votre nom.',
      organization: 'Écrivez le nom de votre entreprise.',
      email: 'Écrivez votre adresse e-mail.',
      phone: 'Écrivez votre numéro de téléphone.',
      'birth-date': 'Écrivez votre date de naissance.',
      select: 'Choisissez une réponse.',
      street: 'Écrivez le numéro et la rue.',
      postcode: 'Écrivez le code postal.',
      city: 'Écrivez la ville.',
      other: 'Remplissez « {{field}} ».',
    },
    empty: 'Rien n’est rempli. Répondez à une question au moins.',
    postcode: 'Écrivez les {{digits}} chiffres du code postal.',
    incomplete: 'Complétez l’adresse, ou laissez-la entièrement vide.',
    terms: 'Acceptez ces conditions pour continuer.',
    email: 'Vérifiez l’adresse e-mail : il en faut une comme nom@exemple.fr.',
    phone: 'Vérifiez le numéro : de 6 à 15 chiffres, avec un + au début si vous voulez.',
    date: 'Indiquez une date qui existe : jour, mois et année, comme 24/11/1980.',
    'date-past': 'Vérifiez l’année de naissance.',
    'date-future': 'Cette date n’est pas encore arrivée.',
    'too-long': 'C’est trop long : {{most}} caractères au plus.',
    number: 'Indiquez un nombre.',
    'too-small': 'Indiquez au moins {{least}}.',
    'too-big': 'Indiquez au plus {{most}}.',
    option: 'Choisissez une réponse de la liste.',
    'holder-same': 'Indiquez l’adresse de votre parent, pas la vôtre.',
    'needed-for-choice': 'Remplissez « {{field}} » pour que ce oui compte, ou retirez-le.',
    'needed-email': 'Écrivez votre adresse e-mail, ou retirez ce oui.',
    'needed-phone': 'Écrivez votre numéro, ou retirez ce oui.',
    'needed-address': 'Écrivez votre adresse, ou retirez ce oui.',
  },
  status: {
    sending: 'Envoi en cours…',
    kept: 'Pas encore envoyé : le service ne répond pas. Gardez cette page ouverte, nous réessayons.',
    keptAction: 'Réessayer maintenant',
    keptEdit: 'Modifier mes réponses',
    saved: 'C’est enregistré',
    offers: 'Nos offres {{channels}}',
    partnerOffers: 'Offres de {{partner}} {{channels}}',
    nothing: 'Pas de publicité : vous n’avez rien coché.',
    granted: 'Vous avez dit oui à :',
    objected: 'Vous avez dit non à :',
    unobjected: 'Sauf si vous dites non :',
    confirm:
      'Encore un geste : confirmez dans l’e-mail que vous allez recevoir. Sans cela, ce oui ne compte pas.',
    savedNumber: 'Reçu le {{date}}, numéro {{id}}',
    proof: 'Voir votre preuve, changer vos choix',
    goOn: 'Continuer',
    again: 'Remplir un nouveau formulaire',
    flagged: 'Reçu, mais vos accords ne comptent pas',
    flaggedText:
      'Ce que vous avez lu n’est pas la version en vigueur : aucun oui n’est compté. Rechargez la page.',
    refused: 'Votre envoi n’a pas été accepté',
    refusedText: 'Rien n’a été enregistré. Vos réponses sont toujours là.',
    reason: {
      invalid: 'Une réponse ne convient pas. Vérifiez-les, puis renvoyez.',
      'too-large': 'Vos réponses sont trop longues. Raccourcissez-les, puis renvoyez.',
      'unknown-form': 'Ce formulaire n’est plus en service. Prévenez {{sender}}.',
      forbidden: 'Ce site n’a pas le droit d’envoyer ce formulaire. Prévenez {{sender}}.',
      conflict: 'Un envoi différent porte déjà ce numéro. Renvoyez le formulaire.',
      other: 'Le service a refusé l’envoi. Prévenez {{sender}} si cela se répète.',
    },
  },
} as const;

/** What `<accord-choices>` says besides what `<accord-form>` says. */
export const choices = {
  fields: 'Ce que nous reprenons de ce formulaire',
  fieldsText: '{{sender}} garde ces réponses avec vos choix.',
  mandatory: 'Ce que nous reprenons de ce formulaire :',
  needed: 'Remplissez « {{field}} » pour que ce oui compte, ou retirez-le.',
  neededWrong: 'Corrigez « {{field}} » pour que ce oui compte, ou retirez-le.',
  notCounted: 'Sans « {{field}} », ce oui ne compte pas.',
  notCountedWrong: '« {{field}} » n’est pas valable : ce oui ne compte pas.',
  sending: 'Enregistrement de vos choix…',
  saved: 'Vos choix sont enregistrés, reçus le {{day}}.',
  flagged:
    'Vos choix sont arrivés, mais vos accords ne comptent pas : ce que vous avez lu n’est pas la version en vigueur.',
  refused: 'Vos choix n’ont pas été enregistrés : ils ne comptent pas. Votre formulaire part quand même.',
  unconfirmed:
    'Nous ne savons pas si vos choix ont été enregistrés : aucun oui n’est retenu. Votre formulaire part quand même.',
  stopped:
    'Le formulaire n’est pas parti : aucun oui n’est retenu. Vos choix seront enregistrés quand il partira.',
  incomplete: 'Vos choix n’ont pas été enregistrés : il manque « {{fields}} ».',
  failed:
    'Les questions sur vos données ne peuvent pas s’afficher pour le moment. Rien n’est accepté en votre nom, et le formulaire marche sans elles.',
} as const;

/** What is said of answers that have not arrived: fetched with the part that keeps them. */
export const outbox = {
  kept: 'Pas encore envoyé : le service ne répond pas. Vos réponses sont gardées sur cet appareil. Elles partiront d’elles-mêmes, au plus tard à votre prochaine visite ici.',
  keptInPage:
    'Pas encore envoyé : le service ne répond pas. Ce navigateur ne garde rien : laissez cette page ouverte, nous réessayons.',
  choicesKept:
    'Vos choix ne sont pas encore enregistrés. Ils sont gardés sur cet appareil et partiront d’eux-mêmes. Votre formulaire part quand même.',
  refused: 'Les réponses du {{day}} n’ont pas été acceptées',
  refusedText:
    'Elles ne sont que sur cet appareil. Vous pouvez les télécharger et les remettre à {{sender}} autrement.',
  reason: {
    invalid: 'Une réponse n’est pas juste.',
    'too-large': 'Elles sont trop longues.',
    'unknown-form': 'Ce formulaire n’est plus en service.',
    forbidden: 'Ce site n’a pas le droit d’envoyer ce formulaire.',
    conflict: 'Un autre envoi porte le même numéro.',
    other: 'Le service les a refusées.',
  },
  unreadable: 'Cet appareil ne peut plus les lire.',
  download: 'Télécharger ces réponses',
  remove: 'Les effacer de cet appareil',
} as const;

/** What the loader says before the elements are there. */
export const loader = {
  wait: 'Un instant…',
  read: 'Voici vos choix. Lisez, puis envoyez. Sinon, envoi sans oui dans 20 secondes.',
  lost: 'Vos choix ne sont pas enregistrés. Le formulaire marche sans eux.',
  failed: 'Ce formulaire ne s’affiche pas. Réessayez plus tard.',
} as const;

/** What a person reads about their choices: on the receiver's own page, and in `<accord-preferences>`. */
export const preferences = {
  offers: 'Offres de {{sender}} {{way}}',
  handing: 'Transmission de vos coordonnées à {{partner}}, pour ses offres {{way}}',
  prefsTitle: 'Vos choix chez {{name}}',
  prefsHeading: 'Vos choix',
  prefsIntro: 'Arrêter vaut aussitôt.',
  nothing: 'Aucun choix n’est enregistré pour vous ici.',
  noneOpen: 'Personne ne peut vous contacter pour de la publicité sur la base de vos réponses.',
  columns: { what: 'Choix', state: 'Réponse', change: 'Changer' },
  channels: {
    email: 'E-mail',
    sms: 'SMS',
    'automated-call': 'Appel automatique',
    fax: 'Fax',
    phone: 'Téléphone',
    post: 'Courrier',
  },
  otherUses: 'Autres usages',
  openTracking: 'Mesurer les ouvertures',
  what: '{{short}}, « {{about}} »',
  colon: ' : ',
  states: {
    granted: 'Oui',
    'not-objected': 'Permis',
    refused: 'Non',
    objected: 'Non',
    unanswered: 'Sans réponse',
    withdrawn: 'Arrêté',
    unticked: 'Non coché',
    waiting: 'À confirmer',
    lapsed: 'Jamais confirmé',
    ended: 'Oui, terminé',
  },
  until: 'jusqu’au {{date}}',
  proofOf: '{{date}} : la preuve, {{what}}',
  waitingParent: 'Votre parent a reçu un e-mail. D’ici là, ce oui ne compte pas.',
  waiting: 'Ouvrez le lien du message que vous avez reçu. Sans cela, ce oui ne compte pas.',
  elsewhere: 'Dit avec une autre de vos adresses, ou un autre de vos numéros.',
  refuse: 'Arrêter',
  refuseOf: 'Arrêter : {{what}}',
  change: 'Dire oui…',
  changeOf: 'Dire oui… : {{what}}',
  againElsewhere: 'Remplir…',
  againElsewhereOf: 'Remplir… pour dire oui : {{what}}',
  stopAll: 'Tout arrêter',
  stopAllText: 'Plus aucune publicité ; tout ce qui est permis ci-dessus s’arrête.',
  noTopic: 'Aucun sujet choisi : rien ne vous est envoyé.',
  pause: {
    title: 'Faire une pause',
    text: 'Rien jusqu’à la fin du jour choisi ; ensuite, vos réponses valent de nouveau.',
    until: 'Dernier jour de la pause',
    what: 'Pour',
    all: 'Toute publicité',
    ask: 'Mettre en pause',
    row: 'en pause jusqu’au {{date}}',
    stands: 'En pause jusqu’au {{date}} inclus : {{what}}',
    end: 'Reprendre',
    endOf: 'Reprendre : {{what}}',
    shown: 'Plus rien jusqu’au {{date}} inclus : {{what}}.',
    ended: 'La pause est finie : {{what}}.',
  },
  said: {
    stopped: { title: 'Arrêté : {{what}}', text: 'Cela vaut dès maintenant.' },
    stoppedAll: {
      title: 'Tout est arrêté',
      text: 'Vous ne recevrez plus de publicité, par aucun moyen. Cela vaut dès maintenant.',
    },
    granted: { title: 'Oui enregistré : {{what}}', text: 'Cela vaut dès maintenant.' },
    grantedWaiting: {
      title: 'Oui à confirmer : {{what}}',
      text: 'Ouvrez le lien que nous vous envoyons par e-mail : ce oui comptera alors.',
    },
    requested: { title: 'Demande enregistrée', text: 'L’entreprise a un mois pour y répondre.' },
    unchanged: { title: 'Rien n’a changé', text: 'Votre non reste valable.' },
    changed: {
      title: 'La question a changé entre-temps',
      text: 'Relisez-la. Rien n’est enregistré.',
    },
    paused: { title: 'En pause', text: 'Cela vaut dès maintenant, jusqu’à la fin du jour choisi.' },
    resumed: { title: 'La pause est finie', text: 'Vos réponses valent de nouveau.' },
    pauseDay: {
      title: 'Ce jour ne va pas',
      text: 'Choisissez un jour à venir, dans les douze mois. Rien n’a changé.',
    },
    notAsked: { title: 'Cette question ne se pose plus ici', text: 'Rien n’a changé.' },
    notSaved: {
      title: 'Rien n’a changé',
      text: 'Cela n’a pas pu être enregistré. Essayez de nouveau.',
    },
    questionFailed: {
      title: 'La question ne peut pas s’afficher',
      text: 'Rien n’a changé. Essayez de nouveau.',
    },
  },
  undoStop: 'Annuler : dire oui…',
  undoYes: 'Annuler',
  againTitle: 'Dire oui à ceci ?',
  againText: 'Votre oui ne vaudrait que pour ceci. Vous pourriez l’arrêter ici même, d’un seul geste.',
  againContact: 'Pour vous joindre',
  againContactText:
    'Ce que vous nous avez donné en dernier, masqué ici. Pour en donner un autre, répondez au formulaire.',
  againYes: 'Oui, j’accepte',
  againNo: 'Non, rien ne change',
  againCalls: 'Oui, {{sender}} peut me téléphoner pour ses offres : {{goods}}.',
  againCallsOfPartner:
    'Oui, {{sender}} peut donner mon numéro à {{partner}}, qui m’appellera pour ses offres : {{goods}}.',
  added:
    'Depuis votre réponse, le formulaire demande aussi : {{names}}. Vos réponses ne valent pas pour cela.',
  sources: 'D’où viennent vos données',
  onlyDigest: 'Une empreinte de votre adresse ou de votre numéro',
  unused: 'ne sert pas',
  origins: {
    form: 'écrit dans le formulaire',
    slip: 'écrit sur un bulletin en papier',
    operator: 'noté par l’entreprise',
    import: 'repris d’un fichier de l’entreprise',
    partner: 'reçu d’un partenaire',
    sender: 'indiqué par le service qui envoie les messages',
  },
  history: 'Tout ce qui est enregistré ({{count}})',
  events: {
    form: 'Formulaire envoyé',
    'plain-form': 'Formulaire envoyé',
    'one-click': 'Arrêt depuis votre messagerie',
    mail: 'Choix confirmé par e-mail',
    link: 'Arrêt depuis un lien',
    preferences: 'Arrêt depuis cette page',
    granted: 'Oui donné sur cette page',
    spoken: 'Refus dit de vive voix, noté par l’entreprise',
    written: 'Refus écrit, noté par l’entreprise',
    sender: 'Refus auprès du service qui envoie les messages',
    imported: 'Données reprises d’un fichier',
    checked: 'Justificatif montré',
  },
  flagged: 'ne vaut pas accord',
  rights: 'Vos données et vos droits',
  seeData: 'Voir toutes mes données',
  correctAddress: 'Corriger mon adresse e-mail',
  rightsOpen: 'Faire une demande',
  rightsText: 'Que demandez-vous à {{name}} ?',
  rightNames: {
    access: 'Une copie de mes données',
    rectification: 'Corriger une donnée',
    erasure: 'Effacer mes données',
    objection: 'Ne plus utiliser mes données',
    restriction: 'Suspendre l’usage de mes données',
    portability: 'Reprendre mes données ailleurs',
    'after-death': 'Mes données après ma mort',
  },
  message: 'Précisions, ou vos raisons (facultatif)',
  clock: 'Réponse dans le mois.',
  ask: 'Envoyer la demande',
  orWrite: 'Ou écrivez à',
  request: '{{what}} : demandé le {{date}}, {{rest}}',
  due: 'réponse attendue le {{date}} au plus tard',
  done: 'répondu le {{date}}',
  complain: 'Où vous plaindre',
  complaints: {
    CNIL: 'pour l’usage de vos données',
    SignalConso: 'pour un démarchage ou un problème avec une entreprise',
    'Signal Spam': 'pour un e-mail indésirable',
    '33700': 'pour un SMS ou un appel frauduleux',
    Bloctel: 'pour ne plus être démarché par téléphone',
  },
  loading: 'Un instant…',
  failed: 'Vos choix ne peuvent pas s’afficher pour le moment. Rien n’a changé.',
  over: 'Ce lien ne s’ouvre plus. Rien n’a changé ; demandez-en un autre.',
} as const;

/** What a tablet on a counter says around the form, to customers and to the shop. */
export const counter = {
  online: 'En ligne',
  offline: 'Pas de réseau',
  waiting_one: '{{count}} inscription attend le réseau',
  waiting_many: '{{count}} inscriptions attendent le réseau',
  waiting_other: '{{count}} inscriptions attendent le réseau',
  sending_one: '{{count}} inscription part',
  sending_many: '{{count}} inscriptions partent',
  sending_other: '{{count}} inscriptions partent',
  refused_one: '{{count}} inscription refusée',
  refused_many: '{{count}} inscriptions refusées',
  refused_other: '{{count}} inscriptions refusées',
  allSent: 'Le réseau est revenu, tout est parti.',
  languages: 'Langue',
  owner: 'Espace du commerce',
  thanks: 'Merci !',
  sendingNow: 'Envoi en cours…',
  saved: 'C’est enregistré.',
  flagged:
    'C’est reçu, mais vos oui ne comptent pas. Ce formulaire n’est plus celui en vigueur. Un non compte toujours.',
  kept: 'Ce n’est pas encore enregistré : le réseau manque. C’est gardé sur cette tablette, scellé, et partira tout seul.',
  keptInPage:
    'Ce n’est pas encore enregistré. Gardez cette page ouverte : cette tablette ne garde rien d’autre.',
  refusedNow:
    'Ce n’est pas enregistré : le service a refusé. C’est gardé sur cette tablette. Prévenez {{sender}}.',
  proof: 'Votre preuve, et de quoi changer d’avis : photographiez ce code.',
  proofCode: 'Code à photographier : {{address}}',
  proofLater:
    'Votre preuve vous attendra ici dès que ce sera enregistré. Il vous faudra l’adresse e-mail que vous venez de donner.',
  proofAsk: 'Pour votre preuve, demandez à {{sender}}.',
  done: 'Terminé',
  clearsIn_one: 'L’écran s’efface dans {{count}} seconde. Touchez-le pour le garder.',
  clearsIn_many: 'L’écran s’efface dans {{count}} secondes. Touchez-le pour le garder.',
  clearsIn_other: 'L’écran s’efface dans {{count}} secondes. Touchez-le pour le garder.',
  still: 'Vous êtes toujours là ?',
  stillText_one: 'Sans un geste, ce que vous avez écrit s’efface dans {{count}} seconde.',
  stillText_many: 'Sans un geste, ce que vous avez écrit s’efface dans {{count}} secondes.',
  stillText_other: 'Sans un geste, ce que vous avez écrit s’efface dans {{count}} secondes.',
  goOn: 'Je continue',
  clear: 'Tout effacer',
  insecure: 'Ce comptoir ne peut rien garder ici : ouvrez cette page en https.',
  noKey: 'Ce comptoir n’est pas encore prêt : ouvrez cette page une première fois avec le réseau.',
  notSealed:
    'Rien n’est parti et rien n’est gardé : cette tablette n’a pas pu sceller vos réponses. Elles sont toujours là.',
  pin: 'Code',
  pinNew: 'Choisissez un code',
  pinNewText: 'De 6 à 12 chiffres. Il ouvre cette liste. Notez-le : il ne se retrouve pas.',
  pinAgain: 'Le même, encore',
  pinRule: 'Il faut 6 à 12 chiffres.',
  pinDiffers: 'Les deux codes ne sont pas les mêmes.',
  pinWrong: 'Ce n’est pas ce code.',
  pinWait_one: 'Trop d’essais : encore {{count}} seconde.',
  pinWait_many: 'Trop d’essais : encore {{count}} secondes.',
  pinWait_other: 'Trop d’essais : encore {{count}} secondes.',
  open: 'Ouvrir',
  keep: 'Garder ce code',
  close: 'Fermer',
  listNone: 'Rien n’attend. Tout est parti.',
  listSealed: 'Personne ne lit les réponses ici : elles sont scellées pour le récepteur.',
  when: 'Quand',
  state: 'État',
  stateWaiting: 'Attend',
  stateTried_one: 'Attend, {{count}} essai',
  stateTried_many: 'Attend, {{count}} essais',
  stateTried_other: 'Attend, {{count}} essais',
  stateRefused: 'Refusée ({{status}}) : {{detail}}',
  statePage: 'dans cette page seulement',
  sendNow: 'Envoyer maintenant',
  export: 'Enregistrer le fichier scellé',
  exportText: 'Pour le porter au récepteur à la main. Lui seul l’ouvre.',
  persisted: 'Le navigateur a promis de ne rien effacer de lui-même.',
  notPersisted:
    'Le navigateur peut effacer ce qui attend, faute de place ou de visite : ajoutez cette page à l’écran d’accueil.',
} as const;

/** What is asked about a field that may hold a slip, and how it was understood. Nothing waits for the answer. */
export const hints = {
  email: 'Vouliez-vous dire {{address}} ?',
  take: 'Oui, corriger',
  number: 'Numéro lu : {{number}}.',
  postcode: '{{postcode}} : {{department}}, en général.',
  noDepartment: 'Aucun département ne commence par {{start}}. Est-ce le bon code ?',
} as const;

/** The pages of the receiver: a proof, what a link leads to, what went wrong. */
export const pages = {
  proof: {
    titles: {
      submitted: 'Votre réponse du {{date}}',
      granted: 'Votre oui du {{date}}',
      withdrawn: 'Votre refus du {{date}}',
      confirmed: 'Votre confirmation du {{date}}',
      imported: 'Vos données reprises d’un fichier le {{date}}',
      checked: 'Votre justificatif montré le {{date}}',
    },
    proof: 'Preuve',
    foreignTitle: 'Ce qui est venu avec la réponse',
    foreignText:
      'Ces mots sont venus avec la réponse. Ce ne sont pas ceux de {{name}} : n’importe qui a pu les écrire.',
    flagged:
      'Votre réponse est enregistrée, mais elle ne vaut pas accord : elle ne correspond pas à ce qui était attendu.',
    flags: {
      'unknown-version': 'Cette version du formulaire n’est pas connue ici.',
      'presentation-differs': 'Le formulaire affiché n’était pas celui qui est connu ici.',
      'answers-invalid': 'Le formulaire affiché ne permettait pas cette réponse.',
      'date-differs': 'Le formulaire suivait les règles d’un autre jour.',
      'law-differs': 'Les règles du jour de réception sont plus strictes que celles du formulaire.',
      'under-age': 'À cet âge, aucun oui n’est retenu.',
      suspicious: 'La réponse ressemble à celle d’un programme.',
      'kept-small': 'Trop de réponses de ce jour ne correspondaient pas : seuls les refus en sont gardés.',
      'slip-unknown': 'Aucun bulletin de ce numéro n’a été imprimé pour ce formulaire.',
      'slip-used': 'Ce bulletin avait déjà été recopié.',
      'slip-date': 'La date du bulletin manque ou n’est pas possible.',
      'not-seen': 'Cette question n’a pas pu être lue à l’écran.',
    },
    change: 'Voir ou changer vos choix',
    changeByMail: 'Pour changer vos choix, écrivez à {{contact}}.',
    summary: 'En bref',
    controller: 'À qui',
    when: 'Quand',
    moment: '{{time}}, heure de Paris',
    answered: {
      yes: 'Oui',
      no: 'Non',
      unticked: 'Non coché',
      unobjected: 'Permis, sauf refus',
      unanswered: 'Sans réponse',
    },
    nothingAsked: 'Aucun choix n’était demandé.',
    shownTitle: 'Ce que vous avez vu',
    technical: 'Vérifier (technique)',
    form: 'Formulaire',
    responsible: 'Responsable des données',
    received: 'Enregistré le',
    page: 'Page où il était affiché',
    unknownPage: 'pas indiquée par le navigateur',
    method: 'Envoi',
    plainForm: 'sans JavaScript ; l’heure de votre appareil n’est pas connue',
    paper: 'sur papier : bulletin {{serial}}, daté du {{date}}, recopié par l’entreprise',
    paperUndated: 'sur papier : bulletin {{serial}}, recopié par l’entreprise',
    saysNotPaper:
      'Elle ne prouve pas qui a écrit sur le bulletin : l’entreprise l’a recopié. L’heure est celle de la copie.',
    fromChoices: 'depuis la page de vos choix ; l’heure de votre appareil n’est pas connue',
    recordId: 'Numéro de la preuve',
    digest: 'Empreinte de ce qui était affiché',
    logPlace: 'Place dans le journal',
    empty: 'laissé vide',
    notTaken: 'rien n’a été repris',
    mailCopy: 'Recevoir une copie par e-mail',
    mailCopySent: 'La copie part à l’adresse que vous avez écrite.',
    masked: 'Vos coordonnées sont masquées : toute personne qui a l’adresse de cette page peut la lire.',
    erased: 'Ce que vous aviez écrit est effacé.',
    meaningTitle: 'Ce que prouve cette page',
    says: 'Ce service a enregistré ce contenu, sous cette notice, au plus tard à l’heure indiquée. Toute modification faite depuis se verrait : le contenu est signé et inscrit dans un journal auquel on ne peut qu’ajouter.',
    saysNot:
      'Elle ne prouve pas qui a rempli le formulaire : personne n’a vérifié l’identité, l’adresse ni le numéro. L’heure est celle de ce service.',
    keep: 'Gardez l’adresse de cette page. Elle suffit pour la lire, sans compte ; ne la donnez qu’à qui doit la voir.',
    withdrawal: {
      standing: 'Votre refus est enregistré. Il vaut dès maintenant.',
      said: 'Dit ou écrit le',
      how: 'Enregistré par',
      methods: {
        'one-click': 'le bouton de désinscription de votre messagerie',
        mail: 'le lien du message envoyé à votre adresse',
        link: 'le lien d’un message',
        preferences: 'la page de vos choix',
        spoken: 'l’entreprise, à qui vous l’avez dit',
        written: 'l’entreprise, à qui vous l’avez écrit',
        sender: 'le service qui envoie les messages de l’entreprise',
        import: 'un fichier de l’entreprise',
        shown: 'l’entreprise, à qui vous l’avez montré',
      },
      words: 'Ce que vous avez refusé',
      shownOne: 'Cette phrase était affichée à côté du bouton.',
      shown: 'Ces phrases étaient affichées à côté du bouton.',
      notShown: 'Rien n’était affiché. Voici ce que ce refus veut dire.',
      says: 'Ce service a enregistré cela au plus tard à l’heure indiquée. Toute modification faite depuis se verrait : le contenu est signé et inscrit dans un journal auquel on ne peut qu’ajouter.',
      saysNot: {
        none: 'Personne n’a vérifié qui a refusé.',
        link: 'Elle ne prouve pas qui a appuyé : une personne qui avait le lien l’a fait.',
        'double-opt-in': 'Elle prouve que quelqu’un qui lit cette boîte e-mail a appuyé ; pas qui.',
        operator: 'Elle ne prouve pas qui a parlé ou écrit : l’entreprise l’a noté elle-même.',
      },
    },
    imported: {
      standing: 'L’entreprise a repris ces données d’un fichier. Vous n’avez rien accepté par là.',
      words: 'Ce que cela veut dire',
      saysNot: 'Elle ne prouve pas d’où vient le fichier : l’entreprise l’a dit elle-même.',
      taken: '{{sender}} a repris des données d’un fichier. Provenance : {{from}}. Preuve : {{proof}}.',
      named: '{{kind}} ({{name}})',
      noYes:
        'Aucun accord n’en découle : il faut le vôtre pour vous écrire ou vous appeler, là où la loi le demande.',
      unused:
        'Ces données ne servent pas : {{reason}}. Il n’en reste qu’une empreinte, pour que personne ne s’en serve.',
      kinds: {
        customers: 'des clients de l’entreprise',
        prospects: 'des personnes qui lui avaient laissé leurs coordonnées',
        partner: 'un partenaire',
        bought: 'un fichier acheté ou loué',
        public: 'un annuaire ou une page accessible à tous',
        unknown: 'inconnue',
      },
      proofs: {
        each: 'pour chaque personne',
        contract: 'une clause du vendeur',
        none: 'aucune',
      },
      reasons: {
        'consents-unproven': 'le vendeur ne montre pas l’accord de chaque personne',
        'transfer-unproven': 'le partenaire ne montre pas l’accord de chaque personne à cette transmission',
        'freely-accessible': 'figurer dans un annuaire n’est pas accepter d’être sollicité',
        'no-relation': 'personne ne sait dire d’où elles viennent',
        'too-old': 'le dernier contact remonte à plus de trois ans',
      },
    },
    checked: {
      standing: 'L’entreprise a vu votre justificatif. Elle n’en a gardé ni copie ni numéro.',
      words: 'Ce qui est noté',
      saysNot: 'Elle ne prouve pas ce que le justificatif disait : l’entreprise l’a regardé elle-même.',
      seen: '{{kind}} : {{result}}.',
      notKept: 'Ni copie ni numéro n’en est gardé ici.',
      results: { accepted: 'vu et accepté', refused: 'vu et refusé' },
    },
    sourceNotice: {
      title: 'Vos données chez {{sender}}',
      intro:
        '{{sender}} a reçu des données qui vous concernent. Ce n’est pas vous qui les lui avez données. Voici d’où elles viennent, à quoi elles servent et ce que vous pouvez faire.',
      source: 'D’où elles viennent',
      from: 'Source : {{from}}.',
      open: 'Tout le monde peut lire cette source.',
      data: 'Ce qui a été repris : {{data}}.',
    },
    confirmation: {
      standing: 'Votre confirmation est enregistrée : votre oui compte.',
      words: 'Ce que vous avez confirmé',
    },
    filesTitle: 'Vérifier sans nous croire',
    files: {
      bundle: 'Tout pour vérifier la preuve, en un fichier',
      record: 'La preuve, en clair (JSON)',
      jws: 'La preuve signée (JWS)',
      presentation: 'Tout ce qui était affiché (JSON)',
      logProof: 'L’inscription au journal (C2SP tlog-proof)',
    },
  },
  drawn: {
    offScreen:
      'Cette question n’est jamais apparue à votre écran : aucun oui n’est retenu. Un non compte toujours.',
    covered:
      'Quelque chose cachait cette question à l’écran : aucun oui n’est retenu. Un non compte toujours.',
    unopened: 'Cette question était derrière un bouton sur lequel vous n’avez pas appuyé.',
    small:
      'Cette question était écrite en moins de {{textSize}} pixels, ou son oui et son non n’avaient pas la même taille. Votre réponse compte.',
    faint:
      'Le texte de cette question se détachait mal du fond (contraste de moins de {{contrast}} pour 1). Votre réponse compte.',
    notice: 'Vous avez ouvert la notice complète avant d’envoyer.',
    noticeUnopened: 'Vous n’avez pas ouvert la notice complète.',
  },
  stop: {
    stopTitle: {
      email: 'Ne plus recevoir d’e-mails de {{name}} ?',
      sms: 'Ne plus recevoir de SMS de {{name}} ?',
      'automated-call': 'Ne plus recevoir d’appels automatiques de {{name}} ?',
      fax: 'Ne plus recevoir de fax de {{name}} ?',
      phone: 'Ne plus recevoir d’appels de {{name}} ?',
      post: 'Ne plus recevoir de courrier de {{name}} ?',
    },
    stopOther: 'Ne plus recevoir de messages de {{name}} ?',
    stopText: 'Rien n’a encore changé. Si vous appuyez sur « Arrêter » :',
    stopButton: 'Arrêter',
    stoppedText: '{{name}} doit en tenir compte dès maintenant. Un message déjà parti peut encore arriver.',
    stoppedKeep:
      'Les messages nécessaires à une commande ou à un contrat en cours peuvent continuer : ce n’est pas de la publicité.',
    yourProof: 'La preuve de votre refus',
    more: 'Tout arrêter ?',
    moreText: 'Si vous appuyez sur « Tout arrêter » :',
    finer: 'Choisir en détail, ou revenir en arrière ?',
    finerText: 'Un lien vers chacun de vos choix vous est envoyé par e-mail.',
    finerLink: 'Recevoir ce lien',
    expiredTitle: 'Ce lien a expiré',
    expiredText: 'Rien n’a changé. Demandez un nouveau lien à l’entreprise.',
  },
  withdrawal: {
    // "Plus d’e-mails" alone would also mean more of them.
    sentences: {
      email: 'Vous ne recevrez plus d’e-mails de {{who}}.',
      sms: 'Vous ne recevrez plus de SMS de {{who}}.',
      'automated-call': 'Vous ne recevrez plus d’appels automatiques de {{who}}.',
      fax: 'Vous ne recevrez plus de fax de {{who}}.',
      phone: 'Vous ne recevrez plus d’appels de {{who}}.',
      post: 'Vous ne recevrez plus de courrier de {{who}}.',
    },
    sentencesFor: {
      email: 'Vous ne recevrez plus d’e-mails de {{who}} pour « {{why}} ».',
      sms: 'Vous ne recevrez plus de SMS de {{who}} pour « {{why}} ».',
      'automated-call': 'Vous ne recevrez plus d’appels automatiques de {{who}} pour « {{why}} ».',
      fax: 'Vous ne recevrez plus de fax de {{who}} pour « {{why}} ».',
      phone: 'Vous ne recevrez plus d’appels de {{who}} pour « {{why}} ».',
      post: 'Vous ne recevrez plus de courrier de {{who}} pour « {{why}} ».',
    },
    all: 'Vous ne recevrez plus de publicité de {{who}}, par aucun moyen.',
    allFor: 'Vous ne recevrez plus de publicité de {{who}} pour « {{why}} », par aucun moyen.',
    everybody: '{{name}} et de ses partenaires',
  },
  links: {
    askTitle: 'Voir ou changer vos choix chez {{name}}',
    askText:
      'Écrivez l’adresse e-mail que vous avez donnée. Nous y envoyons un lien : pas de compte, pas de mot de passe.',
    email: 'Votre adresse e-mail',
    wrong: 'Écrivez une adresse complète, comme prenom@exemple.fr.',
    send: 'Recevoir le lien',
    use: 'L’adresse ne sert qu’à cet envoi.',
    sentTitle: 'Regardez vos e-mails',
    sentText:
      'Si {{name}} connaît cette adresse, un message part tout de suite. Son lien s’ouvre une fois, dans les 30 minutes.',
    sentElse:
      'Rien n’arrive ? Regardez dans les indésirables, ou essayez une autre adresse que vous auriez donnée.',
    enterTitle: 'Vos choix',
    enterText: 'Appuyez pour ouvrir. Le lien ne sert qu’une fois.',
    enter: 'Voir mes choix',
    confirmTitle: 'Confirmer votre choix chez {{name}}',
    confirm: 'Confirmer',
    confirmElse: 'Vous avez changé d’avis ? Fermez cette page : rien ne compte sans votre appui.',
    confirmedTitle: 'C’est confirmé',
    confirmed: 'Votre oui est enregistré. Il compte dès maintenant.',
    notCountingTitle: 'Votre non reste valable',
    notCounting: 'Vous avez dit non depuis : c’est ce non qui compte. Rien ne vous sera envoyé.',
    proof: 'La preuve de votre confirmation',
    confirmOver:
      'Plus de 30 jours ont passé, ou ce lien est incomplet. Le oui ne compte pas ; répondez au formulaire pour le redonner.',
    stayTitle: 'Rester en contact avec {{name}} ?',
    stayText:
      'Vous n’avez pas donné de nouvelles depuis longtemps. Appuyez si vous voulez que vos données restent.',
    stay: 'Je reste',
    stayElse: 'Sans appui de votre part, vos données sont effacées. Vos refus, eux, restent respectés.',
    stayedTitle: 'Vous restez',
    stayed: 'C’est noté. Vos choix n’ont pas changé.',
    stayOverTitle: 'Il n’y a plus rien à répondre',
    stayOver: 'Vous avez déjà répondu, ou vos données sont effacées.',
    overTitle: 'Ce lien ne s’ouvre plus',
    overText:
      'Il a déjà servi, ou plus de 30 minutes ont passé. Rien n’a changé. Demandez-en un autre là où vous l’avez demandé.',
  },
  address: {
    title: 'Corriger votre adresse e-mail',
    text: 'Nous écrivons à la nouvelle adresse. Elle compte dès que vous ouvrez le lien de ce message et que vous y appuyez, dans les trois jours.',
    field: 'Nouvelle adresse e-mail',
    wrong: 'Écrivez une seule adresse, comme prenom@exemple.fr.',
    send: 'Recevoir le lien',
    sentTitle: 'Un message part',
    sentText: 'Il part à la nouvelle adresse. Ouvrez le lien qu’il contient. Jusque-là, rien ne change.',
    sharedTitle: 'Plusieurs personnes utilisent cette adresse',
    sharedText:
      'Cette page ne sait pas laquelle vous êtes. Écrivez à {{email}}, ou faites une demande sur la page de vos choix.',
    confirmTitle: 'Votre nouvelle adresse chez {{name}}',
    confirmText:
      'Elle remplace celle que vous aviez donnée. Vos refus restent. Ce que vous aviez accepté ne vaut que pour l’ancienne adresse : vous pourrez le redire.',
    confirm: 'Cette adresse est la mienne',
    doneTitle: 'Votre adresse est corrigée',
    doneText: 'Vos refus restent. Ce que vous aviez accepté ne vaut plus tant que vous ne l’avez pas redit.',
    choices: 'Voir mes choix',
    overText: 'Ce lien a déjà servi, ou plus de trois jours ont passé. Recommencez sur la page de vos choix.',
    back: 'Retour à mes choix',
  },
  holder: {
    title: 'Donner votre accord à {{name}}',
    text: 'Un jeune dont vous êtes le parent, ou un autre titulaire de l’autorité parentale, a dit oui à ceci :',
    press: 'Je suis d’accord, et j’ai l’autorité parentale',
    otherwise: 'Vous n’êtes pas d’accord ? Fermez cette page : rien ne compte sans votre appui.',
    takenBackTitle: 'Ce oui a été repris',
    takenBack: 'Depuis, un non est arrivé : il l’emporte. Rien ne sera envoyé.',
    doneTitle: 'Votre accord est enregistré',
    done: 'Ce oui compte dès maintenant.',
    back: 'Vous pouvez revenir dessus quand vous voulez : {{email}}.',
    proof: 'La preuve de votre accord',
  },
  messages: {
    'not-found': {
      title: 'Cette adresse ne mène nulle part',
      text: 'Vérifiez-la : une lettre a pu se perdre en la copiant.',
    },
    'no-proof': {
      title: 'Aucune preuve à cette adresse',
      text: 'L’adresse d’une preuve doit être complète, jusqu’au dernier caractère. Reprenez-la là où vous l’avez notée, ou suivez de nouveau le lien reçu après votre envoi.',
    },
    'no-link': {
      title: 'Ce lien ne mène à rien',
      text: 'Rien n’a changé. Reprenez-le en entier dans le message que vous avez reçu, ou écrivez à l’entreprise.',
    },
    'unknown-form': {
      title: 'Ce formulaire n’est pas en service ici',
      text: 'Rien n’a été enregistré. Prévenez le site où vous l’avez trouvé.',
    },
    'unknown-notice': {
      title: 'Aucune mention à cette adresse',
      text: 'Aucun formulaire d’ici n’est de cette entreprise, ou cette version n’existe pas. Vérifiez l’adresse.',
    },
    'wrong-method': {
      title: 'Cette adresse ne s’ouvre pas ainsi',
      text: 'Un formulaire y envoie ses réponses. Revenez à la page du formulaire et remplissez-le là.',
    },
    'origin-not-allowed': {
      title: 'Ce site n’a pas le droit d’envoyer ce formulaire',
      text: 'Rien n’a été enregistré. Prévenez l’entreprise à qui vous vouliez répondre.',
    },
    'too-large': {
      title: 'Vos réponses sont trop longues',
      text: 'Rien n’a été enregistré. Revenez en arrière, raccourcissez-les, puis renvoyez.',
    },
    'not-a-form': {
      title: 'Ces réponses ne peuvent pas être lues',
      text: 'Rien n’a été enregistré. Revenez à la page du formulaire, rechargez-la, puis répondez de nouveau.',
    },
    'too-many': {
      title: 'Trop d’envois en peu de temps',
      text: 'Rien n’a été enregistré cette fois. Attendez une minute, puis renvoyez.',
    },
    'store-unavailable': {
      title: 'Vos réponses n’ont pas pu être enregistrées',
      text: 'Le service est indisponible pour le moment. Revenez en arrière et renvoyez dans quelques minutes : vos réponses y sont encore.',
    },
    'bad-request': {
      title: 'Cette demande ne se comprend pas',
      text: 'Vérifiez l’adresse, ou revenez à la page précédente.',
    },
    'internal-error': {
      title: 'Le service a eu un problème',
      text: 'Réessayez plus tard. Sans preuve de votre envoi, considérez qu’il n’est pas enregistré.',
    },
  },
  home: {
    title: 'Un récepteur Accord',
    text: 'Ce service enregistre ce que des personnes répondent aux formulaires d’une entreprise, et remet à chacune la preuve de sa réponse.',
    proof:
      'Vous cherchez votre preuve ? Son adresse vous a été donnée après l’envoi du formulaire. Elle suffit pour la lire.',
    documents: 'Documents',
    api: 'Tout ce que ce service sait faire (OpenAPI)',
    keys: 'Les clés qui signent les preuves',
    log: 'L’état signé du journal',
    logKey: 'La clé du journal',
    version: 'Version',
  },
  stub: {
    title: 'Votre bulletin',
    text: 'Écrivez ici le code de votre talon.',
    code: 'Code du talon',
    open: 'Continuer',
    wrong: 'Vérifiez le code : il manque un caractère, ou l’un d’eux est faux.',
    waitingTitle: 'Votre bulletin n’est pas encore recopié',
    waiting: '{{name}} ne l’a pas encore enregistré. Revenez plus tard avec le même code.',
    foundTitle: 'Votre bulletin {{serial}}',
    found: '{{name}} l’a recopié. Voici la preuve de vos réponses, mot pour mot.',
    proof: 'Voir ma preuve',
    choices: 'Voir et changer mes choix',
    stopText: 'Ne plus recevoir de publicité, de personne : une seule pression suffit.',
    stop: 'Tout refuser',
    stoppedTitle: 'C’est noté',
    stopped: 'Votre refus est enregistré. Il vaut dès maintenant.',
  },
  fullNotice: { title: 'Vos données : {{title}}' },
  plain: {
    outdatedTitle: 'Le formulaire a changé : rien n’est encore enregistré',
    outdatedText:
      'La page que vous avez remplie n’était plus à jour. Voici le formulaire d’aujourd’hui. Ce que vous avez écrit y est toujours ; vos choix sont à refaire, car c’est ce texte-ci qui compte.',
    trap: 'Laissez ce champ vide.',
    besideSite:
      'Le bouton ci-dessous n’enregistre que vos choix. Ce que vous écrivez dans le reste de la page part avec le bouton du site.',
  },
} as const;

/** What a form on paper says beside its own words. */
export const paper = {
  signatureDay: 'jour de votre signature',
  yearLater: 'même jour, un an plus tard',
  serial: 'Bulletin {{serial}}',
  specimen: 'SPÉCIMEN',
  young: 'Pour les plus jeunes : {{text}}',
  photo: 'Une photo de la partie signée est gardée : {{why}}.',
  signing: 'En signant : {{submit}}.',
  date: 'Date',
  signature: 'Signature',
  full: '{{more}} : {{address}}',
  fullCode: 'QR code : {{more}}',
  serialCode: 'QR code du bulletin {{serial}}',
  proofCode: 'QR code de votre preuve',
  box: 'Case à cocher',
  line: 'À remplir',
  keep: 'À détacher et à garder : votre preuve',
  keepText:
    'Ce que vous avez répondu, mot pour mot, et de quoi changer d’avis. Gratuit, sans compte, sans e-mail, dès que {{controller}} a recopié votre bulletin.',
  code: 'Code : {{code}}',
  told: 'À garder : {{title}}',
} as const;

/** Answers to what people ask about their data, and the page with all that is held of them. */
export const rights = {
  answer: {
    subject: 'Votre demande du {{asked}}',
    hello: 'Bonjour,',
    asked: 'Le {{asked}}, vous nous avez demandé ceci : {{right}}.',
    names: {
      access: 'voir vos données',
      rectification: 'corriger vos données',
      erasure: 'effacer vos données',
      objection: 'ne plus utiliser vos données pour vous contacter',
      restriction: 'mettre vos données de côté',
      portability: 'recevoir vos données dans un format réutilisable',
      'after-death': 'noter ce que deviennent vos données après votre mort',
    },
    done: {
      access:
        'Vos données sont jointes à cette réponse : ce que nous gardons de vous, d’où cela vient, qui le reçoit, et la preuve de chacun de vos choix.',
      rectification:
        'C’est corrigé depuis le {{done}} : {{fields}}. La preuve de ce que vous aviez écrit reste comme elle était.',
      erasure: 'Vos données sont effacées depuis le {{done}}.',
      objection:
        'C’est fait depuis le {{done}} : ni nous ni nos partenaires ne vous enverrons de publicité, et personne ne vous appellera pour cela.',
      restriction:
        'C’est fait depuis le {{done}} : vos données sont gardées à part, et personne ne s’en sert. Nous vous écrirons avant que cela cesse.',
      portability:
        'Vos données sont jointes à cette réponse, dans un fichier JSON qu’un autre service peut lire.',
      'after-death':
        'Vos directives sont notées depuis le {{done}}. Vous pouvez les changer ou les retirer à tout moment.',
      lifted:
        'Vos données ne sont plus de côté depuis le {{done}} : nous les utilisons de nouveau, comme avant.',
    },
    partly: 'Plusieurs personnes utilisent la même adresse. Cette réponse ne concerne que ce qui est à vous.',
    kept: 'Nous devons garder ceci :',
    keptNoes:
      '- une empreinte de votre adresse et de votre numéro, qui ne permet pas de les relire : elle sert à ne plus vous contacter, et à rien d’autre ;',
    keptCalls:
      '- la preuve de votre accord pour des appels, avec votre nom, jusqu’au {{until}} (Code de la consommation, article R223-2). Elle est dans une archive à part, que peu de personnes peuvent ouvrir ;',
    keptAccounting:
      '- ce que demande la comptabilité, jusqu’au {{until}} (Code de commerce, article L123-22), dans la même archive ;',
    keptContract:
      '- ce qui concerne un contrat terminé, jusqu’au {{until}} (Code civil, article 2224), dans la même archive ;',
    keptLog: '- dans un journal signé, la trace de vos réponses, sans rien qui dise de qui elles sont.',
    told: 'Ont reçu vos données et doivent l’apprendre de nous : {{names}}.',
    refused: {
      'not-identified':
        'Nous ne l’avons pas fait : rien ne nous dit que cette demande vient de vous. Écrivez-nous depuis l’adresse que vous nous avez donnée, et nous le ferons.',
      'not-theirs': 'Nous ne l’avons pas fait : ce que vous demandez concerne une autre personne.',
      unfounded: 'Nous ne l’avons pas fait : la même demande a déjà reçu une réponse.',
      'legal-duty': 'Nous ne l’avons pas fait : la loi nous demande de garder ces données.',
      'nothing-held': 'Nous n’avons rien trouvé sur vous.',
    },
    complain:
      'Cette réponse ne vous convient pas ? Écrivez-nous à {{email}}. Vous pouvez aussi vous plaindre à la {{authority}} ({{url}}), ou saisir un juge.',
    signed: '{{name}}\n{{address}}\nLe {{done}}',
  },
  tell: {
    erasure:
      '{{business}} vous a transmis des données de cette personne, qui en demande l’effacement : {{who}}. Effacez-les, copies comprises (RGPD, articles 17 et 19).',
    rectification:
      '{{business}} vous a transmis des données de cette personne, qui les corrige : {{who}}. Notez chez vous : {{changes}} (RGPD, articles 16 et 19).',
    restriction:
      '{{business}} vous a transmis des données de cette personne, qui demande de les mettre de côté : {{who}}. Gardez-les sans vous en servir, jusqu’à ce que nous vous écrivions (RGPD, articles 18 et 19).',
  },
  file: {
    title: 'Ce que {{name}} garde de vous',
    made: 'Fait le {{date}}.',
    restricted: 'Ces données sont de côté depuis le {{date}} : personne ne s’en sert.',
    part: 'Plusieurs personnes utilisent la même adresse. Seul ce qui est à vous est ici.',
    data: 'Vos données',
    nothing: 'Rien : vous n’avez rempli aucun formulaire, ou vos données sont effacées.',
    what: 'Donnée',
    value: 'Ce qui est noté',
    source: 'D’où elle vient',
    origins: {
      form: 'écrit par vous dans un formulaire',
      slip: 'écrit par vous sur un bulletin en papier',
      operator: 'noté par l’entreprise',
      import: 'repris d’un fichier',
      partner: 'reçu d’un partenaire',
      sender: 'indiqué par le service qui envoie les messages',
    },
    allFrom: 'D’où elles viennent : {{origin}}, {{date}}.',
    request: '{{date}} : {{right}} ; {{state}}',
    requestWith: '{{date}} : {{right}} « {{message}} » ; {{state}}',
    corrected: 'corrigé le {{date}} ; avant : {{before}}',
    nothingBefore: 'rien',
    choices: 'Vos choix',
    answers: {
      granted: 'oui',
      refused: 'non',
      objected: 'non',
      'not-objected': 'vous n’avez pas dit non',
      unanswered: 'pas de réponse',
      withdrawn: 'non, après un oui',
    },
    until: 'jusqu’au {{date}}',
    proof: 'la preuve',
    purposes: 'À quoi elles servent',
    bases: {
      contract: 'pour tenir ce qui a été convenu avec vous',
      consent: 'parce que vous avez dit oui',
      'legitimate-interest': 'dans notre intérêt, sauf si vous dites non',
      'legal-obligation': 'parce que la loi le demande',
    },
    months_one: 'gardées {{count}} mois',
    months_many: 'gardées {{count}} de mois',
    months_other: 'gardées {{count}} mois',
    recipients: 'Qui les reçoit',
    recipientsNone: 'Personne d’autre que l’entreprise.',
    because: 'parce que vous avez dit oui à « {{label}} »',
    proofs: 'Les preuves',
    requests: 'Vos demandes',
    open: 'sans réponse pour l’instant, au plus tard le {{date}}',
    closed: 'réponse le {{date}}',
    rightsTitle: 'Vos droits',
    rights:
      'Vous pouvez faire corriger ou effacer ces données, les faire mettre de côté, les emporter, et dire non. Écrivez à {{email}}. Vous pouvez aussi vous plaindre à la {{authority}}.',
    truth: 'oui',
    lie: 'non',
  },
} as const;

/** Mails to people. They sell nothing. */
export const mails = {
  confirm: {
    subject: 'Confirmez votre choix chez {{name}}',
    text: `Bonjour,

Cette adresse a été donnée à {{name}}, avec ce choix :

{{asked}}

Confirmez-le ici, jusqu’au {{until}} :

{{link}}

Ce n’était pas vous, ou vous avez changé d’avis ? Ne faites rien : sans confirmation, ce choix ne compte pas.

{{name}}
{{address}}
`,
  },
  holder: {
    subject: 'Un jeune demande votre accord : {{name}}',
    text: `Bonjour,

Un jeune a rempli un formulaire de {{name}}. Il a donné votre adresse comme celle de son parent, et a dit oui à ceci :

{{asked}}

À son âge, ce oui ne compte qu’avec le vôtre. Pour voir et donner votre accord, jusqu’au {{until}} :

{{link}}

Vous n’êtes pas d’accord, ou cela ne vous concerne pas ? Ne faites rien : sans votre accord, rien ne compte.

Votre nom et votre adresse ne servent qu’à cette demande. Pour vos droits, ou pour revenir sur un accord : {{email}}.

{{name}}
{{address}}
`,
  },
  stay: {
    subject: 'Voulez-vous rester en contact avec {{name}} ?',
    text: `Bonjour,

Nous n’avons pas eu de nouvelles de vous depuis longtemps. Vos données chez {{name}} seront donc effacées.

Vous voulez rester ? Dites-le ici, jusqu’au {{until}} :

{{link}}

Vous ne voulez pas rester ? Ne faites rien. Nous ne poserons pas la question une autre fois.

{{name}}
{{address}}
`,
  },
  ownerRequest: {
    subject: 'Une demande attend votre réponse avant le {{day}} : {{name}}',
    text: `Bonjour,

Une personne a fait une demande à {{name}} sur ses données : {{right}}.

Dernier jour pour répondre : {{day}}.

La console dit qui, et fait ce qui est demandé :

{{link}}
`,
  },
  ownerAnswers: {
    subject_one: '{{count}} nouvelle réponse : {{name}}',
    subject_many: '{{count}} de nouvelles réponses : {{name}}',
    subject_other: '{{count}} nouvelles réponses : {{name}}',
    text: `Bonjour,

Nouvelles réponses aux formulaires de {{name}} :

{{lines}}

La console montre le reste :

{{link}}
`,
    form_one: '{{form}} : {{count}} réponse',
    form_many: '{{form}} : {{count}} de réponses',
    form_other: '{{form}} : {{count}} réponses',
    channel: '{{channel}} : {{yes}} oui, {{no}} non',
    flagged_one: '{{count}} réponse ne compte pas',
    flagged_many: '{{count}} de réponses ne comptent pas',
    flagged_other: '{{count}} réponses ne comptent pas',
  },
  leaving: {
    subject: 'Des données arrivent à leur terme : {{name}}',
    text: `Bonjour,

{{name}} : la durée de conservation se termine bientôt pour {{count}} personne(s). Les premières partent le {{day}}.

La console dit qui, quand et pourquoi :

{{link}}

Un litige est en cours ? Mettez la personne en attente avant ce jour. Sinon, il n’y a rien à faire.
`,
  },
  address: {
    subject: 'Votre nouvelle adresse chez {{name}}',
    text: `Bonjour,

Cette adresse a été donnée à {{name}} à la place d’une ancienne.

Confirmez-la ici, jusqu’au {{until}} :

{{link}}

Ce n’était pas vous ? Ne faites rien : sans confirmation, rien ne change.

{{name}}
{{address}}
`,
  },
  reminder: {
    subject: 'Votre accord pour des appels se termine le {{until}}',
    text: `Bonjour,

Vous avez donné cet accord à {{name}} :

{{asked}}

Il se termine le {{until}}, et ne se renouvelle pas tout seul. Si vous ne faites rien, personne ne vous appellera plus après ce jour.

Revoir cet accord :

{{proof}}

L’arrêter dès maintenant :

{{link}}

{{name}}
{{address}}
`,
  },
  receipt: {
    subject: 'Copie de votre réponse à {{name}}',
    text: `Bonjour,

Voici la copie que vous avez demandée, de votre réponse du {{date}} :

{{answers}}

La preuve entière, mot pour mot :

{{link}}

Numéro : {{reference}}

{{name}}
{{address}}
`,
  },
  link: {
    subject: 'Vos choix chez {{name}}',
    text: `Bonjour,

Vous avez demandé à voir ou à changer vos choix chez {{name}}.
Ce lien s’ouvre une seule fois, dans les {{minutes}} minutes :

{{link}}

Vous n’avez rien demandé ? Ne faites rien : rien ne change.

{{name}}
{{address}}
`,
  },
} as const;

/** What the notice of a business says that its forms do not, and what changed in it. */
export const notices = {
  title: 'Vos données chez {{name}}',
  form: '« {{form}} »',
  inForms: '{{text}} ({{forms}})',
  ofForm: '{{form}}, {{text}}',
  basis: 'Base légale : {{basis}}.',
  interest: 'Notre intérêt : {{interest}}.',
  data: 'Données : {{data}}.',
  kept: 'Gardées {{period}}.',
  fromCollection: '{{period}} à partir du jour où vous nous les donnez',
  askedIn: 'Demandées dans {{forms}}.',
  use: '{{purpose}} : {{basis}} ; données gardées {{period}}.',
  termsTitle: 'Protection des données',
  termsWho: 'Vos données sont utilisées par {{who}} À quoi elles nous servent :',
  termsOthers: 'Qui d’autre les voit :',
  termsRights:
    'Vous pouvez les voir, les corriger, les faire effacer, en limiter l’usage, les emporter et vous y opposer : écrivez à {{contact}}. Réponse sous un mois.',
  all: 'Tout savoir sur vos données :',
  allLink: 'la mention complète',
  changes: {
    none: 'Rien n’a changé.',
    newPart: 'Nouveau : « {{part}} ». {{texts}}',
    gonePart: 'N’y est plus : « {{part}} ».',
    added: 'Ajouté à « {{part}} » : « {{text}} »',
    removed: 'Retiré de « {{part}} » : « {{text}} »',
    changed: 'Dans « {{part}} » : « {{now}} » au lieu de « {{before}} »',
    renamed: '« {{now}} » s’appelait « {{before}} ».',
  },
  page: {
    versions: 'Ce qui a changé',
    versionsText: 'Chaque version de cette mention est gardée. La plus récente d’abord.',
    version: 'Version {{number}}, montrée à partir du {{date}}',
    earlier: 'Les versions d’avant',
    first: 'Première version gardée.',
    old: 'Ceci est la version {{number}}, montrée du {{from}} au {{until}}. Elle ne vaut plus.',
    since: 'Version {{number}}, du {{date}}.',
    today: 'Voir la mention d’aujourd’hui',
  },
} as const;

/** What the commands say to whoever runs them. */
export const commands = {
  init: {
    templates: 'Les modèles :',
    askTemplate: 'Quel modèle ?',
    noTemplate: 'Nommez un modèle : accord init newsletter.',
    unknownTemplate: 'Il n’y a pas de modèle « {{template}} ».',
    meant: 'Vouliez-vous dire « {{template}} » ?',
    exists: '{{file}} existe déjà. Donnez un autre nom, ou --force pour l’écraser.',
    unwritten: '{{file}} ne peut pas être écrit ({{reason}}).',
    notAForm: '{{file}} n’est pas un formulaire sans erreur de forme : accord check le dit.',
    notMade: 'Le formulaire n’est pas fait.',
    written_one: '{{file}} est écrit : {{count}} ligne.',
    written_many: '{{file}} est écrit : {{count}} de lignes.',
    written_other: '{{file}} est écrit : {{count}} lignes.',
    stillMissing: 'Il y manque encore ce que personne ne peut deviner. Écrivez-le dans le fichier :',
    next: 'Ensuite :',
    snippet: 'Dans votre page :',
    askName: 'Nom légal de l’entreprise, avec sa forme (Le Jardin SARL) ?',
    askEmail: 'E-mail où les gens écrivent pour leurs droits ?',
    askAddress: 'Adresse postale de l’entreprise ?',
    askGoods: 'Que proposez-vous, en quelques mots (livres et rencontres) ?',
    askMonths: 'Combien de mois gardez-vous ces données après le dernier contact ?',
  },
  report: {
    error: 'erreur',
    warning: 'attention',
    info: 'à savoir',
    rule: 'règle',
    evidence: 'niveau de preuve',
    root: 'tout le fichier',
    clean: 'rien à signaler',
    faults: {
      unreadable: 'Fichier illisible',
      'too-long': 'Fichier trop long : {{most}} Kio au plus',
      'not-json': 'Ce n’est pas du JSON',
    },
    at: 'ligne {{line}}, colonne {{column}}',
    near: 'près de',
    end: 'la fin du fichier',
    details: {
      ENOENT: 'il n’existe pas',
      EISDIR: 'c’est un dossier',
      EACCES: 'accès refusé',
      'UTF-8': 'enregistrez-le en UTF-8',
    },
    summary: 'Loi au {{date}}. Erreurs : {{error}}. Points d’attention : {{warning}}. À savoir : {{info}}.',
    drawn: 'Avec une erreur, le formulaire ne s’affiche pas.',
    lawNext:
      'De la loi, seul ce qui vaut de toute façon est dit ici : ces erreurs corrigées, relancez la commande pour le reste.',
    mended: 'Un seul correctif possible : accord check --fix le fait.',
    example: 'Exemple : {{example}}',
    fixed_one: '{{file}} : {{count}} correction faite.',
    fixed_many: '{{file}} : {{count}} de corrections faites.',
    fixed_other: '{{file}} : {{count}} corrections faites.',
    unwritten: '{{file}} : ne peut pas être écrit ({{reason}}).',
    unfixed: '{{file}} : rien qui ait une seule bonne réponse.',
    legend:
      'Niveau de preuve, ou comment la règle a été lue. A : sur le site officiel. B : dans une copie du texte officiel. C : dans un commentaire. UNVERIFIED : nulle part de sûr, à faire confirmer par un juriste.',
  },
  contact: {
    yes: 'oui',
    no: 'non',
    lines: 'lignes',
    progress: '{{lines}} lignes, {{rate}}/s',
    summary: '{{file}}, au {{moment}}',
    confirm: 'Une partie de ces réponses est à faire confirmer par un juriste.',
    columns: 'adresses e-mail : {{email}} ; numéros : {{phone}}',
    noColumn: 'aucune colonne',
    used: 'réponses données pour : {{columns}}',
    usedMany: 'réponses données pour : {{columns}} (la moins permissive de chaque ligne)',
    byOther: {
      email: 'La liste n’a pas d’adresses : chaque personne y est reconnue à son numéro.',
      phone: 'La liste n’a pas de numéros : chaque personne y est reconnue à son adresse.',
    },
    reasons: {
      granted: 'ont dit oui',
      'not-objected': 'pouvaient s’opposer, ne l’ont pas fait',
      exempt: 'pas d’accord nécessaire',
      requested: 'ont demandé cet appel',
      objected: 'se sont opposés',
      withdrawn: 'ont retiré leur accord',
      refused: 'ont dit non',
      suppressed: 'sont sur la liste d’opposition',
      paused: 'ont fait une pause jusqu’à un jour',
      'not-this-topic': 'ont dit oui, mais pas pour ce sujet',
      prohibited: 'interdit dans ce secteur',
      'no-consent': 'n’ont pas donné d’accord',
      'not-counted': 'ont répondu sur un formulaire qui ne compte pas',
      'not-confirmed': 'n’ont pas encore confirmé',
      'not-started': 'ont dit oui pour plus tard',
      expired: 'avaient dit oui, ce n’est plus valable',
      'mentions-missing': 'ont dit oui sans les cinq informations exigées',
      'other-goods': 'ont dit oui pour d’autres produits',
      'other-caller': 'ont dit oui aux appels d’une autre société',
      'unusable-source': 'viennent d’un fichier qui ne peut pas servir',
      'retention-ended': 'sans contact depuis trop longtemps',
      'under-age': 'trop jeunes',
      'request-met': 'avaient demandé un appel, il a eu lieu',
      'not-covered': 'vivent là où le droit de ce formulaire ne s’applique pas',
      'journal-missing': 'ne peuvent pas être jugés : le journal de la base manque',
      'not-informed': 'rien ne montre qu’ils pouvaient s’opposer',
      'bloctel-unchecked': 'numéro non comparé à Bloctel',
      'bloctel-listed': 'sont sur Bloctel',
      'no-request': 'n’ont pas demandé d’appel',
      'request-too-old': 'avaient demandé un appel, c’est trop tard',
      'calling-day': 'pas d’appel ce jour-là',
      'calling-hours': 'pas d’appel à cette heure',
      attempts: 'déjà quatre appels en trente jours',
      'no-contact': 'ni adresse ni numéro sur la ligne',
      unreadable: 'pas le bon nombre de colonnes',
      'unreadable-contact': 'adresse ou numéro illisible sur la ligne',
    },
  },
  import: {
    reading: '{{done}} lignes lues.',
    taking: '{{done}} lignes sur {{all}} enregistrées.',
    columns: 'Colonnes reprises : {{names}}. Laissées dans le fichier : {{left}}.',
    nothing: 'aucune',
    counts:
      '{{file}} : {{lines}} en tout. Peuvent servir : {{usable}}. Ne peuvent pas servir : {{unusable}}. Déjà reprises : {{known}}. Sans adresse ni numéro : {{empty}}.',
    because:
      'Ne peuvent pas servir, {{rule}} : {{reason}}. Lignes {{places}}. Seule une empreinte en est gardée, pour que personne ne s’en serve.',
    confirm: '{{rule}} : à confirmer avec un juriste.',
    unread: 'Illisibles, en tout ou en partie, NON PRISES : lignes {{places}}.',
    erased: 'Effacées à la demande de la personne, NON REPRISES : lignes {{places}}.',
    two: 'Les mêmes personnes sous deux provenances dans ce fichier : lignes {{places}}. Chaque ligne garde la sienne.',
    noYes: 'Personne n’entre dans vos envois par là : aucun oui n’en naît, et un non reste un non.',
    tell: 'Dites à ces personnes d’où viennent leurs données, le {{date}} au plus tard et dès le premier contact (RGPD 14). {{how}}',
    tellIn: 'Le texte est dans {{file}}.',
    tellHow: 'Le texte s’écrit avec --notice FICHIER.',
    ask: 'À reprendre : {{count}}. Continuer ? (o/n) ',
    written: 'Reprises : {{count}}. La même commande, relancée, ne reprend rien deux fois.',
    none: 'Rien de nouveau à reprendre.',
    dry: 'Essai : rien n’a été écrit.',
    askSource:
      'D’où vient ce fichier ? customers (vos clients), prospects (ils vous ont laissé leurs coordonnées), partner (un partenaire), bought (acheté ou loué), public (un annuaire, une page), unknown (on ne sait plus) : ',
    askProof:
      'Que pouvez-vous montrer ? each (pour chaque personne : la question, sa réponse, la date), contract (une clause), none (rien) : ',
    askName: 'Son nom : ',
    yes: 'oui',
    no: 'non',
  },
  suppression: {
    columns: 'colonnes lues : {{names}}',
    counts: '{{file}} : {{lines}}, {{added}}, {{already}} déjà sur la liste ({{readable}})',
    lines_one: '{{count}} ligne',
    lines_many: '{{count}} de lignes',
    lines_other: '{{count}} lignes',
    added_one: '{{count}} nouvelle inscription',
    added_many: '{{count}} de nouvelles inscriptions',
    added_other: '{{count}} nouvelles inscriptions',
    readable_one: '{{count}} adresse, numéro ou empreinte lisible',
    readable_many: '{{count}} d’adresses, de numéros ou d’empreintes lisibles',
    readable_other: '{{count}} adresses, numéros ou empreintes lisibles',
    empty_one: '{{count}} ligne sans rien à inscrire',
    empty_many: '{{count}} de lignes sans rien à inscrire',
    empty_other: '{{count}} lignes sans rien à inscrire',
    unread_one: '{{count}} ligne illisible, en tout ou en partie, NON PRISE : {{places}}',
    unread_many: '{{count}} de lignes illisibles, en tout ou en partie, NON PRISES : {{places}}',
    unread_other: '{{count}} lignes illisibles, en tout ou en partie, NON PRISES : {{places}}',
    unmatched_one:
      '{{count}} empreinte ne correspond à personne de connu ici : non prises. Reprenez cette liste quand de nouvelles personnes se sont inscrites.',
    unmatched_many:
      '{{count}} d’empreintes ne correspondent à personne de connu ici : non prises. Reprenez cette liste quand de nouvelles personnes se sont inscrites.',
    unmatched_other:
      '{{count}} empreintes ne correspondent à personne de connu ici : non prises. Reprenez cette liste quand de nouvelles personnes se sont inscrites.',
    stopped_one: '{{count}} personne qui a dit oui ne sera plus contactée',
    stopped_many: '{{count}} de personnes qui ont dit oui ne seront plus contactées',
    stopped_other: '{{count}} personnes qui ont dit oui ne seront plus contactées',
    wrongFile:
      'ATTENTION : plus de la moitié de cette liste sont des personnes qui vous ont dit oui. Est-ce le bon fichier ?',
    ask_one: 'Inscrire {{count}} refus sur la liste ? (o/n) ',
    ask_many: 'Inscrire {{count}} de refus sur la liste ? (o/n) ',
    ask_other: 'Inscrire {{count}} refus sur la liste ? (o/n) ',
    written_one: '{{count}} refus inscrit sur la liste. Pour revenir en arrière : accord suppression undo.',
    written_many:
      '{{count}} de refus inscrits sur la liste. Pour revenir en arrière : accord suppression undo.',
    written_other:
      '{{count}} refus inscrits sur la liste. Pour revenir en arrière : accord suppression undo.',
    nothingNew: 'Rien de nouveau à inscrire.',
    declined: 'Rien n’a été changé.',
    notAsked:
      'Rien n’a été changé : il n’y a pas de terminal pour poser la question. Relisez ces chiffres, puis relancez la commande avec --yes.',
    exported_one: '{{count}} personne a dit non à {{channel}} : {{file}}',
    exported_many: '{{count}} de personnes ont dit non à {{channel}} : {{file}}',
    exported_other: '{{count}} personnes ont dit non à {{channel}} : {{file}}',
    exportedPaused_one:
      '{{count}} fait une pause jusqu’à un jour (paused). Un prestataire ne garde pas ce jour : refaites la liste avant chaque envoi.',
    exportedPaused_many:
      '{{count}} de ces personnes font une pause jusqu’à un jour (paused). Un prestataire ne garde pas ce jour : refaites la liste avant chaque envoi.',
    exportedPaused_other:
      '{{count}} font une pause jusqu’à un jour (paused). Un prestataire ne garde pas ce jour : refaites la liste avant chaque envoi.',
    importedLeftOut_one:
      '{{count}} inscription de listes importées n’y est pas, car seules des empreintes à clé en sont gardées : donnez aussi ces listes au prestataire.',
    importedLeftOut_many:
      '{{count}} d’inscriptions de listes importées n’y sont pas, car seules des empreintes à clé en sont gardées : donnez aussi ces listes au prestataire.',
    importedLeftOut_other:
      '{{count}} inscriptions de listes importées n’y sont pas, car seules des empreintes à clé en sont gardées : donnez aussi ces listes au prestataire.',
    plainNumbers:
      'Le SHA-256 d’un numéro ne cache rien : tous les numéros mobiles français s’essaient en quelques minutes. Entre deux parties qui partagent une clé, faites-en une avec « accord suppression key », et exportez avec --keyed.',
    keyMade: 'Clé écrite dans {{file}}. Donnez-la à l’autre partie seule, par un autre chemin que la liste.',
    noImport: 'Aucune liste importée à annuler.',
    lastImport_one: 'Dernière liste importée : le {{when}}, {{count}} inscription ({{scope}}).',
    lastImport_many: 'Dernière liste importée : le {{when}}, {{count}} d’inscriptions ({{scope}}).',
    lastImport_other: 'Dernière liste importée : le {{when}}, {{count}} inscriptions ({{scope}}).',
    everything: 'tous les canaux',
    askUndo_one: 'Retirer {{count}} inscription ? Les refus connus autrement restent. (o/n) ',
    askUndo_many: 'Retirer {{count}} d’inscriptions ? Les refus connus autrement restent. (o/n) ',
    askUndo_other: 'Retirer {{count}} inscriptions ? Les refus connus autrement restent. (o/n) ',
    undone_one: '{{count}} inscription retirée ; les refus connus autrement restent.',
    undone_many: '{{count}} d’inscriptions retirées ; les refus connus autrement restent.',
    undone_other: '{{count}} inscriptions retirées ; les refus connus autrement restent.',
    /** What stands for a yes to a question on the terminal, in lower case. */
    agreed: 'o oui',
  },
} as const;

/** What the check of a form tells its owner: what is wrong, then what to do. */
export const findings = {
  sentences: {
    'unknown-jurisdiction':
      'Accord ne connaît pas les règles de « {{received}} » et ne les devine pas. Pays connus : {{known}}.',
    'insecure-endpoint': 'Les réponses partiraient en clair vers {{url}}. Mettez une adresse en https://.',
    'preset-choice':
      'Une case cochée d’avance ne vaut pas accord. Retirez « preset » : la personne coche elle-même.',
    'required-choice':
      'Personne ne doit accepter la publicité pour envoyer un formulaire. Retirez « required ».',
    'accepting-submit':
      'Le bouton « {{text}} » ferait croire qu’envoyer revient à accepter la publicité. Dites seulement ce qu’il fait, par exemple « Envoyer ma demande ».',
    'marketing-in-terms':
      'Accepter les conditions et accepter la publicité sont deux choses. Retirez la publicité de « {{text}} » ; Accord pose cette question à part.',
    'shaming-answer':
      'Refuser ne doit pas faire honte ni faire peur. Remplacez « {{text}} » par un « Non » simple.',
    'unclear-answer':
      '« {{text}} » ne se comprend pas du premier coup. Le oui doit dire oui et le non doit dire non, sans double négation.',
    'doubled-answer': '« {{text}} » nie deux fois, et se comprend mal. Écrivez un « Non » simple.',
    'unequal-answers':
      'Les deux réponses ne pèsent pas le même poids : « {{yes}} » et « {{no}} ». Donnez-leur une longueur et un ton proches.',
    'no-named-partner':
      'Un accord pour des partenaires sans nom ne vaut rien. Nommez chaque société, ou retirez « partners ».',
    'placeholder-partner': '« {{name}} » ne désigne personne. Écrivez le nom légal de la société.',
    'partner-list-future':
      'La liste des partenaires est datée du {{date}}, et nous sommes le {{today}}. Mettez la date de la liste affichée aujourd’hui.',
    'placeholder-controller':
      '« {{name}} » ne dit pas qui recueille les données. Écrivez le nom légal de l’entreprise.',
    'banned-channel':
      'Depuis le {{since}}, la loi interdit la prospection {{channel}} dans ce secteur ({{sector}}), même avec un accord. Retirez ce canal.',
    'channel-without-field':
      'Vous proposez de contacter la personne {{channel}}, mais aucun champ ne le permet. Ajoutez un champ de type « {{field}} » ou retirez ce canal.',
    'callback-without-phone':
      'Pour rappeler quelqu’un il faut son numéro. Ajoutez un champ de type « phone » ou retirez « callback ».',
    'marketing-basis':
      'La publicité ne fait partie d’aucun contrat ni d’aucune obligation. Pour « {{purpose}} », mettez « consent », ou « legitimate-interest » quand la personne peut seulement s’opposer.',
    'consent-needed':
      'Contacter la personne {{channel}} demande son accord : l’intérêt légitime ne suffit pas pour « {{purpose}} ». Mettez « consent ».',
    'service-basis':
      'Un service facultatif repose sur le choix de la personne. Pour « {{purpose}} », mettez « consent », ou « contract » si elle le commande.',
    'field-without-purpose':
      'Rien ne dit à quoi sert « {{field}} ». Indiquez ses finalités dans « purposes », ou ne posez pas la question.',
    'unused-contact':
      '« {{field}} » ne sert qu’à la publicité, et aucun canal proposé ne l’utilise. Ne demandez pas cette donnée.',
    'mandatory-without-need':
      '« {{field}} » est obligatoire sans qu’un contrat ou une loi en ait besoin. Rendez ce champ facultatif, ou rattachez-le à la finalité qui l’exige vraiment.',
    'without-missing':
      '« {{field}} » est obligatoire : dites dans « without » ce qui se passe si la personne ne répond pas.',
    'required-service':
      'Un service facultatif ne peut pas être imposé. Retirez « required » de « {{field}} ».',
    'interest-missing':
      'Pour « {{purpose}} », des contacts reposent sur votre intérêt légitime : dites lequel dans « interest ».',
    'recipients-missing':
      'Des partenaires reçoivent les données, mais la notice ne cite aucun destinataire. Remplissez « recipients ».',
    'representative-missing':
      'Une entreprise établie hors de l’Union européenne doit y nommer un représentant. Remplissez « representative ».',
    'officer-unreachable':
      'Le délégué à la protection des données est cité sans moyen de le joindre. Ajoutez « email » ou « url ».',
    'retention-too-long':
      '« {{purpose}} » garde les données {{received}} mois pour la publicité ; le maximum retenu est {{months}} mois. Raccourcissez la durée.',
    'retention-without-end':
      'Compter la durée de « {{purpose}} » à partir de cet événement pourrait la rendre sans fin. Partez du dernier contact ou de la fin de la relation.',
    'age-too-low':
      'Avant {{age}} ans on ne peut pas accepter seul ce que ce formulaire propose. Mettez {{age}} au lieu de {{received}}.',
    'parent-without-birth-date':
      'Sans date de naissance, personne ne sait quand l’accord d’un parent est nécessaire. Ajoutez un champ « birth-date », ou retirez « parentalConsent ».',
    'parent-without-question':
      'Ce formulaire ne demande aucun accord : un parent n’aurait rien à confirmer. Retirez « parentalConsent ».',
    'parent-field':
      'Accord demande lui-même le nom et l’adresse du parent sous le nom « {{field}} ». Donnez un autre « id » à ce champ.',
    'phone-period-over':
      'L’accord pour les appels finirait le {{date}}, déjà passé le {{today}}. Choisissez une date à venir, à moins d’un an, ou retirez « until ».',
    'undeclared-sector':
      '« {{text}} » relève d’un secteur où la loi interdit de démarcher ({{sector}}), et le formulaire dit « {{declared}} ». Écrivez "sector": "{{value}}", qui retire les canaux interdits, ou retirez ces mots s’ils ne désignent pas ce qui est vendu.',
    'consent-not-asked':
      '« {{purpose}} » annonce un accord que personne ne demande. Posez la question (« services » avec un champ de type « service », « marketing » ou « partners »), ou mettez la base qui convient.',
    'assumed-consent':
      'Participer, valider ou envoyer n’est pas accepter : « {{text}} ». Retirez cette phrase ; Accord pose la question à part, avec une vraie réponse.',
    'sharing-in-terms':
      'Accepter des conditions n’est pas accepter que ses données partent ailleurs. Retirez cela de « {{text}} » ; nommez qui les reçoit dans « partners » ou « recipients ».',
    'transfer-missing':
      '« {{text}} » : des données iraient hors de l’Union européenne, et la notice n’en dit rien. Remplissez « transfers » avec le pays et la garantie (décision d’adéquation, clauses types), ou choisissez un prestataire dans l’Union.',
    'void-safeguard':
      'Le « Privacy Shield » ne protège plus rien depuis le 16 juillet 2020 (CJUE C-311/18). À la place de « {{text}} », nommez la décision d’adéquation ou les clauses types en vigueur, ou retirez ce transfert.',
    'social-security-number':
      '« {{field}} » demande le numéro de sécurité sociale ({{text}}), réservé à quelques organismes. Retirez ce champ.',
    'card-code':
      '« {{field}} » demande le code de sécurité d’une carte ({{text}}), qui ne se garde jamais. Retirez ce champ et laissez payer chez le prestataire de paiement.',
    'card-number':
      '« {{field}} » demande un numéro de carte ({{text}}), qui ne sert qu’au paiement. Retirez ce champ et laissez payer chez le prestataire de paiement.',
    'identity-document':
      '« {{field}} » demande une pièce d’identité ou son numéro ({{text}}). Notez seulement qu’elle a été présentée, et retirez ce champ.',
    'document-copy':
      '« {{field}} » demande une copie sans qu’une loi y oblige. Regardez le justificatif et notez le résultat : mettez « copy » à false, ou donnez à ce champ une finalité de base « legal-obligation ».',
    'special-category':
      '« {{field}} » touche à la santé, aux convictions ou à l’intimité ({{text}}) : le RGPD l’interdit en principe (article 9), et ce formulaire ne suffit pas à le permettre. Retirez ce champ.',
    'civility-mandatory':
      '« {{field}} » oblige à se dire Monsieur ou Madame, ce qu’aucun achat ni aucune lettre ne demande (CJUE C-394/23). Retirez « required », ou le champ.',
    'account-as-customer':
      'Ouvrir un compte gratuit ({{text}}) n’est pas acheter : ce n’est pas encore un client. Mettez « relationship » à « prospect », et « customer » après une vente seulement.',
    'retention-never-starts':
      'Pour « {{purpose}} », la durée part d’un événement qui n’arrivera pas ({{after}}) : personne n’a ici de contrat, de relation ou d’accord à terminer. Comptez à partir de « last-contact » ou de « collection ».',
    'children-without-age':
      'Ce formulaire s’adresse à des enfants (« {{text}} ») sans âge minimum : avant {{age}} ans on n’accepte pas seul. Ajoutez « minimumAge » et un champ « birth-date », ou adressez-vous aux parents.',
    'robot-caller':
      '« {{text}} » est une machine : ce sont des appels automatiques, et la personne doit savoir qu’elle parle à une machine. Remplacez le canal « phone » par « automated-call », ou nommez la société dont des humains appellent.',
    'french-missing':
      'Ce que lisent des consommateurs en France doit exister en français (loi du 4 août 1994). Ajoutez "fr" à « languages » et écrivez chaque texte en français.',
    'vague-goods':
      '« {{text}} » ne dit pas ce que l’appel voudra vendre. Nommez les produits ou services, sinon l’accord risque de ne pas valoir.',
    'same-text':
      'Le texte est le même dans les deux langues ({{other}} et {{language}}) : « {{text}} ». Traduisez-le.',
    'other-language': 'Ce texte devrait être en {{language}} et semble être en {{other}} : « {{text}} ».',
    'many-partners':
      '{{count}} partenaires, c’est plus que ce que l’on peut lire et comparer. Raccourcissez la liste.',
    'partner-list-old':
      'La liste des partenaires date du {{date}}. Vérifiez-la, mettez à jour sa date et prévenez les personnes des changements.',
    'phone-period-shortened':
      'Un accord pour des appels dure un an au plus : le {{date}} sera ramené au {{last}}, ou plus tôt selon le jour de la réponse.',
    'objection-basis':
      '« {{purpose}} » annonce un accord, alors que la personne peut seulement s’opposer. Mettez « legitimate-interest » et dites votre intérêt.',
    'retention-long':
      '« {{purpose}} » garde les données {{received}} mois ; l’usage est de {{months}} mois. Raccourcissez, ou gardez une trace de votre raison.',
    'insecure-origin':
      'Une page servie en clair ({{url}}) peut être modifiée en route. Passez-la en https://.',
    'relative-endpoint':
      'Depuis les pages de {{url}}, « {{received}} » désigne leur propre site, et non le récepteur. Donnez l’adresse complète du récepteur.',
    'tracking-without-email':
      'Mesurer l’ouverture des e-mails n’a pas de sens ici : le canal e-mail n’est pas proposé. Retirez « openTracking ».',
    'service-without-field':
      'Le service « {{service}} » n’est proposé nulle part. Ajoutez un champ de type « service », ou retirez-le.',
    'pick-without-yes':
      'Aucune question ne demande un oui pour « {{purpose}} » : ces cases n’apparaissent donc pas, et personne ne peut choisir. Mettez-les à la finalité de « marketing », là où un canal demande l’accord, ou retirez-les.',
    'many-picks':
      '{{count}} choix pour « {{purpose}} » : au-delà de {{most}}, plus personne ne les lit. Réunissez-en.',
    'pick-named-twice':
      '« {{text}} » est déjà le nom d’un autre choix : personne ne les distingue. Changez l’un des deux.',
    'unused-purpose':
      'Aucune donnée ni question ne sert à « {{purpose}} », que la notice annonce pourtant. Retirez cette finalité si rien ne l’utilise.',
    'newsletter-only':
      'Ce formulaire ne sert qu’à recevoir des nouvelles : l’adresse peut donc être obligatoire. Le bouton doit dire ce qu’il fait.',
    'contract-clause':
      'Ce formulaire conclut un contrat et prend un numéro : le contrat doit aussi rappeler qu’il est interdit de démarcher par téléphone sans accord préalable.',
    'age-not-asked':
      'L’âge minimum de {{age}} ans ne sera pas vérifié : aucun champ ne demande la date de naissance.',
    'age-not-set':
      'Sans « minimumAge », qui a moins de {{age}} ans d’après sa date de naissance ne voit aucune demande d’accord. Écrivez l’âge qui vous convient.',
    'phone-mentions':
      'Pour les appels, Accord affiche les cinq mentions exigées et garde la preuve trois ans. Cette liste n’a été lue que dans une transcription.',
    'bloctel-screening': 'À cette date, chaque numéro doit être comparé à la liste Bloctel avant d’appeler.',
    'callback-conditions':
      'Rappelez dans les cinq jours ouvrables (du lundi au samedi, sans les jours fériés), seulement sur ce qui est demandé, et gardez la demande trois ans.',
    'customer-exception':
      'Pour vos clients, l’e-mail et le SMS se passent d’accord préalable, mais seulement pour des produits proches de leur achat. Sinon mettez « similarGoods » à false.',
    'no-customer-exception':
      'Les offres diffèrent de l’achat : vos clients donnent leur accord comme tout le monde.',
    'b2b-tolerance':
      'Écrire à un professionnel sans accord préalable est une tolérance de la CNIL, liée à son métier, pas un texte de loi. « strictB2B » demande l’accord à tous.',
    'customer-retention-long':
      '« {{purpose}} » garde les données de clients {{received}} mois pour la publicité ; le repère de la CNIL est de {{months}} mois après la fin de la relation. Raccourcissez, ou écrivez et gardez votre raison.',
    'likely-never-starts':
      'Pour « {{purpose}} », la durée part de {{after}}, et rien ne dit que ce formulaire conclut un contrat. S’il en conclut un, écrivez "concludesContract": true ; sinon comptez à partir de « last-contact ».',
    'likely-sector':
      '« {{text}} » pourrait relever d’un secteur où la loi interdit de démarcher ({{sector}}). Si c’est ce qui est vendu, écrivez "sector": "{{value}}" ; sinon, dites-le autrement.',
    'assumed-terms':
      'Un geste qui vaudrait acceptation se conteste : « {{text}} ». Demandez l’acceptation des conditions dans « terms », avec une case.',
    'likely-transfer':
      '« {{text}} » garde des données hors de l’Union européenne, en général. Si ce service reçoit ces données, citez-le dans « recipients » et remplissez « transfers ».',
    'likely-sensitive':
      '« {{field}} » peut toucher à une donnée délicate ({{text}}). Ne la demandez que si le service l’exige, et jamais pour la publicité ; sinon retirez ce champ.',
    'likely-account':
      'Ce formulaire ouvre un compte (« {{text}} ») et rien ne dit que la personne a acheté. Sans achat, mettez « relationship » à « prospect ».',
    'likely-children':
      '« {{text}} » : si des enfants peuvent remplir ce formulaire, ajoutez « minimumAge » et un champ « birth-date » ; avant {{age}} ans on n’accepte pas seul. Si ce sont leurs parents, dites-le.',
    'goods-for-children':
      'Ces produits touchent des enfants (« {{text}} »). Si des enfants remplissent ce formulaire, ajoutez « minimumAge » : avant {{age}} ans on n’accepte pas seul.',
    'personal-address':
      '« {{field}} » demande une adresse personnelle dans un formulaire pour professionnels : on y joint des consommateurs, dont les règles valent alors. Demandez l’adresse professionnelle, ou mettez « audience » à « consumer ».',
    'any-address':
      '« {{field}} » acceptera aussi une adresse personnelle (gmail.com, orange.fr…) : les règles des consommateurs valent alors. Demandez une adresse professionnelle dans son libellé.',
    'private-goods':
      '« {{text}} » s’achète pour soi, pas pour son métier : les règles des consommateurs valent, même à une adresse professionnelle. Mettez « audience » à « consumer », ou proposez ce qui sert au métier.',
    'decree-contested':
      'Le décret 2026-662, d’où viennent les règles de l’accord aux appels, est contesté devant le Conseil d’État depuis le 23 septembre 2026. Aucune suspension n’est connue : appliquez-le.',
    'withdrawal-function':
      'Un contrat conclu en ligne avec un consommateur doit offrir une fonction de rétractation, facile à trouver. Accord ne la fournit pas : ajoutez-la à votre site.',
    'accessible-sale':
      'La vente en ligne à des consommateurs doit être accessible aux personnes handicapées, sauf pour les services d’entreprises de moins de 10 salariés et 2 millions d’euros. Faites vérifier votre site.',
    'faint-accent':
      'La couleur {{colour}} se lit mal sur {{ground}} : contraste {{found}}, il en faut 4,5. Les pages du récepteur la remplacent par {{instead}}.',
    'long-introduction':
      'L’introduction compte {{words}} mots ; {{most}} suffisent. Gardez une phrase : ce que la personne obtient. Le reste va sur votre page.',
    'long-service':
      '{{words}} mots présentent le service « {{service}} » ; {{most}} suffisent. Dites seulement ce qu’il fait des données.',
    'long-goods':
      '{{words}} mots disent ce que vous vendez (« {{text}} ») ; {{most}} suffisent. Chaque case les répète : gardez les noms des produits.',
    'long-recipient':
      '{{words}} mots pour un destinataire (« {{text}} ») ; {{most}} suffisent. Nommez-le, et laissez le détail à votre politique de protection des données.',
    'long-interest':
      '{{words}} mots pour votre intérêt (« {{text}} ») ; {{most}} suffisent. Dites seulement ce que vous en attendez.',
    'repeated-without':
      '{{count}} questions obligatoires disent la même suite (« {{text}} »). Écrivez-la une fois, dans « without » en haut du fichier, et retirez-la des questions.',
    'field-text':
      'À la question obligatoire « {{field}} », « {{key}} » fait lire {{words}} mots de plus. Retirez-le s’il n’apprend rien ; ce qui se passe sans réponse peut se dire une fois pour toutes, dans « without » en haut du fichier.',
    'many-mandatory':
      '{{count}} questions sont obligatoires ; au-delà de {{most}}, beaucoup abandonnent. Rendez facultatif ce dont le service peut se passer, ou demandez-le plus tard.',
    'rare-channel':
      'Peu de commerces font encore de la publicité {{channel}}. Retirez ce canal si vous ne vous en servez pas : c’est une case de moins à lire.',
    'long-form':
      'En {{language}}, {{words}} mots se lisent avant le bouton ; au-delà de {{most}}, beaucoup abandonnent. Raccourcissez d’abord {{part}} ({{partWords}} mots), puis {{nextPart}} ({{nextWords}}).',
    'form-twice':
      'Le formulaire « {{form}} » est là deux fois. Gardez un seul fichier par formulaire, ou donnez à celui-ci son propre id.',
    'jurisdiction-differs':
      'Ce formulaire suit le droit de « {{received}} », et le formulaire « {{form}} » celui de « {{there}} ». Une même mention ne peut pas dire les deux : faites une mention par pays.',
    'language-lacking':
      'Le formulaire « {{form}} » existe en {{language}}, celui-ci non : la mention complète ne peut pas être donnée dans cette langue. Ajoutez la langue, ou retirez-la de l’autre.',
    'business-differs':
      '« {{key}} » dit « {{received}} » ici et « {{there}} » dans le formulaire « {{form}} ». C’est la même entreprise : écrivez la même chose dans les deux, ou donnez-lui un autre « controller.id ».',
    'business-incomplete':
      '« {{key}} » ({{there}}) ne figure que dans l’un des deux : ce formulaire ou « {{form}} ». Les personnes en lisent une partie seulement : écrivez-le dans les deux.',
    'policy-differs':
      'Cette page est en version « {{received}} » ici et « {{there}} » dans le formulaire « {{form}} ». Une page n’a qu’une version : mettez les deux à jour ensemble.',
    'basis-differs':
      '« {{purpose}} » repose sur « {{received}} » ici et sur « {{there}} » dans le formulaire « {{form}} », pour les mêmes personnes. Choisissez la vraie base, ou donnez à cet usage un autre id s’il n’est pas le même.',
    'duration-differs':
      '« {{purpose}} » garde les données {{received}} ici et {{there}} dans le formulaire « {{form}} », pour les mêmes personnes. Écrivez la même durée, ou donnez à cet usage un autre id s’il n’est pas le même.',
    'purpose-differs':
      '« {{purpose}} » se dit « {{received}} » ici et « {{there}} » dans le formulaire « {{form}} ». Si c’est le même usage, écrivez les mêmes mots ; sinon, donnez-lui un autre id.',
    'interest-differs':
      'L’intérêt de « {{purpose}} » se dit autrement dans le formulaire « {{form}} ». Écrivez les mêmes mots dans les deux.',
    'automated-differs':
      '« {{purpose}} » décide sans personne, ou autrement, dans un seul des deux formulaires : celui-ci ou « {{form}} ». Dites la même chose dans les deux, ou donnez à cet usage un autre id.',
    'purpose-named-twice':
      '« {{purpose}} » porte les mêmes mots que « {{there}} » du formulaire « {{form}} » : les personnes le liraient deux fois. Donnez-leur un seul id, ou d’autres mots.',
    'partner-differs':
      'Le partenaire « {{partner}} » s’appelle « {{received}} » ici et « {{there}} » dans le formulaire « {{form}} ». Écrivez le même nom, ou donnez à l’un un autre id.',
    'partner-list-differs':
      'La même liste de partenaires est datée du {{received}} ici et du {{there}} dans le formulaire « {{form}} ». Mettez les deux à jour ensemble.',
    'safeguard-differs':
      'Pour « {{country}} », la garantie est « {{received}} » ici et « {{there}} » dans le formulaire « {{form}} ». Écrivez celle qui est vraie dans les deux.',
    'uncertain-rule': 'La règle appliquée à la prospection {{channel}} n’est pas établie avec certitude.',
  },
  confirm: 'À faire confirmer par un juriste.',
  names: {
    channel: {
      email: 'par e-mail',
      sms: 'par SMS',
      'automated-call': 'par appel automatique',
      fax: 'par fax',
      phone: 'par téléphone',
      post: 'par courrier',
    },
    after: {
      'end-of-contract': 'la fin du contrat',
      'end-of-relationship': 'la fin de la relation',
      withdrawal: 'le retrait de l’accord',
    },
    part: {
      title: 'le titre et l’introduction',
      needed: 'les questions obligatoires',
      optional: 'le bouton des questions facultatives',
      services: 'les services',
      request: 'le rappel',
      consent: 'vos offres',
      partners: 'les offres des partenaires',
      objection: 'ce que l’on peut refuser',
    },
    sector: {
      'energy-renovation': 'rénovation énergétique',
      'home-adaptation': 'adaptation du logement',
      'training-account': 'compte personnel de formation',
      general: 'général',
      press: 'presse',
      charity: 'association caritative',
    },
  },
  changedWords:
    '{{path}} : « {{id}} » disait « {{before}} » et dit « {{now}} ». Est-ce la même chose, mieux dite ? Sinon, donnez-lui un autre id : un oui d’avant compterait pour autre chose (FR-P06b).',
  /** What is wrong with the JSON itself. */
  problems: {
    unknownReference:
      'Aucun élément de « {{decidedBy}} » n’a l’id {{received}}. Les ids possibles sont ceux de « {{decidedBy}} » : {{known}}.',
    noneYet: 'aucun pour le moment',
    none: 'aucune',
    meant: 'Vouliez-vous dire « {{suggestion}} » ?',
    unknownKey: 'Cette clé n’existe pas ici.',
    knownKeys: 'Cette clé n’existe pas ici. Clés connues : {{known}}.',
    missing: 'Il manque une valeur. Attendu : {{expected}}.',
    usedTwice: '{{received}} est déjà employé plus haut. Donnez un autre nom.',
    other: 'Reçu {{received}}. Attendu : {{expected}}.',
    languageMissing:
      'Il manque ce texte dans cette langue, que « languages » demande. Écrivez-le, ou retirez la langue de « languages ».',
    templateMissing: 'Aucun modèle n’est nommé. Les modèles : {{known}}.',
    templateUnknown: 'Il n’y a pas de modèle {{received}}. Les modèles : {{known}}.',
    templateLater:
      'Cette version d’Accord ne connaît pas {{received}}, mais {{known}} : mettez Accord à jour, ou nommez celui-ci.',
    saidTwice: 'Le contraire est dit dans « {{other}} », en haut du fichier. Gardez l’un des deux.',
    noChannel: 'Ce formulaire n’a rien à demander sans canal. Nommez-en un : {{known}}.',
    languageUnknown:
      '{{received}} n’est pas une langue de ce formulaire : « languages » demande {{known}}. Ajoutez-la à « languages », ou retirez ce texte.',
  },
  /** What came, by the words that reading the JSON has for it. */
  received: { nothing: 'rien', 'a list': 'une liste', 'an object': 'un objet' },
  /** What is accepted, by the words that reading the JSON has for it. */
  accepted: {
    'a letter from a to z, then letters, digits or hyphens':
      'une lettre de a à z, puis des lettres, des chiffres ou des traits d’union',
    'an address that starts with {{start}} or /': 'une adresse qui commence par {{start}} ou /',
    'a date such as {{example}}': 'une date comme {{example}}',
    'an e-mail address': 'une adresse e-mail',
    'three numbers such as {{example}}': 'trois nombres comme {{example}}',
    'an origin such as {{example}}, with no path': 'une origine comme {{example}}, sans chemin',
    'an object': 'un objet',
    'an object such as {{example}}': 'un objet comme {{example}}',
    'a list': 'une liste',
    'a list such as {{example}}': 'une liste comme {{example}}',
    'a text': 'un texte',
    'a whole number': 'un nombre entier',
    'a number': 'un nombre',
    'a boolean': 'true ou false',
    'at least {{number}} characters': 'au moins {{number}} caractère(s)',
    'at most {{number}} characters': 'au plus {{number}} caractères',
    'at least {{number}} entries': 'au moins {{number}} entrée(s)',
    'at most {{number}} entries': 'au plus {{number}} entrées',
    'at least {{number}}': 'au moins {{number}}',
    'at most {{number}}': 'au plus {{number}}',
    'a name used once': 'un nom employé une seule fois',
    'a number used once': 'un numéro employé une seule fois',
    'any other name': 'n’importe quel autre nom',
    'a colour such as {{example}}': 'une couleur comme {{example}}',
    'a day of the calendar': 'un jour du calendrier',
    'one of the documented shapes': 'une des formes décrites dans la documentation',
  },
} as const;

/** All that the owner's console says. */
export const console = {
  title: 'Console',
  tokenLabel: 'Votre jeton',
  tokenHelp:
    'Celui que « accord users » a donné, ou celui du propriétaire, dans le fichier owner-token du dossier des clés.',
  signIn: 'Ouvrir',
  signOut: 'Fermer',
  wrongToken: 'Ce jeton n’est pas le bon. Vérifiez que vous l’avez copié en entier.',
  unreachable: 'Le récepteur ne répond pas. Vérifiez qu’il tourne, puis réessayez.',
  failed: 'Cela n’a pas marché : {{detail}}',
  loading: 'Un instant…',
  business: 'Entreprise',
  recipients: {
    title: 'Prévenez aussi',
    help: 'Ils ont reçu ces données. Copiez ces mots maintenant : ils nomment la personne et ne sont pas gardés.',
    told: 'Je les ai prévenus',
    toTell: 'À prévenir : {{names}}.',
    toldOn: 'Prévenus le {{date}} : {{names}}.',
  },
  refusals: {
    'slip-unknown': 'Aucun bulletin de cette entreprise n’a ce numéro. Relisez-le signe par signe.',
    'slip-used': 'Ce bulletin a déjà été enregistré.',
    'slip-date': 'La date manque, est à venir, ou précède l’impression du bulletin.',
    'answers-invalid': 'Des réponses ne se lisent pas.',
    'invalid-answers': 'Corrigez ces champs :',
    'several-persons': 'Plusieurs personnes partagent cette adresse. Cochez celle qui demande.',
    'person-held': 'Ses données sont retenues pour un litige : rien ne peut être effacé.',
    'person-erased': 'Ses données sont déjà effacées.',
    'archive-key-missing': 'La clé de l’archive manque. Rien n’a été effacé.',
    'no-request': 'Cette demande est déjà close.',
  },
  yesLists: {
    title: 'Qui a dit oui : un tableau pour Excel',
    help: 'Une ligne par personne que vous pouvez contacter aujourd’hui, avec le numéro de la preuve. Ce que vous téléchargez est noté.',
    own: '{{channel}}',
    party: '{{channel}}, pour {{name}}',
    file: 'accords',
    empty: 'Aucun formulaire ne demande d’accord.',
  },
  waiting: {
    title: 'Ce qui vous attend',
    nothing: 'Rien n’attend pour le moment.',
    look: 'Voir',
    since: 'depuis le {{date}}',
    requests_one: '{{count}} demande à traiter',
    requests_many: '{{count}} de demandes à traiter',
    requests_other: '{{count}} demandes à traiter',
    deliveries_one: '{{count}} envoi n’est pas parti',
    deliveries_many: '{{count}} d’envois ne sont pas partis',
    deliveries_other: '{{count}} envois ne sont pas partis',
    expiring_one: '{{count}} accord se termine bientôt',
    expiring_many: '{{count}} d’accords se terminent bientôt',
    expiring_other: '{{count}} accords se terminent bientôt',
    calendar_one: 'Les données de {{count}} personne partent bientôt',
    calendar_many: 'Les données de {{count}} de personnes partent bientôt',
    calendar_other: 'Les données de {{count}} personnes partent bientôt',
    form: 'Le formulaire « {{form}} » change',
  },
  calls: {
    title: 'Puis-je appeler maintenant ?',
    us: 'Pour {{name}}',
    them: 'Pour le partenaire {{name}}',
    yes: 'Oui.',
    yesUntil: 'Oui, jusqu’à {{time}} aujourd’hui.',
    no: 'Non : {{why}}.',
    noUntil: 'Non : {{why}}. Oui à partir du {{from}}.',
    confirm: 'à faire confirmer par un avocat',
    uncounted: 'Aucun appel n’est noté ici : comptez-les, quatre au plus en trente jours.',
    before: 'Appels déjà passés :',
    outcomes: {
      answered: 'la personne a répondu',
      voicemail: 'message laissé',
      unanswered: 'sans réponse',
    },
    note: 'Noter un appel',
    help: 'Chaque appel compte, même sans réponse : quatre au plus en trente jours.',
    outcome: 'Comment s’est passé l’appel ?',
    whose: 'Pour qui ?',
    when: 'Quand ?',
    save: 'Noter l’appel',
    saved: 'L’appel est noté.',
    inFuture: 'Ce moment est dans le futur.',
    tooEarly: 'Cet appel a plus de 92 jours : il ne compte plus.',
    reasons: {
      objected: 'la personne s’y est opposée',
      withdrawn: 'la personne a retiré son accord',
      refused: 'la personne a dit non',
      suppressed: 'la personne est sur la liste de ceux qu’on ne contacte pas',
      paused: 'la personne fait une pause',
      'not-this-topic': 'pas sur ce sujet',
      prohibited: 'la loi interdit ces appels dans ce secteur',
      'unusable-source': 'son numéro vient d’un fichier qui ne peut pas servir',
      'no-consent': 'la personne n’a pas donné son accord',
      'not-counted': 'sa réponse ne compte pas comme un accord',
      'not-confirmed': 'la personne n’a pas encore confirmé',
      'not-started': 'son accord commence plus tard',
      expired: 'son accord est arrivé à sa fin',
      'mentions-missing': 'son accord a été demandé sans les cinq mentions de la loi',
      'other-goods': 'son accord porte sur d’autres produits',
      'other-caller': 'son accord vaut pour une autre entreprise',
      'retention-ended': 'plus de contact depuis trop longtemps',
      'under-age': 'la personne est trop jeune',
      'not-informed': 'rien ne montre que la personne a pu s’opposer',
      'calling-day': 'on n’appelle pas ce jour-là',
      'calling-hours': 'on n’appelle pas à cette heure',
      attempts: 'déjà quatre appels en trente jours',
      'not-covered': 'la personne vit là où une autre loi s’applique',
      'journal-missing': 'le journal de ce récepteur manque',
    },
  },
  acts: {
    findPersons: 'Personne cherchée',
    listRequests: 'Demandes lues',
    makeLinks: 'Lien donné',
    recordWithdrawal: 'Refus noté',
    recordDocument: 'Justificatif vu',
    noteAttempt: 'Appel noté',
    exportGranted: 'Liste de ceux qui ont dit oui téléchargée',
    meetCallRequest: 'Rappel fait',
    enterSlip: 'Bulletin enregistré',
    keepSlipPhoto: 'Photo gardée',
    readSlipPhoto: 'Photo lue',
    closeRequest: 'Demande close',
    openRequest: 'Demande notée',
    listRequestPersons: 'Demandeur cherché',
    carryOutRequest: 'Demande exécutée',
    tellRecipients: 'Destinataires prévenus',
    liftRestriction: 'Mise de côté levée',
    readPersonFile: 'Fiche lue',
    retryDeliveries: 'Envois relancés',
    forgetDeliveries: 'Envois abandonnés',
    listSubmissions: 'Réponses lues',
    findSubmissionByReference: 'Reçu cherché',
    getBundle: 'Preuve exportée',
    getExcerpt: 'Extrait exporté',
    listExpiring: 'Accords qui expirent lus',
    tellEvents: 'Faits rapportés',
    holdPerson: 'Données retenues',
    listArchive: 'Archive listée',
    readArchive: 'Archive lue',
    makeDraft: 'Brouillon commencé',
    saveDraft: 'Brouillon enregistré',
    removeDraft: 'Brouillon supprimé',
    publishDraft: 'Formulaire publié',
    unstageForm: 'Publication annulée',
    listAudit: 'Ce journal lu',
  },
  things: {
    form: 'formulaire',
    controllers: 'entreprises',
    persons: 'personnes',
    records: 'preuves',
    requests: 'demandes',
    users: 'utilisateurs',
    count: 'nombre',
  },
  slips: {
    help: 'Un bulletin en papier rempli et signé : scannez son code, ou tapez son numéro.',
    serial: 'Numéro du bulletin',
    open: 'Ouvrir',
    title: 'Bulletin {{serial}}',
    printed: 'Imprimé le {{date}}, version {{version}}.',
    copy: 'Recopiez ce que la personne a écrit et coché, et rien d’autre.',
    signedOn: 'Date écrite sur le bulletin',
    enteredBy: 'Qui recopie',
    unticked: 'Rien de coché',
    photo: 'Photo de la partie signée (facultatif)',
    save: 'Enregistrer le bulletin',
    onlyRefusals: 'Le bulletin est ainsi : n’enregistrer que les refus',
    cancel: 'Annuler',
    saved: 'Enregistré. Le bulletin compte.',
    flagged:
      'Les refus sont enregistrés et valent dès maintenant. Aucun oui de ce bulletin ne compte : {{why}}',
    photoFailed: 'Le bulletin est enregistré, sa photo non : {{detail}}',
    otherwise:
      'Un refus y est écrit ? Il compte : notez-le dans « Personnes », à l’adresse ou au numéro de la personne.',
    invalid: {
      missing: 'une réponse est obligatoire',
      incomplete: 'l’adresse est entière, ou vide',
      terms: 'les conditions doivent être acceptées',
      email: 'ce n’est pas une adresse e-mail',
      phone: 'ce n’est pas un numéro de téléphone',
      date: 'ce n’est pas une date',
      'date-future': 'ce jour est à venir',
      'date-past': 'cette année de naissance est trop ancienne',
      'too-long': 'la réponse est trop longue',
      number: 'ce n’est pas un nombre',
      'too-small': 'le nombre est trop petit',
      'too-big': 'le nombre est trop grand',
      option: 'ce n’est pas un des choix',
      'holder-same': 'le parent a besoin de sa propre adresse',
      postcode: 'ce n’est pas un code postal du pays',
      empty: 'rien n’est rempli',
      'needed-for-choice': 'un oui en a besoin',
    },
    missing: 'Écrivez le numéro, la date et qui recopie.',
  },
  calendar: {
    help: 'Quand la durée de conservation se termine, la personne part d’elle-même. Aucun nom ne figure ici.',
    persons_one: '{{count}} personne est conservée.',
    persons_many: '{{count}} de personnes sont conservées.',
    persons_other: '{{count}} personnes sont conservées.',
    archive_one: '{{count}} élément est dans l’archive.',
    archive_many: '{{count}} d’éléments sont dans l’archive.',
    archive_other: '{{count}} éléments sont dans l’archive.',
    notBefore: 'Personne ne part avant le {{date}} : vous voyez d’abord qui partira.',
    noKey:
      'La clé de l’archive manque, ou est une autre. Remettez-la : d’ici là, qui a quelque chose à archiver ne part pas.',
    coming: 'Prochains départs',
    nobody: 'Personne ne part dans les trois mois.',
    notYet: 'Rien encore : le premier passage a lieu chaque jour, tout seul.',
    leave_one: '{{count}} personne part',
    leave_many: '{{count}} de personnes partent',
    leave_other: '{{count}} personnes partent',
    ical: 'Télécharger pour un agenda (iCal)',
    holds: 'En attente, pour un litige',
    runs: 'Derniers passages',
    run: '{{left}} parties, {{moved}} éléments archivés, {{asked}} interrogées, {{held}} en attente',
    nothingToDo: 'rien à faire',
    goesOn: 'pas encore fini',
    waiting_one: '{{count}} reste, faute de clé de l’archive',
    waiting_many: '{{count}} restent, faute de clé de l’archive',
    waiting_other: '{{count}} restent, faute de clé de l’archive',
  },
  views: {
    forms: 'Formulaires',
    people: 'Personnes',
    slips: 'Bulletins',
    requests: 'Demandes',
    expiring: 'Accords qui expirent',
    calendar: 'Fin de conservation',
    deliveries: 'Envois',
    figures: 'Chiffres',
    audit: 'Qui a fait quoi',
  },
  owner: 'Propriétaire',
  onlyRead: 'Votre jeton permet de voir, pas de changer.',
  journalBehind:
    'La base est plus ancienne que son journal : personne ne peut être contacté tant que le journal n’est pas relu (accord journal replay).',
  journalFailing:
    'Le journal ne peut plus être écrit depuis le {{date}} : une sauvegarde restaurée maintenant pourrait perdre un refus. Libérez de la place sur son disque.',
  auditHelp:
    'Ce que chacun a vu ou changé, le plus récent d’abord. Aucun nom ni aucune adresse de personne n’y figure.',
  auditEmpty: 'Rien n’a encore été noté.',
  auditWhen: 'Quand',
  auditWho: 'Qui',
  auditAct: 'Action',
  auditAbout: 'Sur quoi',
  auditOutcome: 'Résultat',
  auditMore: 'Voir plus',
  outcomes: { done: 'fait', refused: 'refusé', failed: 'échoué' },
  late_one: '{{count}} en retard',
  late_many: '{{count}} en retard',
  late_other: '{{count}} en retard',
  find: 'Trouver une personne',
  findLabel: 'Adresse e-mail, numéro de téléphone ou numéro d’un reçu',
  findHelp:
    'Le numéro d’un reçu ressemble à 51D6723E-B58D. La recherche par nom n’existe pas : les noms sont chiffrés.',
  findButton: 'Chercher',
  findWrong:
    'Écrivez une adresse, un numéro de téléphone, ou le numéro d’un reçu, comme 51D6723E-B58D (ou sa référence entière, qui commence par urn:uuid:).',
  nobody: 'Personne n’est enregistré sous « {{what}} ».',
  nobodyHelp:
    'Cette personne refuse d’être contactée ? Notez-le ci-dessous : cela vaudra dès maintenant, même si elle figure un jour dans un fichier que vous achetez.',
  several_one: '{{count}} personne correspond : un numéro ou une adresse se partage.',
  several_many: '{{count}} de personnes correspondent : un numéro ou une adresse se partage.',
  several_other: '{{count}} personnes correspondent : un numéro ou une adresse se partage.',
  wrote: 'Ce que la personne a écrit',
  unconfirmed: 'Écrit à côté, et peut-être à quelqu’un d’autre :',
  elsewhere: 'par une autre de ses adresses, ou un autre de ses numéros',
  noLink: 'Ce contact a été écrit à côté d’un autre : le lien ne s’ouvre que pour le premier.',
  forgotten: 'Plus aucun formulaire ne nomme : {{names}}. Ce que ces personnes ont répondu est gardé.',
  restrictedSince: 'Données de côté depuis le {{date}} : personne ne s’en sert.',
  wroteNothing: 'Rien : elle n’a pas rempli de formulaire, ou ses données ont été effacées.',
  terms: 'Conditions acceptées',
  choices: 'Ses choix',
  noChoices: 'Aucun choix enregistré.',
  noted: '{{how}} (exprimé le {{date}}) :',
  takenDown: 'noté par {{name}}',
  choice: 'Choix',
  answer: 'Réponse',
  since: 'Depuis',
  proof: 'Preuve',
  answers: {
    granted: 'Oui',
    'not-objected': 'N’a pas dit non',
    refused: 'Non',
    objected: 'Non',
    unanswered: 'Sans réponse',
    withdrawn: 'Retiré',
    waiting: 'Oui, à confirmer',
    waitingParent: 'Oui, à confirmer par un parent',
    lapsed: 'Oui, jamais confirmé',
  },
  until: 'jusqu’au {{date}}',
  pausedUntil: 'en pause jusqu’au {{date}}',
  ended: 'expiré le {{date}}',
  via: 'pour {{name}}',
  sources: 'D’où viennent ses données',
  onlyDigest: 'Une empreinte de l’adresse ou du numéro',
  unused: 'ne sert pas',
  origins: {
    form: 'formulaire',
    slip: 'bulletin en papier',
    operator: 'noté par vous',
    import: 'repris d’un fichier',
    partner: 'reçu d’un partenaire',
    sender: 'indiqué par le service qui envoie les messages',
  },
  history: 'Tout ce qui est enregistré',
  events: {
    form: 'Formulaire',
    'plain-form': 'Formulaire',
    'one-click': 'Refus depuis la messagerie',
    mail: 'Choix confirmé par e-mail',
    link: 'Refus depuis un lien',
    preferences: 'Refus depuis sa page de choix',
    granted: 'Oui donné sur sa page de choix',
    spoken: 'Refus dit de vive voix, noté par vous',
    written: 'Refus écrit, noté par vous',
    sender: 'Refus auprès de votre service d’envoi',
    imported: 'Données reprises d’un fichier',
    checked: 'Justificatif vu',
  },
  seen: {
    by: 'Qui l’a vu ?',
    save: 'Noter',
    saved: 'C’est noté.',
    title: 'Noter un justificatif vu',
    help: 'Ce que vous avez vu, et le résultat. Ni copie, ni numéro : il n’y a pas de place pour cela.',
    document: 'Justificatif',
    result: 'Résultat',
    results: { accepted: 'vu et accepté', refused: 'vu et refusé' },
  },
  flagged: 'ne vaut pas accord',
  link: 'Ouvrir sa page de choix',
  linkHelp: 'Le lien s’ouvre pendant 30 minutes, pour qui le possède.',
  linkReady: 'Page de choix',
  takeRequest: {
    title: 'Noter une demande',
    help: 'Dite au téléphone, au comptoir ou dans une lettre. Elle attend alors parmi les demandes, où vous y répondez.',
    right: 'Que demande cette personne ?',
    received: 'Reçue le',
    message: 'Avec ses mots (facultatif)',
    save: 'Noter la demande',
    saved: 'La demande est notée. À répondre le {{date}} au plus tard :',
  },
  record: 'Noter un refus',
  recordHelp:
    'Dit au téléphone, au comptoir ou dans une lettre. Il compte à partir du moment où il a été dit.',
  what: 'Plus de…',
  everything: 'Tout, par tous les moyens',
  channels: {
    email: 'E-mail',
    sms: 'SMS',
    'automated-call': 'Appel automatique',
    fax: 'Fax',
    phone: 'Appel',
    post: 'Courrier',
    none: 'Autres usages',
    '*': 'Tous les moyens à la fois',
  },
  forWhat: 'Pour quel usage ?',
  allPurposes: 'Tous les usages',
  fromWhom: 'De la part de qui ?',
  allParties: 'L’entreprise et ses partenaires',
  ownOnly: 'L’entreprise seule',
  how: 'Comment l’a-t-elle dit ?',
  spoken: 'De vive voix',
  written: 'Par écrit',
  when: 'Quand ?',
  pauseUntil: 'Une pause ? Son dernier jour',
  pauseHelp: 'Laissez vide pour un refus qui dure.',
  pauseWhole:
    'Une pause vaut pour tous les moyens, et pour l’entreprise et ses partenaires : choisissez cela plus haut.',
  pauseDay: 'Choisissez un jour à venir, dans les douze mois.',
  inFuture: 'Cette date est dans le futur. Écrivez le moment où la personne l’a dit.',
  tooEarly: 'Cette date est avant le 25 mai 2018. Écrivez le moment où la personne l’a dit.',
  takenBy: 'Qui l’a entendu ou lu ?',
  takenByHelp: 'Votre nom. Il est chiffré avec les données de la personne.',
  whichForm: 'Entreprise',
  save: 'Noter le refus',
  saved: 'Le refus est enregistré.',
  required: 'Remplissez ce champ.',
  requestsEmpty: 'Aucune demande n’attend de réponse.',
  requestsHelp:
    'Une personne qui demande à voir, corriger ou effacer ses données attend votre réponse dans le mois.',
  carryOut: 'Faire et répondre',
  carryOutHelp: 'La demande est faite, close, et une réponse datée est écrite pour la personne.',
  whose: 'Plusieurs noms sous cette adresse : qui a demandé ?',
  noName: 'sans nom',
  recordsOf_one: '{{name}} ({{count}} réponse)',
  recordsOf_many: '{{name}} ({{count}} de réponses)',
  recordsOf_other: '{{name}} ({{count}} réponses)',
  correctField: 'Donnée à corriger',
  correctValue: 'Ce qui est juste',
  eraseWarning:
    'La clé de cette personne est détruite : personne ne pourra relire ses données. Ce que la loi fait garder reste, et la réponse le dit.',
  afterDeath: {
    keep: 'Noter ses directives',
    stop: 'La personne est décédée : arrêter tout contact',
    erase: 'La personne est décédée : effacer ses données',
  },
  refuseWhy: 'Si vous ne le faites pas, dites pourquoi',
  refuseNot: 'Je le fais',
  refuseReasons: {
    'not-identified': 'Rien ne dit que c’est cette personne',
    'not-theirs': 'Ce n’est pas à elle',
    unfounded: 'Déjà demandé et répondu',
    'legal-duty': 'La loi fait garder ces données',
    'nothing-held': 'Il n’y a rien sur elle',
  },
  answerLanguage: 'Langue de la réponse',
  ownLanguage: 'celle de la personne',
  doIt: 'Faire',
  answerReady: 'C’est fait. Réponse à envoyer',
  answerCopy: 'Copier la réponse',
  answerSent: 'Réponse envoyée',
  answerCopied: 'Copiée',
  fileJson: 'Fichier JSON à joindre',
  filePage: 'Page à joindre',
  sentAnswer: 'Réponse',
  lift: 'Utiliser de nouveau ses données',
  withDone: 'Montrer aussi les demandes closes',
  rights: {
    access: 'Voir ses données',
    rectification: 'Corriger une donnée',
    erasure: 'Effacer ses données',
    objection: 'Ne plus utiliser ses données',
    restriction: 'Mettre ses données de côté',
    portability: 'Recevoir ses données dans un format réutilisable',
    'after-death': 'Sort de ses données après sa mort',
  },
  due: 'À répondre le {{date}} au plus tard',
  daysLate_one: 'en retard d’un jour',
  daysLate_many: 'en retard de {{count}} de jours',
  daysLate_other: 'en retard de {{count}} jours',
  today: 'aujourd’hui',
  tomorrow: 'demain',
  daysLeft_one: 'dans {{count}} jour',
  daysLeft_many: 'dans {{count}} de jours',
  daysLeft_other: 'dans {{count}} jours',
  asked: 'Demandé le {{date}}',
  closed: 'Répondu le {{date}}',
  close: 'J’ai répondu',
  closeAsk: 'Vous avez répondu à cette personne ? La demande sera close.',
  yesClose: 'Oui, clore',
  cancel: 'Annuler',
  expiringHelp:
    'Un accord pour les appels vaut un an au plus et ne se renouvelle pas en silence. Redemandez-le avec toute sa phrase, ou cessez d’appeler.',
  expiringEmpty_one: 'Aucun accord n’expire d’ici demain.',
  expiringEmpty_many: 'Aucun accord n’expire dans les {{count}} de jours.',
  expiringEmpty_other: 'Aucun accord n’expire dans les {{count}} jours.',
  within: 'Dans les',
  days_one: '{{count}} jour',
  days_many: '{{count}} de jours',
  days_other: '{{count}} jours',
  person: 'Personne',
  ends: 'Dernier jour',
  erased: 'données effacées',
  webhook: 'Vers votre CRM (webhook)',
  webhookOff:
    'Aucun webhook n’est réglé. Pour prévenir un CRM de chaque changement : accord serve --webhook.',
  webhookOk: '{{to}} a tout reçu.',
  webhookBehind_one: '{{count}} enregistrement attend d’être transmis à {{to}}.',
  webhookBehind_many: '{{count}} d’enregistrements attendent d’être transmis à {{to}}.',
  webhookBehind_other: '{{count}} enregistrements attendent d’être transmis à {{to}}.',
  behindSince: 'Le premier attend depuis le {{date}}.',
  lastTry: 'Dernier essai le {{date}} : {{problem}}. Essais pour cet enregistrement : {{attempts}}.',
  problems: {
    ECONNREFUSED: 'rien n’écoute à cette adresse',
    ENOTFOUND: 'cette adresse n’existe pas',
    TimeoutError: 'pas de réponse en 15 secondes',
    ETIMEDOUT: 'le serveur n’a pas répondu à temps',
    ESOCKET: 'le serveur d’e-mail n’est pas joignable',
    ECONNECTION: 'le serveur d’e-mail n’est pas joignable',
    EDNS: 'ce serveur d’e-mail n’existe pas',
    EAUTH: 'le serveur d’e-mail refuse l’identifiant ou le mot de passe',
    fault: 'une erreur dans Accord, à lire dans le journal du récepteur',
    'smtp 550': 'le serveur d’e-mail refuse cette adresse (550)',
    'time-slow': 'pas de réponse en 30 secondes',
    'time-too-large': 'réponse trop longue',
    'time-malformed': 'la réponse n’est pas un horodatage',
    'time-refused': 'elle refuse d’horodater ; le journal du récepteur dit pourquoi',
    'time-imprint': 'l’horodatage porte sur autre chose',
    'time-nonce': 'l’horodatage répond à une autre demande',
    'time-policy': 'l’horodatage suit une autre politique que celle demandée',
    'time-past': 'son heure est en retard sur celle de ce récepteur : l’une des deux horloges est fausse',
    'time-future': 'son heure est en avance sur celle de ce récepteur : l’une des deux horloges est fausse',
    'time-signer': 'le certificat du signataire manque ou n’est pas le bon',
    'time-signature': 'la signature est fausse',
    'time-usage': 'son certificat n’est pas fait pour horodater',
    'time-expired': 'un de ses certificats n’était pas valable à cette heure',
    'time-untrusted': 'son certificat ne remonte pas à celui du fichier --time-ca',
    'time-no-anchor': 'le fichier --time-ca ne contient aucun certificat',
  },
  answered: 'il a répondu {{status}}',
  mailAnswered: 'le serveur d’e-mail a répondu {{status}}',
  neverTried: 'Aucun essai encore.',
  retry: 'Réessayer maintenant',
  retried: 'Nouvel essai lancé.',
  time: 'Heure indépendante (horodatage)',
  timeOff:
    'Aucune autorité d’horodatage : seul ce récepteur dit quand une réponse est arrivée. Pour en choisir une : accord serve --time-authority.',
  timeOk: '{{to}} a horodaté tout le registre. Dernière heure attestée : {{date}}.',
  timeBehind_one: '{{count}} enregistrement attend son horodatage par {{to}}.',
  timeBehind_many: '{{count}} d’enregistrements attendent leur horodatage par {{to}}.',
  timeBehind_other: '{{count}} enregistrements attendent leur horodatage par {{to}}.',
  timeLast: 'Dernière heure attestée : {{date}}.',
  timeNever: 'Rien n’est horodaté encore.',
  timeTry: 'Dernier essai le {{date}} : {{problem}}. Essais depuis le dernier horodatage : {{attempts}}.',
  mails: 'E-mails aux personnes',
  mailsOff:
    'Aucun serveur d’e-mail n’est réglé : les personnes ne peuvent pas demander un lien vers leurs choix.',
  mailsState_one: '{{waiting}} en attente, {{count}} abandonné.',
  mailsState_many: '{{waiting}} en attente, {{count}} abandonnés.',
  mailsState_other: '{{waiting}} en attente, {{count}} abandonnés.',
  lastFailed:
    'Dernier échec le {{date}}. Un e-mail de confirmation est réessayé pendant trois jours, un lien pendant un jour.',
  mailsSince: 'Le plus ancien attend depuis le {{date}}.',
  mailsLimited:
    'Beaucoup d’e-mails sont partis en une heure : les suivants attendent leur tour. Aucun n’est perdu.',
  dead: 'Ce qui n’a pas pu partir',
  deadHelp:
    'Tous les essais ont échoué, ou le serveur a refusé pour de bon. Corrigez la cause, puis réessayez. Après 30 jours, c’est oublié.',
  deadKinds: {
    'confirm-mail': 'E-mails à confirmer',
    'holder-mail': 'E-mails aux parents',
    'address-mail': 'Adresses à confirmer',
    'reminder-mail': 'Rappels avant la fin d’un accord',
    'receipt-mail': 'Copies de réponses',
    'link-mail': 'Liens vers les choix',
  },
  deadCount_one: '{{count}} envoi, du {{date}}.',
  deadCount_many: '{{count}} d’envois, le plus ancien du {{date}}.',
  deadCount_other: '{{count}} envois, le plus ancien du {{date}}.',
  deadTried: 'Dernier essai le {{date}} : {{problem}}.',
  retryDead: 'Réessayer',
  forget: 'Oublier',
  forgetHelp: 'Ces envois ne partiront jamais. Les choix des personnes restent enregistrés.',
  forgetNow: 'Oublier pour de bon',
  nowForgotten: 'C’est oublié.',
  log: 'Registre',
  records_one: '{{text}} enregistrement signé.',
  records_many: '{{text}} d’enregistrements signés.',
  records_other: '{{text}} enregistrements signés.',
  figuresHelp:
    'Réponses données par semaine. Une personne qui répond deux fois compte deux fois ; ce qui ne prouve rien n’est pas compté comme un oui.',
  weeks: 'Période',
  weeksOf_one: '{{count}} semaine',
  weeksOf_many: '{{count}} de semaines',
  weeksOf_other: '{{count}} semaines',
  party: 'De la part de',
  series: {
    yes: 'Oui',
    no: 'Non',
    withdrawn: 'Retiré',
  },
  week: 'Semaine du',
  silent: 'Sans réponse',
  tableOf: 'Les mêmes chiffres en tableau',
  figuresEmpty: 'Aucune réponse sur cette période.',
  chartOf: '{{channel}} : oui, non et retraits par semaine',
  needsScript: 'Cette page a besoin de JavaScript.',
} as const;

/** What a check of a proof comes to, for whoever is shown one: on the command line, and in a page. */
export const verify = {
  title: 'Vérifier une preuve Accord',
  words: { valid: 'Preuve valable', invalid: 'Preuve non valable', 'cannot-tell': 'On ne peut pas conclure' },
  statements: {
    record: {
      valid: 'Le récepteur a signé ce document. Rien n’y a changé depuis.',
      invalid: 'La signature du document n’est pas bonne.',
      'cannot-tell': 'La clé qui a signé ce document n’est pas parmi vos clés de confiance.',
    },
    log: {
      valid: 'Il est inscrit au journal {{log}}, à la place {{index}}.',
      invalid: 'Il n’est pas dans le journal comme il le dit.',
      'cannot-tell': 'La clé de ce journal n’est pas parmi vos clés de confiance.',
    },
    time: {
      valid: 'Une autorité indépendante a vu ce journal le {{time}} : le document existait déjà.',
      invalid: 'Le jeton de temps n’est pas bon.',
      'cannot-tell': 'L’autorité de temps n’est pas parmi vos certificats de confiance.',
    },
    shown: {
      valid: 'Ce qui était affiché est bien ce que le document signé désigne.',
      invalid: 'Ce qui est montré n’est pas ce qui était affiché.',
      'cannot-tell': 'Ce qui était affiché n’a pas pu être comparé.',
    },
    private: {
      valid: 'Les données montrées sont bien celles de ce document.',
      invalid: 'Les données montrées ne sont pas celles de ce document.',
      'cannot-tell': 'Les données montrées n’ont pas pu être comparées.',
    },
    reading: {
      valid: 'Le document lisible est le document signé.',
      invalid: 'Le document lisible n’est pas le document signé : lisez le document signé.',
      'cannot-tell': 'Le document lisible n’a pas pu être comparé.',
    },
    later: {
      valid: 'Ce qui a suivi est signé et inscrit au journal.',
      invalid: 'Un document qui devait suivre n’est pas bon.',
      'cannot-tell': 'La clé d’un document qui a suivi n’est pas parmi vos clés de confiance.',
    },
    statement: {
      valid: 'Le récepteur a signé cet extrait pour vous. Rien n’y a changé depuis.',
      invalid: 'La signature de l’extrait n’est pas bonne.',
      'cannot-tell':
        'La clé qui a signé cet extrait n’est pas parmi vos clés de confiance, ou elle a été reprise.',
    },
    item: {
      valid: 'Les questions et les réponses montrées sont bien celles que l’extrait désigne.',
      invalid: 'Les questions ou les réponses montrées ne sont pas celles que l’extrait désigne.',
      'cannot-tell': 'Les questions montrées n’ont pas pu être comparées.',
    },
    page: {
      valid: 'La page lisible montre ce qui était affiché.',
      invalid: 'La page lisible ne montre pas ce qui était affiché : ne la croyez pas.',
      'cannot-tell': 'La page lisible vient d’une autre version : elle n’est pas comparée.',
    },
  },
  warnings: {
    'own-keys':
      'Ces clés viennent du dossier lui-même : tout s’accorde, mais personne ne peut dire qui l’a fait. Demandez les clés au récepteur par un autre chemin.',
    'no-time': 'Aucune autorité indépendante n’a encore daté ce journal : l’heure est celle du récepteur.',
    'late-logged': 'Le journal a été daté plus d’un jour après l’heure du document.',
    flagged: 'Cette réponse a été gardée, mais elle n’a jamais valu accord.',
    'later-no': 'La même personne a dit non ensuite.',
    'on-word':
      'Que cette question soit bien dans le document inscrit au journal repose sur la parole signée du récepteur. Le document entier le montre : demandez-le en cas de doute.',
    'ask-address': 'Avant chaque usage, demandez ici si l’accord tient encore : {{address}}',
    unconfirmed: 'Ce oui ne compte qu’une fois confirmé par la personne : l’adresse le dit.',
    who: 'Cela prouve ce qui a été reçu et quand, pas qui était devant l’écran, ni qu’aucun refus n’est venu par un autre chemin.',
  },
  reasons: {
    'record-malformed': 'document illisible',
    'record-key': 'clé inconnue',
    'record-key-revoked': 'clé reprise avant qu’une horloge indépendante ait vu le document',
    'record-signature': 'signature fausse',
    'log-malformed': 'preuve de journal illisible',
    'log-key': 'clé de journal inconnue',
    'log-signature': 'signature du journal fausse',
    'log-inclusion': 'chemin faux dans le journal',
    presentation: 'empreinte différente',
    'private-part': 'empreinte différente',
    'record-differs': 'textes différents',
    'time-malformed': 'jeton illisible, faux ou d’un autre texte',
    'time-untrusted': 'autorité inconnue',
    'time-before': 'daté avant l’heure du document',
    'later-malformed': 'd’une autre personne, ou illisible',
    'statement-malformed': 'extrait illisible',
    'statement-key-revoked': 'clé reprise',
    'item-differs': 'empreinte différente',
    'item-missing': 'une question manque, ou il y en a une de trop',
    'page-differs': 'textes différents',
  },
  shownAbout:
    'Voici ce qui était affiché, redessiné à partir de presentation.json. La preuve est dans receipt.jws et proof.tlog-proof : cette page se lit, elle ne prouve rien seule.',
  pick: 'Choisissez le fichier de la preuve (bundle.json)',
  pickKeys: 'Vos clés de confiance : jwks.json, log.vkey, tsa-ca.pem',
  unreadable: 'Ce fichier n’est pas une preuve',
  who: 'À qui',
  when: 'Quand',
  answers: {
    granted: 'oui',
    refused: 'non',
    objected: 'non',
    'not-objected': 'n’a pas dit non',
    withdrawn: 'retiré',
    unanswered: 'sans réponse',
  },
  notSent: 'Rien ne quitte cette page.',
};

export const defence = {
  title: 'Dossier de preuve',
  made: '{{business}} a fait ce dossier le {{made}}.',
  question: 'Qui pouvait être contacté le {{moment}} ? Canal : {{channel}}.',
  channels: {
    email: 'e-mail',
    sms: 'SMS',
    'automated-call': 'appel automatique',
    fax: 'fax',
    phone: 'appel',
    post: 'courrier',
    'social-message': 'messagerie',
    push: 'notification',
  },
  ahead: 'Ce moment est encore à venir. Les réponses disent ce qui est connu aujourd’hui.',
  facts: {
    list: 'La liste',
    form: 'Le formulaire',
    rules: 'L’édition des règles',
    lines: 'Lignes',
    allowed: 'Contact permis',
    refused: 'Contact non permis',
    proofs: 'Preuves jointes',
    stamped: 'dont datées par une autorité indépendante',
    key: 'La clé qui signe le dossier',
  },
  resultTitle: 'Le résultat',
  yes: 'oui',
  no: 'non',
  count: 'Lignes',
  answer: 'Réponse',
  reason: 'Pourquoi',
  rule: 'Règle',
  line: 'Ligne',
  proof: 'Preuve',
  first: 'Les {{count}} premières lignes. Toutes sont dans answers.csv.',
  confirm: 'Certaines règles sont à confirmer par un juriste.',
  provesTitle: 'Ce que ce dossier prouve',
  proves: {
    record:
      'Chaque preuve jointe est un enregistrement signé. Elle montre la question, la réponse et l’écran.',
    log: 'Elle est inscrite dans un journal. On ne peut pas l’en retirer sans que cela se voie.',
    time: 'Celles qu’une autorité indépendante a datées existaient alors. Pour les autres, seule l’horloge de l’entreprise dit quand.',
    later: 'Un retrait venu après le oui est joint à la preuve.',
    whole: 'La signature du dossier montre qu’aucun fichier n’a changé depuis.',
  },
  provesNotTitle: 'Ce qu’il ne prouve pas',
  provesNot: {
    person: 'Qui était devant l’écran.',
    contact: 'Si un message est parti, ou si un appel a eu lieu.',
    computed:
      'Les réponses sont un calcul de l’entreprise, fait à cette date. Elles sont signées. Les preuves permettent de les refaire.',
    unknown:
      'Une ligne sans preuve dit seulement que l’entreprise n’a rien. Qui a été effacé depuis est inconnu aussi.',
    keys: 'Qui l’a fait, si vous n’avez que les clés du dossier. Prenez-les ailleurs : site de l’entreprise, contrat, auditeur.',
  },
  checkTitle: 'Vérifier',
  checkWhole: 'Le dossier entier, avec OpenSSL 3. key.pem vient d’ailleurs que du dossier.',
  checkProof: 'Une preuve : « accord verify proofs/NUMÉRO --trust CLÉS », ou les commandes de docs/proof.md.',
  filesTitle: 'Les fichiers',
  files: {
    answers:
      'answers.csv : la liste, et une réponse par ligne. Les colonnes de réponse commencent par « accord_ ».',
    later: 'accord_later : une réponse est arrivée après ce moment. Elle n’y compte pas.',
    facts: 'defence.json : ce qui a été demandé, pour un programme.',
    proofs: 'proofs : un dossier par preuve. shown.html montre l’écran.',
    manifest: 'manifest.sha256 et manifest.sig : l’empreinte de chaque fichier, et la signature.',
  },
  written:
    '{{file}} : {{lines}} lignes, dont {{allowed}} permises, et {{proofs}} preuves. À vérifier : docs/defence.md.',
} as const;

/** The builder of forms, in the console. */
export const builder = {
  title: 'Formulaires',
  help: 'Écrivez un formulaire, regardez-le comme vos clients le verront, mettez-le en ligne. Rien à redémarrer.',
  make: 'Faire un formulaire',
  pickTitle: 'Par quoi commencer ?',
  pickHelp: 'Chaque modèle est conforme au départ. Vous changerez tout ce que vous voudrez.',
  whose: 'Pour qui ?',
  whoseNew: 'Une autre entreprise',
  cancel: 'Annuler',
  back: 'Tous les formulaires',
  none: 'Aucun formulaire encore. Le premier prend cinq minutes.',
  onlyRead: 'Votre jeton permet de voir les formulaires, pas de les changer.',
  drafts: 'Brouillons',
  online: 'En ligne',
  untitled: 'Sans titre',
  open: 'Ouvrir',
  openOf: 'Ouvrir le brouillon « {{title}} »',
  change: 'Changer',
  copy: 'Copier en brouillon',
  paste: 'Code à coller',
  unstage: 'Reprendre en brouillon',
  fromFile: 'dans un fichier du récepteur',
  fromFileHelp: 'Ce formulaire se change dans son fichier. Une copie, sous un autre nom, se change ici.',
  versions: 'Versions',
  version: 'Version {{version}}',
  states: { draft: 'brouillon', staged: 'en attente', live: 'en ligne', locked: 'figée' },
  from: 'à partir du {{date}}',
  publishedBy: 'publiée par {{name}}',
  owner: 'le propriétaire',
  savedBy: 'enregistré par {{name}}, {{date}}',
  unsaved: 'Pas encore enregistré',
  dirty: 'Changements non enregistrés',
  save: 'Enregistrer',
  saved: 'Enregistré.',
  download: 'Télécharger le JSON',
  remove: 'Jeter ce brouillon',
  removeSure: 'Jeter ce brouillon pour de bon ?',
  removed: 'Le brouillon est jeté.',
  publish: 'Mettre en ligne',
  publishFrom: 'À partir du',
  publishHelp:
    'Aujourd’hui, ou un jour à venir. Une version déjà servie garde ses preuves : ceci en sera une autre.',
  publishNow: 'Mettre en ligne ce formulaire',
  publishNot: 'Corrigez d’abord ce qui empêche le formulaire d’être montré.',
  live: 'En ligne : version {{version}} de « {{form}} ».',
  waits: 'En attente : version {{version}} de « {{form}} », à partir du {{date}}.',
  pasteTitle: 'À coller dans votre page',
  pasteSite: 'Votre site',
  pasteSites: { page: 'Une page que vous écrivez', 'own-form': 'Un formulaire que vous avez déjà' },
  pasteHelp: {
    page: 'Dans la page, là où le formulaire doit être.',
    'own-form': 'Le script une fois par page, le reste dans votre formulaire. Mettez les noms de vos champs.',
    wordpress: 'Dans un bloc « HTML personnalisé ». Seul un administrateur garde le script.',
    woocommerce: 'Dans l’en-tête du site, une fois. Les choix viennent dans le formulaire de « Mon compte ».',
    prestashop: 'Dans l’en-tête du thème, une fois, entre {literal} et {/literal}.',
    shopify: 'Dans un bloc « Liquid personnalisé ».',
    wix: 'Dans un élément « Intégrer du HTML ».',
    squarespace: 'Dans un bloc « Code ».',
    webflow: 'Dans le code du site, avant la fin de la page.',
    odoo: 'Dans un bloc « Intégrer du code ».',
    gtm: 'Dans une balise « HTML personnalisé », sur toutes les pages. Mettez le sélecteur de votre formulaire et les noms de ses champs.',
  },
  pasteCopy: 'Copier',
  pasteCopied: 'Copié',
  pasteMore: 'Pas à pas pour chaque système : docs/sites.md',
  lookAt: 'Le JSON en ligne',
  changed: '{{name}} a enregistré ce brouillon entre-temps',
  changedHelp:
    'Vos changements et les siens sont réunis ci-dessous, rien n’est perdu. Relisez, puis enregistrez.',
  changedWhat: 'Changé par l’autre personne :',
  changedBoth: 'Écrit par vous deux ; c’est votre texte qui figure ci-dessous :',
  gone: 'Ce brouillon a été publié ou jeté entre-temps. Ce que vous avez écrit est encore ici : enregistrez-le comme nouveau brouillon.',
  saveAsNew: 'Enregistrer comme nouveau brouillon',
  sections: {
    business: 'Votre entreprise',
    texts: 'Textes',
    fields: 'Ce que vous demandez',
    channels: 'Comment vous écrirez',
    partners: 'Partenaires',
    look: 'Apparence',
    settings: 'Réglages',
    json: 'Le fichier JSON',
  },
  sectionHelp: {
    business: 'Qui recueille les données : la loi veut que ce soit dit.',
    fields: 'Ne demandez que ce qui sert : chaque question de moins, c’est plus de réponses.',
    channels: 'Chaque canal est un choix à part. Ce que la loi du jour permet décide de la question.',
    partners: 'Chaque partenaire est nommé, avec son propre choix.',
    look: 'Sur votre page, le formulaire prend vos polices et vos couleurs. Ceci vaut pour les pages du récepteur.',
    json: 'Tout ce qu’un formulaire peut dire. Ce qui est écrit ici vaut aussi à gauche.',
  },
  labels: {
    name: 'Nom de l’entreprise',
    address: 'Adresse postale',
    email: 'E-mail pour les questions sur les données',
    phone: 'Téléphone',
    registration: 'Numéro au registre (RCS, SIREN)',
    businessId: 'Identifiant, pour toujours',
    policyUrl: 'Adresse de votre page sur les données',
    policyVersion: 'Version de cette page',
    title: 'Titre',
    introduction: 'Introduction',
    submit: 'Bouton',
    without: 'Sans les réponses obligatoires',
    saved: 'Une fois envoyé',
    goods: 'Ce que vous proposez',
    ask: 'Demander',
    label: 'Question',
    hint: 'Aide',
    required: 'Obligatoire',
    channels: 'Canaux',
    partnerName: 'Nom du partenaire',
    partnerGoods: 'Ce qu’il propose',
    partnerUrl: 'Sa page',
    partnerRegistration: 'Son numéro au registre',
    listUrl: 'Adresse de la liste des partenaires',
    listVersion: 'Version de la liste',
    listDate: 'Date de la liste',
    accent: 'Couleur',
    dark: 'Couleur en mode sombre',
    logo: 'Logo (adresse)',
    id: 'Nom du formulaire dans les adresses',
    languages: 'Langues',
    audience: 'À qui il s’adresse',
    relationship: 'Qui le remplit',
    sector: 'Secteur',
    keepMonths: 'Conservation après le dernier contact, en mois',
    confirm: 'Confirmer chaque oui par e-mail',
    minimumAge: 'Âge à partir duquel on décide seul',
    origins: 'Sites qui le montrent, un par ligne',
    endpoint: 'Où il envoie',
    newField: 'Nouvelle question',
  },
  channels: {
    email: 'E-mail',
    sms: 'SMS et MMS',
    'automated-call': 'Appel automatique',
    fax: 'Fax',
    phone: 'Téléphone, par une personne',
    post: 'Courrier',
  },
  audiences: {
    consumer: 'Des particuliers',
    professional: 'Des professionnels, à leur adresse de travail',
    organisation: 'Des organisations (contact@…)',
  },
  relationships: {
    prospect: 'Des personnes qui ne sont pas encore clientes',
    customer: 'Des clients',
    'running-contract': 'Des clients dont le contrat court',
  },
  sectors: {
    general: 'Général',
    'energy-renovation': 'Rénovation énergétique',
    'home-adaptation': 'Adaptation du logement',
    'training-account': 'Compte personnel de formation',
    press: 'Presse',
    charity: 'Association et don',
  },
  types: {
    text: 'texte',
    email: 'adresse e-mail',
    phone: 'numéro de téléphone',
    address: 'adresse postale',
    'birth-date': 'date de naissance',
    select: 'liste',
    number: 'nombre',
    service: 'service en option',
    document: 'document à montrer',
  },
  add: 'Ajouter',
  addPartner: 'Ajouter un partenaire',
  takeOut: 'Retirer',
  takeOutOf: 'Retirer « {{title}} »',
  optional: 'facultatif',
  notJson: 'Ce n’est pas du JSON : {{detail}}',
  preview: 'Aperçu',
  previewOf: 'Aperçu du formulaire, {{width}} pixels de large',
  width: 'Largeur',
  pixels: '{{width}} px',
  language: 'Langue',
  toPreview: 'Voir l’aperçu',
  stale: 'L’aperçu montre la dernière version qui tient : {{why}}',
  staleLaw: 'la loi de ce jour ne permet pas de montrer la suivante.',
  staleShape: 'quelque chose manque ou n’est pas accepté.',
  notYet: 'L’aperçu viendra dès que le formulaire tient.',
  words_one: '{{count}} mot',
  words_many: '{{count}} de mots',
  words_other: '{{count}} mots',
  height: '{{height}} px jusqu’au bouton',
  time: 'Machine à remonter le temps',
  timeDay: 'Le formulaire tel qu’il serait le',
  timeToday: 'Aujourd’hui',
  timeNext: 'Prochain changement de la loi pour ce formulaire : {{date}}',
  timeLast: 'Dernier changement : {{date}}',
  timeNone: 'Les règles connues ne changent plus rien à ce formulaire après ce jour.',
  timeGo: 'Voir ce jour',
  timeAdded: 'Il dira en plus :',
  timeGone: 'Il ne dira plus :',
  timeNotDrawn: 'À partir de ce jour, la loi ne permet plus de le montrer ainsi.',
  timeRules: 'Règles : {{rules}}',
  timeMore_one: 'et {{count}} autre phrase',
  timeMore_many: 'et {{count}} d’autres phrases',
  timeMore_other: 'et {{count}} autres phrases',
  timeWrong: 'Ce jour n’est pas au calendrier, ou il précède le {{date}}.',
  fine: 'Rien à corriger.',
  toMend_one: '{{count}} point à corriger',
  toMend_many: '{{count}} de points à corriger',
  toMend_other: '{{count}} points à corriger',
  toSee_one: '{{count}} remarque',
  toSee_many: '{{count}} de remarques',
  toSee_other: '{{count}} remarques',
  firstOne: 'Aller au premier',
  elsewhere: 'Ailleurs dans le formulaire',
  mend: 'Corriger',
  mendOf: 'Corriger : {{what}}',
  mendPut: 'mettre {{value}}',
  mendRemove: 'retirer',
  mendMove: 'renommer en {{name}}',
  mended: 'Corrigé.',
  level: { error: 'À corriger', warning: 'À regarder', info: 'Bon à savoir' },
  missing: 'À remplir.',
  missingExample: 'À remplir, par exemple : {{example}}',
  notAccepted: 'Ce n’est pas accepté. Il faut {{accepted}}.',
  usedTwice: 'Ce nom sert déjà : il en faut un autre.',
  accepted: {
    identifier: 'une lettre de a à z, puis des lettres, des chiffres ou des tirets',
    link: 'une adresse qui commence par https://, http:// ou /',
    colour: 'une couleur comme #2a63ca',
    date: 'une date comme 2026-11-23',
    email: 'une adresse e-mail',
    version: 'trois nombres comme 1.0.0',
    origin: 'une adresse de site comme https://boutique.example, sans chemin',
  },
  standIns: {
    name: 'Votre entreprise',
    address: '1 rue de l’Exemple, 44000 Nantes, France',
    email: 'bonjour@votre-entreprise.example',
  },
} as const;

/** What stands at a place of a form’s file, for an owner who left it out. */
export const needed = {
  template: 'Le modèle dont le formulaire part : il apporte tout ce que vous n’écrivez pas.',
  goods: 'Ce que vous proposez, en mots que les gens reconnaissent. La loi le veut pour les appels.',
  keepMonths:
    'Combien de mois vous gardez ces données après le dernier contact. La loi ne donne pas de durée : choisissez celle dont vous avez besoin.',
  channels:
    'Comment vous voulez écrire ou téléphoner aux gens : une question pour chacun. Une liste vide si vous ne le voulez pas.',
  id: 'Le nom court du formulaire, dans son adresse et dans chaque preuve.',
  version: 'Trois nombres. Augmentez-les à chaque changement du formulaire.',
  languages: 'Les langues du formulaire, la principale d’abord.',
  jurisdiction: 'Le pays dont la loi s’applique.',
  audience: 'Qui remplit le formulaire : un particulier, un professionnel, une organisation.',
  relationship: 'Ce qui lie ces personnes à vous : pas encore clientes, clientes, ou sous contrat.',
  endpoint: 'L’adresse du récepteur ; « / » quand il sert aussi la page.',
  title: 'Le titre du formulaire.',
  submit: 'Le texte du bouton : ce qu’il fait, sans publicité.',
  without: 'Ce qui ne se fait pas sans les réponses obligatoires.',
  controller: 'L’entreprise qui décide à quoi servent les données.',
  'controller.id':
    'Le nom court de l’entreprise, pour toujours : les réponses sont gardées sous ce nom, même si l’entreprise en change.',
  'controller.name': 'Le nom légal, avec la forme de la société.',
  'controller.address': 'L’adresse postale de l’entreprise : la loi veut que les gens la connaissent.',
  'controller.email': 'Où les gens écrivent pour leurs droits.',
  'controller.dataProtectionOfficer':
    'Comment joindre le délégué à la protection des données : un e-mail ou une page.',
  'controller.representative': 'Votre représentant dans l’Union européenne.',
  policy: 'Votre page complète sur la protection des données.',
  'policy.url': 'L’adresse de cette page.',
  'policy.version': 'La version de cette page, gardée dans chaque preuve.',
  purposes: 'À quoi servent les données : une entrée par usage.',
  'purposes[].id': 'Le nom court de cet usage, que le reste du fichier emploie.',
  'purposes[].basis':
    'Ce qui permet cet usage : « contract » pour une commande, « consent » pour une publicité acceptée.',
  'purposes[].title': 'Ce qui est fait, en commençant par un verbe.',
  'purposes[].interest': 'Votre intérêt, là où les gens peuvent seulement s’opposer.',
  'purposes[].retention': 'Combien de temps les données sont gardées pour cet usage.',
  'purposes[].retention.months': 'Le nombre de mois.',
  'purposes[].retention.after': 'Le moment à partir duquel on les compte.',
  recipients: 'Qui d’autre voit les données.',
  'recipients[].text': 'Qui c’est, en une phrase.',
  'transfers[].country': 'Le nom du pays.',
  'transfers[].safeguard': 'Ce qui y protège les données.',
  fields: 'Les questions, dans l’ordre.',
  'fields[].id': 'Le nom court de la réponse dans ce que vous recevez.',
  'fields[].type': 'Le genre de question.',
  'fields[].label': 'La question.',
  'fields[].without': 'Ce qui se passe sans réponse.',
  'fields[].purposes': 'Les usages qui ont besoin de la réponse.',
  'fields[].options[].value': 'Ce que vous recevez.',
  'fields[].options[].label': 'Ce que les gens lisent.',
  'services[].label': 'Le texte de la case, dit comme un oui.',
  'services[].text': 'Ce qui est fait des données, en peu de mots.',
  'services[].purpose': 'L’usage de ce service.',
  'terms.label': 'Le texte de la case.',
  'terms.url': 'L’adresse des conditions.',
  'callback.about': 'L’objet de l’appel.',
  'marketing.goods': 'Ce que vous proposez, en mots que les gens reconnaissent.',
  'marketing.channels': 'Comment vous voulez écrire ou téléphoner aux gens : une question pour chacun.',
  'partners.list': 'La liste publique de vos partenaires : son adresse, sa version, son jour.',
  'partners.list.url': 'L’adresse de la liste.',
  'partners.list.version': 'La version de la liste, gardée dans chaque preuve.',
  'partners.list.date': 'Le jour de cette version.',
  'partners.members': 'Chaque société partenaire, par son nom légal : une catégorie ne suffit pas.',
  'partners.members[].id': 'Le nom court du partenaire, pour toujours.',
  'partners.members[].name': 'Le nom légal du partenaire.',
  'partners.members[].goods': 'Ce que le partenaire propose.',
  'partners.members[].channels': 'Comment le partenaire écrirait ou téléphonerait.',
  'theme.accent': 'La couleur des boutons et des liens.',
};

/** What templates say, word for word as in every proof of a form that names one: an edition is never reworded. */
export const templates = {
  shared: {
    anyGoods: 'nouveautés et promotions',
    interest: 'faire connaître nos nouveautés',
    offers: 'vous envoyer nos offres',
    partnerOffers: 'transmettre vos coordonnées à nos partenaires nommés',
    callback: 'vous rappeler si vous le demandez',
    hosting: 'Notre hébergeur.',
    email: 'Adresse e-mail',
    phone: 'Téléphone',
    address: 'Adresse postale',
    firstName: 'Prénom',
    lastName: 'Nom',
    name: 'Prénom et nom',
  },
  newsletter: {
    name: 'Lettre d’information',
    about: 'Une adresse, une lettre, rien d’autre.',
    title: 'Notre lettre',
    submit: 'M’inscrire à la lettre',
    without: 'Sans cette réponse, pas de lettre.',
    offers: 'vous envoyer la lettre',
  },
  loyaltyCard: {
    name: 'Carte de fidélité',
    about: 'Une carte qui compte les points, et vos offres à qui les veut.',
    title: 'Votre carte de fidélité',
    submit: 'Créer ma carte',
    without: 'Sans ces réponses, pas de carte.',
    saved: 'Votre carte est créée',
    purpose: 'tenir votre carte et compter vos points',
  },
  account: {
    name: 'Compte client',
    about: 'Un compte pour suivre ses commandes.',
    title: 'Mon compte',
    submit: 'Créer mon compte',
    without: 'Sans cette réponse, pas de compte.',
    purpose: 'tenir votre compte et suivre vos commandes',
    firstNameWithout: 'Sans lui, nous écrivons « Bonjour » tout court.',
  },
  quoteRequest: {
    name: 'Demande de devis',
    about: 'Un projet décrit, un devis en retour.',
    title: 'Demander un devis',
    submit: 'Envoyer ma demande',
    without: 'Sans ces réponses, pas de devis.',
    saved: 'Votre demande est enregistrée',
    purpose: 'préparer votre devis et vous répondre',
    message: 'Votre projet',
  },
  businessContact: {
    name: 'Contact professionnel',
    about: 'Un message d’une personne au travail, pour son métier.',
    title: 'Parlons de votre projet',
    submit: 'Envoyer mon message',
    without: 'Sans ces réponses, impossible de vous répondre.',
    saved: 'Votre message est enregistré',
    purpose: 'répondre à votre message',
    organisation: 'Organisation',
    email: 'E-mail professionnel',
    message: 'Votre message',
  },
  event: {
    name: 'Inscription à un événement',
    about: 'Des places pour une rencontre, un atelier, une visite.',
    title: 'Votre inscription',
    submit: 'Demander ma place',
    without: 'Sans ces réponses, pas de place.',
    saved: 'Votre inscription est enregistrée',
    purpose: 'garder votre place et vous donner les informations pratiques',
    places: 'Nombre de places',
    placesWithout: 'Sans réponse, une place.',
  },
  club: {
    name: 'Club avec des mineurs',
    about: 'Une adhésion : les plus jeunes acceptent avec un parent.',
    title: 'Adhérer au club',
    submit: 'Envoyer mon adhésion',
    without: 'Sans ces réponses, pas d’adhésion.',
    saved: 'Votre adhésion est enregistrée',
    purpose: 'gérer votre adhésion',
    birthDate: 'Date de naissance',
  },
};

/** Texts that stand where an owner left one out, as examples. */
export const examples = {
  goods: 'livres et rencontres',
  title: 'Notre lettre',
  submit: 'M’inscrire à la lettre',
  without: 'Sans cette réponse, pas de lettre.',
  aTitle: 'vous envoyer la lettre',
  purposesInterest: 'faire connaître nos nouveautés',
  recipientsText: 'Notre hébergeur.',
  transfersCountry: 'États-Unis',
  transfersSafeguard: 'Clauses contractuelles types',
  sourcesFrom: 'Notre magasin',
  sourcesData: 'vos achats',
  label: 'Adresse e-mail',
  fieldsWithout: 'Sans elle, pas de lettre.',
  fieldsOptionsLabel: 'Gaz',
  servicesLabel: 'Retenir mes achats',
  servicesText: 'gardés un an',
  termsLabel: 'J’accepte les conditions.',
  callbackAbout: 'mon projet',
  partnersMembersGoods: 'cafés',
};

/** Lists that are handed out. */
export const lists = {
  columns: {
    contact: 'Adresse ou numéro',
    channel: 'Moyen',
    party: 'Pour',
    purpose: 'Usage',
    given: 'Accord donné le',
    until: 'Valable jusqu’au',
    from: 'Appel possible à partir du',
    topics: 'Sujets',
    frequency: 'Fréquence',
    proof: 'Numéro de la preuve',
  },
  channels: {
    email: 'E-mail',
    sms: 'SMS',
    'automated-call': 'Appel automatique',
    fax: 'Fax',
    phone: 'Appel',
  },
};
