import type { Words } from './types.ts';

/** Spanish as it is typed on a phone, put right; a question has its mark at the end alone. */
export const spellingEs: Words['spelling'] = [
  // The end and the beginning of a range: "de 22 a medianoche".
  [/(?<=\b(?:a|hasta) (?:la )?|\d ?- ?|\bentre [^.,;!?]{1,30} y (?:la )?)media ?noche\b/g, '24h'],
  [/\bmedia ?noche\b(?= (?:a|hasta) las? | ?- ?\d)|(?<=\bentre (?:la )?)media ?noche\b/g, '0h'],
  [/¿ ?(?=[^?]*\?)/g, ''],
  [/¿ ?([^?]*)$/g, '$1?'],
  [/¡ ?/g, ''],
  [/(\d) ?p\.? ?m\b\.?/g, '$1 pm'],
  [/(\d) ?a\.? ?m\b\.?/g, '$1 am'],
  [/\ba\. ?m\b\.?/g, 'am'],
  [/\bp\. ?m\b\.?/g, 'pm'],
  [/\b(?:xq|pq|xk|porq)\b/g, 'porque'],
  [/\b(?:q|qe|ke|k)\b(?= [a-z])/g, 'que'],
  [/\b(?:tb|tbn|tmb|tambn|tambien)\b/g, 'tambien'],
  [/\bx (?:favor|fa)\b|\b(?:xfa|xfis|porfa|porfis|porfi|xfavor|porfavor|pls|plis|please)\b/g, 'por favor'],
  [/\bx (?=(?:la|el|las|los)\b)/g, 'por '],
  [/\b(?:finde|findes|fds)\b(?! (?:semana|mes|ano|curso))/g, 'fin de semana'],
  [/\b(?:manyana|manan|manna|mna|mnana)\b/g, 'manana'],
  [/\b(?:grax|grcs|grs|grasias|graciass+|thx|thanks)\b/g, 'gracias'],
  [/\b(?:ola|holaa+|holi|holis|wenas|buenass+)\b/g, 'hola'],
  [/\b(?:kiero|qiero|quero|qro)\b/g, 'quiero'],
  [/\b(?:kisiera|quiciera)\b/g, 'quisiera'],
  [/\b(?:aser|acer)\b/g, 'hacer'],
  [/\b(?:recerv|rreserv|resrv)(?=[aeo])/g, 'reserv'],
  [/\b(?:sita)\b/g, 'cita'],
  [/\b(?:masage|massaje|masajee|masje|masaj)\b/g, 'masaje'],
  [/\b(?:miercole|mierc|mirecoles|miercols|mercoles)\b/g, 'miercoles'],
  [/\b(?:juebes|jeuves)\b/g, 'jueves'],
  [/\b(?:bierne|biernes|vierns|vierne|virenes)\b/g, 'viernes'],
  [/\b(?:savado|sabdo|sabao)\b/g, 'sabado'],
  [/\b(?:dgo|domigo|dmingo)\b/g, 'domingo'],
  [/\b(?:pers)\b/g, 'personas'],
  [/\bs\/p\b/g, 'sin preferencia'],
  [/\b(?:msj|msjs)\b/g, 'mensaje'],
  // "Between 10 and noon" is a range like any other.
  [
    /\b(entre|de|desde) (las )?(\S+(?: horas)?) (y|a|al|hasta) (?:el )?medio ?dia\b(?! y media)/g,
    '$1 $2$3 hasta las 12',
  ],
];
