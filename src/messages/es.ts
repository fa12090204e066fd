import type * as fr from './fr.js';
import type { Like } from './words.js';

export const name = 'Español';
export const locale = 'es-ES';
export const direction: 'ltr' | 'rtl' = 'ltr';
export const marks =
  'el la los las de del al un una unos unas y o con para por en su sus usted ustedes nuestro nuestra nuestros nuestras es son está están este esta estos estas esto lo le que no se sin cuando como pero más ni mi mis me';

export const form: Like<typeof fr.form> = {
  list: { and: ' y ', or: ' o ' },
  date: {
    long: '{{day}} de {{month}} de {{year}}',
    first: '1',
    months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  },
  requirement: { required: 'obligatorio', optional: 'opcional' },
  group: {
    needed: 'Lo que necesitamos',
    neededText: 'Para {{purposes}}.',
    neededWithout: 'Sin estas respuestas no es posible.',
    documents: 'Le pediremos que muestre: {{documents}}.',
    documentsNoted: 'Anotamos quién lo vio, cuándo y el resultado; ni copia ni número.',
    documentsCopied: 'La ley nos obliga a guardar una copia: {{documents}}.',
    optional: 'Opcional',
    optionalOpener: 'Añadir: {{fields}}',
    optionalMany: 'Añadir más información',
    services: 'Opcional',
    consent: '¿Recibir nuestras ofertas?',
    consentText: '{{sender}}: {{goods}}.',
    emptyBox: 'Una casilla vacía es un no; puede cambiar de idea cuando quiera.',
    noAnswer: 'Sin respuesta, es no; puede cambiar de idea cuando quiera.',
    partners: '¿Recibir las ofertas de nuestros socios?',
    partnersToo_one: '¿Y las de un socio?',
    partnersToo_many: '¿Y las de {{count}} de socios?',
    partnersToo_other: '¿Y las de {{count}} socios?',
    partnersText: 'Les daríamos {{given}}.',
    partnersLink: 'Lista del {{date}}',
    objection: 'Salvo que diga no',
    topics: '¿Sobre qué temas?',
    topicsText: 'Marque lo que quiere recibir: sin un tema marcado no se envía nada.',
    frequency: '¿Con qué frecuencia?',
    frequencyText: 'Si no elige, a nuestro ritmo habitual.',
    objectionText: 'Marque lo que no quiere.',
    request: '¿Quiere que le llamemos?',
  },
  field: {
    purpose: 'Sirve {{purposes}}.',
    purposeEach: 'para {{purpose}}',
    unlocks: 'Si responde: {{service}}',
    usedFor: 'para {{uses}}',
    useRequest: 'su solicitud',
    phoneNotice:
      'Su número solo se usa para llamadas comerciales si usted lo acepta antes, salvo sobre un contrato en curso.',
    phoneNoticeUnless:
      'La ley pide su consentimiento antes de cualquier llamada comercial, salvo sobre un contrato en curso. Aquí hace una excepción: podremos llamarle mientras no diga no.',
    contractNotice: 'La ley prohíbe llamar para vender a los consumidores que no han dado su consentimiento.',
    terms: 'Leerlas',
    dateFormat: 'Día, mes y año: 24/11/1980.',
    selectFirst: 'Elija',
    street: 'Calle y número',
    line2: 'Piso, puerta, edificio',
    postcode: 'Código postal',
    city: 'Localidad',
    country: 'País',
  },
  consent: {
    email: 'Sí, {{sender}} puede enviarme sus ofertas por e-mail: {{goods}}.',
    topic: 'Recibir de {{sender}}: {{pick}}.',
    frequency: '{{sender}} me escribe como máximo: {{pick}}.',
    confirm: 'Un correo le pedirá que confirme en 30 días. Si no, este sí no cuenta.',
    sms: 'Sí, {{sender}} puede enviarme sus ofertas por SMS: {{goods}}. Los MMS están incluidos.',
    'automated-call': 'Sí, {{sender}} puede darme sus ofertas por llamada automática: {{goods}}.',
    fax: 'Sí, {{sender}} puede enviarme sus ofertas por fax: {{goods}}.',
    post: 'Sí, {{sender}} puede enviarme sus ofertas por correo postal: {{goods}}.',
    stop: 'Puede cambiar de idea en cualquier momento: {{contact}}.',
    phoneOpener: 'por teléfono…',
    yes: 'Sí',
    no: 'No',
    tracking: 'Sí, {{sender}} puede medir si abro sus correos, para mejorar sus envíos.',
    trackingDetail: 'Sin esto, recibe los mismos correos.',
  },
  use: {
    email: 'los correos electrónicos',
    sms: 'los SMS',
    'automated-call': 'las llamadas automáticas',
    fax: 'los faxes',
    phone: 'las llamadas',
    post: 'el correo postal',
  },
  contact: {
    email: 'su dirección de correo electrónico',
    phone: 'su número',
    post: 'su dirección postal',
  },
  mention: {
    identity: '¿Acepta que {{sender}} le llame para ofrecerle: {{goods}}?',
    identityCaller: '¿Acepta que {{caller}} le llame, de parte de {{sender}}, para ofrecerle: {{goods}}?',
    proposal: 'Usted es libre de decir sí o no.',
    period: 'Si dice sí: del {{from}} al {{until}}, nunca renovado sin usted.',
    withdrawal: 'Puede retirarlo cuando quiera, incluso durante una llamada, o aquí:',
    'proof-access': 'Prueba gratuita, sin cuenta: recibe el enlace después de enviar.',
    hours: 'De lunes a viernes, de 10 a 13 h y de 14 a 20 h, nunca en días festivos.',
  },
  partner: {
    email:
      'Sí, {{sender}} puede dar mi dirección de correo electrónico a {{partner}}, que me enviará sus ofertas por e-mail: {{goods}}.',
    sms: 'Sí, {{sender}} puede dar mi número a {{partner}}, que me enviará sus ofertas por SMS: {{goods}}. Los MMS están incluidos.',
    'automated-call':
      'Sí, {{sender}} puede dar mi número a {{partner}}, que me dará sus ofertas por llamada automática: {{goods}}.',
    fax: 'Sí, {{sender}} puede dar mi número de fax a {{partner}}, que me enviará sus ofertas por fax: {{goods}}.',
    phoneGiven: 'En ese caso, {{sender}} daría su número a {{partner}}.',
    post: 'Sí, {{sender}} puede dar mi dirección postal a {{partner}}, que me enviará sus ofertas por correo postal: {{goods}}.',
    link: '¿Quién es {{partner}}?',
  },
  objection: {
    email: 'No, gracias: sin ofertas por e-mail.',
    sms: 'No, gracias: sin ofertas por SMS o MMS.',
    'automated-call': 'No, gracias: sin llamadas automáticas.',
    fax: 'No, gracias: sin ofertas por fax.',
    phone: 'No, gracias: sin llamadas para sus ofertas.',
    post: 'No, gracias: sin ofertas por correo postal.',
    similar: '{{sender}} le hablará {{channel}} de productos parecidos a sus compras: {{goods}}.',
    job: '{{sender}} le propondrá {{channel}} ofertas relacionadas con su oficio: {{goods}}.',
    general: '{{sender}} le presentará {{channel}}: {{goods}}.',
    bloctel: 'También puede inscribirse en Bloctel, la lista nacional francesa de oposición a las llamadas.',
    partner: 'No, gracias: sin ofertas de {{partner}} {{channel}}.',
    partnerDetail: '{{sender}} dará {{given}} a {{partner}}, para sus ofertas {{channel}}: {{goods}}.',
  },
  by: {
    email: 'por e-mail',
    sms: 'por SMS',
    'automated-call': 'por llamada automática',
    fax: 'por fax',
    phone: 'por teléfono',
    post: 'por correo postal',
  },
  request: {
    label: 'Sí, llámenme sobre: {{about}}.',
    detail: 'En 5 días laborables (de lunes a sábado), para esta solicitud y nada más.',
  },
  minors: {
    text: 'No le enviaremos publicidad.',
    joint:
      'Aquí un sí se da entre dos, junto con quien tenga la patria potestad. Solo cuenta una vez confirmado en el correo que le enviamos.',
    holder: 'El padre o la madre que dice sí con usted',
    holderText: 'Su nombre y su dirección solo sirven para pedirle su consentimiento.',
    holderName: 'Su nombre',
    holderEmail: 'Su dirección de correo electrónico',
  },
  basis: {
    consent: 'con su consentimiento',
    contract: 'necesario para prestarle este servicio',
    'legal-obligation': 'la ley nos obliga',
    'vital-interests': 'para proteger la vida de una persona',
    'public-task': 'para una misión de interés público',
    'legitimate-interest': 'en nuestro interés, salvo que diga no',
    'soft-opt-in': 'porque es cliente, para ofertas parecidas a sus compras, salvo que diga no',
  },
  basisBrief: {
    consent: '{{purposes}} (su consentimiento)',
    contract: '{{purposes}} (necesario)',
    'legal-obligation': '{{purposes}} (la ley lo exige)',
    'vital-interests': '{{purposes}} (para proteger una vida)',
    'public-task': '{{purposes}} (misión de interés público)',
    'legitimate-interest': '{{purposes}} (nuestro interés)',
    'soft-opt-in': '{{purposes}} (usted es cliente)',
  },
  retention: {
    years_one: '{{count}} año',
    years_many: '{{count}} de años',
    years_other: '{{count}} años',
    months_one: '{{count}} mes',
    months_many: '{{count}} de meses',
    months_other: '{{count}} meses',
    collection: '{{period}} desde hoy',
    'last-contact': '{{period}} después de su último contacto',
    'end-of-relationship': '{{period}} después del fin de nuestra relación',
    'end-of-contract': '{{period}} después del fin del contrato',
    'end-of-financial-year': '{{period}} después del fin del ejercicio contable',
    withdrawal: '{{period}} después de retirar su consentimiento',
  },
  notice: {
    title: 'Sus datos',
    more: 'Saberlo todo',
    less: 'Ocultar el detalle',
    between: '; ',
    who: 'Quién los usa',
    whoFull: '{{sender}}, {{address}}.',
    registration: 'Número de registro: {{number}}.',
    contact: 'Para contactarnos: {{contact}}.',
    officer: 'Delegado de protección de datos',
    officerText: 'Una pregunta sobre sus datos: {{contact}}.',
    representative: 'Representante en la Unión Europea',
    why: 'Por qué',
    purpose: '{{purpose}}: {{basis}}.',
    whyBrief: 'los usa para {{uses}}.',
    accepted: 'lo que usted acepte',
    unlessRefused: 'contactarle {{channels}}, salvo que diga no',
    interest: '{{interest}}.',
    interestBrief: 'Nuestro interés: {{interests}}.',
    interestTitle: 'Nuestro interés legítimo',
    duration: 'Cuánto tiempo',
    durationOne: 'Se guardan {{period}}.',
    durationBrief: 'Se guardan como máximo {{period}}.',
    durationFull: '{{purpose}}: {{period}}.',
    durationProof:
      'Prueba de sus respuestas: mientras sea útil para probarlas. Para las llamadas, tres años.',
    recipients: 'Quién más los ve',
    recipientsNone: 'Nadie fuera de nuestros equipos.',
    recipientsBrief: 'También los ven: {{recipients}}.',
    recipientsAccepted: 'los socios que usted acepte',
    recipientsSilent: 'salvo que diga no, {{partners}}',
    recipientsPartners: 'Solo si dice sí: {{partners}}.',
    recipientsUnless: 'Salvo que diga no: {{partners}}.',
    transfers: 'Fuera de la Unión Europea',
    transfer: '{{country}}: {{safeguard}}.',
    transferCopy: 'obtener una copia de las garantías',
    sources: 'Lo que no viene de usted',
    sourceText: '{{from}}: {{data}}.',
    sourceOpen: '{{from}} (abierto a todos): {{data}}.',
    automated: 'Decisiones automáticas',
    rights: 'Sus derechos',
    rightsBrief: 'Verlos, corregirlos, borrarlos, limitarlos, llevárselos, oponerse: {{contact}}.',
    access: 'Saber qué tenemos sobre usted y recibir una copia.',
    rectification: 'Hacer corregir lo que es falso o incompleto.',
    erasure: 'Hacer borrar lo que ya no tenemos motivo para guardar.',
    restriction: 'Pedirnos que dejemos de usar sus datos mientras se comprueba algo.',
    objection: 'Oponerse a un uso basado en nuestro interés, por una razón personal.',
    portability: 'Recuperar los datos que nos dio, en un formato que otros saben leer.',
    exercise: 'Escriba a {{contact}}. Respuesta en un mes.',
    exerciseLink: 'hacer una petición en línea',
    withdrawal: 'Cambiar de idea',
    withdrawalText:
      'Lo que acepta, puede retirarlo en cualquier momento, sin dar razones. Lo que se hizo antes sigue siendo válido.',
    withdrawalBrief: 'Un sí se retira cuando usted quiera.',
    marketing: 'Decir no a la publicidad',
    marketingText: 'Puede rechazar toda nuestra publicidad, cuando quiera, sin justificarse: {{contact}}.',
    marketingBrief: 'Puede rechazar toda publicidad, sin razón: {{contact}}.',
    complaint: 'Reclamar',
    complaintText: 'Si nuestra respuesta no le convence, diríjase a la {{authority}}, {{address}}:',
    complaintBrief: 'Reclamaciones: {{authority}}.',
    mandatory: 'Obligatorio u opcional',
    mandatoryText: 'Cada pregunta dice si es obligatoria, para qué sirve y qué pasa sin respuesta.',
    mandatoryField: '{{field}}: {{requirement}}. {{without}}',
    optionalWithout: 'Sin respuesta, nada cambia.',
    death: 'Después de su muerte',
    deathText: 'Puede decirnos qué hacer con sus datos después de su muerte.',
    phone: 'Su número de teléfono',
    otherMeans: 'Otras formas de decir no',
    otherMeansText: 'Díganoslo primero. Contra una oferta que no ha pedido, existen también:',
    otherMeansEach: '{{name}}, {{what}}:',
    policy: 'El texto completo',
    policyText: 'Versión {{version}}:',
    policyLink: 'política de protección de datos',
  },
  /** What each service is for that takes reports and objections. */
  reporting: {
    signalconso: 'para denunciar una venta no pedida o un problema con una empresa',
    'signal-spam': 'para denunciar un correo no deseado',
    '33700': 'para denunciar un SMS o una llamada fraudulentos',
    bloctel: 'para no recibir más llamadas de venta',
  },
  preview: 'Vista previa de la ley a {{date}}. El envío está desactivado.',
  failed:
    'Este formulario no se puede mostrar en este momento. No se ha guardado nada. Vuelva a intentarlo más tarde.',
  summary: {
    title_one: 'Queda {{count}} respuesta por revisar',
    title_many: 'Quedan {{count}} de respuestas por revisar',
    title_other: 'Quedan {{count}} respuestas por revisar',
    choice: 'Revisar esta elección',
    named: '{{field}}: {{text}}',
  },
  problem: {
    missing: {
      'given-name': 'Escriba su nombre.',
      'family-name': 'Escriba sus apellidos.',
      name: 'Escriba su nombre y apellidos.',
      organization: 'Escriba el nombre de su empresa.',
      email: 'Escriba su dirección de correo electrónico.',
      phone: 'Escriba su número de teléfono.',
      'birth-date': 'Escriba su fecha de nacimiento.',
      select: 'Elija una respuesta.',
      street: 'Escriba la calle y el número.',
      postcode: 'Escriba el código postal.',
      city: 'Escriba la localidad.',
      other: 'Rellene «{{field}}».',
    },
    empty: 'No ha rellenado nada. Responda al menos a una pregunta.',
    postcode: 'Escriba las {{digits}} cifras del código postal.',
    incomplete: 'Complete la dirección, o déjela vacía del todo.',
    terms: 'Acepte estas condiciones para continuar.',
    email: 'Compruebe la dirección de correo: hace falta una como nombre@ejemplo.es.',
    phone: 'Compruebe el número: de 6 a 15 cifras, con un + delante si quiere.',
    date: 'Indique una fecha que exista: día, mes y año, como 24/11/1980.',
    'date-past': 'Compruebe el año de nacimiento.',
    'date-future': 'Esta fecha todavía no ha llegado.',
    'too-long': 'Es demasiado largo: {{most}} caracteres como máximo.',
    number: 'Indique un número.',
    'too-small': 'Indique {{least}} como mínimo.',
    'too-big': 'Indique {{most}} como máximo.',
    option: 'Elija una respuesta de la lista.',
    'holder-same': 'Indique la dirección de su padre o de su madre, no la suya.',
    'needed-for-choice': 'Rellene «{{field}}» para que este sí cuente, o retírelo.',
    'needed-email': 'Escriba su dirección de correo electrónico, o retire este sí.',
    'needed-phone': 'Escriba su número, o retire este sí.',
    'needed-address': 'Escriba su dirección, o retire este sí.',
  },
  status: {
    sending: 'Enviando…',
    kept: 'Aún no se ha enviado: el servicio no responde. Deje esta página abierta, seguimos intentándolo.',
    keptAction: 'Volver a intentarlo ahora',
    keptEdit: 'Cambiar mis respuestas',
    saved: 'Está guardado',
    offers: 'Nuestras ofertas {{channels}}',
    partnerOffers: 'Ofertas de {{partner}} {{channels}}',
    nothing: 'Sin publicidad: no marcó nada.',
    granted: 'Dijo sí a:',
    objected: 'Dijo no a:',
    unobjected: 'Salvo que diga no:',
    confirm: 'Un paso más: confirme en el correo que va a recibir. Sin eso, este sí no cuenta.',
    savedNumber: 'Recibido el {{date}}, número {{id}}',
    proof: 'Ver su prueba, cambiar sus elecciones',
    goOn: 'Continuar',
    again: 'Rellenar un formulario nuevo',
    flagged: 'Recibido, pero sus consentimientos no cuentan',
    flaggedText: 'Lo que leyó no es la versión vigente: ningún sí cuenta. Vuelva a cargar la página.',
    refused: 'Su envío no se ha aceptado',
    refusedText: 'No se ha guardado nada. Sus respuestas siguen aquí.',
    reason: {
      invalid: 'Una respuesta no es correcta. Compruébelas y vuelva a enviar.',
      'too-large': 'Sus respuestas son demasiado largas. Acórtelas y vuelva a enviar.',
      'unknown-form': 'Este formulario ya no está en servicio. Avise a {{sender}}.',
      forbidden: 'Este sitio no tiene permiso para enviar este formulario. Avise a {{sender}}.',
      conflict: 'Otro envío distinto ya lleva este número. Vuelva a enviar el formulario.',
      other: 'El servicio ha rechazado el envío. Avise a {{sender}} si se repite.',
    },
  },
};

