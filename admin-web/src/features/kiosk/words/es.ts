import type { KioskWords } from './types.ts';

const desk = 'Acérquese a recepción, por favor, y lo vemos juntos.';

export const es: KioskWords = {
  language: 'Español',
  hold: 'Muestre su código a la cámara',
  holdMore: 'Es la imagen de su confirmación, en el móvil o en papel.',
  camera: {
    starting: 'Encendiendo la cámara …',
    refused: 'Aquí no se permite usar la cámara. Escriba su código, por favor.',
    missing: 'Aquí no hay cámara. Escriba su código, por favor.',
    busy: 'La cámara está ocupada. Escriba su código, por favor.',
    insecure: 'En esta dirección no se puede usar la cámara. Escriba su código, por favor.',
  },
  typeInstead: 'Escribir el código',
  scanInstead: 'Usar la cámara',
  code: 'Su código',
  codeMore: 'Seis letras y cifras de su confirmación.',
  checkIn: 'Registrar mi llegada',
  otherCamera: 'Otra cámara',
  lightOn: 'Encender la luz',
  lightOff: 'Apagar la luz',
  soundOn: 'Activar el sonido',
  soundOff: 'Quitar el sonido',
  moment: 'Un momento …',
  offline: 'Ahora no hay conexión, pero puede registrar su llegada igualmente.',
  welcome: (name) => (name === null ? 'Le damos la bienvenida' : `Le damos la bienvenida, ${name}`),
  begins: (time, therapist) => `Empieza a las ${time} con ${therapist}.`,
  ends: (therapist, until) => `${therapist} viene enseguida. Su cita termina a las ${until}.`,
  seat: 'Tome asiento, por favor. Vendremos a buscarle.',
  comeFrom: (time) => `Puede registrar su llegada a partir de las ${time}. Mientras tanto, póngase cómodo.`,
  usedSince: (time) => `Llegó a las ${time}. Tome asiento, por favor.`,
  atHouse: (house) => `Su visita es en ${house}. Si necesita saber cómo llegar, acérquese a la recepción.`,
  refusals: {
    'not-a-code': {
      title: 'Esto no es un código de llegada',
      next: 'Muestre la imagen de su confirmación o escriba las seis letras y cifras.',
    },
    'not-ours': { title: 'Este código es de otra casa', next: desk },
    'not-found': {
      title: 'No encontramos este código',
      next: 'Revise cada letra, por favor, o acérquese a recepción.',
    },
    replaced: {
      title: 'Tiene un código más nuevo',
      next: 'Su cita ha cambiado. Muestre el mensaje más reciente o escriba las seis letras y cifras.',
    },
    'too-early': { title: 'Ha llegado con tiempo', next: desk },
    'too-late': {
      title: 'Su cita empezó hace un rato',
      next: 'Acérquese a recepción, por favor, y vemos qué se puede hacer.',
    },
    'already-used': { title: 'Su llegada ya está registrada', next: 'Tome asiento, por favor.' },
    'not-paid': {
      title: 'Su cita aún no está pagada',
      next: 'Pague con el enlace de su chat y muestre el código otra vez, o acérquese a recepción.',
    },
    cancelled: {
      title: 'Esta cita se canceló',
      next: 'Acérquese a recepción, por favor, y le buscamos otra hora.',
    },
    'other-house': { title: 'Su visita es en otra casa', next: desk },
    retired: {
      title: 'Ya no podemos leer este código',
      next: 'Escriba las seis letras y cifras, por favor.',
    },
    'not-on-list': { title: 'Ahora mismo no podemos consultarlo', next: desk },
    'type-instead': {
      title: 'Escriba su código, por favor',
      next: 'Son seis letras y cifras de su confirmación.',
    },
    'no-connection': { title: 'Ahora mismo no podemos consultarlo', next: desk },
    'too-many-tries': {
      title: 'Demasiados códigos que no conocemos',
      next: 'Acérquese a recepción, por favor.',
    },
    failed: { title: 'No ha funcionado', next: desk },
  },
  next: 'Siguiente',
  staff: 'Equipo',
  leaveTitle: '¿Cerrar la sesión de este dispositivo?',
  leaveMore: 'Dejará de servir para registrar llegadas hasta que alguien inicie sesión con su contraseña.',
  leave: 'Cerrar sesión',
  stay: 'Dejarlo así',
  chooseLanguage: 'Idioma',
};
