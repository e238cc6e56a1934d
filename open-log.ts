import pino, { type DestinationStream, type Logger } from 'pino';

/**
 * The program's log, one JSON object a line. A failed statement's error carries the values it was given (guests'
 * names and messages, hashes, payment tokens): those stay out, its text and the database's words stay in.
 */
export function openLog(level: string, stream: DestinationStream): Logger {
  return pino({ level, serializers: { err: withoutValues } }, stream);
}

function withoutValues(error: Error): object {
  const { parameters: _, ...told }: Record<string, unknown> = { ...pino.stdSerializers.err(error) };
  return told;
}
