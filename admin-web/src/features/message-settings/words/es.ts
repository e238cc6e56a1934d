import type { MessageWords } from './types.ts';

export const es: MessageWords = {
  title: 'Mensajes a clientes',
  back: 'Calendario',
  intro:
    'Cuándo escribe su spa a los clientes sin que lo pidan. Lo que cambie aquí vale desde el próximo mensaje.',
  notLoaded: 'No se han podido cargar los ajustes.',
  notYours: 'Estos ajustes son para propietarios y encargados.',
  reminders: 'Recordatorios',
  reminderHours: 'Antes de una visita',
  reminderHoursHelp: 'Hasta cuatro, por ejemplo 24, 2. Déjelo vacío para no enviar ninguno.',
  badHours: 'Escriba hasta cuatro números enteros de 1 a 336, por ejemplo 24, 2.',
  hours: 'horas',
  quiet: 'Horas de silencio',
  quietHelp:
    'Los recordatorios, preguntas y propuestas de esas horas llegan antes o después. Las respuestas llegan siempre al momento.',
  from: 'Desde',
  to: 'Hasta',
  badTime: 'Escriba una hora.',
  release: 'Liberar las visitas que nadie confirma',
  releaseHelp: 'Solo visitas por las que no se ha pagado nada, y solo si se preguntó a tiempo.',
  releaseHours: 'Antes de la visita',
  next: 'La próxima visita',
  propose: 'Proponer la próxima visita',
  proposeHelp: 'Solo a clientes que lo aceptaron después de una visita. Lo terminan con un toque.',
  rebookDays: 'Después de la primera visita',
  days: 'días; después, al ritmo del cliente',
  texts: 'Decir los mensajes del bot con palabras propias',
  channels: 'Canales',
};
