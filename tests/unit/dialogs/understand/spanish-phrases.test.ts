import { describe, expect, test } from '@jest/globals';
import { saysPhrase } from '../../../../dialogs/understand/phrases/phrases-of.ts';
import type { Phrase } from '../../../../dialogs/understand/phrases/types.ts';

const heard: readonly (readonly [Phrase, ...string[]])[] = [
  ['introduction', 'me llamo María', 'soy Juan', 'a nombre de Ana'],
  ['no-name', 'no', 'prefiero no decirlo', 'anónimo'],
  ['paid', 'ya he pagado', 'pagué', 'listo'],
  ['not-agreed', 'no', 'déjalo', 'espera'],
  ['keep-it', 'no la canceles', 'déjalo así', 'no quiero cancelar'],
  ['never-mind', 'da igual', 'olvídalo', 'no importa'],
  ['earlier', '¿algo más temprano?', 'un poco antes'],
  ['later', 'más tarde', 'algo después'],
  ['soonest', 'cuanto antes', 'lo antes posible', '¿cuándo tienen hueco?'],
  ['whatever', 'me da igual', 'lo que sea', 'tú eliges'],
  ['like-last-time', 'lo mismo que la última vez', 'lo de siempre', 'como siempre'],
  ['same-therapist', 'con la misma terapeuta', 'otra vez con ella'],
  ['tell-me', 'lista de espera', 'avísame si se libera algo'],
  ['cancel-terms', 'política de cancelación', '¿puedo cancelar gratis?'],
  ['cheapest', '¿qué es lo más barato?', 'algo económico'],
  ['all-prices', 'precios', 'tarifas'],
  ['what-is', '¿qué es un hammam?', 'en qué consiste el facial'],
  ['who-works', '¿quién trabaja mañana?', 'qué masajistas hay'],
  ['how-to-pay', '¿aceptan tarjeta?', '¿cómo se paga?'],
  ['gift', 'es un regalo para mi madre', 'quiero regalar un masaje'],
  ['running-late', 'llego tarde', 'voy 10 minutos tarde', 'estoy atascada en el tráfico'],
  ['here', 'ya estoy aquí', 'he llegado', 'estoy en la puerta'],
  ['receipt', 'necesito el recibo', 'mándame la factura'],
  ['feedback', 'quiero dejar una opinión', 'dar mi valoración'],
  ['unhappy', 'fue horrible', 'quiero poner una queja'],
  ['language', 'idioma', 'cambiar de idioma'],
  ['start-messages', 'alta', 'start'],
  ['forget-me', 'borra mis datos', 'eliminen mi cuenta'],
  ['bot-again', 'volver al bot', 'bot'],
  ['unlink', 'cerrar sesión'],
  ['my-day', 'mi día', 'mi agenda de mañana', '¿qué tengo hoy?', 'la primera clienta del lunes'],
  ['leave-waiting', 'quítame de la lista de espera', 'bórreme de la lista de espera', 'ya no quiero esperar'],
  ['off-the-list', 'quítame de la lista'],
  ['my-week', 'mi semana', 'agenda de la semana'],
  ['next-guest', 'próximo cliente', 'siguiente cita', '¿quién viene ahora?'],
  ['sick', 'estoy enferma', 'tengo fiebre'],
  ['block', 'bloquea de 3 a 4', 'necesito un descanso'],
  ['swap', '¿puede Ben hacer mi cita de las 5?'],
  ['done', 'terminado', 'hecho', 'listo'],
  ['no-show', 'no vino', 'no se presentó', 'no ha venido'],
];

const unheard: readonly (readonly [Phrase, ...string[]])[] = [
  ['running-late', 'mañana por la tarde', 'el viernes tarde-noche', 'buenas tardes'],
  ['earlier', 'antes de las 5', 'antes del viernes'],
  ['later', 'después de las 5', 'hasta más tarde'],
  ['here', 'estoy aquí de vacaciones hasta el lunes', 'estoy libre mañana'],
  ['paid', 'no he pagado', '¿cómo se puede pagar?'],
  ['unhappy', 'masaje de espalda', 'me duele el cuello'],
  ['feedback', 'quiero un facial'],
  ['my-day', 'mi semana', 'un día de spa'],
  ['sick', 'masaje para mi madre'],
  ['swap', 'quiero cambiar mi cita al viernes'],
  ['gift', 'un masaje para dos'],
  ['leave-waiting', 'ponme en la lista de espera', 'si alguien cancela ponme en la lista de espera'],
  ['receipt', 'reservar'],
  ['soonest', 'el viernes a primera hora de la tarde'],
  ['no-show', 'no puedo ir', 'no se'],
  ['bot-again', 'no quiero hablar con el bot'],
  ['forget-me', 'olvidé mi cita'],
  ['never-mind', 'da igual el día, pero por la tarde'],
];

describe('what flows listen for, in Spanish', () => {
  for (const [phrase, ...texts] of heard)
    test.each(texts)(`${phrase}: %s`, (text) => expect(saysPhrase(text, phrase, 'es')).toBe(true));
  for (const [phrase, ...texts] of unheard)
    test.each(texts)(`not ${phrase}: %s`, (text) => expect(saysPhrase(text, phrase, 'es')).toBe(false));
});