export const choices: Like<typeof fr.choices> = {
  fields: 'Lo que tomamos de este formulario',
  fieldsText: '{{sender}} guarda estas respuestas junto con sus elecciones.',
  mandatory: 'Lo que tomamos de este formulario:',
  needed: 'Rellene «{{field}}» para que este sí cuente, o retírelo.',
  neededWrong: 'Corrija «{{field}}» para que este sí cuente, o retírelo.',
  notCounted: 'Sin «{{field}}», este sí no cuenta.',
  notCountedWrong: '«{{field}}» no es válido: este sí no cuenta.',
  sending: 'Guardando sus elecciones…',
  saved: 'Sus elecciones están guardadas. Las recibimos el {{day}}.',
  flagged:
    'Sus elecciones han llegado, pero sus consentimientos no cuentan: lo que usted leyó no es la versión vigente.',
  refused: 'Sus elecciones no se han guardado: no cuentan. Su formulario se envía de todos modos.',
  unconfirmed:
    'No sabemos si sus elecciones se han guardado: no le contamos ningún sí. Su formulario se envía de todos modos.',
  stopped:
    'El formulario no se ha enviado: no guardamos ningún sí. Sus elecciones se guardarán cuando se envíe.',
  incomplete: 'Sus elecciones no se han guardado: falta «{{fields}}».',
  failed:
    'Las preguntas sobre sus datos no se pueden mostrar en este momento. No se acepta nada en su nombre, y el formulario funciona sin ellas.',
};

export const outbox: Like<typeof fr.outbox> = {
  kept: 'Aún no se ha enviado: el servicio no responde. Sus respuestas se guardan en este dispositivo. Se enviarán solas, a más tardar en su próxima visita aquí.',
  keptInPage:
    'Aún no se ha enviado: el servicio no responde. Este navegador no guarda nada: deje esta página abierta, seguimos intentándolo.',
  choicesKept:
    'Sus elecciones aún no se han guardado en el servicio. Quedan en este dispositivo y se enviarán solas. Su formulario se envía de todos modos.',
  refused: 'Las respuestas del {{day}} no se han aceptado',
  refusedText:
    'Solo están en este dispositivo. Puede descargarlas y entregarlas a {{sender}} de otra manera.',
  reason: {
    invalid: 'Una de las respuestas no es correcta.',
    'too-large': 'Son demasiado largas.',
    'unknown-form': 'Este formulario ya no está en uso.',
    forbidden: 'Este sitio no tiene permiso para enviar este formulario.',
    conflict: 'Otro envío lleva el mismo número.',
    other: 'El servicio las ha rechazado.',
  },
  unreadable: 'Este dispositivo ya no puede leerlas.',
  download: 'Descargar estas respuestas',
  remove: 'Borrarlas de este dispositivo',
};

export const loader: Like<typeof fr.loader> = {
  wait: 'Un momento…',
  read: 'Aquí están sus opciones. Lea y envíe. Si no, se envía sin ningún sí en 20 segundos.',
  lost: 'Sus opciones no se guardan. El formulario funciona sin ellas.',
  failed: 'Este formulario no se puede mostrar. Inténtelo más tarde.',
};

export const preferences: Like<typeof fr.preferences> = {
  offers: 'Ofertas de {{sender}} {{way}}',
  handing: 'Entrega de sus datos de contacto a {{partner}}, para sus ofertas {{way}}',
  prefsTitle: 'Sus elecciones en {{name}}',
  prefsHeading: 'Sus elecciones',
  prefsIntro: 'Parar vale al momento.',
  nothing: 'Aquí no hay ninguna elección registrada para usted.',
  noneOpen: 'Nadie puede contactarle con publicidad a partir de sus respuestas.',
  columns: { what: 'Elección', state: 'Respuesta', change: 'Cambiar' },
  channels: {
    email: 'Correo electrónico',
    sms: 'SMS',
    'automated-call': 'Llamada automática',
    fax: 'Fax',
    phone: 'Teléfono',
    post: 'Correo postal',
  },
  otherUses: 'Otros usos',
  openTracking: 'Medir las aperturas',
  what: '{{short}}, «{{about}}»',
  colon: ': ',
  states: {
    granted: 'Sí',
    'not-objected': 'Permitido',
    refused: 'No',
    objected: 'No',
    unanswered: 'Sin respuesta',
    withdrawn: 'Parado',
    unticked: 'Sin marcar',
    waiting: 'Por confirmar',
    lapsed: 'Nunca confirmado',
    ended: 'Sí, terminado',
  },
  until: 'hasta el {{date}}',
  proofOf: '{{date}}: la prueba, {{what}}',
  waitingParent: 'Su padre o su madre ha recibido un correo. Hasta entonces, este sí no cuenta.',
  waiting: 'Abra el enlace del mensaje que recibió. Sin eso, este sí no cuenta.',
  elsewhere: 'Dicho con otra de sus direcciones, u otro de sus números.',
  refuse: 'Parar',
  refuseOf: 'Parar: {{what}}',
  change: 'Decir sí…',
  changeOf: 'Decir sí…: {{what}}',
  againElsewhere: 'Formulario…',
  againElsewhereOf: 'Formulario… para decir sí: {{what}}',
  stopAll: 'Pararlo todo',
  stopAllText: 'Ninguna publicidad más, ni nada de lo permitido aquí.',
  pause: {
    title: 'Hacer una pausa',
    text: 'Nada hasta el final del día elegido; después, sus respuestas vuelven a valer.',
    until: 'Último día de la pausa',
    what: 'Para',
    all: 'Toda la publicidad',
    ask: 'Hacer la pausa',
    row: 'en pausa hasta el {{date}}',
    stands: 'En pausa hasta el {{date}} incluido: {{what}}',
    end: 'Reanudar',
    endOf: 'Reanudar: {{what}}',
    shown: 'Nada más hasta el {{date}} incluido: {{what}}.',
    ended: 'La pausa ha terminado: {{what}}.',
  },
  said: {
    stopped: { title: 'Parado: {{what}}', text: 'Vale desde ahora.' },
    stoppedAll: { title: 'Todo está parado', text: 'No más publicidad, por ningún medio. Vale desde ahora.' },
    granted: { title: 'Sí registrado: {{what}}', text: 'Vale desde ahora.' },
    grantedWaiting: {
      title: 'Sí por confirmar: {{what}}',
      text: 'Abra el enlace que le enviamos por correo: entonces contará este sí.',
    },
    requested: { title: 'Petición registrada', text: 'La empresa tiene un mes para responder.' },
    unchanged: { title: 'Nada ha cambiado', text: 'Su no sigue valiendo.' },
    changed: {
      title: 'La pregunta ha cambiado entretanto',
      text: 'Vuelva a leerla. No se ha registrado nada.',
    },
    paused: { title: 'En pausa', text: 'Vale desde ahora, hasta el final del día elegido.' },
    resumed: { title: 'La pausa ha terminado', text: 'Sus respuestas vuelven a valer.' },
    pauseDay: {
      title: 'Ese día no sirve',
      text: 'Elija un día futuro, dentro de doce meses. Nada ha cambiado.',
    },
    notAsked: { title: 'Esta pregunta ya no se hace aquí', text: 'Nada ha cambiado.' },
    notSaved: { title: 'Nada ha cambiado', text: 'No se ha podido registrar. Inténtelo de nuevo.' },
    questionFailed: {
      title: 'La pregunta no se puede mostrar',
      text: 'Nada ha cambiado. Inténtelo de nuevo.',
    },
  },
  undoStop: 'Deshacer: decir sí…',
  undoYes: 'Deshacer',
  againTitle: '¿Decir sí a esto?',
  againText: 'Su sí solo valdría para esto. Podría pararlo aquí mismo, con un solo gesto.',
  againContact: 'Cómo contactarle',
  againContactText: 'Lo último que nos dio, oculto aquí. Para dar otro, responda al formulario.',
  againYes: 'Sí, acepto',
  againNo: 'No, no cambia nada',
  againCalls: 'Sí, {{sender}} puede llamarme para sus ofertas: {{goods}}.',
  againCallsOfPartner:
    'Sí, {{sender}} puede dar mi número a {{partner}}, que me llamará para sus ofertas: {{goods}}.',
  added:
    'Desde su respuesta, el formulario pregunta también por: {{names}}. Sus respuestas no valen para eso.',
  sources: 'De dónde vienen sus datos',
  onlyDigest: 'Una huella de su dirección o de su número',
  unused: 'no se usa',
  origins: {
    form: 'escrito en el formulario',
    slip: 'escrito en una hoja de papel',
    operator: 'anotado por la empresa',
    import: 'tomado de un fichero de la empresa',
    partner: 'recibido de un socio',
    sender: 'indicado por el servicio que envía los mensajes',
  },
  history: 'Todo lo que está registrado ({{count}})',
  events: {
    form: 'Formulario enviado',
    'plain-form': 'Formulario enviado',
    'one-click': 'Parado desde su programa de correo',
    mail: 'Elección confirmada por correo electrónico',
    link: 'Parado desde un enlace',
    preferences: 'Parado desde esta página',
    granted: 'Sí dado en esta página',
    spoken: 'Negativa de viva voz, anotada por la empresa',
    written: 'Negativa por escrito, anotada por la empresa',
    sender: 'Negativa en el servicio que envía los mensajes',
    imported: 'Datos tomados de un fichero',
    checked: 'Documento mostrado',
  },
  flagged: 'no vale como consentimiento',
  rights: 'Sus datos y sus derechos',
  seeData: 'Ver todos mis datos',
  correctAddress: 'Corregir mi correo electrónico',
  rightsOpen: 'Hacer una petición',
  rightsText: '¿Qué pide a {{name}}?',
  rightNames: {
    access: 'Una copia de mis datos',
    rectification: 'Corregir un dato',
    erasure: 'Borrar mis datos',
    objection: 'Dejar de usar mis datos',
    restriction: 'Suspender el uso de mis datos',
    portability: 'Llevarme mis datos a otra parte',
    'after-death': 'Mis datos después de mi muerte',
  },
  message: 'Detalles, o sus razones (opcional)',
  clock: 'Respuesta en el plazo de un mes.',
  ask: 'Enviar la petición',
  orWrite: 'O escriba a',
  request: '{{what}}: pedido el {{date}}, {{rest}}',
  due: 'respuesta esperada el {{date}} a más tardar',
  done: 'respondido el {{date}}',
  complain: 'Dónde reclamar',
  complaints: {
    CNIL: 'por el uso de sus datos',
    SignalConso: 'por una venta no pedida o un problema con una empresa',
    'Signal Spam': 'por un correo no deseado',
    '33700': 'por un SMS o una llamada fraudulentos',
    Bloctel: 'para no recibir más llamadas de venta',
  },
  loading: 'Un momento…',
  failed: 'Sus elecciones no se pueden mostrar en este momento. Nada ha cambiado.',
  over: 'Este enlace ya no se abre. Nada ha cambiado; pida otro.',
};

export const counter: Like<typeof fr.counter> = {
  online: 'En línea',
  offline: 'Sin red',
  waiting_one: '{{count}} inscripción espera la red',
  waiting_many: '{{count}} inscripciones esperan la red',
  waiting_other: '{{count}} inscripciones esperan la red',
  sending_one: '{{count}} inscripción está saliendo',
  sending_many: '{{count}} inscripciones están saliendo',
  sending_other: '{{count}} inscripciones están saliendo',
  refused_one: '{{count}} inscripción rechazada',
  refused_many: '{{count}} inscripciones rechazadas',
  refused_other: '{{count}} inscripciones rechazadas',
  allSent: 'Ha vuelto la red, todo está enviado.',
  languages: 'Idioma',
  owner: 'Para el comercio',
  thanks: '¡Gracias!',
  sendingNow: 'Enviando…',
  saved: 'Está guardado.',
  flagged:
    'Se ha recibido, pero sus síes no cuentan. Este formulario ya no es el vigente. Un no siempre cuenta.',
  kept: 'Aún no está registrado: no hay red. Está en esta tableta, sellado, y saldrá solo.',
  keptInPage: 'Aún no está registrado. Deje esta página abierta: esta tableta no lo guarda en otra parte.',
  refusedNow: 'No está registrado: el servicio lo ha rechazado. Queda en esta tableta. Avise a {{sender}}.',
  proof: 'Su prueba, y cómo cambiar de opinión: haga una foto de este código.',
  proofCode: 'Código para fotografiar: {{address}}',
  proofLater:
    'Su prueba estará aquí cuando quede registrado. Necesitará la dirección de correo que acaba de dar.',
  proofAsk: 'Para su prueba, pregunte a {{sender}}.',
  done: 'Terminado',
  clearsIn_one: 'La pantalla se borra en {{count}} segundo. Tóquela para conservarla.',
  clearsIn_many: 'La pantalla se borra en {{count}} segundos. Tóquela para conservarla.',
  clearsIn_other: 'La pantalla se borra en {{count}} segundos. Tóquela para conservarla.',
  still: '¿Sigue ahí?',
  stillText_one: 'Si no toca la pantalla, lo que ha escrito se borra en {{count}} segundo.',
  stillText_many: 'Si no toca la pantalla, lo que ha escrito se borra en {{count}} segundos.',
  stillText_other: 'Si no toca la pantalla, lo que ha escrito se borra en {{count}} segundos.',
  goOn: 'Sigo',
  clear: 'Borrar todo',
  insecure: 'Este mostrador no puede guardar nada aquí: abra esta página con https.',
  noKey: 'Este mostrador aún no está listo: abra esta página una vez con red.',
  notSealed:
    'Nada ha salido y nada se ha guardado: esta tableta no ha podido sellar sus respuestas. Siguen aquí.',
  pin: 'Código',
  pinNew: 'Elija un código',
  pinNewText: 'De 6 a 12 cifras. Abre esta lista. Anótelo: no se puede recuperar.',
  pinAgain: 'El mismo otra vez',
  pinRule: 'Hacen falta de 6 a 12 cifras.',
  pinDiffers: 'Los dos códigos no son iguales.',
  pinWrong: 'No es este código.',
  pinWait_one: 'Demasiados intentos: {{count}} segundo más.',
  pinWait_many: 'Demasiados intentos: {{count}} segundos más.',
  pinWait_other: 'Demasiados intentos: {{count}} segundos más.',
  open: 'Abrir',
  keep: 'Guardar este código',
  close: 'Cerrar',
  listNone: 'Nada espera. Todo está enviado.',
  listSealed: 'Nadie lee aquí las respuestas: están selladas para el receptor.',
  when: 'Cuándo',
  state: 'Estado',
  stateWaiting: 'Espera',
  stateTried_one: 'Espera, {{count}} intento',
  stateTried_many: 'Espera, {{count}} intentos',
  stateTried_other: 'Espera, {{count}} intentos',
  stateRefused: 'Rechazada ({{status}}): {{detail}}',
  statePage: 'solo en esta página',
  sendNow: 'Enviar ahora',
  export: 'Guardar el archivo sellado',
  exportText: 'Para llevarlo al receptor a mano. Solo él lo abre.',
  persisted: 'El navegador ha prometido no borrar nada por sí mismo.',
  notPersisted:
    'El navegador puede borrar lo que espera, por falta de espacio o de visitas: añada esta página a la pantalla de inicio.',
};

/** What is asked about a field that may hold a slip, and how it was understood. Nothing waits for the answer. */
export const hints: Like<typeof fr.hints> = {
  email: '¿Quería decir {{address}}?',
  take: 'Sí, corregir',
  number: 'Número leído: {{number}}.',
  postcode: '{{postcode}}: {{department}}, por lo general.',
  noDepartment: 'Ningún departamento empieza por {{start}}. ¿Es el código correcto?',
};

