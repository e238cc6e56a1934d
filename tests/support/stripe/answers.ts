/** An answer of Stripe's API. */
export interface Answer {
  readonly status: number;
  readonly body: object;
}

export interface ErrorOptions {
  readonly type?: string;
  readonly code?: string;
  readonly param?: string;
}

/** Stripe's error in Stripe's JSON. */
export class StripeFault extends Error {
  readonly status: number;
  readonly options: ErrorOptions;

  constructor(status: number, message: string, options: ErrorOptions = {}) {
    super(message);
    this.status = status;
    this.options = options;
  }

  get answer(): Answer {
    const { type = 'invalid_request_error', ...rest } = this.options;
    return { status: this.status, body: { error: { type, message: this.message, ...rest } } };
  }
}

export function missing(what: string, id: string): StripeFault {
  return new StripeFault(404, `No such ${what}: '${id}'`, { code: 'resource_missing', param: 'id' });
}

export function invalid(message: string, param?: string, code?: string): StripeFault {
  return new StripeFault(400, message, {
    ...(param === undefined ? {} : { param }),
    ...(code === undefined ? {} : { code }),
  });
}
