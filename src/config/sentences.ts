import type { Problem, ProblemCode } from './checks/problem.js';
import type { ConfigProblem } from './parse.js';
import type { Language } from './schema.js';

/** The same sentence in each language that Accord speaks. */
export type Sentence = Readonly<Record<Language, string>>;

const sentence = (fr: string, en: string): Sentence => ({ fr, en });

/** What each finding tells the owner: what is wrong, then what to do. `{name}` is a value of the problem. */
const sentences: Readonly<Record<ProblemCode, Sentence>> = {
  'unknown-jurisdiction': sentence(
    'Accord ne connaît pas les règles de « {received} » et ne les devine pas. Pays connus : {known}.',
    'Accord does not know the rules of "{received}" and does not guess them. Countries it knows: {known}.',
  ),
  'insecure-endpoint': sentence(
    'Les réponses partiraient en clair vers {url}. Mettez une adresse en https://.',
    'Answers would travel unencrypted to {url}. Use an https:// address.',
  ),
  'preset-choice': sentence(
    'Une case cochée d’avance ne vaut pas accord. Retirez « preset » : la personne coche elle-même.',
    'A box ticked in advance is not a yes. Remove "preset": people tick it themselves.',
  ),
  'required-choice': sentence(
    'Personne ne doit accepter la publicité pour envoyer un formulaire. Retirez « required ».',
    'Nobody has to accept advertising to send a form. Remove "required".',
  ),
  'accepting-submit': sentence(
    'Le bouton « {text} » ferait croire qu’envoyer revient à accepter la publicité. Dites seulement ce qu’il fait, par exemple « Envoyer ma demande ».',
    'The button "{text}" suggests that sending means accepting advertising. Say only what it does, such as "Send my request".',
  ),
  'marketing-in-terms': sentence(
    'Accepter les conditions et accepter la publicité sont deux choses. Retirez la publicité de « {text} » ; Accord pose cette question à part.',
    'Accepting terms and accepting advertising are two things. Take the advertising out of "{text}"; Accord asks about it apart.',
  ),
  'shaming-answer': sentence(
    'Refuser ne doit pas faire honte ni faire peur. Remplacez « {text} » par un « Non » simple.',
    'Saying no must not come with shame or fear. Replace "{text}" with a plain "No".',
  ),
  'unclear-answer': sentence(
    '« {text} » ne se comprend pas du premier coup. Le oui doit dire oui et le non doit dire non, sans double négation.',
    '"{text}" cannot be understood at first sight. The yes must say yes and the no must say no, without a double negative.',
  ),
  'doubled-answer': sentence(
    '« {text} » nie deux fois, et se comprend mal. Écrivez un « Non » simple.',
    '"{text}" denies twice and is hard to understand. Write a plain "No".',
  ),
  'unequal-answers': sentence(
    'Les deux réponses ne pèsent pas le même poids : « {yes} » et « {no} ». Donnez-leur une longueur et un ton proches.',
    'The two answers do not weigh the same: "{yes}" and "{no}". Give them a similar length and tone.',
  ),
  'no-named-partner': sentence(
    'Un accord pour des partenaires sans nom ne vaut rien. Nommez chaque société, ou retirez « partners ».',
    'A yes to unnamed partners is worth nothing. Name each company, or remove "partners".',
  ),
  'placeholder-partner': sentence(
    '« {name} » ne désigne personne. Écrivez le nom légal de la société.',
    '"{name}" is nobody in particular. Write the legal name of the company.',
  ),
  'partner-list-future': sentence(
    'La liste des partenaires est datée du {date}, et nous sommes le {today}. Mettez la date de la liste affichée aujourd’hui.',
    'The partner list is dated {date}, and today is {today}. Give the date of the list shown today.',
  ),
  'placeholder-controller': sentence(
    '« {name} » ne dit pas qui recueille les données. Écrivez le nom légal de l’entreprise.',
    '"{name}" does not say who collects the data. Write the legal name of the business.',
  ),
  'banned-channel': sentence(
    'Depuis le {since}, la loi interdit la prospection {channel} dans ce secteur ({sector}), même avec un accord. Retirez ce canal.',
    'Since {since} the law bans marketing {channel} in this sector ({sector}), consent or not. Remove this channel.',
  ),
  'channel-without-field': sentence(
    'Vous proposez de contacter la personne {channel}, mais aucun champ ne le permet. Ajoutez un champ de type « {field} » ou retirez ce canal.',
    'You offer to contact people {channel}, but no field makes it possible. Add a field of type "{field}" or remove this channel.',
  ),
  'callback-without-phone': sentence(
    'Pour rappeler quelqu’un il faut son numéro. Ajoutez un champ de type « phone » ou retirez « callback ».',
    'Calling someone back takes a number. Add a field of type "phone" or remove "callback".',
  ),
  'marketing-basis': sentence(
    'La publicité ne fait partie d’aucun contrat ni d’aucune obligation. Pour « {purpose} », mettez « consent », ou « legitimate-interest » quand la personne peut seulement s’opposer.',
    'Advertising is part of no contract and no legal duty. For "{purpose}" use "consent", or "legitimate-interest" where people can only object.',
  ),
  'consent-needed': sentence(
    'Contacter la personne {channel} demande son accord : l’intérêt légitime ne suffit pas pour « {purpose} ». Mettez « consent ».',
    'Contacting people {channel} takes their consent: legitimate interest is not enough for "{purpose}". Use "consent".',
  ),
  'service-basis': sentence(
    'Un service facultatif repose sur le choix de la personne. Pour « {purpose} », mettez « consent », ou « contract » si elle le commande.',
    'An optional service rests on the person’s own choice. For "{purpose}" use "consent", or "contract" if they order it.',
  ),
  'field-without-purpose': sentence(
    'Rien ne dit à quoi sert « {field} ». Indiquez ses finalités dans « purposes », ou ne posez pas la question.',
    'Nothing says what "{field}" is for. List its purposes in "purposes", or do not ask.',
  ),
  'unused-contact': sentence(
    '« {field} » ne sert qu’à la publicité, et aucun canal proposé ne l’utilise. Ne demandez pas cette donnée.',
    '"{field}" only serves advertising, and no channel on offer uses it. Do not ask for it.',
  ),
  'mandatory-without-need': sentence(
    '« {field} » est obligatoire sans qu’un contrat ou une loi en ait besoin. Rendez ce champ facultatif, ou rattachez-le à la finalité qui l’exige vraiment.',
    '"{field}" is mandatory although no contract or law needs it. Make it optional, or link it to the purpose that really needs it.',
  ),
  'without-missing': sentence(
    '« {field} » est obligatoire : dites dans « without » ce qui se passe si la personne ne répond pas.',
    '"{field}" is mandatory: say in "without" what happens when people do not answer.',
  ),
  'required-service': sentence(
    'Un service facultatif ne peut pas être imposé. Retirez « required » de « {field} ».',
    'An optional service cannot be imposed. Remove "required" from "{field}".',
  ),
  'interest-missing': sentence(
    'Pour « {purpose} », des contacts reposent sur votre intérêt légitime : dites lequel dans « interest ».',
    'For "{purpose}" some contacts rest on your legitimate interest: say which one in "interest".',
  ),
  'recipients-missing': sentence(
    'Des partenaires reçoivent les données, mais la notice ne cite aucun destinataire. Remplissez « recipients ».',
    'Partners receive the data, but the notice names no recipient. Fill in "recipients".',
  ),
  'representative-missing': sentence(
    'Une entreprise établie hors de l’Union européenne doit y nommer un représentant. Remplissez « representative ».',
    'A business outside the European Union has to name a representative in it. Fill in "representative".',
  ),
  'officer-unreachable': sentence(
    'Le délégué à la protection des données est cité sans moyen de le joindre. Ajoutez « email » ou « url ».',
    'A data protection officer is named without a way to reach them. Add "email" or "url".',
  ),
  'retention-too-long': sentence(
    '« {purpose} » garde les données {received} mois pour la publicité ; le maximum retenu est {months} mois. Raccourcissez la durée.',
    '"{purpose}" keeps data for advertising for {received} months; the accepted maximum is {months} months. Shorten it.',
  ),
  'retention-without-end': sentence(
    'Compter la durée de « {purpose} » à partir de cet événement pourrait la rendre sans fin. Partez du dernier contact ou de la fin de la relation.',
    'Counting the period of "{purpose}" from this event could make it endless. Count from the last contact or the end of the relationship.',
  ),
  'age-too-low': sentence(
    'Avant {age} ans on ne peut pas accepter seul ce que ce formulaire propose. Mettez {age} au lieu de {received}.',
    'Below {age} people cannot accept on their own what this form offers. Put {age} instead of {received}.',
  ),
  'parent-without-birth-date': sentence(
    'Sans date de naissance, personne ne sait quand l’accord d’un parent est nécessaire. Ajoutez un champ « birth-date », ou retirez « parentalConsent ».',
    'Without a date of birth nobody knows when the agreement of a parent is needed. Add a field of type "birth-date", or remove "parentalConsent".',
  ),
  'parent-without-question': sentence(
    'Ce formulaire ne demande aucun accord : un parent n’aurait rien à confirmer. Retirez « parentalConsent ».',
    'This form asks for no consent: a parent would have nothing to confirm. Remove "parentalConsent".',
  ),
  'parent-field': sentence(
    'Accord demande lui-même le nom et l’adresse du parent sous le nom « {field} ». Donnez un autre « id » à ce champ.',
    'Accord itself asks for the name and address of the parent under the name "{field}". Give this field another "id".',
  ),
  'phone-period-over': sentence(
    'L’accord pour les appels finirait le {date}, déjà passé le {today}. Choisissez une date à venir, à moins d’un an, ou retirez « until ».',
    'The consent to calls would end on {date}, already past on {today}. Choose a coming date within a year, or remove "until".',
  ),
  'undeclared-sector': sentence(
    '« {text} » relève d’un secteur où la loi interdit de démarcher ({sector}), et le formulaire dit « {declared} ». Écrivez "sector": "{value}", qui retire les canaux interdits, ou retirez ces mots s’ils ne désignent pas ce qui est vendu.',
    '"{text}" belongs to a sector in which the law bans canvassing ({sector}), while the form says "{declared}". Write "sector": "{value}", which takes the banned channels away, or take these words out if they are not what is sold.',
  ),
  'consent-not-asked': sentence(
    '« {purpose} » annonce un accord que personne ne demande. Posez la question (« services » avec un champ de type « service », « marketing » ou « partners »), ou mettez la base qui convient.',
    '"{purpose}" announces a consent that no question asks for. Ask it ("services" with a field of type "service", "marketing" or "partners"), or give the basis that fits.',
  ),
  'assumed-consent': sentence(
    'Participer, valider ou envoyer n’est pas accepter : « {text} ». Retirez cette phrase ; Accord pose la question à part, avec une vraie réponse.',
    'Taking part, confirming or sending is not consenting: "{text}". Take this sentence out; Accord asks the question apart, with a real answer.',
  ),
  'sharing-in-terms': sentence(
    'Accepter des conditions n’est pas accepter que ses données partent ailleurs. Retirez cela de « {text} » ; nommez qui les reçoit dans « partners » ou « recipients ».',
    'Accepting terms is not agreeing that data goes elsewhere. Take that out of "{text}"; name who receives it in "partners" or "recipients".',
  ),
  'transfer-missing': sentence(
    '« {text} » : des données iraient hors de l’Union européenne, et la notice n’en dit rien. Remplissez « transfers » avec le pays et la garantie (décision d’adéquation, clauses types), ou choisissez un prestataire dans l’Union.',
    '"{text}": data would leave the European Union, and the notice does not say so. Fill in "transfers" with the country and the safeguard (adequacy decision, standard clauses), or choose a provider inside the Union.',
  ),
  'void-safeguard': sentence(
    'Le « Privacy Shield » ne protège plus rien depuis le 16 juillet 2020 (CJUE C-311/18). À la place de « {text} », nommez la décision d’adéquation ou les clauses types en vigueur, ou retirez ce transfert.',
    'The Privacy Shield has protected nothing since 16 July 2020 (CJEU C-311/18). Instead of "{text}" name the adequacy decision or the standard clauses in force, or remove this transfer.',
  ),
  'social-security-number': sentence(
    '« {field} » demande le numéro de sécurité sociale ({text}), réservé à quelques organismes. Retirez ce champ.',
    '"{field}" asks for the social security number ({text}), which few bodies may use. Remove this field.',
  ),
  'card-code': sentence(
    '« {field} » demande le code de sécurité d’une carte ({text}), qui ne se garde jamais. Retirez ce champ et laissez payer chez le prestataire de paiement.',
    '"{field}" asks for the security code of a card ({text}), which is never kept. Remove this field and let people pay at the payment provider’s.',
  ),
  'card-number': sentence(
    '« {field} » demande un numéro de carte ({text}), qui ne sert qu’au paiement. Retirez ce champ et laissez payer chez le prestataire de paiement.',
    '"{field}" asks for a card number ({text}), which serves payment only. Remove this field and let people pay at the payment provider’s.',
  ),
  'identity-document': sentence(
    '« {field} » demande une pièce d’identité ou son numéro ({text}). Notez seulement qu’elle a été présentée, et retirez ce champ.',
    '"{field}" asks for an identity document or its number ({text}). Only note that it was shown, and remove this field.',
  ),
  'special-category': sentence(
    '« {field} » touche à la santé, aux convictions ou à l’intimité ({text}) : le RGPD l’interdit en principe (article 9), et ce formulaire ne suffit pas à le permettre. Retirez ce champ.',
    '"{field}" touches on health, beliefs or private life ({text}): the GDPR forbids that as a rule (article 9), and this form is not enough to allow it. Remove this field.',
  ),
  'civility-mandatory': sentence(
    '« {field} » oblige à se dire Monsieur ou Madame, ce qu’aucun achat ni aucune lettre ne demande (CJUE C-394/23). Retirez « required », ou le champ.',
    '"{field}" makes people say Mr or Ms, which no purchase and no letter needs (CJEU C-394/23). Remove "required", or the field.',
  ),
  'account-as-customer': sentence(
    'Ouvrir un compte gratuit ({text}) n’est pas acheter : ce n’est pas encore un client. Mettez « relationship » à « prospect », et « customer » après une vente seulement.',
    'Opening a free account ({text}) is not buying: this is no customer yet. Set "relationship" to "prospect", and to "customer" after a sale only.',
  ),
  'retention-never-starts': sentence(
    'Pour « {purpose} », la durée part d’un événement qui n’arrivera pas ({after}) : personne n’a ici de contrat, de relation ou d’accord à terminer. Comptez à partir de « last-contact » ou de « collection ».',
    'For "{purpose}" the period starts at an event that will not come ({after}): nobody here has a contract, a relationship or a consent to end. Count from "last-contact" or "collection".',
  ),
  'children-without-age': sentence(
    'Ce formulaire s’adresse à des enfants (« {text} ») sans âge minimum : avant {age} ans on n’accepte pas seul. Ajoutez « minimumAge » et un champ « birth-date », ou adressez-vous aux parents.',
    'This form speaks to children ("{text}") without a minimum age: below {age} nobody consents alone. Add "minimumAge" and a "birth-date" field, or speak to their parents.',
  ),
  'robot-caller': sentence(
    '« {text} » est une machine : ce sont des appels automatiques, et la personne doit savoir qu’elle parle à une machine. Remplacez le canal « phone » par « automated-call », ou nommez la société dont des humains appellent.',
    '"{text}" is a machine: these are automated calls, and people must know that they speak with a machine. Replace the channel "phone" with "automated-call", or name the company whose people call.',
  ),
  'french-missing': sentence(
    'Ce que lisent des consommateurs en France doit exister en français (loi du 4 août 1994). Ajoutez "fr" à « languages » et écrivez chaque texte en français.',
    'What consumers in France read must exist in French (law of 4 August 1994). Add "fr" to "languages" and write each text in French.',
  ),
  'vague-goods': sentence(
    '« {text} » ne dit pas ce que l’appel voudra vendre. Nommez les produits ou services, sinon l’accord risque de ne pas valoir.',
    '"{text}" does not say what the call will try to sell. Name the goods or services, or the consent may not hold.',
  ),
  'same-text': sentence(
    'Le texte est le même dans les deux langues ({other} et {language}) : « {text} ». Traduisez-le.',
    'The text is the same in both languages ({other} and {language}): "{text}". Translate it.',
  ),
  'other-language': sentence(
    'Ce texte devrait être en {language} et semble être en {other} : « {text} ».',
    'This text should be in {language} and looks like {other}: "{text}".',
  ),
  'many-partners': sentence(
    '{count} partenaires, c’est plus que ce que l’on peut lire et comparer. Raccourcissez la liste.',
    '{count} partners are more than anyone can read and compare. Shorten the list.',
  ),
  'partner-list-old': sentence(
    'La liste des partenaires date du {date}. Vérifiez-la, mettez à jour sa date et prévenez les personnes des changements.',
    'The partner list dates from {date}. Check it, update its date and tell people what has changed.',
  ),
  'phone-period-shortened': sentence(
    'Un accord pour des appels dure un an au plus : le {date} sera ramené au {last}, ou plus tôt selon le jour de la réponse.',
    'A consent to calls lasts a year at most: {date} will be brought forward to {last}, counted from the day of the answer.',
  ),
  'objection-basis': sentence(
    '« {purpose} » annonce un accord, alors que la personne peut seulement s’opposer. Mettez « legitimate-interest » et dites votre intérêt.',
    '"{purpose}" announces consent, while people can only object. Use "legitimate-interest" and say what your interest is.',
  ),
  'retention-long': sentence(
    '« {purpose} » garde les données {received} mois ; l’usage est de {months} mois. Raccourcissez, ou gardez une trace de votre raison.',
    '"{purpose}" keeps data for {received} months; {months} months is usual. Shorten it, or keep a note of your reason.',
  ),
  'insecure-origin': sentence(
    'Une page servie en clair ({url}) peut être modifiée en route. Passez-la en https://.',
    'A page served unencrypted ({url}) can be changed on its way. Move it to https://.',
  ),
  'faint-accent': sentence(
    'La couleur {colour} se lit mal sur {ground} : contraste {found}, il en faut 4,5. Les pages du récepteur la remplacent par {instead}.',
    'The colour {colour} is hard to read on {ground}: contrast {found}, where 4.5 is needed. The receiver’s pages use {instead} in its place.',
  ),
  'relative-endpoint': sentence(
    'Depuis les pages de {url}, « {received} » désigne leur propre site, et non le récepteur. Donnez l’adresse complète du récepteur.',
    'From the pages of {url}, "{received}" is their own site and not the receiver. Give the receiver\'s full address.',
  ),
  'tracking-without-email': sentence(
    'Mesurer l’ouverture des e-mails n’a pas de sens ici : le canal e-mail n’est pas proposé. Retirez « openTracking ».',
    'Measuring e-mail opens makes no sense here: the e-mail channel is not offered. Remove "openTracking".',
  ),
  'service-without-field': sentence(
    'Le service « {service} » n’est proposé nulle part. Ajoutez un champ de type « service », ou retirez-le.',
    'The service "{service}" is offered nowhere. Add a field of type "service", or remove it.',
  ),
  'unused-purpose': sentence(
    'Aucune donnée ni question ne sert à « {purpose} », que la notice annonce pourtant. Retirez cette finalité si rien ne l’utilise.',
    'No data and no question serves "{purpose}", which the notice announces all the same. Remove it if nothing uses it.',
  ),
  'without-advised': sentence(
    'Dites dans « without » ce que change une absence de réponse à « {field} » : souvent rien, et c’est bon à savoir.',
    'Say in "without" what an empty "{field}" changes: often nothing, and that is good to know.',
  ),
  'newsletter-only': sentence(
    'Ce formulaire ne sert qu’à recevoir des nouvelles : l’adresse peut donc être obligatoire. Le bouton doit dire ce qu’il fait.',
    'This form only serves to receive news, so the address may be mandatory. The button has to say what it does.',
  ),
  'contract-clause': sentence(
    'Ce formulaire conclut un contrat et prend un numéro : le contrat doit aussi rappeler qu’il est interdit de démarcher par téléphone sans accord préalable.',
    'This form concludes a contract and takes a number: the contract itself has to recall that calling consumers to sell without prior consent is forbidden.',
  ),
  'age-not-asked': sentence(
    'L’âge minimum de {age} ans ne sera pas vérifié : aucun champ ne demande la date de naissance.',
    'The minimum age of {age} will not be checked: no field asks for the date of birth.',
  ),
  'age-not-set': sentence(
    'Sans « minimumAge », qui a moins de {age} ans d’après sa date de naissance ne voit aucune demande d’accord. Écrivez l’âge qui vous convient.',
    'Without "minimumAge", people below {age} by their date of birth are asked for no consent. Write the age that suits you.',
  ),
  'phone-mentions': sentence(
    'Pour les appels, Accord affiche les cinq mentions exigées et garde la preuve trois ans. Cette liste n’a été lue que dans une transcription.',
    'For calls, Accord shows the five required mentions and keeps the proof for three years. That list was read in one transcription only.',
  ),
  'bloctel-screening': sentence(
    'À cette date, chaque numéro doit être comparé à la liste Bloctel avant d’appeler.',
    'On this date each number has to be checked against the Bloctel list before calling.',
  ),
  'callback-conditions': sentence(
    'Rappelez dans les cinq jours ouvrables (du lundi au samedi, sans les jours fériés), seulement sur ce qui est demandé, et gardez la demande trois ans.',
    'Call back within five working days (Monday to Saturday, without public holidays), only about what was asked, and keep the request for three years.',
  ),
  'customer-exception': sentence(
    'Pour vos clients, l’e-mail et le SMS se passent d’accord préalable, mais seulement pour des produits proches de leur achat. Sinon mettez « similarGoods » à false.',
    'For your customers e-mail and SMS need no prior consent, but only about goods close to what they bought. Otherwise set "similarGoods" to false.',
  ),
  'no-customer-exception': sentence(
    'Les offres diffèrent de l’achat : vos clients donnent leur accord comme tout le monde.',
    'The offers differ from what was bought: your customers are asked for consent like everyone.',
  ),
  'b2b-tolerance': sentence(
    'Écrire à un professionnel sans accord préalable est une tolérance de la CNIL, liée à son métier, pas un texte de loi. « strictB2B » demande l’accord à tous.',
    'Writing to a professional without prior consent is a tolerance of the CNIL, tied to the job, not a statute. "strictB2B" asks everyone for consent.',
  ),
  'customer-retention-long': sentence(
    '« {purpose} » garde les données de clients {received} mois pour la publicité ; le repère de la CNIL est de {months} mois après la fin de la relation. Raccourcissez, ou écrivez et gardez votre raison.',
    '"{purpose}" keeps data of customers for advertising for {received} months; the benchmark of the CNIL is {months} months after the end of the relationship. Shorten it, or write your reason down and keep it.',
  ),
  'likely-never-starts': sentence(
    'Pour « {purpose} », la durée part de {after}, et rien ne dit que ce formulaire conclut un contrat. S’il en conclut un, écrivez "concludesContract": true ; sinon comptez à partir de « last-contact ».',
    'For "{purpose}" the period starts at {after}, and nothing says that this form concludes a contract. If it does, write "concludesContract": true; if not, count from "last-contact".',
  ),
  'likely-sector': sentence(
    '« {text} » pourrait relever d’un secteur où la loi interdit de démarcher ({sector}). Si c’est ce qui est vendu, écrivez "sector": "{value}" ; sinon, dites-le autrement.',
    '"{text}" may belong to a sector in which the law bans canvassing ({sector}). If that is what is sold, write "sector": "{value}"; if not, use other words.',
  ),
  'assumed-terms': sentence(
    'Un geste qui vaudrait acceptation se conteste : « {text} ». Demandez l’acceptation des conditions dans « terms », avec une case.',
    'An act that stands for acceptance is open to dispute: "{text}". Ask for the acceptance of terms in "terms", with a box.',
  ),
  'likely-transfer': sentence(
    '« {text} » garde des données hors de l’Union européenne, en général. Si ce service reçoit ces données, citez-le dans « recipients » et remplissez « transfers ».',
    '"{text}" keeps data outside the European Union as a rule. If this service receives the data, name it in "recipients" and fill in "transfers".',
  ),
  'likely-sensitive': sentence(
    '« {field} » peut toucher à une donnée délicate ({text}). Ne la demandez que si le service l’exige, et jamais pour la publicité ; sinon retirez ce champ.',
    '"{field}" may touch on delicate data ({text}). Ask for it only where the service needs it, and never for advertising; otherwise remove this field.',
  ),
  'likely-account': sentence(
    'Ce formulaire ouvre un compte (« {text} ») et rien ne dit que la personne a acheté. Sans achat, mettez « relationship » à « prospect ».',
    'This form opens an account ("{text}") and nothing says that people have bought. Without a purchase set "relationship" to "prospect".',
  ),
  'likely-children': sentence(
    '« {text} » : si des enfants peuvent remplir ce formulaire, ajoutez « minimumAge » et un champ « birth-date » ; avant {age} ans on n’accepte pas seul. Si ce sont leurs parents, dites-le.',
    '"{text}": if children may fill this form in, add "minimumAge" and a "birth-date" field; below {age} nobody consents alone. If their parents do, say so.',
  ),
  'goods-for-children': sentence(
    'Ces produits touchent des enfants (« {text} »). Si des enfants remplissent ce formulaire, ajoutez « minimumAge » : avant {age} ans on n’accepte pas seul.',
    'These goods concern children ("{text}"). If children fill this form in, add "minimumAge": below {age} nobody consents alone.',
  ),
  'personal-address': sentence(
    '« {field} » demande une adresse personnelle dans un formulaire pour professionnels : on y joint des consommateurs, dont les règles valent alors. Demandez l’adresse professionnelle, ou mettez « audience » à « consumer ».',
    '"{field}" asks for a personal address in a form for professionals: it reaches consumers, and their rules hold then. Ask for the work address, or set "audience" to "consumer".',
  ),
  'any-address': sentence(
    '« {field} » acceptera aussi une adresse personnelle (gmail.com, orange.fr…) : les règles des consommateurs valent alors. Demandez une adresse professionnelle dans son libellé.',
    '"{field}" will take a personal address too (gmail.com, orange.fr …): the rules for consumers hold then. Ask for a work address in its label.',
  ),
  'private-goods': sentence(
    '« {text} » s’achète pour soi, pas pour son métier : les règles des consommateurs valent, même à une adresse professionnelle. Mettez « audience » à « consumer », ou proposez ce qui sert au métier.',
    '"{text}" is bought for oneself and not for a job: the rules for consumers hold, at a work address too. Set "audience" to "consumer", or offer what serves the job.',
  ),
  'decree-contested': sentence(
    'Le décret 2026-662, d’où viennent les règles de l’accord aux appels, est contesté devant le Conseil d’État depuis le 23 septembre 2026. Aucune suspension n’est connue : appliquez-le.',
    'Decree 2026-662, from which the rules on consent to calls come, is contested before the Conseil d’État since 23 September 2026. No suspension is known: apply it.',
  ),
  'withdrawal-function': sentence(
    'Un contrat conclu en ligne avec un consommateur doit offrir une fonction de rétractation, facile à trouver. Accord ne la fournit pas : ajoutez-la à votre site.',
    'A contract made online with a consumer must come with a withdrawal function that is easy to find. Accord does not provide it: add it to your site.',
  ),
  'accessible-sale': sentence(
    'La vente en ligne à des consommateurs doit être accessible aux personnes handicapées, sauf pour les services d’entreprises de moins de 10 salariés et 2 millions d’euros. Faites vérifier votre site.',
    'Selling online to consumers must be accessible to people with disabilities, but for services of businesses under 10 staff and 2 million euros. Have your site checked.',
  ),
  'uncertain-rule': sentence(
    'La règle appliquée à la prospection {channel} n’est pas établie avec certitude.',
    'The rule applied to marketing {channel} is not established with certainty.',
  ),
};