export const pages: Like<typeof fr.pages> = {
  proof: {
    titles: {
      submitted: 'Su respuesta del {{date}}',
      granted: 'Su sí del {{date}}',
      withdrawn: 'Su negativa del {{date}}',
      confirmed: 'Su confirmación del {{date}}',
      imported: 'Sus datos tomados de un fichero el {{date}}',
      checked: 'Su documento, mostrado el {{date}}',
    },
    proof: 'Prueba',
    foreignTitle: 'Lo que llegó con la respuesta',
    foreignText:
      'Estas palabras llegaron con la respuesta. No son las de {{name}}: cualquiera pudo escribirlas.',
    flagged:
      'Su respuesta está registrada, pero no vale como consentimiento: no corresponde a lo que se esperaba.',
    flags: {
      'unknown-version': 'Esta versión del formulario no se conoce aquí.',
      'presentation-differs': 'El formulario mostrado no era el que se conoce aquí.',
      'answers-invalid': 'El formulario mostrado no permitía esta respuesta.',
      'date-differs': 'El formulario seguía las reglas de otro día.',
      'law-differs': 'Las reglas del día de recepción son más estrictas que las del formulario.',
      'under-age': 'A esa edad no se guarda ningún sí.',
      suspicious: 'La respuesta parece la de un programa.',
      'kept-small': 'Demasiadas respuestas de ese día no correspondían: solo se guardan sus negativas.',
      'slip-unknown': 'Ninguna hoja de ese número se imprimió para este formulario.',
      'slip-used': 'Esta hoja ya se había copiado.',
      'slip-date': 'La fecha de la hoja falta o no es posible.',
      'not-seen': 'Esta pregunta no se pudo leer en la pantalla.',
    },
    change: 'Ver o cambiar sus elecciones',
    summary: 'En resumen',
    controller: 'A quién',
    when: 'Cuándo',
    moment: '{{time}}, hora de París',
    answered: {
      yes: 'Sí',
      no: 'No',
      unticked: 'Sin marcar',
      unobjected: 'Permitido, salvo que diga no',
      unanswered: 'Sin respuesta',
    },
    nothingAsked: 'No se pedía ninguna elección.',
    shownTitle: 'Lo que usted vio',
    technical: 'Comprobarlo (técnico)',
    form: 'Formulario',
    responsible: 'Responsable de los datos',
    received: 'Registrado el',
    page: 'Página donde se mostraba',
    unknownPage: 'no indicada por el navegador',
    method: 'Envío',
    plainForm: 'sin JavaScript; no se conoce la hora de su dispositivo',
    paper: 'en papel: hoja {{serial}}, con fecha del {{date}}, copiada por la empresa',
    paperUndated: 'en papel: hoja {{serial}}, copiada por la empresa',
    saysNotPaper: 'No prueba quién escribió en la hoja: la empresa la copió. La hora es la de la copia.',
    fromChoices: 'desde la página de sus elecciones; no se conoce la hora de su dispositivo',
    recordId: 'Número de la prueba',
    digest: 'Huella de lo que se mostraba',
    logPlace: 'Lugar en el registro',
    empty: 'dejado vacío',
    notTaken: 'no se tomó nada',
    mailCopy: 'Recibir una copia por correo electrónico',
    mailCopySent: 'La copia sale hacia la dirección que usted escribió.',
    masked: 'Sus datos de contacto están ocultos: quien tenga la dirección de esta página puede leerla.',
    erased: 'Lo que usted escribió está borrado.',
    meaningTitle: 'Lo que prueba esta página',
    says: 'Este servicio registró este contenido, con este aviso, a más tardar a la hora indicada. Cualquier cambio posterior se vería: el contenido está firmado e inscrito en un registro al que solo se puede añadir.',
    saysNot:
      'No prueba quién rellenó el formulario: nadie comprobó la identidad, la dirección ni el número. La hora es la de este servicio.',
    keep: 'Guarde la dirección de esta página. Basta para leerla, sin cuenta; désela solo a quien deba verla.',
    withdrawal: {
      standing: 'Su negativa está registrada. Vale desde ahora.',
      said: 'Dicho o escrito el',
      how: 'Registrado por',
      methods: {
        'one-click': 'el botón de baja de su programa de correo',
        mail: 'el enlace del mensaje enviado a su dirección',
        link: 'el enlace de un mensaje',
        preferences: 'la página de sus elecciones',
        spoken: 'la empresa, a la que usted se lo dijo',
        written: 'la empresa, a la que usted se lo escribió',
        sender: 'el servicio que envía los mensajes de la empresa',
        import: 'un fichero de la empresa',
        shown: 'la empresa, a la que lo mostró',
      },
      words: 'Lo que usted rechazó',
      shownOne: 'Esta frase estaba junto al botón.',
      shown: 'Estas frases estaban junto al botón.',
      notShown: 'No se mostraba nada. Esto es lo que significa esta negativa.',
      says: 'Este servicio lo registró a más tardar a la hora indicada. Cualquier cambio posterior se vería: el contenido está firmado e inscrito en un registro al que solo se puede añadir.',
      saysNot: {
        none: 'Nadie comprobó quién dijo no.',
        link: 'No prueba quién pulsó: lo hizo una persona que tenía el enlace.',
        'double-opt-in': 'Prueba que alguien que lee ese buzón pulsó; no quién.',
        operator: 'No prueba quién habló o escribió: la empresa lo anotó ella misma.',
      },
    },
    imported: {
      standing: 'La empresa tomó estos datos de un fichero. Usted no aceptó nada con ello.',
      words: 'Lo que significa',
      saysNot: 'No prueba de dónde viene el fichero: lo dijo la propia empresa.',
      taken: '{{sender}} tomó datos de un fichero. Procedencia: {{from}}. Prueba: {{proof}}.',
      named: '{{kind}} ({{name}})',
      noYes:
        'De ello no nace ningún acuerdo: donde la ley pide el suyo, nadie puede escribirle ni llamarle sin él.',
      unused: 'Estos datos no se usan: {{reason}}. Solo queda una huella, para que nadie los use.',
      kinds: {
        customers: 'clientes de la empresa',
        prospects: 'personas que le habían dejado sus datos',
        partner: 'un socio',
        bought: 'un fichero comprado o alquilado',
        public: 'un directorio o una página abierta a todos',
        unknown: 'desconocida',
      },
      proofs: {
        each: 'de cada persona',
        contract: 'una cláusula del vendedor',
        none: 'ninguna',
      },
      reasons: {
        'consents-unproven': 'el vendedor no muestra el acuerdo de cada persona',
        'transfer-unproven': 'el socio no muestra que cada persona aceptó esta cesión',
        'freely-accessible': 'figurar en un directorio no es aceptar ser contactado',
        'no-relation': 'nadie sabe decir de dónde vienen',
        'too-old': 'el último contacto tiene más de tres años',
      },
    },
    checked: {
      standing: 'La empresa ha visto su documento. No guardó copia ni número.',
      words: 'Lo que se anota',
      saysNot: 'No prueba lo que decía el documento: lo miró la propia empresa.',
      seen: '{{kind}}: {{result}}.',
      notKept: 'Aquí no se guarda copia ni número.',
      results: { accepted: 'visto y aceptado', refused: 'visto y rechazado' },
    },
    sourceNotice: {
      title: 'Sus datos en {{sender}}',
      intro:
        '{{sender}} ha recibido datos sobre usted. No se los dio usted. Aquí se dice de dónde vienen, para qué sirven y qué puede hacer.',
      source: 'De dónde vienen',
      from: 'Fuente: {{from}}.',
      open: 'Cualquiera puede leer esta fuente.',
      data: 'Lo que se tomó: {{data}}.',
    },
    confirmation: {
      standing: 'Su confirmación está registrada: su sí cuenta.',
      words: 'Lo que usted confirmó',
    },
    filesTitle: 'Comprobarlo sin fiarse de nosotros',
    files: {
      bundle: 'Todo para comprobar la prueba, en un archivo',
      record: 'La prueba, en claro (JSON)',
      jws: 'La prueba firmada (JWS)',
      presentation: 'Todo lo que se mostraba (JSON)',
      logProof: 'La inscripción en el registro (C2SP tlog-proof)',
    },
  },
  drawn: {
    offScreen:
      'Esta pregunta no llegó a aparecer en su pantalla: no se guarda ningún sí. Un no cuenta siempre.',
    covered: 'Algo tapaba esta pregunta en la pantalla: no se guarda ningún sí. Un no cuenta siempre.',
    unopened: 'Esta pregunta estaba detrás de un botón que usted no pulsó.',
    small:
      'Esta pregunta estaba escrita en menos de {{textSize}} píxeles, o su sí y su no no tenían el mismo tamaño. Su respuesta cuenta.',
    faint:
      'El texto de esta pregunta se distinguía mal del fondo (contraste de menos de {{contrast}} a 1). Su respuesta cuenta.',
    notice: 'Usted abrió el aviso completo antes de enviar.',
    noticeUnopened: 'Usted no abrió el aviso completo.',
  },
  stop: {
    stopTitle: {
      email: '¿No recibir más correos de {{name}}?',
      sms: '¿No recibir más SMS de {{name}}?',
      'automated-call': '¿No recibir más llamadas automáticas de {{name}}?',
      fax: '¿No recibir más faxes de {{name}}?',
      phone: '¿No recibir más llamadas de {{name}}?',
      post: '¿No recibir más correo postal de {{name}}?',
    },
    stopOther: '¿No recibir más mensajes de {{name}}?',
    stopText: 'Todavía no ha cambiado nada. Si pulsa «Parar»:',
    stopButton: 'Parar',
    stoppedText: '{{name}} debe respetarlo desde ahora. Un mensaje que ya salió todavía puede llegar.',
    stoppedKeep:
      'Los mensajes necesarios para un pedido o un contrato en curso pueden seguir: no son publicidad.',
    yourProof: 'La prueba de su negativa',
    more: '¿Pararlo todo?',
    moreText: 'Si pulsa «Pararlo todo»:',
    finer: '¿Elegir en detalle, o volver atrás?',
    finerText: 'Le enviamos por correo un enlace a cada una de sus elecciones.',
    finerLink: 'Recibir este enlace',
    expiredTitle: 'Este enlace ha caducado',
    expiredText: 'Nada ha cambiado. Pida un enlace nuevo a la empresa.',
  },
  withdrawal: {
    // "No más" alone could be read either way.
    sentences: {
      email: 'No recibirá más correos electrónicos de {{who}}.',
      sms: 'No recibirá más SMS de {{who}}.',
      'automated-call': 'No recibirá más llamadas automáticas de {{who}}.',
      fax: 'No recibirá más faxes de {{who}}.',
      phone: 'No recibirá más llamadas de {{who}}.',
      post: 'No recibirá más correo postal de {{who}}.',
    },
    sentencesFor: {
      email: 'No recibirá más correos electrónicos de {{who}} para «{{why}}».',
      sms: 'No recibirá más SMS de {{who}} para «{{why}}».',
      'automated-call': 'No recibirá más llamadas automáticas de {{who}} para «{{why}}».',
      fax: 'No recibirá más faxes de {{who}} para «{{why}}».',
      phone: 'No recibirá más llamadas de {{who}} para «{{why}}».',
      post: 'No recibirá más correo postal de {{who}} para «{{why}}».',
    },
    all: 'No recibirá más publicidad de {{who}}, por ningún medio.',
    allFor: 'No recibirá más publicidad de {{who}} para «{{why}}», por ningún medio.',
    everybody: '{{name}} y sus socios',
  },
  links: {
    askTitle: 'Ver o cambiar sus elecciones en {{name}}',
    askText:
      'Escriba la dirección de correo electrónico que nos dio. Le enviamos un enlace: sin cuenta, sin contraseña.',
    email: 'Su dirección de correo electrónico',
    wrong: 'Escriba una dirección completa, como nombre@ejemplo.es.',
    send: 'Recibir el enlace',
    use: 'La dirección solo se usa para este envío.',
    sentTitle: 'Mire su correo',
    sentText:
      'Si {{name}} conoce esta dirección, un mensaje sale ahora mismo. Su enlace se abre una vez, en los próximos 30 minutos.',
    sentElse: '¿No llega nada? Mire en el correo no deseado, o pruebe otra dirección que pudo haber dado.',
    enterTitle: 'Sus elecciones',
    enterText: 'Pulse para abrir. El enlace solo sirve una vez.',
    enter: 'Ver mis elecciones',
    confirmTitle: 'Confirmar su elección en {{name}}',
    confirm: 'Confirmar',
    confirmElse: '¿Ha cambiado de idea? Cierre esta página: nada cuenta si no pulsa.',
    confirmedTitle: 'Confirmado',
    confirmed: 'Su sí está registrado. Cuenta desde ahora.',
    notCountingTitle: 'Su no sigue valiendo',
    notCounting: 'Desde entonces dijo no: es ese no lo que cuenta. No se le enviará nada.',
    proof: 'La prueba de su confirmación',
    confirmOver:
      'Han pasado más de 30 días, o este enlace está incompleto. El sí no cuenta; responda al formulario para volver a darlo.',
    stayTitle: '¿Seguir en contacto con {{name}}?',
    stayText: 'Hace mucho que no sabemos de usted. Pulse si quiere que sus datos se queden.',
    stay: 'Me quedo',
    stayElse: 'Si no pulsa, sus datos se borran. Lo que rechazó sigue rechazado.',
    stayedTitle: 'Usted se queda',
    stayed: 'Anotado. Sus elecciones no han cambiado.',
    stayOverTitle: 'Ya no hay nada que responder',
    stayOver: 'Ya respondió, o sus datos están borrados.',
    overTitle: 'Este enlace ya no se abre',
    overText: 'Ya se ha usado, o han pasado más de 30 minutos. Nada ha cambiado. Pida otro donde lo pidió.',
  },
  address: {
    title: 'Corregir su correo electrónico',
    text: 'Escribimos a la nueva dirección. Cuenta en cuanto abra el enlace de ese mensaje y pulse allí, en un plazo de tres días.',
    field: 'Nuevo correo electrónico',
    wrong: 'Escriba una sola dirección, como nombre@ejemplo.es.',
    send: 'Recibir el enlace',
    sentTitle: 'Sale un mensaje',
    sentText: 'Va a la nueva dirección. Abra el enlace que contiene. Hasta entonces, nada cambia.',
    sharedTitle: 'Varias personas usan esta dirección',
    sharedText:
      'Esta página no sabe cuál es usted. Escriba a {{email}}, o haga una solicitud en la página de sus decisiones.',
    confirmTitle: 'Su nueva dirección en {{name}}',
    confirmText:
      'Sustituye a la que había dado. Sus negativas siguen. Lo que había aceptado vale solo para la dirección anterior: podrá decirlo de nuevo.',
    confirm: 'Esta dirección es mía',
    doneTitle: 'Su dirección está corregida',
    doneText: 'Sus negativas siguen. Lo que había aceptado no vale hasta que lo diga de nuevo.',
    choices: 'Ver mis decisiones',
    overText:
      'Este enlace ya sirvió, o han pasado más de tres días. Empiece de nuevo en la página de sus decisiones.',
    back: 'Volver a mis decisiones',
  },
  holder: {
    title: 'Dar su consentimiento a {{name}}',
    text: 'Un menor del que usted es el padre, la madre u otra persona con la patria potestad ha dicho sí a esto:',
    press: 'Estoy de acuerdo, y tengo la patria potestad',
    otherwise: '¿No está de acuerdo? Cierre esta página: nada cuenta si no pulsa.',
    takenBackTitle: 'Este sí se ha retirado',
    takenBack: 'Desde entonces ha llegado un no, y prevalece. No se enviará nada.',
    doneTitle: 'Su consentimiento está registrado',
    done: 'Este sí cuenta desde ahora.',
    back: 'Puede retirarlo cuando quiera: {{email}}.',
    proof: 'La prueba de su consentimiento',
  },
  messages: {
    'not-found': {
      title: 'Esta dirección no lleva a ninguna parte',
      text: 'Compruébela: quizá se perdió una letra al copiarla.',
    },
    'no-proof': {
      title: 'No hay ninguna prueba en esta dirección',
      text: 'La dirección de una prueba debe estar completa, hasta el último carácter. Cópiela de nuevo de donde la apuntó, o siga otra vez el enlace que recibió después de enviar.',
    },
    'no-link': {
      title: 'Este enlace no lleva a nada',
      text: 'Nada ha cambiado. Cópielo entero del mensaje que recibió, o escriba a la empresa.',
    },
    'unknown-form': {
      title: 'Este formulario no está en servicio aquí',
      text: 'No se ha guardado nada. Avise al sitio donde lo encontró.',
    },
    'unknown-notice': {
      title: 'No hay ningún aviso en esta dirección',
      text: 'Ningún formulario de aquí es de esta empresa, o no existe esa versión. Compruebe la dirección.',
    },
    'wrong-method': {
      title: 'Esta dirección no se abre así',
      text: 'Un formulario envía aquí sus respuestas. Vuelva a la página del formulario y rellénelo allí.',
    },
    'origin-not-allowed': {
      title: 'Este sitio no tiene permiso para enviar este formulario',
      text: 'No se ha guardado nada. Avise a la empresa a la que quería responder.',
    },
    'too-large': {
      title: 'Sus respuestas son demasiado largas',
      text: 'No se ha guardado nada. Vuelva atrás, acórtelas y envíe de nuevo.',
    },
    'not-a-form': {
      title: 'Estas respuestas no se pueden leer',
      text: 'No se ha guardado nada. Vuelva a la página del formulario, cárguela de nuevo y responda otra vez.',
    },
    'too-many': {
      title: 'Demasiados envíos en poco tiempo',
      text: 'Esta vez no se ha guardado nada. Espere un minuto y envíe de nuevo.',
    },
    'store-unavailable': {
      title: 'Sus respuestas no se han podido guardar',
      text: 'El servicio no está disponible en este momento. Vuelva atrás y envíe de nuevo en unos minutos: sus respuestas siguen allí.',
    },
    'bad-request': {
      title: 'Esta petición no se entiende',
      text: 'Compruebe la dirección, o vuelva a la página anterior.',
    },
    'internal-error': {
      title: 'El servicio ha tenido un problema',
      text: 'Inténtelo más tarde. Sin una prueba de su envío, considere que no se ha guardado.',
    },
  },
  home: {
    title: 'Un receptor Accord',
    text: 'Este servicio guarda lo que las personas responden en los formularios de una empresa, y entrega a cada una la prueba de su respuesta.',
    proof: '¿Busca su prueba? Su dirección se le dio después de enviar el formulario. Basta para leerla.',
    documents: 'Documentos',
    api: 'Todo lo que este servicio sabe hacer (OpenAPI)',
    keys: 'Las claves que firman las pruebas',
    log: 'El estado firmado del registro',
    logKey: 'La clave del registro',
    version: 'Versión',
  },
  stub: {
    title: 'Su hoja',
    text: 'Escriba aquí el código de su resguardo.',
    code: 'Código del resguardo',
    open: 'Continuar',
    wrong: 'Compruebe el código: falta un carácter o alguno es incorrecto.',
    waitingTitle: 'Su hoja aún no está copiada',
    waiting: '{{name}} aún no la ha registrado. Vuelva más tarde con el mismo código.',
    foundTitle: 'Su hoja {{serial}}',
    found: '{{name}} la ha copiado. Aquí está la prueba de sus respuestas, palabra por palabra.',
    proof: 'Ver mi prueba',
    choices: 'Ver y cambiar mis opciones',
    stopText: 'No recibir más publicidad, de nadie: basta con pulsar una vez.',
    stop: 'Rechazar todo',
    stoppedTitle: 'Anotado',
    stopped: 'Su rechazo está registrado. Vale desde ahora.',
  },
  fullNotice: { title: 'Sus datos: {{title}}' },
  plain: {
    outdatedTitle: 'El formulario ha cambiado: todavía no se ha guardado nada',
    outdatedText:
      'La página que rellenó no estaba al día. Este es el formulario de hoy. Lo que escribió sigue ahí; vuelva a hacer sus elecciones, porque es este texto el que cuenta.',
    trap: 'Deje este campo vacío.',
    besideSite:
      'El botón de abajo solo guarda sus elecciones. Lo que escribe en el resto de la página se envía con el botón del sitio.',
  },
};

export const paper: Like<typeof fr.paper> = {
  signatureDay: 'día de su firma',
  yearLater: 'mismo día, un año después',
  serial: 'Hoja {{serial}}',
  specimen: 'MUESTRA',
  young: 'Para los más jóvenes: {{text}}',
  photo: 'Se guarda una foto de la parte firmada: {{why}}.',
  signing: 'Al firmar: {{submit}}.',
  date: 'Fecha',
  signature: 'Firma',
  full: '{{more}}: {{address}}',
  fullCode: 'Código QR: {{more}}',
  serialCode: 'Código QR de la hoja {{serial}}',
  proofCode: 'Código QR de su prueba',
  box: 'Casilla para marcar',
  line: 'Para rellenar',
  keep: 'Para separar y guardar: su prueba',
  keepText:
    'Lo que ha respondido, palabra por palabra, y cómo cambiar de opinión. Gratis, sin cuenta, sin correo, en cuanto {{controller}} haya copiado su hoja.',
  code: 'Código: {{code}}',
  told: 'Para guardar: {{title}}',
};

