/** A password as Office hashes it. */
export function utf16(password: string): Uint8Array {
  const bytes = new Uint8Array(2 * password.length);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < password.length; i++) view.setUint16(2 * i, password.charCodeAt(i), true);
  return bytes;
}

/** Writes a number into the first four bytes. */
export function numbered(bytes: Uint8Array, number: number): void {
  for (let i = 0; i < 4; i++) bytes[i] = (number >>> (8 * i)) & 0xff;
}