const names: Readonly<Record<string, Readonly<Record<string, Sentence>>>> = {
  channel: {
    email: sentence('par e-mail', 'by e-mail'),
    sms: sentence('par SMS', 'by text message'),
    'automated-call': sentence('par appel automatique', 'by automated call'),
    fax: sentence('par fax', 'by fax'),
    phone: sentence('par téléphone', 'by phone'),
    post: sentence('par courrier', 'by post'),
  },
  after: {
    'end-of-contract': sentence('la fin du contrat', 'the end of the contract'),
    'end-of-relationship': sentence('la fin de la relation', 'the end of the relationship'),
    withdrawal: sentence('le retrait de l’accord', 'the withdrawal of consent'),
  },
  sector: {
    'energy-renovation': sentence('rénovation énergétique', 'energy renovation'),
    'home-adaptation': sentence('adaptation du logement', 'home adaptation'),
    'training-account': sentence('compte personnel de formation', 'training account'),
    general: sentence('général', 'general'),
    press: sentence('presse', 'press'),
    charity: sentence('association caritative', 'charity'),
  },
  language: { fr: sentence('français', 'French'), en: sentence('anglais', 'English') },
};
const named: Readonly<Record<string, string>> = { other: 'language', declared: 'sector' };

const confirm = sentence('À faire confirmer par un juriste.', 'Confirm with a lawyer.');

