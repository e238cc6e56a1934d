import { week } from '../../unit/dialogs/scenes.ts';
import { past, receipt, thursday, today } from '../facts.ts';
import { happy, type Transcript } from '../transcript.ts';

const visits = { visits: [today] };
const been = { ...week, visits: [past] };
const asked = { answers: { receipts: [receipt] } };

/** The same errands as they are typed on a phone. */
export const onAPhone: readonly Transcript[] = happy('returning', [
  ['llega y lo escribe deprisa', visits, ['ya toy aqui', 'Su llegada está registrada']],
  ['avisa desde la puerta', visits, ['estamos en la puerta', 'Su llegada está registrada']],
  [
    'llega un poco tarde y le preguntan cuánto',
    visits,
    ['llego un pelin tarde', '¿Con cuánto retraso llegará?'],
    ['unos 20 min', 'llega 20 minutos más tarde'],
  ],
  ['pregunta cuándo era', visits, ['cuando tengo cita?', 'lunes, 2 de marzo, 12:00', 'K7M4PX']],
  [
    'cancela y antes se le dice lo que pierde',
    { ...visits, fee: 8500 },
    [
      'al final no puedo ir hoy, cancelala',
      'lo pagado (85,00 €) ya no se puede devolver',
      '¿Cancelo la cita?',
    ],
    ['si', 'Cita cancelada'],
  ],
  [
    'se piensa si cancela pagando la mitad',
    { ...thursday, fee: 4250 },
    ['kiero anular mi cita', 'retenemos 42,50 € y le devolvemos 42,50 €'],
    ['no espera', '~Cita cancelada'],
    ['mejor si, anulala', 'retenemos 42,50 €', '¿Cancelo la cita?'],
    ['si, anulala', 'Cita cancelada'],
  ],
  [
    'espera a que salga algo y lo deja',
    { free: [] },
    ['tejido profundo mañana', '[Avisarme si hay hora]'],
    ['avisame si sale algo', 'le aviso aquí si queda libre: Deep tissue massage'],
    ['mis citas', 'Está en lista de espera', '[Dejar de esperar: mar 3 mar]'],
    ['quitame de la lista de espera porfa', 'ya no estoy pendiente'],
    ['mis citas', '~lista de espera'],
  ],
  [
    'se apunta en la lista de espera con sus palabras',
    { free: [] },
    ['sueco mañana a la tarde'],
    ['apuntame en lista de espera', 'Swedish massage', 'entre las 12:00 y las 20:00'],
  ],
  [
    'da estrellas y unas palabras',
    been,
    ['os kiero dejar una reseña', '¿qué tal fue?', '[★★★★★]'],
    ['5 estrellas', 'unas palabras'],
    ['Ana tiene manos de oro', 'se lo he pasado al equipo'],
  ],
  ['pregunta dónde quedan', week, ['donde kedais?', 'Prinsengracht 1']],
  ['pregunta el horario de mañana', week, ['q horario tienen mañana?', 'de 10:00 a 21:00']],
  ['pregunta cuánto sale', week, ['cuanto sale el facial?', '45 minutos por 65,00 €', '[Reservar esto]']],
  [
    'pide la factura otra vez',
    asked,
    ['me reenvias la factura porfi?', 'Pagado el viernes, 27 de febrero: 85,00 €'],
  ],
  [
    'cambia al inglés y vuelve',
    week,
    ['can we speak english?', 'I speak English'],
    ['mejor en español', 'hablamos en español'],
  ],
  [
    'no quiere más mensajes y luego sí',
    week,
    ['no me manden mas mensajes', 'solo por sus citas reservadas'],
    ['quiero mensajes otra vez', 'nuestros mensajes'],
  ],
  [
    'pide que le olviden',
    week,
    ['olvidenme', 'No se puede deshacer'],
    ['si, borralos', 'sus datos se están borrando'],
  ],
  [
    'espera a una persona sin que el bot hable',
    week,
    ['pasame con alguien de recepcion', 'Le atiende una persona'],
    ['sigues ahi?', '~Sage House', '~Disculpe'],
    ['quiero volver con el bot', 'Aquí estoy de nuevo'],
  ],
]);
