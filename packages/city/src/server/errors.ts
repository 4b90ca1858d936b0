/**
 * Errors people may see: a message key (both languages are in `language/errors.ts`), a status, and parameters for the
 * sentence. Everything else that is thrown is a bug and shows as 500 with its request id.
 */
export class KnownError extends Error {
  readonly key: string
  readonly status: number
  readonly params: Readonly<Record<string, string | number>>

  constructor(key: string, status: number, params: Readonly<Record<string, string | number>> = {}) {
    super(`${key} ${JSON.stringify(params)}`)
    this.name = new.target.name
    this.key = key
    this.status = status
    this.params = params
  }
}

/** 400: what was sent cannot be used; says what and how to mend it. */
export class Invalid extends KnownError {
  constructor(key: string, params: Readonly<Record<string, string | number>> = {}) {
    super(key, 400, params)
  }
}

/** 401: sign in first. */
export class Unauthorized extends KnownError {
  constructor() {
    super('error.unauthorized', 401)
  }
}

/** 403: signed in, but not for this. */
export class Forbidden extends KnownError {
  constructor(key: string, params: Readonly<Record<string, string | number>> = {}) {
    super(key, 403, params)
  }
}

/** 404: no such thing. */
export class NotFound extends KnownError {
  constructor(key = 'error.not-found', params: Readonly<Record<string, string | number>> = {}) {
    super(key, 404, params)
  }
}

/** 409: somebody was faster, or the state does not allow it. */
export class Conflict extends KnownError {
  constructor(key: string, params: Readonly<Record<string, string | number>> = {}) {
    super(key, 409, params)
  }
}

/** 410: it was there and has been taken away for good. */
export class Gone extends KnownError {
  constructor(key: string, params: Readonly<Record<string, string | number>> = {}) {
    super(key, 410, params)
  }
}

/** 451: a law or a court forbids to show it. */
export class LegallyBlocked extends KnownError {
  constructor(key: string, params: Readonly<Record<string, string | number>> = {}) {
    super(key, 451, params)
  }
}

/** 503: the installation cannot do it now (folder not writable, port in use, newer data); also the command line's start-up errors. */
export class Unavailable extends KnownError {
  constructor(key: string, params: Readonly<Record<string, string | number>> = {}) {
    super(key, 503, params)
  }
}