export const rights: Like<typeof fr.rights> = {
  answer: {
    subject: 'Su solicitud del {{asked}}',
    hello: 'Hola:',
    asked: 'El {{asked}} nos pidió esto: {{right}}.',
    names: {
      access: 'ver sus datos',
      rectification: 'corregir sus datos',
      erasure: 'borrar sus datos',
      objection: 'no usar más sus datos para contactarle',
      restriction: 'dejar sus datos aparte',
      portability: 'recibir sus datos en un formato reutilizable',
      'after-death': 'anotar qué se hace con sus datos después de su muerte',
    },
    done: {
      access:
        'Sus datos van con esta respuesta: lo que guardamos de usted, de dónde viene, quién lo recibe y la prueba de cada una de sus decisiones.',
      rectification:
        'Está corregido desde el {{done}}: {{fields}}. La prueba de lo que había escrito queda como estaba.',
      erasure: 'Sus datos están borrados desde el {{done}}.',
      objection:
        'Está hecho desde el {{done}}: ni nosotros ni nuestros socios le enviaremos publicidad, y nadie le llamará para eso.',
      restriction:
        'Está hecho desde el {{done}}: sus datos se guardan aparte y nadie los usa. Le escribiremos antes de que eso termine.',
      portability: 'Sus datos van con esta respuesta, en un archivo JSON que otro servicio puede leer.',
      'after-death':
        'Sus instrucciones están anotadas desde el {{done}}. Puede cambiarlas o retirarlas cuando quiera.',
      lifted: 'Sus datos ya no están aparte desde el {{done}}: los usamos de nuevo, como antes.',
    },
    partly: 'Varias personas usan la misma dirección. Esta respuesta trata solo de lo que es suyo.',
    kept: 'Tenemos que guardar esto:',
    keptNoes:
      '- una huella de su dirección y de su número, que no permite leerlos: sirve para no contactarle más, y para nada más;',
    keptCalls:
      '- la prueba de que aceptó llamadas, con su nombre, hasta el {{until}} (Code de la consommation, artículo R223-2). Está en un archivo aparte, que pocas personas pueden abrir;',
    keptAccounting:
      '- lo que pide la contabilidad, hasta el {{until}} (Code de commerce, artículo L123-22), en el mismo archivo;',
    keptContract:
      '- lo que trata de un contrato terminado, hasta el {{until}} (Code civil, artículo 2224), en el mismo archivo;',
    keptLog: '- en un registro firmado, el rastro de sus respuestas, sin nada que diga de quién son.',
    told: 'Recibieron sus datos y tenemos que decírselo: {{names}}.',
    refused: {
      'not-identified':
        'No lo hemos hecho: nada nos dice que esta solicitud venga de usted. Escríbanos desde la dirección que nos dio, y lo haremos.',
      'not-theirs': 'No lo hemos hecho: lo que pide trata de otra persona.',
      unfounded: 'No lo hemos hecho: la misma solicitud ya tuvo respuesta.',
      'legal-duty': 'No lo hemos hecho: la ley nos pide guardar estos datos.',
      'nothing-held': 'No hemos encontrado nada sobre usted.',
    },
    complain:
      '¿No está de acuerdo con esta respuesta? Escríbanos a {{email}}. También puede reclamar ante la {{authority}} ({{url}}) o acudir a un juez.',
    signed: '{{name}}\n{{address}}\n{{done}}',
  },
  file: {
    title: 'Lo que {{name}} guarda de usted',
    made: 'Hecho el {{date}}.',
    restricted: 'Estos datos están aparte desde el {{date}}: nadie los usa.',
    part: 'Varias personas usan la misma dirección. Aquí está solo lo que es suyo.',
    data: 'Sus datos',
    nothing: 'Nada: no rellenó ningún formulario, o sus datos están borrados.',
    what: 'Dato',
    value: 'Lo que está anotado',
    source: 'De dónde viene',
    origins: {
      form: 'escrito por usted en un formulario',
      slip: 'escrito por usted en un impreso de papel',
      operator: 'anotado por la empresa',
      import: 'tomado de un archivo',
      partner: 'recibido de un socio',
      sender: 'indicado por el servicio que envía los mensajes',
    },
    allFrom: 'De dónde vienen: {{origin}}, {{date}}.',
    request: '{{date}}: {{right}}; {{state}}',
    requestWith: '{{date}}: {{right}} «{{message}}»; {{state}}',
    corrected: 'corregido el {{date}}; antes: {{before}}',
    nothingBefore: 'nada',
    choices: 'Sus decisiones',
    answers: {
      granted: 'sí',
      refused: 'no',
      objected: 'no',
      'not-objected': 'no dijo que no',
      unanswered: 'sin respuesta',
      withdrawn: 'no, después de un sí',
    },
    until: 'hasta el {{date}}',
    proof: 'la prueba',
    purposes: 'Para qué sirven',
    bases: {
      contract: 'para cumplir lo acordado con usted',
      consent: 'porque dijo que sí',
      'legitimate-interest': 'en nuestro interés, salvo que diga que no',
      'legal-obligation': 'porque la ley lo pide',
    },
    months_one: 'se guardan {{count}} mes',
    months_many: 'se guardan {{count}} de meses',
    months_other: 'se guardan {{count}} meses',
    recipients: 'Quién los recibe',
    recipientsNone: 'Nadie más que la empresa.',
    because: 'porque dijo que sí a «{{label}}»',
    proofs: 'Las pruebas',
    requests: 'Sus solicitudes',
    open: 'sin respuesta por ahora, a más tardar el {{date}}',
    closed: 'respuesta el {{date}}',
    rightsTitle: 'Sus derechos',
    rights:
      'Puede pedir que estos datos se corrijan, se borren o se dejen aparte, llevárselos y decir que no. Escriba a {{email}}. También puede reclamar ante la {{authority}}.',
    truth: 'sí',
    lie: 'no',
  },
};

export const mails: Like<typeof fr.mails> = {
  confirm: {
    subject: 'Confirme su elección en {{name}}',
    text: `Buenos días:

Esta dirección se dio a {{name}}, con esta elección:

{{asked}}

Confírmela aquí, hasta el {{until}}:

{{link}}

¿No fue usted, o ha cambiado de idea? No haga nada: sin confirmación, esta elección no cuenta.

{{name}}
{{address}}
`,
  },
  holder: {
    subject: 'Un menor pide su consentimiento: {{name}}',
    text: `Buenos días:

Un menor ha rellenado un formulario de {{name}}. Dio esta dirección como la de su padre o su madre, y dijo sí a lo siguiente:

{{asked}}

A su edad, este sí solo cuenta junto con el de usted. Para verlo y dar su consentimiento, hasta el {{until}}:

{{link}}

¿No está de acuerdo, o esto no va con usted? No haga nada: sin su consentimiento, nada cuenta.

Su nombre y su dirección solo sirven para esta petición. Para ejercer sus derechos, o para retirar un consentimiento: {{email}}.

{{name}}
{{address}}
`,
  },
  stay: {
    subject: '¿Quiere seguir en contacto con {{name}}?',
    text: `Buenos días:

Hace mucho que no sabemos de usted. Por eso, sus datos en {{name}} se borrarán.

¿Quiere quedarse? Dígalo aquí, hasta el {{until}}:

{{link}}

¿No quiere quedarse? No haga nada. No volveremos a preguntar.

{{name}}
{{address}}
`,
  },
  leaving: {
    subject: 'Datos que llegan a su término: {{name}}',
    text: `Buenos días:

{{name}}: el plazo de conservación termina pronto para {{count}} persona(s). Las primeras se van el {{day}}.

La consola dice quién, cuándo y por qué:

{{link}}

¿Hay un litigio en curso? Ponga a la persona en espera antes de ese día. Si no, no hay nada que hacer.
`,
  },
  address: {
    subject: 'Su nueva dirección en {{name}}',
    text: `Hola:

Esta dirección se dio a {{name}} en lugar de otra anterior.

Confírmela aquí, hasta el {{until}}:

{{link}}

¿No fue usted? No haga nada: sin confirmación, nada cambia.

{{name}}
{{address}}
`,
  },
  reminder: {
    subject: 'Su consentimiento para llamadas termina el {{until}}',
    text: `Hola:

Usted dio este consentimiento a {{name}}:

{{asked}}

Termina el {{until}} y no se renueva solo. Si no hace nada, nadie le llamará después de ese día.

Ver este consentimiento:

{{proof}}

Pararlo ya:

{{link}}

{{name}}
{{address}}
`,
  },
  receipt: {
    subject: 'Copia de su respuesta a {{name}}',
    text: `Hola:

Esta es la copia que pidió, de su respuesta del {{date}}:

{{answers}}

La prueba entera, palabra por palabra:

{{link}}

Número: {{reference}}

{{name}}
{{address}}
`,
  },
  link: {
    subject: 'Sus elecciones en {{name}}',
    text: `Buenos días:

Usted pidió ver o cambiar sus elecciones en {{name}}.
Este enlace se abre una sola vez, en los próximos {{minutes}} minutos:

{{link}}

¿No pidió nada? No haga nada: nada cambia.

{{name}}
{{address}}
`,
  },
};

export const notices: Like<typeof fr.notices> = {
  title: 'Sus datos en {{name}}',
  form: '«{{form}}»',
  inForms: '{{text}} ({{forms}})',
  ofForm: '{{form}}, {{text}}',
  basis: 'Base legal: {{basis}}.',
  interest: 'Nuestro interés: {{interest}}.',
  data: 'Datos: {{data}}.',
  kept: 'Se guardan {{period}}.',
  fromCollection: '{{period}} desde el día en que nos los da',
  askedIn: 'Se piden en {{forms}}.',
  use: '{{purpose}}: {{basis}}; los datos se guardan {{period}}.',
  termsTitle: 'Protección de datos',
  termsWho: 'Usa sus datos {{who}} Para qué nos sirven:',
  termsOthers: 'Quién más los ve:',
  termsRights:
    'Puede verlos, corregirlos, hacer que se borren, limitar su uso, llevárselos y oponerse: escriba a {{contact}}. Respuesta en un mes.',
  all: 'Todo sobre sus datos:',
  allLink: 'el aviso completo',
  changes: {
    none: 'Nada ha cambiado.',
    newPart: 'Nuevo: «{{part}}». {{texts}}',
    gonePart: 'Ya no está: «{{part}}».',
    added: 'Añadido a «{{part}}»: «{{text}}»',
    removed: 'Quitado de «{{part}}»: «{{text}}»',
    changed: 'En «{{part}}»: «{{now}}» en lugar de «{{before}}»',
    renamed: '«{{now}}» se llamaba «{{before}}».',
  },
  page: {
    versions: 'Lo que ha cambiado',
    versionsText: 'Se guarda cada versión de este aviso. La más reciente va primero.',
    version: 'Versión {{number}}, mostrada desde el {{date}}',
    earlier: 'Las versiones anteriores',
    first: 'Primera versión guardada.',
    old: 'Esta es la versión {{number}}, mostrada del {{from}} al {{until}}. Ya no vale.',
    since: 'Versión {{number}}, del {{date}}.',
    today: 'Ver el aviso de hoy',
  },
};

export const commands: Like<typeof fr.commands> = {
  init: {
    templates: 'Las plantillas:',
    askTemplate: '¿Qué plantilla?',
    noTemplate: 'Nombre una plantilla: accord init newsletter.',
    unknownTemplate: 'No hay ninguna plantilla «{{template}}».',
    meant: '¿Quería decir «{{template}}»?',
    exists: '{{file}} ya existe. Dé otro nombre, o --force para sobrescribirlo.',
    unwritten: '{{file}} no se puede escribir ({{reason}}).',
    notAForm: '{{file}} no es un formulario que se pueda leer: accord check dice por qué.',
    notMade: 'El formulario no se ha hecho.',
    written_one: '{{file}} está escrito: {{count}} línea.',
    written_many: '{{file}} está escrito: {{count}} de líneas.',
    written_other: '{{file}} está escrito: {{count}} líneas.',
    stillMissing: 'Aún falta lo que nadie puede adivinar. Escríbalo en el archivo:',
    next: 'Después:',
    snippet: 'En su página:',
    askName: '¿Nombre legal de la empresa, con su forma (El Jardín SL)?',
    askEmail: '¿Correo al que la gente escribe para ejercer sus derechos?',
    askAddress: '¿Dirección postal de la empresa?',
    askGoods: '¿Qué ofrece, en pocas palabras (libros y encuentros)?',
    askMonths: '¿Cuántos meses guarda estos datos tras el último contacto?',
  },
  report: {
    error: 'error',
    warning: 'atención',
    info: 'conviene saber',
    rule: 'regla',
    evidence: 'nivel de prueba',
    root: 'todo el archivo',
    clean: 'nada que señalar',
    faults: {
      unreadable: 'No se puede leer el archivo',
      'too-long': 'Archivo demasiado largo: {{most}} KiB como máximo',
      'not-json': 'Esto no es JSON',
    },
    at: 'línea {{line}}, columna {{column}}',
    near: 'cerca de',
    end: 'el final del archivo',
    details: {
      ENOENT: 'no existe',
      EISDIR: 'es una carpeta',
      EACCES: 'acceso denegado',
      'UTF-8': 'guárdelo en UTF-8',
    },
    summary: 'Ley a {{date}}. Errores: {{error}}. Avisos: {{warning}}. Conviene saber: {{info}}.',
    drawn: 'Con un error, el formulario no se muestra.',
    lawNext:
      'De la ley, aquí solo se dice lo que vale en cualquier caso: corrija esto y vuelva a ejecutar la orden para el resto.',
    mended: 'Una sola respuesta correcta: accord check --fix la escribe.',
    example: 'Ejemplo: {{example}}',
    fixed_one: '{{file}}: {{count}} corrección hecha.',
    fixed_many: '{{file}}: {{count}} de correcciones hechas.',
    fixed_other: '{{file}}: {{count}} correcciones hechas.',
    unwritten: '{{file}}: no se puede escribir ({{reason}}).',
    unfixed: '{{file}}: nada que tenga una sola respuesta correcta.',
    legend:
      'Nivel de prueba, o cómo se ha leído la regla. A: en el sitio oficial. B: en una copia del texto oficial. C: en un comentario. UNVERIFIED: en ningún sitio seguro, pida a un abogado que lo confirme.',
  },
  contact: {
    yes: 'sí',
    no: 'no',
    lines: 'líneas',
    progress: '{{lines}} líneas, {{rate}}/s',
    summary: '{{file}}, a {{moment}}',
    confirm: 'Pida a un abogado que confirme parte de estas respuestas.',
    columns: 'direcciones de correo electrónico: {{email}}; números: {{phone}}',
    noColumn: 'ninguna columna',
    used: 'las respuestas se refieren a: {{columns}}',
    usedMany: 'las respuestas se refieren a: {{columns}} (la menos permisiva de cada línea)',
    byOther: {
      email: 'La lista no tiene direcciones: a cada persona se la reconoce por su número.',
      phone: 'La lista no tiene números: a cada persona se la reconoce por su dirección.',
    },
    reasons: {
      granted: 'dijeron sí',
      'not-objected': 'podían oponerse y no lo hicieron',
      exempt: 'no hace falta consentimiento',
      requested: 'pidieron esta llamada',
      objected: 'se opusieron',
      withdrawn: 'retiraron su consentimiento',
      refused: 'dijeron no',
      suppressed: 'están en la lista de oposición',
      paused: 'hacen una pausa hasta un día',
      'not-this-topic': 'dijeron sí, pero no a este tema',
      prohibited: 'prohibido en este sector',
      'no-consent': 'no dieron su consentimiento',
      'not-counted': 'respondieron en un formulario que no cuenta',
      'not-confirmed': 'todavía no han confirmado',
      'not-started': 'dijeron sí para más adelante',
      expired: 'habían dicho sí, ya no es válido',
      'mentions-missing': 'dijeron sí sin las cinco informaciones exigidas',
      'other-goods': 'dijeron sí para otros productos',
      'other-caller': 'dijeron sí a las llamadas de otra empresa',
      'unusable-source': 'vienen de un fichero que no se puede usar',
      'retention-ended': 'sin contacto desde hace demasiado tiempo',
      'under-age': 'demasiado jóvenes',
      'request-met': 'habían pedido una llamada, ya se hizo',
      'not-covered': 'viven donde no se aplica el derecho de este formulario',
      'journal-missing': 'no se pueden juzgar: falta el diario de la base',
      'not-informed': 'nada muestra que pudieran oponerse',
      'bloctel-unchecked': 'número no comparado con Bloctel',
      'bloctel-listed': 'están en Bloctel',
      'no-request': 'no pidieron ninguna llamada',
      'request-too-old': 'habían pedido una llamada, ya es demasiado tarde',
      'calling-day': 'ese día no se llama',
      'calling-hours': 'a esa hora no se llama',
      attempts: 'ya hubo cuatro llamadas en treinta días',
      'no-contact': 'ni dirección ni número en la línea',
      unreadable: 'número de columnas incorrecto',
      'unreadable-contact': 'dirección o número ilegible en la línea',
    },
  },
  import: {
    reading: '{{done}} líneas leídas.',
    taking: '{{done}} de {{all}} líneas registradas.',
    columns: 'Columnas tomadas: {{names}}. Dejadas en el fichero: {{left}}.',
    nothing: 'ninguna',
    counts:
      '{{file}}: {{lines}} en total. Se pueden usar: {{usable}}. No se pueden usar: {{unusable}}. Tomadas antes: {{known}}. Sin dirección ni número: {{empty}}.',
    because:
      'No se pueden usar, {{rule}}: {{reason}}. Líneas {{places}}. Solo se guarda una huella, para que nadie los use.',
    confirm: '{{rule}}: confírmelo con un abogado.',
    unread: 'Ilegibles, en todo o en parte, NO TOMADAS: líneas {{places}}.',
    erased: 'Borradas porque la persona lo pidió, NO TOMADAS: líneas {{places}}.',
    two: 'Las mismas personas con dos procedencias en este fichero: líneas {{places}}. Cada línea guarda la suya.',
    noYes: 'Nadie entra así en sus envíos: de ello no nace ningún sí, y un no sigue siendo un no.',
    tell: 'Diga a estas personas de dónde vienen sus datos, el {{date}} a más tardar y en el primer contacto (RGPD 14). {{how}}',
    tellIn: 'El texto está en {{file}}.',
    tellHow: '--notice FICHERO escribe el texto.',
    ask: 'Por tomar: {{count}}. ¿Seguir? (s/n) ',
    written: 'Tomadas: {{count}}. La misma orden, repetida, no toma nada dos veces.',
    none: 'Nada nuevo que tomar.',
    dry: 'Ensayo: no se ha escrito nada.',
    askSource:
      '¿De dónde viene este fichero? customers (sus clientes), prospects (le dejaron sus datos), partner (un socio), bought (comprado o alquilado), public (un directorio, una página), unknown (no se sabe): ',
    askProof:
      '¿Qué puede mostrar? each (de cada persona: la pregunta, la respuesta, la fecha), contract (una cláusula), none (nada): ',
    askName: 'Su nombre: ',
    yes: 'sí',
    no: 'no',
  },
  suppression: {
    columns: 'columnas leídas: {{names}}',
    counts: '{{file}}: {{lines}}, {{added}}, {{already}} ya en la lista ({{readable}})',
    lines_one: '{{count}} línea',
    lines_many: '{{count}} de líneas',
    lines_other: '{{count}} líneas',
    added_one: '{{count}} entrada nueva',
    added_many: '{{count}} de entradas nuevas',
    added_other: '{{count}} entradas nuevas',
    readable_one: '{{count}} dirección, número o hash legible',
    readable_many: '{{count}} de direcciones, números o hashes legibles',
    readable_other: '{{count}} direcciones, números o hashes legibles',
    empty_one: '{{count}} línea sin nada que anotar',
    empty_many: '{{count}} de líneas sin nada que anotar',
    empty_other: '{{count}} líneas sin nada que anotar',
    unread_one: '{{count}} línea ilegible, en todo o en parte, NO TOMADA: {{places}}',
    unread_many: '{{count}} de líneas ilegibles, en todo o en parte, NO TOMADAS: {{places}}',
    unread_other: '{{count}} líneas ilegibles, en todo o en parte, NO TOMADAS: {{places}}',
    unmatched_one:
      '{{count}} hash no corresponde a nadie conocido aquí: no se toma. Vuelva a importar esta lista cuando se hayan inscrito personas nuevas.',
    unmatched_many:
      '{{count}} de hashes no corresponden a nadie conocido aquí: no se toman. Vuelva a importar esta lista cuando se hayan inscrito personas nuevas.',
    unmatched_other:
      '{{count}} hashes no corresponden a nadie conocido aquí: no se toman. Vuelva a importar esta lista cuando se hayan inscrito personas nuevas.',
    stopped_one: '{{count}} persona que dijo sí dejará de ser contactada',
    stopped_many: '{{count}} de personas que dijeron sí dejarán de ser contactadas',
    stopped_other: '{{count}} personas que dijeron sí dejarán de ser contactadas',
    wrongFile:
      'ATENCIÓN: más de la mitad de esta lista son personas que le dijeron sí. ¿Es el archivo correcto?',
    ask_one: '¿Anotar {{count}} negativa en la lista? (s/n) ',
    ask_many: '¿Anotar {{count}} de negativas en la lista? (s/n) ',
    ask_other: '¿Anotar {{count}} negativas en la lista? (s/n) ',
    written_one: '{{count}} negativa anotada en la lista. Para volver atrás: accord suppression undo.',
    written_many: '{{count}} de negativas anotadas en la lista. Para volver atrás: accord suppression undo.',
    written_other: '{{count}} negativas anotadas en la lista. Para volver atrás: accord suppression undo.',
    nothingNew: 'Nada nuevo que anotar.',
    declined: 'No se ha cambiado nada.',
    notAsked:
      'No se ha cambiado nada: no hay un terminal donde preguntar. Lea estas cifras y vuelva a ejecutar el comando con --yes.',
    exported_one: '{{count}} persona dijo no a {{channel}}: {{file}}',
    exported_many: '{{count}} de personas dijeron no a {{channel}}: {{file}}',
    exported_other: '{{count}} personas dijeron no a {{channel}}: {{file}}',
    exportedPaused_one:
      '{{count}} hace una pausa hasta un día (paused). Un proveedor no guarda ese día: haga la lista de nuevo antes de cada envío.',
    exportedPaused_many:
      '{{count}} de estas personas hacen una pausa hasta un día (paused). Un proveedor no guarda ese día: haga la lista de nuevo antes de cada envío.',
    exportedPaused_other:
      '{{count}} hacen una pausa hasta un día (paused). Un proveedor no guarda ese día: haga la lista de nuevo antes de cada envío.',
    importedLeftOut_one:
      '{{count}} entrada de listas importadas no está incluida, porque solo se guardan hashes con clave: entregue también esas listas al proveedor.',
    importedLeftOut_many:
      '{{count}} de entradas de listas importadas no están incluidas, porque solo se guardan hashes con clave: entregue también esas listas al proveedor.',
    importedLeftOut_other:
      '{{count}} entradas de listas importadas no están incluidas, porque solo se guardan hashes con clave: entregue también esas listas al proveedor.',
    plainNumbers:
      'El SHA-256 de un número no oculta nada: todos los números móviles franceses se prueban en pocos minutos. Entre dos partes que comparten una clave, cree una con «accord suppression key» y exporte con --keyed.',
    keyMade:
      'La clave está en {{file}}. Entréguela solo a la otra parte, por un camino distinto del de la lista.',
    noImport: 'No hay ninguna lista importada que deshacer.',
    lastImport_one: 'Última lista importada: el {{when}}, {{count}} entrada ({{scope}}).',
    lastImport_many: 'Última lista importada: el {{when}}, {{count}} de entradas ({{scope}}).',
    lastImport_other: 'Última lista importada: el {{when}}, {{count}} entradas ({{scope}}).',
    everything: 'todos los canales',
    askUndo_one: '¿Quitar {{count}} entrada? Las negativas conocidas por otra vía se quedan. (s/n) ',
    askUndo_many: '¿Quitar {{count}} de entradas? Las negativas conocidas por otra vía se quedan. (s/n) ',
    askUndo_other: '¿Quitar {{count}} entradas? Las negativas conocidas por otra vía se quedan. (s/n) ',
    undone_one: '{{count}} entrada quitada; las negativas conocidas por otra vía se quedan.',
    undone_many: '{{count}} de entradas quitadas; las negativas conocidas por otra vía se quedan.',
    undone_other: '{{count}} entradas quitadas; las negativas conocidas por otra vía se quedan.',
    agreed: 's sí si',
  },
};

