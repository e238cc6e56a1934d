import type { CheckInWords } from './types.ts';

export const es: CheckInWords = {
  title: 'Llegadas',
  intro:
    'Escanee la imagen de la confirmación del cliente o escriba el código. Un lector de mano funciona en todo momento.',
  camera: {
    starting: 'Encendiendo la cámara …',
    reading: 'Muestre el código a la cámara.',
    refused: 'La cámara está bloqueada. Permítala en la barra de direcciones o escriba el código.',
    missing: 'Aquí no se puede usar ninguna cámara. Escriba el código.',
    busy: 'Otro programa tiene la cámara. Ciérrelo y enciéndala otra vez, o escriba el código.',
    insecure:
      'Los navegadores dan la cámara solo a direcciones https. Escriba el código o use un lector de mano.',
  },
  cameraPicture: 'Imagen de la cámara',
  otherCamera: 'Otra cámara',
  light: 'Luz',
  startCamera: 'Escanear con la cámara',
  stopCamera: 'Apagar la cámara',
  code: 'Código',
  codeMissing: 'Escriba el código de la confirmación del cliente.',
  checkIn: 'Registrar llegada',
  lookingUp: 'Buscando la cita …',
  next: 'Siguiente cliente',
  sound: 'Sonido',
  location: 'Casa',
  toKiosk: 'Convertir en quiosco',
  welcome: (name) => (name === null ? 'Le damos la bienvenida' : `Le damos la bienvenida, ${name}`),
  keptHere: 'Guardado en este dispositivo hasta que vuelva la conexión.',
  openVisit: 'Abrir en el calendario',
  noName: 'Un cliente',
  because: 'Registrar la llegada igualmente, porque …',
  becauseExample: 'El tranvía se paró',
  letIn: 'Dejar entrar',
  letInDone: 'Llegada registrada.',
  noListNoConnection:
    'Sin conexión y sin la lista de hoy en este dispositivo: no se pueden comprobar los códigos.',
  byList: (time) => `Sin conexión. Los códigos se comprueban con la lista de las ${time}.`,
  unsettled: (count) =>
    `${count === 1 ? '1 llegada está' : `${count} llegadas están`} solo en este dispositivo. Deje la página abierta hasta que vuelva la conexión.`,
  toLookAt: 'Por revisar',
  letInAt: (name, time, device) => `${name ?? 'Un cliente'}, entró a las ${time} (${device})`,
  seenTo: 'Resuelto',
  refusals: {
    'not-a-code': {
      title: 'Esto no es un código de llegada',
      advice: 'Pida el código del mensaje de confirmación: seis letras y cifras, o la imagen.',
    },
    'not-ours': {
      title: 'Este código es de otro spa',
      advice: 'Mire con el cliente qué casa nombra la confirmación.',
    },
    'not-found': {
      title: 'Ninguna cita tiene este código',
      advice: 'Revise cada letra o busque al cliente por su nombre en el calendario.',
    },
    replaced: {
      title: 'Este código ya no vale',
      advice: 'La cita cambió después de enviarse el código. Pida el mensaje más reciente.',
    },
    'too-early': {
      title: 'Demasiado pronto',
      advice: 'Mire el día y la hora de la cita: el código vale desde poco antes.',
    },
    'too-late': {
      title: 'Demasiado tarde',
      advice: 'La hora de la cita ya pasó. Ábrala en el calendario y decida con el cliente.',
    },
    'already-used': {
      title: 'La llegada ya está registrada',
      advice: 'Este código ya se usó. Si el cliente está en recepción, todo está bien.',
    },
    'not-paid': {
      title: 'Aún sin pagar',
      advice: 'Pida al cliente que pague con el enlace del chat y escanee otra vez.',
    },
    retired: {
      title: 'Este código se firmó con una clave antigua',
      advice:
        'Pida las seis letras y cifras de la confirmación y escríbalas. La cita bien puede seguir igual.',
    },
    'other-house': {
      title: 'Esta cita es en otra casa',
      advice:
        'La llegada no está registrada. Indique al cliente adónde ir, o abra la cita para decidir con él.',
    },
    cancelled: { title: 'Esta cita se canceló', advice: 'Ofrezca al cliente otra hora.' },
    'not-on-list': {
      title: 'No está en la lista de hoy',
      advice:
        'Sin conexión no se puede consultar: puede ser de otro día, de otra casa o recién reservada. Usted conoce a sus clientes.',
    },
    'type-instead': {
      title: 'Este navegador no puede comprobar la imagen sin conexión',
      advice: 'Escriba las seis letras y cifras de la confirmación.',
    },
    'no-connection': {
      title: 'Sin conexión y sin la lista de hoy',
      advice:
        'Deje entrar al cliente según su criterio y registre la llegada más tarde. Abra esta página una vez al día mientras haya conexión.',
    },
    'too-many-tries': {
      title: 'Demasiados códigos que no llevan a nada',
      advice: 'Espere cinco minutos o busque al cliente por su nombre en el calendario.',
    },
    failed: {
      title: 'Llegada no registrada',
      advice: 'El servidor no ha podido hacerlo ahora. Inténtelo en un momento.',
    },
  },
  usedAt: (time, device) =>
    `A las ${time}${device === null ? '' : ` (${device})`}. Si es el mismo cliente, todo está bien.`,
  atHouse: (house) => `Esta cita es en ${house}`,
  from: (moment) => `La llegada se puede registrar desde: ${moment}.`,
  until: (moment) => `El plazo terminó: ${moment}. Usted decide.`,
  twice: (time, device) =>
    `También se registró${time === null ? '' : ` a las ${time}`}${device === null ? '' : ` (${device})`}: ¿fue el mismo cliente dos veces o dos con un código?`,
  movedMeanwhile: 'Entretanto la cita se movió o cambió.',
  elsewhereMeanwhile: 'Entretanto la cita pasó a otra casa.',
  cancelledMeanwhile: 'Entretanto la cita se canceló.',
  notWritten: (title) => `${title}: no se pudo registrar la llegada.`,
  kiosk: {
    title: 'Convertir este dispositivo en quiosco',
    help: 'Los clientes registran aquí su llegada solos, con o sin conexión. Muestra solo nombres de pila y no puede hacer nada más: para volver al calendario, cierre la sesión e iníciela otra vez.',
    house: 'Casa',
    device: 'Nombre del dispositivo',
    start: 'Iniciar el quiosco',
    notLoaded: 'No se han cargado las casas',
  },
};