const fill = (text: string, values: Problem['values'], language: Language): string =>
  text.replace(/\{(\w+)\}/g, (_, key: string) => {
    const value = String(values[key] ?? '');
    return names[named[key] ?? key]?.[value]?.[language] ?? value;
  });

/** A problem in words, in each language; `mustConfirm` adds that a lawyer should look at it. */
export function sentenceFor({ code, values }: Problem, mustConfirm: boolean): Sentence {
  const say = (language: Language): string =>
    [fill(sentences[code][language], values, language), ...(mustConfirm ? [confirm[language]] : [])].join(
      ' ',
    );
  return { fr: say('fr'), en: say('en') };
}

const accepted: readonly (readonly [RegExp, string])[] = [
  [
    /^a letter from a to z, then letters, digits or hyphens$/,
    'une lettre de a à z, puis des lettres, des chiffres ou des traits d’union',
  ],
  [/^an address that starts with (.+) or \/$/, 'une adresse qui commence par $1 ou /'],
  [/^a colour such as (\S+)$/, 'une couleur comme $1'],
  [/^a date such as (\S+)$/, 'une date comme $1'],
  [/^an e-mail address$/, 'une adresse e-mail'],
  [/^three numbers such as (\S+)$/, 'trois nombres comme $1'],
  [/^an origin such as (\S+), with no path$/, 'une origine comme $1, sans chemin'],
  [/^an object$/, 'un objet'],
  [/^an object such as (.+)$/, 'un objet comme $1'],
  [/^a list$/, 'une liste'],
  [/^a list such as (.+)$/, 'une liste comme $1'],
  [/^a text$/, 'un texte'],
  [/^a whole number$/, 'un nombre entier'],
  [/^a number$/, 'un nombre'],
  [/^a boolean$/, 'true ou false'],
  [/^at least (\S+) characters$/, 'au moins $1 caractère(s)'],
  [/^at most (\S+) characters$/, 'au plus $1 caractères'],
  [/^at least (\S+) entries$/, 'au moins $1 entrée(s)'],
  [/^at most (\S+) entries$/, 'au plus $1 entrées'],
  [/^at least (\S+)$/, 'au moins $1'],
  [/^at most (\S+)$/, 'au plus $1'],
  [/^a name used once$/, 'un nom employé une seule fois'],
  [/^any other name$/, 'n’importe quel autre nom'],
  [/^a day of the calendar$/, 'un jour du calendrier'],
];