export const findings: Like<typeof fr.findings> = {
  sentences: {
    'unknown-jurisdiction':
      'Accord no conoce las reglas de «{{received}}» y no las adivina. Países que conoce: {{known}}.',
    'insecure-endpoint':
      'Las respuestas viajarían sin cifrar hasta {{url}}. Ponga una dirección en https://.',
    'preset-choice':
      'Una casilla marcada de antemano no es un sí. Quite «preset»: la persona marca ella misma.',
    'required-choice': 'Nadie debe aceptar publicidad para enviar un formulario. Quite «required».',
    'accepting-submit':
      'El botón «{{text}}» haría creer que enviar es aceptar la publicidad. Diga solo lo que hace, por ejemplo «Enviar mi solicitud».',
    'marketing-in-terms':
      'Aceptar las condiciones y aceptar la publicidad son dos cosas. Quite la publicidad de «{{text}}»; Accord hace esa pregunta aparte.',
    'shaming-answer': 'Decir no no debe dar vergüenza ni miedo. Sustituya «{{text}}» por un «No» sencillo.',
    'unclear-answer':
      '«{{text}}» no se entiende a la primera. El sí debe decir sí y el no debe decir no, sin doble negación.',
    'doubled-answer': '«{{text}}» niega dos veces y se entiende mal. Escriba un «No» sencillo.',
    'unequal-answers':
      'Las dos respuestas no pesan lo mismo: «{{yes}}» y «{{no}}». Deles una longitud y un tono parecidos.',
    'no-named-partner':
      'Un consentimiento para socios sin nombre no vale nada. Nombre cada empresa, o quite «partners».',
    'placeholder-partner': '«{{name}}» no designa a nadie. Escriba el nombre legal de la empresa.',
    'partner-list-future':
      'La lista de socios lleva la fecha {{date}}, y hoy es {{today}}. Ponga la fecha de la lista que se muestra hoy.',
    'placeholder-controller':
      '«{{name}}» no dice quién recoge los datos. Escriba el nombre legal de la empresa.',
    'banned-channel':
      'Desde el {{since}}, la ley prohíbe la publicidad {{channel}} en este sector ({{sector}}), incluso con consentimiento. Quite este canal.',
    'channel-without-field':
      'Usted propone contactar a la persona {{channel}}, pero ningún campo lo permite. Añada un campo de tipo «{{field}}» o quite este canal.',
    'callback-without-phone':
      'Para devolver una llamada hace falta el número. Añada un campo de tipo «phone» o quite «callback».',
    'marketing-basis':
      'La publicidad no forma parte de ningún contrato ni de ninguna obligación. Para «{{purpose}}», ponga «consent», o «legitimate-interest» cuando la persona solo puede oponerse.',
    'consent-needed':
      'Contactar a la persona {{channel}} requiere su consentimiento: el interés legítimo no basta para «{{purpose}}». Ponga «consent».',
    'service-basis':
      'Un servicio facultativo depende de la elección de la persona. Para «{{purpose}}», ponga «consent», o «contract» si lo encarga.',
    'field-without-purpose':
      'Nada dice para qué sirve «{{field}}». Indique sus fines en «purposes», o no haga la pregunta.',
    'unused-contact':
      '«{{field}}» solo sirve para la publicidad, y ningún canal propuesto lo usa. No pida este dato.',
    'mandatory-without-need':
      '«{{field}}» es obligatorio sin que un contrato o una ley lo necesite. Haga facultativo este campo, o únalo al fin que de verdad lo exige.',
    'without-missing': '«{{field}}» es obligatorio: diga en «without» qué pasa si la persona no responde.',
    'required-service': 'Un servicio facultativo no se puede imponer. Quite «required» de «{{field}}».',
    'interest-missing':
      'Para «{{purpose}}», algunos contactos se basan en su interés legítimo: diga cuál en «interest».',
    'recipients-missing':
      'Hay socios que reciben los datos, pero el aviso no nombra a ningún destinatario. Rellene «recipients».',
    'representative-missing':
      'Una empresa establecida fuera de la Unión Europea debe nombrar en ella a un representante. Rellene «representative».',
    'officer-unreachable':
      'Se nombra al delegado de protección de datos sin decir cómo contactarlo. Añada «email» o «url».',
    'retention-too-long':
      '«{{purpose}}» guarda los datos {{received}} meses para la publicidad; el máximo admitido son {{months}} meses. Acorte el plazo.',
    'retention-without-end':
      'Contar el plazo de «{{purpose}}» desde este hecho podría dejarlo sin fin. Cuente desde el último contacto o desde el fin de la relación.',
    'age-too-low':
      'Antes de los {{age}} años nadie puede aceptar solo lo que ofrece este formulario. Ponga {{age}} en lugar de {{received}}.',
    'parent-without-birth-date':
      'Sin fecha de nacimiento, nadie sabe cuándo hace falta el consentimiento del padre o de la madre. Añada un campo «birth-date», o quite «parentalConsent».',
    'parent-without-question':
      'Este formulario no pide ningún consentimiento: el padre o la madre no tendría nada que confirmar. Quite «parentalConsent».',
    'parent-field':
      'Accord pide él mismo el nombre y la dirección del padre o de la madre con el nombre «{{field}}». Dé otro «id» a este campo.',
    'phone-period-over':
      'El consentimiento para las llamadas terminaría el {{date}}, ya pasado a {{today}}. Elija una fecha futura, a menos de un año, o quite «until».',
    'undeclared-sector':
      '«{{text}}» pertenece a un sector en el que la ley prohíbe la venta a distancia no pedida ({{sector}}), y el formulario dice «{{declared}}». Escriba "sector": "{{value}}", que quita los canales prohibidos, o quite esas palabras si no son lo que se vende.',
    'consent-not-asked':
      '«{{purpose}}» anuncia un consentimiento que nadie pide. Haga la pregunta («services» con un campo de tipo «service», «marketing» o «partners»), o ponga la base que convenga.',
    'assumed-consent':
      'Participar, validar o enviar no es aceptar: «{{text}}». Quite esta frase; Accord hace la pregunta aparte, con una respuesta de verdad.',
    'sharing-in-terms':
      'Aceptar unas condiciones no es aceptar que los datos vayan a otra parte. Quite eso de «{{text}}»; nombre a quien los recibe en «partners» o «recipients».',
    'transfer-missing':
      '«{{text}}»: habría datos que salen de la Unión Europea, y el aviso no lo dice. Rellene «transfers» con el país y la garantía (decisión de adecuación, cláusulas tipo), o elija un proveedor dentro de la Unión.',
    'void-safeguard':
      'El «Privacy Shield» ya no protege nada desde el 16 de julio de 2020 (TJUE C-311/18). En lugar de «{{text}}», nombre la decisión de adecuación o las cláusulas tipo vigentes, o quite esta transferencia.',
    'social-security-number':
      '«{{field}}» pide el número de la seguridad social ({{text}}), reservado a unos pocos organismos. Quite este campo.',
    'card-code':
      '«{{field}}» pide el código de seguridad de una tarjeta ({{text}}), que no se guarda nunca. Quite este campo y deje que se pague en el proveedor de pagos.',
    'card-number':
      '«{{field}}» pide un número de tarjeta ({{text}}), que solo sirve para pagar. Quite este campo y deje que se pague en el proveedor de pagos.',
    'identity-document':
      '«{{field}}» pide un documento de identidad o su número ({{text}}). Anote solo que se ha presentado, y quite este campo.',
    'document-copy':
      '«{{field}}» pide una copia que ninguna ley ordena. Mire el documento y anote el resultado: ponga «copy» en false, o dé a este campo una finalidad con la base «legal-obligation».',
    'special-category':
      '«{{field}}» toca la salud, las convicciones o la intimidad ({{text}}): el RGPD lo prohíbe en principio (artículo 9), y este formulario no basta para permitirlo. Quite este campo.',
    'civility-mandatory':
      '«{{field}}» obliga a declararse señor o señora, lo que ninguna compra ni ninguna carta necesita (TJUE C-394/23). Quite «required», o el campo.',
    'account-as-customer':
      'Abrir una cuenta gratuita ({{text}}) no es comprar: todavía no es un cliente. Ponga «relationship» en «prospect», y en «customer» solo después de una venta.',
    'retention-never-starts':
      'Para «{{purpose}}», el plazo empieza con un hecho que no llegará ({{after}}): aquí nadie tiene un contrato, una relación o un consentimiento que terminar. Cuente desde «last-contact» o «collection».',
    'children-without-age':
      'Este formulario se dirige a niños («{{text}}») sin edad mínima: antes de los {{age}} años nadie acepta solo. Añada «minimumAge» y un campo «birth-date», o diríjase a los padres.',
    'robot-caller':
      '«{{text}}» es una máquina: son llamadas automáticas, y la persona debe saber que habla con una máquina. Cambie el canal «phone» por «automated-call», o nombre la empresa cuyos empleados llaman.',
    'french-missing':
      'Lo que leen los consumidores en Francia debe existir en francés (ley de 4 de agosto de 1994). Añada "fr" a «languages» y escriba cada texto en francés.',
    'vague-goods':
      '«{{text}}» no dice qué querrá vender la llamada. Nombre los productos o servicios; si no, el consentimiento corre el riesgo de no valer.',
    'same-text':
      'El texto es el mismo en las dos lenguas ({{other}} y {{language}}): «{{text}}». Tradúzcalo.',
    'other-language': 'Este texto debería estar en {{language}} y parece estar en {{other}}: «{{text}}».',
    'many-partners': '{{count}} socios son más de los que se pueden leer y comparar. Acorte la lista.',
    'partner-list-old':
      'La lista de socios es del {{date}}. Revísela, ponga su fecha al día y avise a las personas de los cambios.',
    'phone-period-shortened':
      'Un consentimiento para llamadas dura un año como máximo: el {{date}} se adelantará al {{last}}, o antes según el día de la respuesta.',
    'objection-basis':
      '«{{purpose}}» anuncia un consentimiento, mientras que la persona solo puede oponerse. Ponga «legitimate-interest» y diga cuál es su interés.',
    'retention-long':
      '«{{purpose}}» guarda los datos {{received}} meses; lo habitual son {{months}} meses. Acorte el plazo, o deje constancia de su razón.',
    'insecure-origin':
      'Una página servida sin cifrar ({{url}}) puede cambiarse por el camino. Pásela a https://.',
    'relative-endpoint':
      'Desde las páginas de {{url}}, «{{received}}» es su propio sitio, y no el receptor. Dé la dirección completa del receptor.',
    'tracking-without-email':
      'Medir la apertura de los correos no tiene sentido aquí: no se ofrece el canal de correo electrónico. Quite «openTracking».',
    'service-without-field':
      'El servicio «{{service}}» no se ofrece en ninguna parte. Añada un campo de tipo «service», o quítelo.',
    'pick-without-yes':
      'Ninguna pregunta pide un sí para «{{purpose}}»: estas casillas no aparecen y nadie puede elegir. Póngalas en el fin de «marketing», donde un canal pide el acuerdo, o quítelas.',
    'many-picks': '{{count}} opciones para «{{purpose}}»: con más de {{most}}, nadie las lee. Reúna algunas.',
    'pick-named-twice':
      '«{{text}}» ya es el nombre de otra opción: nadie las distingue. Cambie una de las dos.',
    'unused-purpose':
      'Ningún dato ni pregunta sirve a «{{purpose}}», que sin embargo el aviso anuncia. Quite este fin si nada lo usa.',
    'newsletter-only':
      'Este formulario solo sirve para recibir novedades: la dirección puede ser obligatoria. El botón debe decir lo que hace.',
    'contract-clause':
      'Este formulario cierra un contrato y toma un número: el contrato debe recordar también que está prohibido llamar a consumidores para vender sin su consentimiento previo.',
    'age-not-asked':
      'La edad mínima de {{age}} años no se comprobará: ningún campo pide la fecha de nacimiento.',
    'age-not-set':
      'Sin «minimumAge», a quien tiene menos de {{age}} años según su fecha de nacimiento no se le pide ningún consentimiento. Escriba la edad que le convenga.',
    'phone-mentions':
      'Para las llamadas, Accord muestra las cinco menciones exigidas y guarda la prueba tres años. Esa lista solo se ha leído en una transcripción.',
    'bloctel-screening': 'En esta fecha, cada número debe compararse con la lista Bloctel antes de llamar.',
    'callback-conditions':
      'Devuelva la llamada en cinco días laborables (de lunes a sábado, sin los festivos), solo sobre lo que se pide, y guarde la petición tres años.',
    'customer-exception':
      'Para sus clientes, el correo electrónico y el SMS no necesitan consentimiento previo, pero solo para productos parecidos a los que compraron. Si no, ponga «similarGoods» en false.',
    'no-customer-exception':
      'Las ofertas son distintas de lo comprado: a sus clientes se les pide el consentimiento como a todos.',
    'b2b-tolerance':
      'Escribir a un profesional sin consentimiento previo es una tolerancia de la CNIL, ligada a su oficio, no un texto de ley. «strictB2B» pide el consentimiento a todos.',
    'customer-retention-long':
      '«{{purpose}}» guarda datos de clientes {{received}} meses para la publicidad; la referencia de la CNIL son {{months}} meses tras el fin de la relación. Acorte el plazo, o escriba y guarde su razón.',
    'likely-never-starts':
      'Para «{{purpose}}», el plazo empieza con {{after}}, y nada dice que este formulario cierre un contrato. Si lo cierra, escriba "concludesContract": true; si no, cuente desde «last-contact».',
    'likely-sector':
      '«{{text}}» podría pertenecer a un sector en el que la ley prohíbe la venta a distancia no pedida ({{sector}}). Si es lo que se vende, escriba "sector": "{{value}}"; si no, dígalo de otro modo.',
    'assumed-terms':
      'Un gesto que valdría como aceptación es discutible: «{{text}}». Pida la aceptación de las condiciones en «terms», con una casilla.',
    'likely-transfer':
      '«{{text}}» guarda por lo general los datos fuera de la Unión Europea. Si este servicio recibe estos datos, nómbrelo en «recipients» y rellene «transfers».',
    'likely-sensitive':
      '«{{field}}» puede tocar un dato delicado ({{text}}). Pídalo solo si el servicio lo exige, y nunca para la publicidad; si no, quite este campo.',
    'likely-account':
      'Este formulario abre una cuenta («{{text}}») y nada dice que la persona haya comprado. Sin compra, ponga «relationship» en «prospect».',
    'likely-children':
      '«{{text}}»: si pueden rellenar este formulario niños, añada «minimumAge» y un campo «birth-date»; antes de los {{age}} años nadie acepta solo. Si lo hacen sus padres, dígalo.',
    'goods-for-children':
      'Estos productos son para niños («{{text}}»). Si rellenan este formulario niños, añada «minimumAge»: antes de los {{age}} años nadie acepta solo.',
    'personal-address':
      '«{{field}}» pide una dirección personal en un formulario para profesionales: así se llega a consumidores, y entonces valen sus reglas. Pida la dirección de trabajo, o ponga «audience» en «consumer».',
    'any-address':
      '«{{field}}» aceptará también una dirección personal (gmail.com, orange.fr…): entonces valen las reglas de los consumidores. Pida una dirección de trabajo en su etiqueta.',
    'private-goods':
      '«{{text}}» se compra para uno mismo, no para el trabajo: valen las reglas de los consumidores, también en una dirección de trabajo. Ponga «audience» en «consumer», u ofrezca lo que sirve para el oficio.',
    'decree-contested':
      'El decreto 2026-662, de donde vienen las reglas del consentimiento para las llamadas, está recurrido ante el Conseil d’État desde el 23 de septiembre de 2026. No se conoce ninguna suspensión: aplíquelo.',
    'withdrawal-function':
      'Un contrato celebrado en línea con un consumidor debe ofrecer una función de desistimiento fácil de encontrar. Accord no la proporciona: añádala a su sitio.',
    'accessible-sale':
      'La venta en línea a consumidores debe ser accesible para las personas con discapacidad, salvo los servicios de empresas de menos de 10 empleados y 2 millones de euros. Haga revisar su sitio.',
    'faint-accent':
      'El color {{colour}} se lee mal sobre {{ground}}: contraste {{found}}, hacen falta 4,5. Las páginas del receptor usan {{instead}} en su lugar.',
    'long-introduction':
      'La introducción tiene {{words}} palabras; bastan {{most}}. Deje una frase: lo que la persona obtiene. Lo demás va en su página.',
    'long-service':
      '{{words}} palabras presentan el servicio «{{service}}»; bastan {{most}}. Diga solo qué hace con los datos.',
    'long-goods':
      '{{words}} palabras dicen lo que usted vende («{{text}}»); bastan {{most}}. Cada casilla las repite: deje los nombres de los productos.',
    'long-recipient':
      '{{words}} palabras para un destinatario («{{text}}»); bastan {{most}}. Nómbrelo, y deje los detalles para su política de privacidad.',
    'long-interest':
      '{{words}} palabras para su interés («{{text}}»); bastan {{most}}. Diga solo lo que espera de ello.',
    'repeated-without':
      '{{count}} preguntas obligatorias dicen que pasa lo mismo («{{text}}»). Escríbalo una vez, en «without» al principio del archivo, y quítelo de las preguntas.',
    'field-text':
      'En la pregunta obligatoria «{{field}}», «{{key}}» hace leer {{words}} palabras más. Quítelo si no dice nada nuevo; lo que pasa sin respuesta puede decirse una sola vez, en «without» al principio del archivo.',
    'many-mandatory':
      'Hay {{count}} preguntas obligatorias; con más de {{most}} muchos abandonan. Haga opcional aquello sin lo que el servicio funciona, o pídalo más tarde.',
    'rare-channel':
      'Pocos comercios hacen todavía publicidad {{channel}}. Quite este canal si no lo usa: es una casilla menos que leer.',
    'long-form':
      'En {{language}}, se leen {{words}} palabras antes del botón; con más de {{most}} muchos abandonan. Acorte primero {{part}} ({{partWords}} palabras) y después {{nextPart}} ({{nextWords}}).',
    'form-twice':
      'El formulario «{{form}}» está dos veces. Deje un solo archivo por formulario, o dé a este su propio id.',
    'jurisdiction-differs':
      'Este formulario sigue el derecho de «{{received}}», y el formulario «{{form}}» el de «{{there}}». Un mismo aviso no puede decir ambos: haga uno por país.',
    'language-lacking':
      'El formulario «{{form}}» existe en {{language}}, este no: el aviso completo no puede darse en ese idioma. Añada el idioma, o quítelo del otro.',
    'business-differs':
      '«{{key}}» dice «{{received}}» aquí y «{{there}}» en el formulario «{{form}}». Es la misma empresa: escriba lo mismo en ambos, o dele otro «controller.id».',
    'business-incomplete':
      '«{{key}}» ({{there}}) figura solo en uno de los dos: este formulario o «{{form}}». Unas personas lo leen y otras no: escríbalo en ambos.',
    'policy-differs':
      'Esta página está en versión «{{received}}» aquí y «{{there}}» en el formulario «{{form}}». Una página tiene una sola versión: actualice ambos a la vez.',
    'basis-differs':
      '«{{purpose}}» se basa en «{{received}}» aquí y en «{{there}}» en el formulario «{{form}}», para las mismas personas. Elija la base verdadera, o dé a este uso otro id si no es el mismo.',
    'duration-differs':
      '«{{purpose}}» guarda los datos {{received}} aquí y {{there}} en el formulario «{{form}}», para las mismas personas. Escriba una misma duración, o dé a este uso otro id si no es el mismo.',
    'purpose-differs':
      '«{{purpose}}» se llama «{{received}}» aquí y «{{there}}» en el formulario «{{form}}». Si es el mismo uso, escriba las mismas palabras; si no, dele otro id.',
    'interest-differs':
      'El interés de «{{purpose}}» se dice de otro modo en el formulario «{{form}}». Escriba las mismas palabras en ambos.',
    'automated-differs':
      '«{{purpose}}» decide sin nadie, o de otro modo, en uno solo de los dos formularios: este o «{{form}}». Diga lo mismo en ambos, o dé a este uso otro id.',
    'purpose-named-twice':
      '«{{purpose}}» lleva las mismas palabras que «{{there}}» del formulario «{{form}}»: la gente lo leería dos veces. Deles un solo id, u otras palabras.',
    'partner-differs':
      'El socio «{{partner}}» se llama «{{received}}» aquí y «{{there}}» en el formulario «{{form}}». Escriba el mismo nombre, o dé a uno otro id.',
    'partner-list-differs':
      'La misma lista de socios lleva la fecha {{received}} aquí y {{there}} en el formulario «{{form}}». Actualice ambos a la vez.',
    'safeguard-differs':
      'Para «{{country}}», la garantía es «{{received}}» aquí y «{{there}}» en el formulario «{{form}}». Escriba la verdadera en ambos.',
    'uncertain-rule': 'La regla que se aplica a la publicidad {{channel}} no está establecida con certeza.',
  },
  confirm: 'Pida a un abogado que lo confirme.',
  names: {
    channel: {
      email: 'por correo electrónico',
      sms: 'por SMS',
      'automated-call': 'por llamada automática',
      fax: 'por fax',
      phone: 'por teléfono',
      post: 'por correo postal',
    },
    after: {
      'end-of-contract': 'el fin del contrato',
      'end-of-relationship': 'el fin de la relación',
      withdrawal: 'la retirada del consentimiento',
    },
    part: {
      title: 'el título y la introducción',
      needed: 'las preguntas obligatorias',
      optional: 'el botón de las preguntas opcionales',
      services: 'los servicios',
      request: 'la llamada',
      consent: 'sus ofertas',
      partners: 'las ofertas de los socios',
      objection: 'lo que se puede rechazar',
    },
    sector: {
      'energy-renovation': 'renovación energética',
      'home-adaptation': 'adaptación de la vivienda',
      'training-account': 'cuenta personal de formación',
      general: 'general',
      press: 'prensa',
      charity: 'organización benéfica',
    },
  },
  changedWords:
    '{{path}}: «{{id}}» decía «{{before}}» y ahora dice «{{now}}». ¿Es lo mismo, mejor dicho? Si no, dele otro id: un sí de antes contaría para otra cosa (FR-P06b).',
  problems: {
    unknownReference:
      'Ningún elemento de «{{decidedBy}}» tiene el id {{received}}. Los ids posibles son los de «{{decidedBy}}»: {{known}}.',
    noneYet: 'ninguno por ahora',
    none: 'ninguna',
    meant: '¿Quería decir «{{suggestion}}»?',
    unknownKey: 'Esta clave no existe aquí.',
    knownKeys: 'Esta clave no existe aquí. Claves conocidas: {{known}}.',
    missing: 'Falta un valor. Se espera: {{expected}}.',
    usedTwice: '{{received}} ya se usa más arriba. Elija otro nombre.',
    other: 'Llegó {{received}}. Se espera: {{expected}}.',
    languageMissing:
      'Falta este texto en esta lengua, que «languages» pide. Escríbalo, o quite la lengua de «languages».',
    templateMissing: 'No se nombra ninguna plantilla. Las plantillas: {{known}}.',
    templateUnknown: 'No hay ninguna plantilla {{received}}. Las plantillas: {{known}}.',
    templateLater:
      'Esta versión de Accord no conoce {{received}}, sino {{known}}: actualice Accord, o nombre esa.',
    saidTwice: '«{{other}}», al principio del archivo, dice lo contrario. Quédese con una de las dos.',
    noChannel: 'Este formulario no tiene nada que preguntar sin un canal. Nombre uno: {{known}}.',
    languageUnknown:
      '{{received}} no es una lengua de este formulario: «languages» pide {{known}}. Añádala a «languages», o quite este texto.',
  },
  received: { nothing: 'nada', 'a list': 'una lista', 'an object': 'un objeto' },
  accepted: {
    'a letter from a to z, then letters, digits or hyphens':
      'una letra de la a a la z, y después letras, cifras o guiones',
    'an address that starts with {{start}} or /': 'una dirección que empieza por {{start}} o /',
    'a date such as {{example}}': 'una fecha como {{example}}',
    'an e-mail address': 'una dirección de correo electrónico',
    'three numbers such as {{example}}': 'tres números como {{example}}',
    'an origin such as {{example}}, with no path': 'un origen como {{example}}, sin ruta',
    'an object': 'un objeto',
    'an object such as {{example}}': 'un objeto como {{example}}',
    'a list': 'una lista',
    'a list such as {{example}}': 'una lista como {{example}}',
    'a text': 'un texto',
    'a whole number': 'un número entero',
    'a number': 'un número',
    'a boolean': 'true o false',
    'at least {{number}} characters': 'al menos {{number}} caracteres',
    'at most {{number}} characters': 'como máximo {{number}} caracteres',
    'at least {{number}} entries': 'al menos {{number}} elementos',
    'at most {{number}} entries': 'como máximo {{number}} elementos',
    'at least {{number}}': 'al menos {{number}}',
    'at most {{number}}': 'como máximo {{number}}',
    'a name used once': 'un nombre usado una sola vez',
    'a number used once': 'un número usado una sola vez',
    'any other name': 'cualquier otro nombre',
    'a colour such as {{example}}': 'un color como {{example}}',
    'a day of the calendar': 'un día del calendario',
    'one of the documented shapes': 'una de las formas descritas en la documentación',
  },
};

