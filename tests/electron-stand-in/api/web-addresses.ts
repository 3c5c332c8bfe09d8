const suffix = '.invalid';

/**
 * Chromium does not know an application's own scheme and cannot be taught from outside, so `app://console/x` is shown as
 * `https://console.app.invalid/x`: a secure context with an origin of its own, which no network can answer.
 */
export class WebAddresses {
  readonly #schemes = new Set<string>();

  register(scheme: string): void {
    this.#schemes.add(scheme);
  }

  /** As the application writes it to as Chromium gets it. */
  toBrowser(address: string): string {
    const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/is.exec(address);
    const [, scheme = '', host = '', rest = ''] = match ?? [];
    if (!this.#schemes.has(scheme.toLowerCase())) return address;
    return `https://${host}.${scheme.toLowerCase()}${suffix}${rest}`;
  }

  /** As Chromium tells it to as the application knows it. */
  toApp(address: string): string {
    const match = /^https:\/\/([^/?#]*)\.([a-z0-9+-]+)\.invalid(?=[/?#]|$)(.*)$/is.exec(address);
    const [, host = '', scheme = '', rest = ''] = match ?? [];
    return this.#schemes.has(scheme) ? `${scheme}://${host}${rest}` : address;
  }

  /** The same inside a header, such as a content security policy that names an origin. */
  headerToBrowser(value: string): string {
    return value.replace(/[a-z][a-z0-9+.-]*:\/\/[^\s;,]+/gi, (address) => this.toBrowser(address));
  }
}