const inFrench = (text: string): string => {
  const match = accepted.find(([pattern]) => pattern.test(text));
  return match ? text.replace(match[0], match[1]) : text;
};

/** What `parseConfig` reported, in words, without its path. */
export function sentenceForProblem({
  code,
  received,
  accepted: known,
  suggestion,
  decidedBy,
}: ConfigProblem): Sentence {
  const came =
    received === 'nothing'
      ? 'rien'
      : received === 'a list'
        ? 'une liste'
        : received === 'an object'
          ? 'un objet'
          : received;
  const meant = suggestion
    ? sentence(` Vouliez-vous dire « ${suggestion} » ?`, ` Did you mean "${suggestion}"?`)
    : sentence('', '');
  if (decidedBy === 'languages') return sentenceForLanguage(code, received, known);
  if (code === 'unknown-reference' && decidedBy) {
    return sentence(
      `Aucun élément de « ${decidedBy} » n’a l’id ${came}. Les ids possibles sont ceux de « ${decidedBy} » : ${known || 'aucun pour le moment'}.${meant.fr}`,
      `No entry of "${decidedBy}" has the id ${received}. The ids come from "${decidedBy}": ${known || 'none yet'}.${meant.en}`,
    );
  }
  if (code === 'unknown-key') {
    return suggestion
      ? sentence(`Cette clé n’existe pas ici.${meant.fr}`, `This key does not exist here.${meant.en}`)
      : sentence(
          `Cette clé n’existe pas ici. Clés connues : ${known || 'aucune'}.`,
          `This key does not exist here. Known keys: ${known || 'none'}.`,
        );
  }
  if (code === 'missing') {
    return sentence(
      `Il manque une valeur. Attendu : ${inFrench(known)}.`,
      `A value is missing. Expected: ${known}.`,
    );
  }
  if (code === 'used-twice') {
    return sentence(
      `${came} est déjà employé plus haut. Donnez un autre nom.`,
      `${received} is already used above. Choose another name.`,
    );
  }
  return sentence(
    `Reçu ${came}. Attendu : ${inFrench(known)}.${meant.fr}`,
    `Got ${received}. Expected: ${known}.${meant.en}`,
  );
}

/** A text is due in each of the form's languages, and in no other. */
function sentenceForLanguage(code: string, received: string, known: string): Sentence {
  return code === 'missing'
    ? sentence(
        'Il manque ce texte dans cette langue, que « languages » demande. Écrivez-le, ou retirez la langue de « languages ».',
        'This text is missing in this language, which "languages" asks for. Write it, or take the language out of "languages".',
      )
    : sentence(
        `${received} n’est pas une langue de ce formulaire : « languages » demande ${known}. Ajoutez-la à « languages », ou retirez ce texte.`,
        `${received} is not a language of this form: "languages" asks for ${known}. Add it to "languages", or take this text out.`,
      );
}