export const console: Like<typeof fr.console> = {
  title: 'Consola',
  tokenLabel: 'Su token',
  tokenHelp:
    'El que dio «accord users», o el del propietario, en el archivo owner-token de la carpeta de claves.',
  signIn: 'Abrir',
  signOut: 'Cerrar',
  wrongToken: 'Este token no es el correcto. Compruebe que lo ha copiado entero.',
  unreachable: 'El receptor no responde. Compruebe que está en marcha y vuelva a intentarlo.',
  failed: 'No ha funcionado: {{detail}}',
  loading: 'Un momento…',
  business: 'Empresa',
  refusals: {
    'slip-unknown': 'Ninguna hoja de esta empresa tiene ese número. Léalo de nuevo, signo por signo.',
    'slip-used': 'Esta hoja ya se registró.',
    'slip-date': 'La fecha falta, es futura o anterior a la impresión de la hoja.',
    'answers-invalid': 'Algunas respuestas no se leen.',
    'invalid-answers': 'Corrija estos campos:',
    'several-persons': 'Varias personas comparten esta dirección. Marque la que lo pide.',
    'person-held': 'Sus datos se retienen por un litigio: no se puede borrar nada.',
    'person-erased': 'Sus datos ya están borrados.',
    'archive-key-missing': 'Falta la clave del archivo. No se ha borrado nada.',
    'no-request': 'Esta solicitud ya está cerrada.',
  },
  acts: {
    findPersons: 'Persona buscada',
    listRequests: 'Solicitudes leídas',
    makeLinks: 'Enlace dado',
    recordWithdrawal: 'Rechazo anotado',
    recordDocument: 'Documento visto',
    meetCallRequest: 'Llamada hecha',
    enterSlip: 'Hoja registrada',
    keepSlipPhoto: 'Foto guardada',
    readSlipPhoto: 'Foto leída',
    closeRequest: 'Solicitud cerrada',
    openRequest: 'Solicitud anotada',
    listRequestPersons: 'Solicitante buscado',
    carryOutRequest: 'Solicitud cumplida',
    liftRestriction: 'Datos de nuevo en uso',
    readPersonFile: 'Ficha leída',
    retryDeliveries: 'Envíos reintentados',
    forgetDeliveries: 'Envíos abandonados',
    listSubmissions: 'Respuestas leídas',
    findSubmissionByReference: 'Recibo buscado',
    getBundle: 'Prueba exportada',
    getExcerpt: 'Extracto exportado',
    listExpiring: 'Consentimientos que vencen leídos',
    tellEvents: 'Hechos comunicados',
    holdPerson: 'Datos retenidos',
    listArchive: 'Archivo listado',
    readArchive: 'Archivo leído',
    listAudit: 'Esta lista leída',
  },
  things: {
    form: 'formulario',
    controllers: 'empresas',
    persons: 'personas',
    records: 'pruebas',
    requests: 'solicitudes',
    users: 'usuarios',
    count: 'número',
  },
  slips: {
    help: 'Una hoja de papel rellenada y firmada: escanee su código o escriba su número.',
    serial: 'Número de la hoja',
    open: 'Abrir',
    title: 'Hoja {{serial}}',
    printed: 'Impresa el {{date}}, versión {{version}}.',
    copy: 'Copie lo que la persona ha escrito y marcado, y nada más.',
    signedOn: 'Fecha escrita en la hoja',
    enteredBy: 'Quién la copia',
    unticked: 'Nada marcado',
    photo: 'Foto de la parte firmada (opcional)',
    save: 'Registrar la hoja',
    onlyRefusals: 'La hoja es así: registrar solo lo que rechaza',
    cancel: 'Cancelar',
    saved: 'Registrada. La hoja cuenta.',
    flagged: 'Lo que rechaza está registrado y vale desde ahora. Ningún sí de esta hoja cuenta: {{why}}',
    photoFailed: 'La hoja está registrada, su foto no: {{detail}}',
    otherwise:
      '¿Rechaza algo? Eso cuenta: anótelo en «Personas», con la dirección o el número de la persona.',
    invalid: {
      missing: 'hace falta una respuesta',
      incomplete: 'la dirección está completa, o vacía',
      terms: 'hay que aceptar las condiciones',
      email: 'no es una dirección de correo',
      phone: 'no es un número de teléfono',
      date: 'no es una fecha',
      'date-future': 'ese día no ha llegado',
      'date-past': 'ese año de nacimiento queda demasiado lejos',
      'too-long': 'la respuesta es demasiado larga',
      number: 'no es un número',
      'too-small': 'el número es demasiado pequeño',
      'too-big': 'el número es demasiado grande',
      option: 'no es una de las opciones',
      'holder-same': 'el progenitor necesita su propia dirección',
      postcode: 'no es un código postal del país',
      empty: 'no hay nada rellenado',
      'needed-for-choice': 'un sí lo necesita',
    },
    missing: 'Escriba el número, la fecha y quién la copia.',
  },
  calendar: {
    help: 'Cuando termina el plazo de conservación, la persona se va por sí sola. Aquí no aparece ningún nombre.',
    persons_one: 'Se conserva {{count}} persona.',
    persons_many: 'Se conservan {{count}} de personas.',
    persons_other: 'Se conservan {{count}} personas.',
    archive_one: 'Hay {{count}} elemento en el archivo.',
    archive_many: 'Hay {{count}} de elementos en el archivo.',
    archive_other: 'Hay {{count}} elementos en el archivo.',
    notBefore: 'Nadie se va antes del {{date}}: primero ve usted quién se irá.',
    noKey:
      'Falta la clave del archivo, o es otra. Póngala de nuevo: hasta entonces, quien tiene algo que archivar no se va.',
    coming: 'Próximas salidas',
    nobody: 'Nadie se va en tres meses.',
    notYet: 'Nada todavía: hay una pasada cada día, por sí sola.',
    leave_one: 'se va {{count}} persona',
    leave_many: 'se van {{count}} de personas',
    leave_other: 'se van {{count}} personas',
    ical: 'Descargar para un calendario (iCal)',
    holds: 'En espera, por un litigio',
    runs: 'Últimas pasadas',
    run: '{{left}} se fueron, {{moved}} elementos archivados, {{asked}} preguntadas, {{held}} en espera',
    nothingToDo: 'nada que hacer',
    goesOn: 'sin terminar',
    waiting_one: '{{count}} se queda: el archivo no tiene clave',
    waiting_many: '{{count}} se quedan: el archivo no tiene clave',
    waiting_other: '{{count}} se quedan: el archivo no tiene clave',
  },
  views: {
    people: 'Personas',
    slips: 'Hojas',
    requests: 'Peticiones',
    expiring: 'Consentimientos que caducan',
    calendar: 'Fin de conservación',
    deliveries: 'Envíos',
    figures: 'Cifras',
    audit: 'Quién hizo qué',
  },
  owner: 'Propietario',
  onlyRead: 'Su token permite ver, no cambiar.',
  journalBehind:
    'La base es más antigua que su diario: no se puede contactar a nadie hasta releer el diario (accord journal replay).',
  journalFailing:
    'El diario no se puede escribir desde el {{date}}: una copia restaurada ahora podría perder una negativa. Libere espacio en su disco.',
  auditHelp:
    'Lo que cada uno vio o cambió, lo más reciente primero. No figura ningún nombre ni dirección de una persona.',
  auditEmpty: 'Todavía no se ha anotado nada.',
  auditWhen: 'Cuándo',
  auditWho: 'Quién',
  auditAct: 'Acción',
  auditAbout: 'Sobre qué',
  auditOutcome: 'Resultado',
  auditMore: 'Ver más',
  outcomes: { done: 'hecho', refused: 'denegado', failed: 'fallido' },
  late_one: '{{count}} con retraso',
  late_many: '{{count}} con retraso',
  late_other: '{{count}} con retraso',
  find: 'Buscar a una persona',
  findLabel: 'Dirección de correo electrónico, número de teléfono o número de un recibo',
  findHelp:
    'El número de un recibo es parecido a 51D6723E-B58D. No se puede buscar por nombre: los nombres están cifrados.',
  findButton: 'Buscar',
  findWrong:
    'Escriba una dirección, un número de teléfono o el número de un recibo, como 51D6723E-B58D (o su referencia entera, que empieza por urn:uuid:).',
  nobody: 'No hay nadie registrado con «{{what}}».',
  nobodyHelp:
    '¿Esta persona no quiere que la contacten? Anótelo abajo: valdrá desde ahora, aunque un día figure en un archivo que usted compre.',
  several_one: '{{count}} persona coincide: un número o una dirección se puede compartir.',
  several_many: '{{count}} de personas coinciden: un número o una dirección se puede compartir.',
  several_other: '{{count}} personas coinciden: un número o una dirección se puede compartir.',
  wrote: 'Lo que escribió la persona',
  unconfirmed: 'Escrito al lado, y quizá de otra persona:',
  elsewhere: 'con otra de sus direcciones, u otro de sus números',
  noLink: 'Este contacto se escribió al lado de otro: el enlace solo se abre para el primero.',
  forgotten: 'Ningún formulario nombra ya a: {{names}}. Lo que respondieron estas personas se guarda.',
  restrictedSince: 'Datos aparte desde el {{date}}: nadie los usa.',
  wroteNothing: 'Nada: no rellenó ningún formulario, o sus datos se han borrado.',
  terms: 'Condiciones aceptadas',
  choices: 'Sus elecciones',
  noChoices: 'No hay elecciones registradas.',
  noted: '{{how}} (expresado el {{date}}):',
  takenDown: 'anotado por {{name}}',
  choice: 'Elección',
  answer: 'Respuesta',
  since: 'Desde',
  proof: 'Prueba',
  answers: {
    granted: 'Sí',
    'not-objected': 'No ha dicho no',
    refused: 'No',
    objected: 'No',
    unanswered: 'Sin respuesta',
    withdrawn: 'Retirado',
    waiting: 'Sí, por confirmar',
    waitingParent: 'Sí, por confirmar por el padre o la madre',
    lapsed: 'Sí, nunca confirmado',
  },
  until: 'hasta el {{date}}',
  ended: 'caducó el {{date}}',
  via: 'para {{name}}',
  sources: 'De dónde vienen sus datos',
  onlyDigest: 'Una huella de la dirección o del número',
  unused: 'no se usa',
  origins: {
    form: 'formulario',
    slip: 'hoja de papel',
    operator: 'anotado por usted',
    import: 'tomado de un fichero',
    partner: 'recibido de un socio',
    sender: 'indicado por el servicio que envía los mensajes',
  },
  history: 'Todo lo que está registrado',
  events: {
    form: 'Formulario',
    'plain-form': 'Formulario',
    'one-click': 'Negativa desde el programa de correo',
    mail: 'Elección confirmada por correo electrónico',
    link: 'Negativa desde un enlace',
    preferences: 'Negativa desde su página de elecciones',
    granted: 'Sí dado en su página de elecciones',
    spoken: 'Negativa de viva voz, anotada por usted',
    written: 'Negativa por escrito, anotada por usted',
    sender: 'Negativa en su servicio de envíos',
    imported: 'Datos tomados de un fichero',
    checked: 'Documento visto',
  },
  seen: {
    by: '¿Quién lo vio?',
    save: 'Anotar',
    saved: 'Anotado.',
    title: 'Anotar un documento visto',
    help: 'Lo que ha visto y el resultado. Ni copia ni número: no hay lugar para ello.',
    document: 'Documento',
    result: 'Resultado',
    results: { accepted: 'visto y aceptado', refused: 'visto y rechazado' },
  },
  flagged: 'no vale como consentimiento',
  link: 'Abrir su página de elecciones',
  linkHelp: 'El enlace se abre durante 30 minutos, para quien lo tenga.',
  linkReady: 'Página de elecciones',
  record: 'Anotar una negativa',
  recordHelp:
    'Dicha por teléfono, en el mostrador o en una carta. Cuenta desde el momento en que se expresó.',
  what: 'No más…',
  everything: 'Nada, por ningún medio',
  channels: {
    email: 'Correo electrónico',
    sms: 'SMS',
    'automated-call': 'Llamada automática',
    fax: 'Fax',
    phone: 'Llamada',
    post: 'Correo postal',
    none: 'Otros usos',
    '*': 'Todos los medios a la vez',
  },
  forWhat: '¿Para qué uso?',
  allPurposes: 'Todos los usos',
  fromWhom: '¿De parte de quién?',
  allParties: 'La empresa y sus socios',
  ownOnly: 'Solo la empresa',
  how: '¿Cómo lo dijo?',
  spoken: 'De viva voz',
  written: 'Por escrito',
  when: '¿Cuándo?',
  inFuture: 'Esta fecha está en el futuro. Escriba el momento en que la persona lo dijo.',
  tooEarly: 'Esta fecha es anterior al 25 de mayo de 2018. Escriba el momento en que la persona lo dijo.',
  takenBy: '¿Quién lo oyó o lo leyó?',
  takenByHelp: 'Su nombre. Se cifra con los datos de la persona.',
  whichForm: 'Empresa',
  save: 'Anotar la negativa',
  saved: 'La negativa está registrada.',
  required: 'Rellene este campo.',
  requestsEmpty: 'Ninguna petición espera respuesta.',
  requestsHelp:
    'Una persona que pide ver, corregir o borrar sus datos espera su respuesta en el plazo de un mes.',
  carryOut: 'Hacerlo y responder',
  carryOutHelp:
    'Se hace lo pedido, la petición queda cerrada y se escribe una respuesta con fecha para la persona.',
  whose: 'Hay varios nombres con esta dirección: ¿quién lo pidió?',
  noName: 'sin nombre',
  recordsOf_one: '{{name}} ({{count}} respuesta)',
  recordsOf_many: '{{name}} ({{count}} de respuestas)',
  recordsOf_other: '{{name}} ({{count}} respuestas)',
  correctField: 'Dato por corregir',
  correctValue: 'Lo correcto',
  eraseWarning:
    'La clave de esta persona se destruye: nadie podrá volver a leer sus datos. Lo que la ley pide guardar queda, y la respuesta lo dice.',
  afterDeath: {
    keep: 'Anotar sus instrucciones',
    stop: 'La persona ha fallecido: parar todo contacto',
    erase: 'La persona ha fallecido: borrar sus datos',
  },
  refuseWhy: 'Si no lo hace, diga por qué',
  refuseNot: 'Lo hago',
  refuseReasons: {
    'not-identified': 'Nada dice que sea esta persona',
    'not-theirs': 'No es suyo',
    unfounded: 'Ya se pidió y se respondió',
    'legal-duty': 'La ley pide guardar estos datos',
    'nothing-held': 'No hay nada sobre ella',
  },
  answerLanguage: 'Idioma de la respuesta',
  ownLanguage: 'el de la persona',
  doIt: 'Hacerlo',
  answerReady: 'Hecho. La respuesta para enviar',
  answerCopy: 'Copiar la respuesta',
  answerSent: 'Respuesta enviada',
  answerCopied: 'Copiada',
  fileJson: 'Archivo JSON para adjuntar',
  filePage: 'Página para adjuntar',
  sentAnswer: 'Respuesta',
  lift: 'Usar de nuevo sus datos',
  withDone: 'Mostrar también las peticiones cerradas',
  rights: {
    access: 'Ver sus datos',
    rectification: 'Corregir un dato',
    erasure: 'Borrar sus datos',
    objection: 'Dejar de usar sus datos',
    restriction: 'Suspender el uso de sus datos',
    portability: 'Recibir sus datos en un formato reutilizable',
    'after-death': 'Qué hacer con sus datos después de su muerte',
  },
  due: 'Responder antes del {{date}}, incluido ese día',
  daysLate_one: 'un día de retraso',
  daysLate_many: '{{count}} de días de retraso',
  daysLate_other: '{{count}} días de retraso',
  today: 'hoy',
  tomorrow: 'mañana',
  daysLeft_one: 'dentro de {{count}} día',
  daysLeft_many: 'dentro de {{count}} de días',
  daysLeft_other: 'dentro de {{count}} días',
  asked: 'Pedido el {{date}}',
  closed: 'Respondido el {{date}}',
  close: 'Ya he respondido',
  closeAsk: '¿Ha respondido a esta persona? La petición se cerrará.',
  yesClose: 'Sí, cerrar',
  cancel: 'Cancelar',
  expiringHelp:
    'Un consentimiento para las llamadas dura un año como máximo y no se renueva en silencio. Vuelva a pedirlo con su frase entera, o deje de llamar.',
  expiringEmpty_one: 'Ningún consentimiento caduca de aquí a mañana.',
  expiringEmpty_many: 'Ningún consentimiento caduca en los próximos {{count}} de días.',
  expiringEmpty_other: 'Ningún consentimiento caduca en los próximos {{count}} días.',
  within: 'En los próximos',
  days_one: '{{count}} día',
  days_many: '{{count}} de días',
  days_other: '{{count}} días',
  person: 'Persona',
  ends: 'Último día',
  erased: 'datos borrados',
  webhook: 'Hacia su CRM (webhook)',
  webhookOff:
    'No hay ningún webhook configurado. Para avisar a un CRM de cada cambio: accord serve --webhook.',
  webhookOk: '{{to}} lo ha recibido todo.',
  webhookBehind_one: '{{count}} registro espera a ser transmitido a {{to}}.',
  webhookBehind_many: '{{count}} de registros esperan a ser transmitidos a {{to}}.',
  webhookBehind_other: '{{count}} registros esperan a ser transmitidos a {{to}}.',
  behindSince: 'El primero espera desde el {{date}}.',
  lastTry: 'Último intento el {{date}}: {{problem}}. Intentos para este registro: {{attempts}}.',
  problems: {
    ECONNREFUSED: 'nada escucha en esa dirección',
    ENOTFOUND: 'esa dirección no existe',
    TimeoutError: 'sin respuesta en 15 segundos',
    ETIMEDOUT: 'el servidor no respondió a tiempo',
    ESOCKET: 'no se puede llegar al servidor de correo',
    ECONNECTION: 'no se puede llegar al servidor de correo',
    EDNS: 'ese servidor de correo no existe',
    EAUTH: 'el servidor de correo rechaza el usuario o la contraseña',
    fault: 'un error de Accord, que está en el registro técnico del receptor',
    'smtp 550': 'el servidor de correo rechaza esta dirección (550)',
    'time-slow': 'ninguna respuesta en 30 segundos',
    'time-too-large': 'su respuesta es demasiado larga',
    'time-malformed': 'su respuesta no es un sello de tiempo',
    'time-refused': 'se niega a sellar; el diario del receptor dice por qué',
    'time-imprint': 'el sello es de otra cosa',
    'time-nonce': 'el sello responde a otra pregunta',
    'time-policy': 'el sello sigue otra política que la pedida',
    'time-past': 'su reloj va atrasado respecto al de este receptor: uno de los dos está mal',
    'time-future': 'su reloj va adelantado respecto al de este receptor: uno de los dos está mal',
    'time-signer': 'falta el certificado de quien firmó, o es otro',
    'time-signature': 'la firma es falsa',
    'time-usage': 'su certificado no es para sellos de tiempo',
    'time-expired': 'uno de sus certificados no era válido a esa hora',
    'time-untrusted': 'su certificado no llega hasta el del archivo --time-ca',
    'time-no-anchor': 'el archivo --time-ca no contiene ningún certificado',
  },
  answered: 'respondió {{status}}',
  mailAnswered: 'el servidor de correo respondió {{status}}',
  neverTried: 'Aún ningún intento.',
  retry: 'Volver a intentarlo ahora',
  retried: 'Nuevo intento en marcha.',
  time: 'Hora independiente (sellos de tiempo)',
  timeOff:
    'No hay autoridad de sellado de tiempo: solo este receptor dice cuándo llegó una respuesta. Para elegir una: accord serve --time-authority.',
  timeOk: '{{to}} ha sellado todo el registro. Última hora sellada: {{date}}.',
  timeBehind_one: '{{count}} registro espera el sello de tiempo de {{to}}.',
  timeBehind_many: '{{count}} de registros esperan el sello de tiempo de {{to}}.',
  timeBehind_other: '{{count}} registros esperan el sello de tiempo de {{to}}.',
  timeLast: 'Última hora sellada: {{date}}.',
  timeNever: 'Todavía no hay nada sellado.',
  timeTry: 'Último intento el {{date}}: {{problem}}. Intentos desde el último sello: {{attempts}}.',
  mails: 'Correos a las personas',
  mailsOff:
    'No hay ningún servidor de correo configurado: las personas no pueden pedir un enlace a sus elecciones.',
  mailsState_one: '{{waiting}} en espera, {{count}} abandonado.',
  mailsState_many: '{{waiting}} en espera, {{count}} abandonados.',
  mailsState_other: '{{waiting}} en espera, {{count}} abandonados.',
  lastFailed:
    'Último fallo el {{date}}. Un correo de confirmación se vuelve a intentar durante tres días, un enlace durante un día.',
  mailsSince: 'El más antiguo espera desde el {{date}}.',
  mailsLimited: 'Han salido muchos correos en una hora: los demás esperan su turno. Ninguno se pierde.',
  dead: 'Lo que no se pudo enviar',
  deadHelp:
    'Todos los intentos fallaron, o el servidor lo rechazó para siempre. Corrija la causa y vuelva a intentarlo. Pasados 30 días se olvida.',
  deadKinds: {
    'confirm-mail': 'Correos por confirmar',
    'holder-mail': 'Correos a los padres',
    'address-mail': 'Direcciones por confirmar',
    'reminder-mail': 'Avisos antes de que termine un consentimiento',
    'receipt-mail': 'Copias de respuestas',
    'link-mail': 'Enlaces a las elecciones',
  },
  deadCount_one: '{{count}} envío, del {{date}}.',
  deadCount_many: '{{count}} de envíos, el más antiguo del {{date}}.',
  deadCount_other: '{{count}} envíos, el más antiguo del {{date}}.',
  deadTried: 'Último intento el {{date}}: {{problem}}.',
  retryDead: 'Volver a intentarlo',
  forget: 'Olvidar',
  forgetHelp: 'Estos envíos no saldrán nunca. Las elecciones de las personas siguen registradas.',
  forgetNow: 'Olvidar para siempre',
  nowForgotten: 'Olvidado.',
  log: 'Registro',
  records_one: '{{text}} registro firmado.',
  records_many: '{{text}} de registros firmados.',
  records_other: '{{text}} registros firmados.',
  figuresHelp:
    'Respuestas por semana. Quien responde dos veces cuenta dos veces; lo que no prueba nada no se cuenta como un sí.',
  weeks: 'Periodo',
  weeksOf_one: '{{count}} semana',
  weeksOf_many: '{{count}} de semanas',
  weeksOf_other: '{{count}} semanas',
  party: 'De parte de',
  series: { yes: 'Sí', no: 'No', withdrawn: 'Retirado' },
  week: 'Semana del',
  silent: 'Sin respuesta',
  tableOf: 'Las mismas cifras en una tabla',
  figuresEmpty: 'Ninguna respuesta en este periodo.',
  chartOf: '{{channel}}: sí, no y retiradas por semana',
  needsScript: 'Esta página necesita JavaScript.',
};

