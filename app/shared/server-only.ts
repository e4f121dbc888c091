/**
 * Loader data that only the server's own rendering reads. Its content sits behind a private field, so that the
 * framework's encoding for client-side navigation, which script-free pages never use, finds nothing to encode.
 */
export class ServerOnly<T> {
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  get value(): T {
    return this.#value;
  }
}
