import type { WishWords } from './types.ts';

/** Spanish for asking for a treatment, whatever it is. */
export const wishesEs: WishWords = {
  before:
    '(?:quiero|queria|queremos|quisiera|querria|quiere|necesito|deseo|busco|reservar?|reserveme|agendar|pedir|tomar|(?:me|nos) gustaria|apetece|(?:cita|turno|hora) para|hacen|haceis|haces|ofrecen|ofreceis|tienen|teneis|dan|dais)(?: (?:pedir|reservar|hacerme|hacernos|tener|tambien|darme|una cita para|agendar|probar))* ?(?:un|una|unos|unas|1)|(?:hacen|haceis|haces|ofrecen|ofreceis)(?: tambien)?',
  ends: (
    'para a al con en del por el la los las este esta hoy manana despues antes sobre desde hasta y o pero si ' +
    'cuando favor gracias ahora pronto entonces como entre lunes martes miercoles jueves viernes sabado domingo ' +
    'proximo proxima semana tarde noche mediodia es son hay que quien mejor yo tu nosotros se'
  ).split(' '),
  others: (
    'cita reserva turno hora visita sesion hueco sitio lugar momento instante rato dia fecha semana manana tarde ' +
    'noche mediodia algo cosa uno una este ese esto eso ella el mi ti nosotros mujer hombre chica chico senora ' +
    'senor terapeuta masajista profesional persona gente humano agente alguien amigo amiga marido esposa pareja ' +
    'nino ninos grupo madre padre hermana hermano reembolso devolucion recibo factura comprobante cuenta pregunta ' +
    'preguntas duda dudas consulta descuento rebaja oferta promocion promo cheque vale bono tarjeta regalo parking ' +
    'aparcamiento estacionamiento wifi piscina ducha toalla toallas albornoz taquilla bebida cafe te agua pausa ' +
    'descanso palabra llamada problema queja reclamacion idea recordatorio confirmacion codigo enlace cambio ' +
    'servicio ayuda informacion info precio precios tarifa tarifas lista menu opcion opciones taxi relajante ' +
    'relajarme relajacion nuevo nueva buen bueno buena otro otra otros otras diferente primer primera segunda ' +
    'ultimo ultima que mismo misma rapido corto corta largo larga menos mas disponibilidad disponible libre dolor ' +
    'espalda cuello hombros cabeza pies estres tension opinion consejo abono paquete animales perro efectivo ' +
    'resena valoracion comentario sugerencia gusto favor espacio plaza horario horarios'
  ).split(' '),
};