/** What a check of a proof comes to, for whoever is shown one: on the command line, and in a page. */
export const verify: Like<typeof fr.verify> = {
  title: 'Comprobar una prueba de Accord',
  words: {
    valid: 'La prueba es válida',
    invalid: 'La prueba no es válida',
    'cannot-tell': 'No se puede saber',
  },
  statements: {
    record: {
      valid: 'El receptor firmó este documento. Nada ha cambiado en él.',
      invalid: 'La firma del documento no es correcta.',
      'cannot-tell': 'La clave que firmó este documento no está entre sus claves de confianza.',
    },
    log: {
      valid: 'Está en el registro {{log}}, en el lugar {{index}}.',
      invalid: 'No está en el registro como dice.',
      'cannot-tell': 'La clave de este registro no está entre sus claves de confianza.',
    },
    time: {
      valid: 'Una autoridad independiente vio este registro el {{time}}: el documento ya existía.',
      invalid: 'El sello de tiempo no es correcto.',
      'cannot-tell': 'La autoridad de tiempo no está entre sus certificados de confianza.',
    },
    shown: {
      valid: 'Lo que se veía en pantalla es lo que nombra el documento firmado.',
      invalid: 'Lo que se muestra no es lo que se veía en pantalla.',
      'cannot-tell': 'No se ha podido comparar lo que se veía en pantalla.',
    },
    private: {
      valid: 'Los datos mostrados son los de este documento.',
      invalid: 'Los datos mostrados no son los de este documento.',
      'cannot-tell': 'No se han podido comparar los datos mostrados.',
    },
    reading: {
      valid: 'El documento legible es el firmado.',
      invalid: 'El documento legible no es el firmado: lea el firmado.',
      'cannot-tell': 'No se ha podido comparar el documento legible.',
    },
    later: {
      valid: 'Lo que vino después está firmado y en el registro.',
      invalid: 'Un documento posterior no es correcto.',
      'cannot-tell': 'La clave de un documento posterior no está entre sus claves de confianza.',
    },
    statement: {
      valid: 'El receptor firmó este extracto para usted. Nada ha cambiado en él.',
      invalid: 'La firma del extracto no es correcta.',
      'cannot-tell':
        'La clave que firmó este extracto no está entre sus claves de confianza, o fue retirada.',
    },
    item: {
      valid: 'Las preguntas y respuestas mostradas son las que nombra el extracto.',
      invalid: 'Las preguntas o respuestas mostradas no son las que nombra el extracto.',
      'cannot-tell': 'No se han podido comparar las preguntas mostradas.',
    },
    page: {
      valid: 'La página legible muestra lo que se veía en pantalla.',
      invalid: 'La página legible no muestra lo que se veía en pantalla: no la crea.',
      'cannot-tell': 'La página legible es de otra versión: no se compara.',
    },
  },
  warnings: {
    'own-keys':
      'Estas claves vienen con la prueba: todo concuerda, pero nadie puede decir quién la hizo. Pida las claves al receptor por otro camino.',
    'no-time': 'Ninguna autoridad independiente ha fechado aún este registro: la hora es la del receptor.',
    'late-logged': 'El registro se fechó más de un día después de la hora del documento.',
    flagged: 'Esta respuesta se guardó, pero nunca valió como acuerdo.',
    'later-no': 'La misma persona dijo que no después.',
    'on-word':
      'Que esta pregunta esté en el documento del registro se apoya en la palabra firmada del receptor. El documento entero lo muestra: pídalo si tiene dudas.',
    'ask-address': 'Antes de cada uso, pregunte aquí si sigue en pie: {{address}}',
    unconfirmed: 'Este sí solo cuenta cuando la persona lo confirma: la dirección lo dice.',
    who: 'Esto prueba qué se recibió y cuándo; no quién estaba ante la pantalla, ni que no llegara un rechazo por otro camino.',
  },
  reasons: {
    'record-malformed': 'documento ilegible',
    'record-key': 'clave desconocida',
    'record-key-revoked': 'clave retirada antes de que un reloj independiente viera el documento',
    'record-signature': 'firma falsa',
    'log-malformed': 'prueba de registro ilegible',
    'log-key': 'clave de registro desconocida',
    'log-signature': 'firma del registro falsa',
    'log-inclusion': 'camino falso en el registro',
    presentation: 'otra huella',
    'private-part': 'otra huella',
    'record-differs': 'textos distintos',
    'time-malformed': 'ilegible, falso o de otro texto',
    'time-untrusted': 'autoridad desconocida',
    'time-before': 'fechado antes de la hora del documento',
    'later-malformed': 'de otra persona, o ilegible',
    'statement-malformed': 'extracto ilegible',
    'statement-key-revoked': 'clave retirada',
    'item-differs': 'otra huella',
    'item-missing': 'falta una pregunta, o sobra una',
    'page-differs': 'textos distintos',
  },
  shownAbout:
    'Esto es lo que se veía en pantalla, dibujado de nuevo a partir de presentation.json. La prueba está en receipt.jws y proof.tlog-proof: esta página es para leer y no prueba nada por sí sola.',
  pick: 'Elija el archivo de la prueba (bundle.json)',
  pickKeys: 'Sus claves de confianza: jwks.json, log.vkey, tsa-ca.pem',
  unreadable: 'Este archivo no es una prueba',
  who: 'A quién',
  when: 'Cuándo',
  answers: {
    granted: 'sí',
    refused: 'no',
    objected: 'no',
    'not-objected': 'no dijo que no',
    withdrawn: 'retirado',
    unanswered: 'sin respuesta',
  },
  notSent: 'Nada sale de esta página.',
};

