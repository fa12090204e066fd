/** French: the language the sentences are first written in, and the shape every other language must fill. */

/** The language by its own name. */
export const name = 'Français';
/** How days and numbers are written. */
export const locale = 'fr-FR';
export const direction: 'ltr' | 'rtl' = 'ltr';
/** Short words that hold a sentence together, by which a text of an owner is known to be in this language. */
export const marks =
  "le la les des de du un une et ou vous nous votre vos notre nos je mon ma mes pour avec dans sur par en est sont ce cette ces ne pas qui que au aux afin sans son se l' d' j' c' n' s' m' t' qu'";

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

/** What a person reads about their choices: on the receiver's own page, and in `<accord-preferences>`. */
export const preferences = {
  offers: 'Offres de {{sender}} {{way}}',
  handing: 'Transmission de vos coordonnées à {{partner}}, pour ses offres {{way}}',
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

/** What the commands say to whoever runs them. */
export const commands = {
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
    lawNext: 'La loi n’est pas encore vérifiée : corrigez d’abord ces erreurs, puis relancez la commande.',
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
      prohibited: 'interdit dans ce secteur',
      'no-consent': 'n’ont pas donné d’accord',
      'not-counted': 'ont répondu sur un formulaire qui ne compte pas',
      'not-confirmed': 'n’ont pas encore confirmé',
      'not-started': 'ont dit oui pour plus tard',
      expired: 'avaient dit oui, ce n’est plus valable',
      'mentions-missing': 'ont dit oui sans les cinq informations exigées',
      'other-goods': 'ont dit oui pour d’autres produits',
      'other-caller': 'ont dit oui aux appels d’une autre société',
      'retention-ended': 'sans contact depuis trop longtemps',
      'under-age': 'trop jeunes',
      'request-met': 'avaient demandé un appel, il a eu lieu',
      'not-covered': 'vivent là où le droit de ce formulaire ne s’applique pas',
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
  tokenLabel: 'Jeton du propriétaire',
  tokenHelp: 'Il est dans le fichier owner-token du dossier des clés du récepteur.',
  signIn: 'Ouvrir',
  signOut: 'Fermer',
  wrongToken: 'Ce jeton n’est pas le bon. Vérifiez que vous l’avez copié en entier.',
  unreachable: 'Le récepteur ne répond pas. Vérifiez qu’il tourne, puis réessayez.',
  failed: 'Cela n’a pas marché : {{detail}}',
  loading: 'Un instant…',
  business: 'Entreprise',
  views: {
    people: 'Personnes',
    requests: 'Demandes',
    expiring: 'Accords qui expirent',
    deliveries: 'Envois',
    figures: 'Chiffres',
  },
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
  ended: 'expiré le {{date}}',
  via: 'pour {{name}}',
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
  },
  flagged: 'ne vaut pas accord',
  link: 'Ouvrir sa page de choix',
  linkHelp: 'Le lien s’ouvre pendant 30 minutes, pour qui le possède.',
  linkReady: 'Page de choix',
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
  },
  answered: 'il a répondu {{status}}',
  neverTried: 'Aucun essai depuis le démarrage.',
  retry: 'Réessayer maintenant',
  retried: 'Nouvel essai lancé.',
  mails: 'E-mails aux personnes',
  mailsOff:
    'Aucun serveur d’e-mail n’est réglé : les personnes ne peuvent pas demander un lien vers leurs choix.',
  mailsState_one: '{{waiting}} en attente, {{count}} abandonné depuis le démarrage.',
  mailsState_many: '{{waiting}} en attente, {{count}} abandonnés depuis le démarrage.',
  mailsState_other: '{{waiting}} en attente, {{count}} abandonnés depuis le démarrage.',
  lastFailed:
    'Dernier échec le {{date}}. Un mail de confirmation est réessayé pendant trois jours. Qui attendait un lien peut le redemander.',
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
