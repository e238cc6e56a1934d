import type { Phrases } from './types.ts';

/** Spanish of Spain and Latin America. Text is folded: no accents, ñ is n; opening marks stay. */
export const es: Phrases = {
  introduction:
    /^(?:(?:hola|buenas|buenos dias|ok|vale|si|claro)[,.!]? +)*(?:(?:yo )?me llamo|mi nombre es|el nombre es|nombre:|soy|es para|a nombre de|ponlo a nombre de|pongalo a nombre de|para) +/,
  'no-name':
    /^(?:no|nop|sin nombre|anonim[oa]|prefiero no|mejor no|paso|ninguno|no (?:hace falta|quiero|es necesario)|luego|mas tarde)\b/,
  paid: /^(?!.*\b(?:no|como|cuando|donde|puedo|tengo que|hay que)\b).*\b(?:(?:ya|he|lo|esta|acabo de)(?: \w+)? (?:pagad[oa]|pagar|pague|transferid[oa])|pague|pagado|hecho|listo|transferencia (?:hecha|enviada)|pago (?:hecho|realizado|enviado))\b/,
  'not-agreed': /\b(?:no|nunca|deja\w*|manten\w*|conserv\w*|espera\w*|mejor no)\b/,
  'take-back':
    /^(?:(?:ay|oh|uy|vale|por favor|perdon|no|ups),? ?)*(?:no,? (?:no|espera|espere|lo hagas|lo haga|por favor)|no (?:lo )?(?:hagas|haga)(?: eso)?|espera|espere|mejor no|al final (?:no|si)|(?:ha sido|fue) (?:un error|sin querer)|por error|sin querer|la quiero (?:de vuelta|igual)|deshaz(?:lo)?|uy|ups)(?:,? (?:por favor|perdon|no))*[.! ]*$/,
  'want-back':
    /^(?!.*\b(?:dinero|reembolso|importe)\b).*\b(?:(?:la|lo) quiero (?:de vuelta|de nuevo|otra vez|recuperar|igual|al final|despues de todo)|recuper(?:ar(?:l[ao])?|o|ame|ala)|(?:reserv(?:a|ar|e|en|ame|ala|arla|elo|ela|enmela|amela)|quiero) (?:la misma |lo mismo |la cita |mi cita |mi reserva |la reserva )?(?:otra vez|de nuevo|de vuelta)|(?:anul|deshaz|deshac|desha|revert)\w* (?:la )?(?:cancelacion|anulacion)|me (?:arrepiento|arrepenti|he arrepentido)|(?:he cambiado|cambie) de (?:idea|opinion)|descancel\w*|al final (?:si )?(?:la|lo) quiero|al final si)\b/,
  'keep-it':
    /\bno (?:quiero |la |lo |me |te |se |hace falta )*(?:cancel|anul)\w*|\bno (?:la|lo) (?:cancel|anul)\w*|^(?:(?:por favor|no|vale|espera|mejor),? )*(?:deja(?:la|rla)?|dejela|deja(?:r?lo)?(?= (?:asi|como|entonces))|manten(?:lo|la|erlo|erla)?|mantengal[oa]|conserva\w*)(?: (?:asi|como esta|la cita|la reserva|por favor|entonces))*[.! ]*$/,
  rather:
    /\b(?:en (?:vez|lugar)|mejor|cambiar\w*)\b|\b(?:puedo|podria|podemos|puede|pueden) (?:hacer\w*|tener|tomar|cambiar|reservar|ser)\b/,
  'what-if':
    /^(?:(?:hola|ok|y|pero|perdon),? )*(?:que (?:pasa|pasaria|ocurre|hago) si|y si|pasa algo si|hay (?:algun )?problema si)\b/,
  'got-payment':
    /\b(?:(?:han|has|ha|habeis|les|le|os|te)(?: ha)? (?:recibido|llego|llegado) (?:mi|el) pago|recibi(?:eron|o|ste|steis) (?:mi|el) pago|(?:mi|el) pago (?:ha )?(?:llego|llegado|entro|se hizo))\b/,
  'cancel-mine':
    /\b(?:cancel|anul)\w* (?:mi|nuestr[ao]) (?:\w+ )?(?:cita|reserva|visita|masaje|tratamiento|turno|sesion)\b/,
  'never-mind':
    /^(?:no[,.]? )?(?:(?:ah|ok|vale|bueno|perdon|espera|mejor|la verdad),? )*(?:da igual|dejalo|dejelo estar|dejelo|olvidalo|olvidelo|olvida(?:lo)? (?:eso)?|nada|no importa|no pasa nada|ya no|no me interesa)(?: gracias)?[.! ]*$/,
  earlier: /\b(?:mas temprano|mas pronto|antes(?! (?:de|del|que)\b)|un poco antes)\b/,
  later:
    /^(?!.*\b(?:pag\w*|quizas?|tal vez|hasta)\b).*\b(?:mas tarde|despues(?! (?:de|del)\b)|un poco despues)\b/,
  soonest:
    /^(?:si,? |por favor,? )?(?:ahora(?: mismo)?|ya)[.!? ]*$|\b(?:cuanto antes|lo antes posible|lo mas pronto(?: posible)?|ahora mismo|de inmediato|inmediatamente|(?:el|la) primer[oa]? (?:hueco|hora|cita|turno)|primera hora (?:libre|disponible)|proxim[oa] (?:hueco|cita|turno) (?:libre|disponible)|cuando (?:sea|puedan|pueda|tengan(?: hueco| algo| sitio| lugar)?|tienen (?:algo|hueco|libre|sitio|lugar|disponible)|quieran|hay (?:hueco|algo|sitio))|cualquier (?:dia|momento|hora))\b/,
  whatever:
    /^(?:(?:pues|eh+|mm+|oh|ok|vale),? )*(?:(?:me )?da igual|lo que (?:sea|quieras|quiera|digas)|cualquiera(?: me va bien)?|como (?:quieras|quiera)|(?:tu|usted|vos) (?:eliges|elige|elegis|decides|decide)|elige tu|elija usted|sorprend(?:e|a)me|no (?:lo )?se|ni idea|no tengo preferencia|sin preferencia|no me importa|todo bien|el que sea|la que sea)[.!? ]*$/,
  'like-last-time':
    /\b(?:(?:lo|el|la) mism[oa](?: \w+)? (?:que|de) (?:la ultima vez|la otra vez|siempre|antes|la vez pasada)|como (?:la ultima vez|siempre|la otra vez|la vez pasada|de costumbre)|lo de siempre|lo mismo (?:otra vez|de siempre)|mi (?:\w+ )?habitual|lo que (?:tuve|me hice|tome) la ultima vez)\b/,
  'same-therapist':
    /\b(?:(?:la|el|con la|con el) mism[oa] (?:terapeuta|masajista|persona|chica|chico|mujer|hombre)|otra vez con (?:ella|el)|con (?:ella|el) otra vez)\b/,
  'leave-waiting':
    /\b(?:quit\w*|sac\w+|saqu\w*|borr\w*|elimin\w*|baja|salir(?:me)?|cancel\w*)(?: (?!en\b)\S+){0,4} lista de espera\b|\b(?:ya no|no) (?:quiero|quisiera|necesito|hace falta)(?: \w+)? esper\w*|\bdejar de esperar\b/,
  'off-the-list':
    /\b(?:quit\w*|sac\w+|saqu\w*|borr\w*|elimin\w*|baja)(?: (?!en\b)\S+){0,2} (?:la|su|tu|vuestra|esta|esa) lista(?! de)\b/,
  'tell-me':
    /\blista de espera\b|\b(?:avis\w+|dime|digame|escrib\w+|notific\w+|informe\w*|llam\w+)\b.*\b(?:si|cuando|en cuanto|apenas)\b.*\b(?:libre|libera\w*|hueco|sitio|lugar|dispon\w*|cancel\w*|algo)\b/,
  'all-of-them':
    /\btod[oa]s (?:ell[oa]s|(?:las|los|mis) (?:citas|reservas|visitas|masajes|sesiones))\b|\b(?:cancel\w*|anul\w*) (?:\w+ ){0,2}tod[oa]s?\b|^(?:(?:si|por favor),? )*(?:tod[oa]s|todo|las dos|ambas)(?: por favor)?[.! ]*$|\btoda la serie\b/,
  'cancel-terms':
    /\b(?:politica|condiciones|gastos|cargos?|terminos|plazo)s? de (?:cancelacion|anulacion|devolucion(?:es)?|reembolsos?)|\b(?:se puede|puedo|podria|podemos) (?:\w+ ){0,2}?(?:cancelar|anular)(?:l[oa])? (?:\w+ ){0,3}?(?:mas tarde|despues|gratis|sin (?:coste|costo|cargo)|cuando quiera|si)\b|\b(?:se puede|puedo|podria|podemos) (?:cambiar|mover)l[oa] (?:luego|despues)\b|\bque pasa si (?:\w+ )?(?:cancelo|anulo)|\bhasta cuando (?:se )?(?:puedo|puede) (?:cancelar|anular)|\bes gratis (?:cancelar|anular)/,
  cheapest:
    /\b(?:mas barat[oa]s?|barat[oa]s?|economic[oa]s?|menos car[oa]|poco presupuesto|precio mas bajo)\b/,
  'all-prices': /\b(?:precios|tarifas|lista de precios|carta|menu)\b/,
  'what-is':
    /^¿? ?(?:(?:y|pero|hola|perdon),? )*(?:que (?:es|son|incluye|significa)|en que consiste|cuentame (?:mas )?(?:de|sobre)|como (?:es|funciona)|explica\w*|describ\w*)\b/,
  'who-works':
    /^¿? ?(?:(?:y|hola|con),? )*quien(?:es)?\b.*\b(?:terapeutas?|masajistas?|trabajan?|hacen?|da|dan|atiende\w*|hay|esta)\b|^¿? ?(?:que|cuales|cuantos|cuantas) (?:\w+ )?(?:terapeutas|masajistas)\b/,
  'how-to-pay':
    /\b(?:(?:en|con|por|aceptan|aceptais|acepta|toman) (?:\w+ )?(?:efectivo|tarjetas?|visa|mastercard|amex|pay ?pal|bizum|transferencia|apple ?pay|google ?pay)|(?:como|cuando|donde) (?:se )?(?:pago|puedo pagar|paga|pagamos|hay que pagar)|(?:puedo|podemos|se puede|tengo que|hay que) pagar|pagar (?:en|alli|ahi|despues|al llegar|online)|pago (?:alli|ahi|al llegar|en el spa|luego|despues)|formas? de pago)\b/,
  'their-name':
    /^(?:(?:ah|y|ok|vale|si|perdon),? )*(?:(?:ella |el )?se llama|su nombre es|el nombre es|es para) +/,
  voucher: /\b(?:(?:bono|vale|tarjeta|cheque)s?[- ](?:de )?regalo|bonos?|vales?(?= (?:de|para) ))\b/,
  gift: /\b(?:(?:de|un|como|para|es un) regalo|regalar(?:le|selo)?|regalo para|sorpresa para|para el cumple\w* de)\b/,
  'running-late':
    /\b(?:(?:llego|llegare|llegamos|llegaremos|voy|vamos|ando|voy a llegar|vamos a llegar|estoy llegando)(?: \w+){0,4} (?:tarde|retras\w+|con retraso|demorad[oa]s?)|(?:\d+|diez|quince|veinte|media hora|minutos?|min) (?:de )?(?:tarde|retraso|demora)|(?:me|nos) (?:retras|atras|demor)(?:o|e|are|amos|aremos|ando)(?! (?:la|el|mi|nuestra) )|se (?:me|nos) (?:ha hecho|hizo|esta haciendo) tarde|(?:llego|llegare|llegamos|llegaremos|voy a llegar) (?:\w+ ){1,3}despues|no (?:llego|llegare|llegamos|llegaremos|voy a llegar|vamos a llegar) (?:a tiempo|a la hora|puntual\w*)|(?:voy|vamos) a (?:tardar|demorar)\w*|en (?:un|el) (?:atasco|taco|trancon|embotellamiento)|(?:perdi|he perdido|se me (?:fue|ha ido)) (?:el|mi) (?:bus|autobus|tren|metro|vuelo|tranvia)|retrasad[oa]s?|atrasad[oa]s?|demorad[oa]s?|con retraso|(?:atascad[oa]|parad[oa]|atrapad[oa]) en|hay (?:mucho )?(?:trafico|atasco)|(?:el|mi) (?:tren|bus|metro|autobus|vuelo) (?:\w+ ){0,3}(?:retras\w*|tarde|demora\w*|cancel\w*))\b/,
  'late-for-visit':
    /^(?!.*\b(?:mov\w+|cambi\w+|aplaz\w+|pospon\w+|reprogram\w+|cancel\w+)\b).*\b(?:tarde|retras\w+|retraso|demora\w*|atras\w+)(?: (?:de )?\d+(?: ?min\w*)?)? (?:a|para|de) (?:mi|nuestr[oa]|la|lo|el) /,
  'bring-along':
    /\b(?:llev|tra(?:er|ig)|ir|voy|venir|vengo|acompan)\w*(?: con)?(?: a)? (?:(?:mi|nuestr[oa]|una?) |alguien\b)/,
  attends:
    /^(?:(?:(?:si|ok|vale|claro|perfecto|gracias|por supuesto),? )*(?:alli|ahi|alla) (?:estare|estaremos)(?:,? (?:gracias|manana|hoy|puntual))*|(?:(?:si|ok|vale|claro|perfecto),? )*(?:voy a ir|ire|iremos|asistire|asistiremos|confirmo(?: (?:la|mi) (?:cita|reserva|asistencia))?|confirmado|confirmada)(?:,? (?:gracias|manana|hoy))*)[.! ]*$/,
  here: /^(?:(?:hola|buenas|buenos dias|ok|vale|listo)[,!]? )*(?:(?:ya )?(?:estoy|estamos|hemos llegado|he llegado|llegue|llegamos|acabo de llegar|acabamos de llegar)(?: ya)?(?:,? (?:(?:aqui|aca)(?: para (?:mi|nuestr[oa]|la|el) \w+)?|fuera|afuera|abajo|esperando|(?:en|a) la (?:puerta|recepcion|entrada|sala de espera)|(?:en el|al) (?:spa|local|lobby)|en recepcion))*|(?:ya )?(?:aqui|aca) (?:estoy|estamos|ando|andamos)|ya llegue|check-?in)[.! ]*$/,
  'my-code':
    /\b(?:cual|que|donde|mand\w*|envi\w*|reenvi\w*|muestr\w*|ensen\w*|dame|dime|necesito|perdi|he perdido|olvide|encuentro)(?: \w+){0,4} (?:codigo|qr)\b(?! (?:es|era) \w)/,
  'my-details':
    /\b(?:mi|nuevo) (?:numero|telefono|movil|celular|correo|e-?mail|mail)(?: \w+){0,2} (?:cambio|ha cambiado|es otro|ahora es|esta mal)\b|\b(?:cambi\w*|actualiz\w*|correg\w*) (?:mi|de) (?:numero|telefono|movil|celular|correo|e-?mail|nombre)\b|\btengo (?:un )?(?:nuevo|otro) (?:numero|telefono|movil|celular|correo)\b/,
  'change-booked':
    /\b(?:cambi(?:ar|o|a|e|amos|emos)(?:me|mel[ao]|l[ao]|se|sel[ao])?|(?:mov|pas|pon)(?:er|ar)(?:l[ao]|mel[ao]|sel[ao])|se puede (?:pasar|mover|poner)|(?:l[ao] )?(?:muevo|movemos|pasamos|ponemos)) (?:la |lo |mi \w+ )?(?:a|al|por|para|de)\b|\ben (?:vez|lugar) de\b|\bque sea(?:n)?\b|\bl[ao] (?:cambiamos|pasamos|movemos|ponemos|hacemos)\b|\bhazl[ao] (?:de|para)\b/,
  'more-people':
    /\b(?:anad\w*|agreg\w*|sum\w*|traer|llevar|apunt\w*)(?: a)?(?: \w+){0,3} (?:personas?|amig[oa]s?|acompanantes?|alguien)\b|\b(?:(?:puede|podria) (?:venir|ir|unirse)|viene|vendria)(?: tambien| conmigo)? (?:tambien )?(?:mi|un|una)\b|\b(?:mi|un|una) \w+ (?:puede|podria|quiere) (?:venir|ir|unirse)\b|\b(?:una|1|dos|2) personas? mas\b|\b(?:hacerl[ao]|que sea|alarg\w*|acort\w*|ampli\w*)(?: \w+){0,2} (?:mas (?:larg|cort)[oa]|cita|sesion|masaje)\b/,
  'calendar-link':
    /\b(?:enlace|link|archivo|fichero|direccion|url|suscripcion|evento|invitacion)(?: \S+){0,2} (?:calendario|agenda)\b|\b(?:calendario|agenda|ical|ics) (?:link|url|feed)\b|\b(?:an?ad\w*|agreg\w*|pon\w*|guard\w*|met\w*|apunt\w*|sincroniz\w*|export\w*|pas\w*|envi\w*|mand\w*|suscrib\w*|ver|tener)(?: \S+){0,5} (?:(?:mi|nuestro|nuestra) (?:\w+ )?(?:calendario|agenda)|(?:al|en el|el|a la|en la|la) (?:calendario|agenda)(?! del? (?:spa|dia|hoy|manana)))\b|\b(?:calendario|agenda) (?:de )?(?:google|apple|outlook)\b|\bgoogle calendar\b|\.ics\b|^(?:mi |el )?calendario(?: por favor)?[.!? ]*$/,
  receipt: /\b(?:recibos?|facturas?|comprobantes?|justificantes?|ticket de (?:pago|compra)|boleta)\b/,
  feedback:
    /\b(?:(?:dejar|dar|poner|escribir|hacer)(?: \w+){0,2} (?:opinion|resena|valoracion|comentario|estrellas|puntuacion)|valor(?:ar|o) (?:mi|la|el|vuestro)|mi opinion|feedback|puntuar|calificar|como (?:fue|estuvo) mi)\b|^(?:(?:una|1|mi|quiero|por favor) )*(?:opinion|resena|valoracion|puntuacion)(?: por favor)?[.! ]*$/,
  charged:
    /^(?!.*\b(?:cobran|cobrais|cobrarian?|cobraran|cobrarme|cancel\w*|anul\w*|si no)\b).*(?:\b(?:me|nos|se|les?) (?:han |habeis |has |ha )?(?:cobrad[oa]s?|cobraron|cobrasteis|cobro|cobraste|cargaron|cargado|descontaron|descontado|debitaron|debitado|sacaron|sacado|quitaron)\b|\b(?:han|habeis|ha|has) (?:cobrado|cargado|debitado|descontado)\b|\b(?:cargo|cobro|pago|debito|movimiento)s? (?:\S+ ){0,4}(?:en|de|a|sobre) (?:mi|la) (?:tarjeta|cuenta|extracto|banco)\b|\b(?:que|cuanto) (?:he|hemos) pagado\b|\b(?:que|cuanto) pague\b|\b(?:cobraron|cargaron|cobro|debitaron) (?:\S+ ){0,3}(?:mi|la) (?:tarjeta|cuenta)\b)/,
  'see-visits':
    /^¿? ?(?:(?:hola|ok|y|pero|por favor|perdon|buenos dias|buenas(?: tardes| noches)?),? )*(?:necesito|quiero|quisiera|querria|me gustaria|deseo|puedo|podria|podrias|puedes?|pueden|podrian|tengo que|(?:como|donde)(?: puedo)?|dejame|dejeme)(?: por favor)? (?:ver(?:me)?|veo|consult(?:ar|o)|revis(?:ar|o)|mirar|saber|conocer|comprobar|encontrar|encuentro|mostrarme|ensenarme|decirme|listar|checar|chequear)(?: (?:la lista de|el listado de|todas|todos|cuales son))* mis? (?:proxim[oa]s? )?(?:citas?|reservas?|visitas?|turnos?|sesiones)(?: (?:por favor|otra vez|de nuevo|con ustedes|pendientes|reservadas|programadas))*[.!? ]*$/,
  'no-complaint':
    /\b(?:nada|ningun[ao]?|sin|no|nunca|cero)(?: (?!mi\b|la\b|nuestra\b|esta\b|pero\b)\w+){0,2}? (?:que |de que )?(?:quej\w*|reclam\w*|decepci\w*|descontent\w*)(?!.*\b(?:pero|salvo|excepto|aunque|solo)\b)/,
  unhappy:
    /\b(?:horrible|terrible|fatal|pesim[oa]|decepci\w+|maleducad[oa]s?|groser[oa]s?|inaceptable|asco|asqueros[oa]|quej(?:a|ar\w*|o)|reclama\w*|nunca mas|jamas vuelv\w*|estafa\w*|timo|robo|ladrones|me hizo dano|me hicieron dano|suci[oa]\b|enfadad[oa]|enojad[oa]|indignad[oa]|vergonzos[oa]|verguenza|ridiculo|descontent[oa]|insatisfech[oa]|lo peor|una mierda|mal servicio)\b/,
  'it-was':
    /\b(?:fue|fueron|estuvo|era|estaba|ha sido|ha estado|me (?:han hecho|hicieron|dieron|dejaron|quede)|salio)\b/,
  language:
    /^(?:cambiar|elegir)?(?: de| el| la)? ?(?:idioma|lengua)s?[?!. ]*$|\b(?:otro|cambiar (?:de|el)|que) idiomas?\b/,
  'start-messages':
    /^(?:por favor )?(?:start|empezar|iniciar|alta|suscribir(?:me)?|reanudar|volver a (?:recibir )?mensajes|activar mensajes|quiero mensajes otra vez)[!. ]*$/,
  'no-offers':
    /^(?:(?:por favor|ok|vale|hola|gracias|y|no),? )*(?:(?:ya )?no (?:me |nos )?(?:envi\w+|mand\w+|propon\w+|hag\w+|ofrezc\w+|escrib\w+|quiero|quisiera|deseo|necesito|recibir)(?: (?:recibir|mas|sus|tus|vuestras|esas|estas|con|de|las|ningun[ao]?))* (?:ofertas?|propuestas?|promociones|promos|sugerencias)|(?:ya )?no (?:me |nos )?(?:propon\w+|ofrezc\w+|sugier\w+)(?: (?:mas|ninguna))* citas?|(?:sin|no mas|basta de|nada de|ni una)(?: mas| sus)? (?:ofertas?|propuestas?|promociones|promos)|dej(?:a|e|en|ad) de (?:envi|mand|hac|propon)\w+(?: (?:mas|sus|tus|me))* (?:ofertas?|propuestas?|promociones|promos|citas)|no (?:me )?(?:(?:vuelv\w+) a )?pregunt\w+ mas|no (?:me )?vuelv\w+ a preguntar\w*)(?: (?:mas|por favor|gracias|nunca))*[.! ]*$/,
  'offers-please':
    /^(?:(?:por favor|ok|vale|si|claro|hola|y|pues),? )*(?:(?:me )?(?:puede|puedes|pueden|podeis) (?:(?:escribir(?:me)?|enviar(?:me)? (?:sus |tus )?ofertas|mandar(?:me)? (?:sus |tus )?ofertas|proponer(?:me)? citas)(?: otra vez| de nuevo)?|(?:escribir|avisar)(?:me)? cuando (?:sea|llegue) (?:\S+ ){0,2}(?:hora|momento|tiempo)\b.{0,40})|(?:envi|mand)\w*me (?:sus |tus |vuestras )?ofertas|quiero (?:recibir )?(?:sus |tus |vuestras )?ofertas(?: otra vez| de nuevo)?|ofertas(?: (?:por favor|si))+)(?: (?:por favor|gracias))*[.! ]*$/,
  'forget-me':
    /\b(?:(?:borr\w+|elimin\w+|quit\w+|suprim\w+)(?: \S+){0,3} (?:datos|informacion|cuenta|perfil|numero|historial)|(?:olvid|borr|elimin|suprim)\w* (?:por favor )?todo(?: \w+){0,6} (?:de|sobre) mi|olvid(?:ame|adme|enme|eme|arme)|(?:borr|elimin|quit)(?:ame|eme|enme|adme|arme) de (?:su|tu|vuestr\w+|la|el)|no (?:guard\w+|almacen\w+) mis (?:datos|informacion)|rgpd|derecho al olvido)\b/,
  'erase-all':
    /^(?:(?:por favor|vale|no|ok|espera|quiero|puedes?|podrias?|mejor),? )*(?:borr|elimin|suprim)(?:ar|ir|a|e|en|alo|elo|adlo|arlo) todo(?: ya)?(?:,? (?:por favor|porfa))?[.!? ]*$/,
  reminder:
    /\brecordatorios?\b|\b(?:recuerd\w+|recorda\w*)(?:me|nos)\b(?! (?:que|cuando|a que|donde|cual|como|quien))/,
  'link-chats':
    /^(?!.*\b(?:no quiero|sin) ).*(?:\b(?:vincul\w*|conect\w*|enlaz\w*|unir|une|unan|juntar|junte|fusion\w*|sincroniz\w*|asoci\w*)(?: \S+){0,4} (?:cuentas?|chats?|perfil(?:es)?|conversacion(?:es)?|whats ?app|telegram|teams)\b|\btambien (?:les |os |te |le )?(?:escrib\w+|hablo|estoy|uso|tengo|chateo|soy|he \w+|reserv\w+)(?: \S+){0,4} (?:whats ?app|telegram|teams|chat web|la web|su web|la pagina)\b|\b(?:escribo|hablo|estoy|uso|chateo)(?: \S+){0,3} (?:whats ?app|telegram|teams|la web),? tambien\b|\b(?:escribo|hablo|estoy|uso|chateo) tambien(?: \S+){0,3} (?:whats ?app|telegram|teams|la web)\b|\bmisma persona(?: \S+){0,4} (?:whats ?app|telegram|teams)\b|\bmi otr[oa] (?:chat|cuenta)\b|\bmis? (?:citas?|reservas?)(?: \S+){0,3} (?:en|de|por|desde|del) (?:whats ?app|telegram|teams)\b)/,
  'go-on':
    /^(?:(?:hola|ok|por favor),? )*(?:(?:quiero|puedo|quisiera|podemos) )?(?:continu\w+|segu\w+|sigo|sigamos|retom\w+|acab\w+|termin\w+)(?: \S+){0,3} (?:reserva|cita|aqui|donde (?:lo )?(?:deje|dejamos|estabamos|quedamos))(?: \S+){0,3}[.!? ]*$|^(?:por )?donde (?:estabamos|ibamos)\W*$/,
  'not-me':
    /\b(?:(?:yo )?no (?:fui|he sido|era) yo|yo no (?:fui|he sido)|no l[oa]s? (?:vincule|he vinculado))\b|\b(?:desvincul\w*|desconect\w*|separ\w*|desenlaz\w*)(?: \S+){0,4} (?:cuentas?|chats?|whats ?app|telegram|teams)\b|^(?:por favor )?(?:desvincul(?:ar|alos|arlos|a|e)|separ(?:ar|arlos|alos))[.! ]*$|\bdeshacer (?:el |la )?(?:vinculo|vinculacion|enlace)\b/,
  'bot-again':
    /^(?!.*\b(?:no|sin)\b).*\b(?:(?:volver|hablar|seguir|otra vez|de nuevo|vuelve|quiero)(?: \w+){0,2} (?:al|con el|el) (?:bot|robot|asistente))\b|^(?:el |hola )*(?:bot|robot)(?: por favor)?[.! ]*$/,
  unlink: /^(?:por favor )?(?:desvincular(?:me)?|cerrar sesion|desconectar(?:me)?|salir)[.! ]*$/,
  'my-day':
    /^(?!.*\bsemana).*(?:\bmi (?:dia|horario|agenda|turno|jornada)\b|\bmis (?:citas|clientes|clientas|huespedes|visitas)\b|\b(?:que|quien|a quien) (?:me toca|tengo) (?:hoy|manana|el)|\bprimer[oa]? (?:cliente|clienta|huesped|cita|visita)\b|\bagenda (?:de hoy|del dia))/,
  'my-week':
    /\bmi semana\b|\b(?:horario|agenda|turnos?|citas|clientes)\b.*\bsemana\b|\bque tengo (?:esta|la proxima) semana\b/,
  'next-guest':
    /\b(?:proxim[oa]|siguiente) (?:cliente|clienta|huesped|cita|visita|persona)\b|\bquien (?:es el|es la|viene|sigue|va)(?: \w+)? ?(?:proxim[oa]|siguiente|ahora|despues)?\b(?<=proxim[oa]|siguiente|ahora|despues|viene|sigue)/,
  'day-end':
    /\b(?:como|que tal) (?:me )?(?:fue|ha ido|estuvo)(?: en)? (?:mi|el) (?:dia|turno|jornada)\b|\bque tal (?:mi|el) (?:dia|turno|jornada)\b|\b(?:cerrar|cierra|cierro|cerramos|terminar|termino) (?:mi|el|la) (?:dia|turno|jornada)\b|\b(?:cierre|resumen|balance) (?:del?|de mi|de la) (?:dia|turno|jornada)\b|\b(?:mi|el) (?:dia|turno) (?:ha terminado|se acabo|termino)\b|\b(?:he )?(?:terminado|acabado|termine|acabe) por hoy\b|^(?:el )?(?:fin|final) (?:del?|de mi|de la) (?:dia|turno|jornada)[.!? ]*$/,
  'house-day':
    /\b(?:como|que tal) (?:nos )?(?:fue|ha ido|estuvo|va|hemos ido)(?: el dia)?(?: de)? (?:hoy|ayer)\b|\bque tal (?:hoy|ayer)\b|\b(?:cifras|numeros|ingresos|ventas|informe|ocupacion|facturacion)(?: del? dia)?(?: de)? (?:hoy|ayer)\b|\b(?:cifras|numeros|ingresos|informe|ocupacion|facturacion) del dia\b/,
  sick: /\b(?:enferm[oa]|malit[oa]|fiebre|gripe|migrana|covid|vomit\w*|me (?:siento|encuentro) (?:muy )?mal|de baja|indispuest[oa]|no me (?:siento|encuentro) bien)\b/,
  block:
    /\b(?:bloque\w+|no (?:estoy|estare) (?:disponible|libre)|no disponible|necesito (?:un )?(?:descanso|libre)|(?:dia|tiempo) libre|vacaciones|libranza|(?:deja\w*|reserva\w*)(?: \w+){0,4} libre)\b/,
  swap: /\b(?:intercambi\w*|cambi\w+ (?:el |mi )?turno|cubr\w+(?:me)?|sustitu\w*|(?:puede|podria|toma|coge|hace)(?: \w+){0,3} (?:mi|mis) (?:de las |cita|cliente|clienta|visita|turno|\d)|por mi|(?:cambi|camvi)\w+ (?:la|el|mi|lo) (?:de las \d+|cita de las|cliente|clienta))\b/,
  begin:
    /^(?:(?:ok|vale|bueno|por favor|ya|ahora),? )*(?:he |hemos |vamos a )?(?:start|empez(?:ar|amos|o|ado)|empiez[oa]|comenz(?:ar|amos|ado)|comienz[oa]|inici(?:ar|o|amos|ado)|arranc(?:ar|amos|o))(?: (?:ya|ahora|por favor))*[.! ]*$|\b(?:empez(?:ar|amos|ado)|empiez[oa]|comenz(?:ar|amos|ado)|comienz[oa]|inici(?:ar|o|a|amos|ado))(?: ya| ahora)?(?: con)? (?:(?:el |la |mi |este |esta )?(?:\w+ ){0,2}?(?:cita|visita|tratamiento|masaje|sesion|client[ea]|huesped)\b|(?:la |el )(?:de las? )?\d{1,2}(?::\d{2})?)|\b(?:tratamiento|masaje|cita|sesion) (?:ya )?(?:ha )?(?:empezado|comenzado|iniciad[oa])\b/,
  done: /\b(?:hech[oa]|terminad[oa]|acabad[oa]|finalizad[oa]|complet[oa]d?[oa]?|termine|acabe|(?:cliente|clienta|huesped) se (?:fue|ha ido))\b|^listo[.! ]*$/,
  'no-show':
    /\bno[- ]?show\b|\bno (?:se |ha |vino|ha venido|aparecio|se presento|llego)\w*(?: (?:venido|presentado|aparecido|llegado))?\b(?<!no se|no ha)|\b(?:planton|plantad[oa]s?|me plantaron)\b/,
};