export const defence: Like<typeof fr.defence> = {
  title: 'Expediente de prueba',
  made: '{{business}} hizo este expediente el {{made}}.',
  question: '¿A quién se podía contactar el {{moment}}? Canal: {{channel}}.',
  channels: {
    email: 'correo electrónico',
    sms: 'SMS',
    'automated-call': 'llamada automática',
    fax: 'fax',
    phone: 'llamada',
    post: 'carta',
    'social-message': 'mensajería',
    push: 'notificación',
  },
  ahead: 'Ese momento aún no ha llegado. Las respuestas dicen lo que se sabe hoy.',
  facts: {
    list: 'La lista',
    form: 'El formulario',
    rules: 'Edición de las reglas',
    lines: 'Líneas',
    allowed: 'Contacto permitido',
    refused: 'Contacto no permitido',
    proofs: 'Pruebas adjuntas',
    stamped: 'de ellas, fechadas por una autoridad independiente',
    key: 'La clave que firma el expediente',
  },
  resultTitle: 'El resultado',
  yes: 'sí',
  no: 'no',
  count: 'Líneas',
  answer: 'Respuesta',
  reason: 'Por qué',
  rule: 'Regla',
  line: 'Línea',
  proof: 'Prueba',
  first: 'Las primeras {{count}} líneas. Todas están en answers.csv.',
  confirm: 'Algunas reglas se deben confirmar con un abogado.',
  provesTitle: 'Lo que prueba este expediente',
  proves: {
    record: 'Cada prueba adjunta es un registro firmado. Muestra la pregunta, la respuesta y la pantalla.',
    log: 'Está en un diario. Nadie puede quitarla sin que se vea.',
    time: 'Las que fechó una autoridad independiente existían entonces. De las demás, solo lo dice el reloj de la empresa.',
    later: 'Una retirada posterior al sí está adjunta a la prueba.',
    whole: 'La firma muestra que ningún archivo ha cambiado desde entonces.',
  },
  provesNotTitle: 'Lo que no prueba',
  provesNot: {
    person: 'Quién estaba delante de la pantalla.',
    contact: 'Si se envió un mensaje o se hizo una llamada.',
    computed:
      'Las respuestas son un cálculo de la empresa, hecho en esa fecha. Están firmadas. Las pruebas permiten repetirlo.',
    unknown:
      'Una línea sin prueba solo dice que la empresa no tiene nada. Quien fue borrado después también es desconocido.',
    keys: 'Quién lo hizo, si solo tiene las claves del expediente. Búsquelas en otro lugar: el sitio de la empresa, un contrato, un auditor.',
  },
  checkTitle: 'Cómo comprobarlo',
  checkWhole: 'El expediente entero, con OpenSSL 3. key.pem viene de otro lugar que el expediente.',
  checkProof: 'Una prueba: «accord verify proofs/NÚMERO --trust CLAVES», o los comandos de docs/proof.md.',
  filesTitle: 'Los archivos',
  files: {
    answers:
      'answers.csv: la lista, y una respuesta por línea. Las columnas de las respuestas empiezan por «accord_».',
    later: 'accord_later: una respuesta llegó después de ese momento. Allí no cuenta.',
    facts: 'defence.json: lo que se preguntó, para un programa.',
    proofs: 'proofs: una carpeta por prueba. shown.html muestra la pantalla.',
    manifest: 'manifest.sha256 y manifest.sig: la huella de cada archivo, y la firma.',
  },
  written:
    '{{file}}: {{lines}} líneas, {{allowed}} de ellas permitidas, y {{proofs}} pruebas. Para comprobarlo: docs/defence.md.',
};

/** What stands at a place of a form’s file, for an owner who left it out. */
export const needed: Like<typeof fr.needed> = {
  template: 'La plantilla de la que parte el formulario: aporta todo lo que usted no escribe.',
  goods: 'Lo que usted ofrece, en palabras que la gente reconozca. La ley lo exige para las llamadas.',
  keepMonths:
    'Cuántos meses guarda usted estos datos tras el último contacto. La ley no da ningún plazo: elija el que necesite.',
  channels:
    'Cómo quiere escribir o llamar a la gente: una pregunta por cada uno. Una lista vacía si no lo quiere.',
  id: 'El nombre corto del formulario, en su dirección y en cada prueba.',
  version: 'Tres números. Auméntelos con cada cambio del formulario.',
  languages: 'Los idiomas del formulario, primero el principal.',
  jurisdiction: 'El país cuya ley se aplica.',
  audience: 'Quién rellena el formulario: un consumidor, un profesional, una organización.',
  relationship: 'Qué une a estas personas con usted: aún no son clientes, lo son, o tienen un contrato.',
  endpoint: 'La dirección del receptor; «/» cuando también sirve la página.',
  title: 'El título del formulario.',
  submit: 'El texto del botón: lo que hace, sin publicidad.',
  without: 'Lo que no se hace sin las respuestas obligatorias.',
  controller: 'La empresa que decide para qué sirven los datos.',
  'controller.id':
    'El nombre corto de la empresa, para siempre: las respuestas se guardan con él aunque la empresa cambie de nombre.',
  'controller.name': 'El nombre legal, con la forma de la sociedad.',
  'controller.address': 'La dirección postal de la empresa: la ley exige que la gente la conozca.',
  'controller.email': 'Adónde escribe la gente para ejercer sus derechos.',
  'controller.dataProtectionOfficer':
    'Cómo contactar con el delegado de protección de datos: un correo o una página.',
  'controller.representative': 'Su representante en la Unión Europea.',
  policy: 'Su página completa sobre protección de datos.',
  'policy.url': 'La dirección de esa página.',
  'policy.version': 'La versión de esa página, guardada en cada prueba.',
  purposes: 'Para qué sirven los datos: una entrada por uso.',
  'purposes[].id': 'El nombre corto de este uso, que emplea el resto del archivo.',
  'purposes[].basis':
    'Lo que permite este uso: «contract» para un pedido, «consent» para publicidad aceptada.',
  'purposes[].title': 'Lo que se hace, empezando por un verbo.',
  'purposes[].interest': 'Su interés, donde la gente solo puede oponerse.',
  'purposes[].retention': 'Cuánto tiempo se guardan los datos para este uso.',
  'purposes[].retention.months': 'El número de meses.',
  'purposes[].retention.after': 'El momento desde el que se cuentan.',
  recipients: 'Quién más ve los datos.',
  'recipients[].text': 'Quién es, en una frase.',
  'transfers[].country': 'El nombre del país.',
  'transfers[].safeguard': 'Lo que protege allí los datos.',
  fields: 'Las preguntas, en orden.',
  'fields[].id': 'El nombre corto de la respuesta en lo que usted recibe.',
  'fields[].type': 'El tipo de pregunta.',
  'fields[].label': 'La pregunta.',
  'fields[].without': 'Qué pasa sin respuesta.',
  'fields[].purposes': 'Los usos que necesitan la respuesta.',
  'fields[].options[].value': 'Lo que usted recibe.',
  'fields[].options[].label': 'Lo que la gente lee.',
  'services[].label': 'El texto de la casilla, dicho como un sí.',
  'services[].text': 'Qué se hace con los datos, en pocas palabras.',
  'services[].purpose': 'El uso de este servicio.',
  'terms.label': 'El texto de la casilla.',
  'terms.url': 'La dirección de las condiciones.',
  'callback.about': 'El asunto de la llamada.',
  'marketing.goods': 'Lo que usted ofrece, en palabras que la gente reconozca.',
  'marketing.channels': 'Cómo quiere escribir o llamar a la gente: una pregunta por cada uno.',
  'partners.list': 'La lista pública de sus socios: su dirección, su versión y su día.',
  'partners.list.url': 'La dirección de la lista.',
  'partners.list.version': 'La versión de la lista, guardada en cada prueba.',
  'partners.list.date': 'El día de esa versión.',
  'partners.members': 'Cada socio por su nombre legal: una categoría no basta.',
  'partners.members[].id': 'El nombre corto del socio, para siempre.',
  'partners.members[].name': 'El nombre legal del socio.',
  'partners.members[].goods': 'Lo que ofrece el socio.',
  'partners.members[].channels': 'Cómo escribiría o llamaría el socio.',
  'theme.accent': 'El color de los botones y enlaces.',
};

/** What templates say, word for word as in every proof of a form that names one: an edition is never reworded. */
export const templates: Like<typeof fr.templates> = {
  shared: {
    anyGoods: 'novedades y promociones',
    interest: 'dar a conocer nuestras novedades',
    offers: 'enviarle nuestras ofertas',
    partnerOffers: 'dar sus datos de contacto a nuestros socios nombrados',
    callback: 'llamarle si nos lo pide',
    hosting: 'Nuestra empresa de alojamiento.',
    email: 'Dirección de correo electrónico',
    phone: 'Teléfono',
    address: 'Dirección postal',
    firstName: 'Nombre',
    lastName: 'Apellidos',
    name: 'Nombre y apellidos',
  },
  newsletter: {
    name: 'Boletín',
    about: 'Una dirección, un boletín, nada más.',
    title: 'Nuestro boletín',
    submit: 'Suscribirme al boletín',
    without: 'Sin esta respuesta no hay boletín.',
    offers: 'enviarle el boletín',
  },
  loyaltyCard: {
    name: 'Tarjeta de fidelidad',
    about: 'Una tarjeta que cuenta puntos, y sus ofertas para quien las quiera.',
    title: 'Su tarjeta de fidelidad',
    submit: 'Crear mi tarjeta',
    without: 'Sin estas respuestas no hay tarjeta.',
    saved: 'Su tarjeta está lista',
    purpose: 'llevar su tarjeta y contar sus puntos',
  },
  account: {
    name: 'Cuenta de cliente',
    about: 'Una cuenta para seguir los pedidos.',
    title: 'Mi cuenta',
    submit: 'Crear mi cuenta',
    without: 'Sin esta respuesta no hay cuenta.',
    purpose: 'llevar su cuenta y seguir sus pedidos',
    firstNameWithout: 'Sin él escribimos «Buenos días» y nada más.',
  },
  quoteRequest: {
    name: 'Solicitud de presupuesto',
    about: 'Un proyecto descrito, un presupuesto a cambio.',
    title: 'Pedir un presupuesto',
    submit: 'Enviar mi solicitud',
    without: 'Sin estas respuestas, no hay presupuesto.',
    saved: 'Su solicitud está registrada',
    purpose: 'preparar su presupuesto y responderle',
    message: 'Su proyecto',
  },
  businessContact: {
    name: 'Contacto profesional',
    about: 'Un mensaje de una persona en su trabajo, sobre su oficio.',
    title: 'Hablemos de su proyecto',
    submit: 'Enviar mi mensaje',
    without: 'Sin estas respuestas no podemos responderle.',
    saved: 'Su mensaje está registrado',
    purpose: 'responder a su mensaje',
    organisation: 'Organización',
    email: 'Correo electrónico profesional',
    message: 'Su mensaje',
  },
  event: {
    name: 'Inscripción a un evento',
    about: 'Plazas en un encuentro, un taller, una visita.',
    title: 'Su inscripción',
    submit: 'Pedir mi plaza',
    without: 'Sin estas respuestas no hay plaza.',
    saved: 'Su inscripción está registrada',
    purpose: 'guardar su plaza y enviarle los detalles prácticos',
    places: 'Número de plazas',
    placesWithout: 'Sin respuesta, una plaza.',
  },
  club: {
    name: 'Club con menores',
    about: 'Una inscripción: los más jóvenes aceptan con su padre o su madre.',
    title: 'Unirse al club',
    submit: 'Enviar mi inscripción',
    without: 'Sin estas respuestas no hay inscripción.',
    saved: 'Su inscripción está registrada',
    purpose: 'gestionar su inscripción',
    birthDate: 'Fecha de nacimiento',
  },
};

/** Texts that stand where an owner left one out, as examples. */
export const examples: Like<typeof fr.examples> = {
  goods: 'libros y encuentros',
  title: 'Nuestro boletín',
  submit: 'Suscribirme al boletín',
  without: 'Sin ella no hay boletín.',
  aTitle: 'enviarle el boletín',
  purposesInterest: 'dar a conocer las novedades',
  recipientsText: 'Nuestra empresa de alojamiento.',
  transfersCountry: 'Estados Unidos',
  transfersSafeguard: 'Cláusulas contractuales tipo',
  sourcesFrom: 'Nuestra tienda',
  sourcesData: 'sus compras',
  label: 'Dirección de correo electrónico',
  fieldsWithout: 'Sin ella no hay boletín.',
  fieldsOptionsLabel: 'Gas',
  servicesLabel: 'Recordar mis compras',
  servicesText: 'se guardan un año',
  termsLabel: 'Acepto las condiciones.',
  callbackAbout: 'mi proyecto',
  partnersMembersGoods: 'café en grano',
};
