import { encode } from 'uqr';

/** An address as a QR code: black modules as path data in a square of `size` units, without the quiet zone (4 units on every side). */
export function qrCode(address: string): { d: string; size: number } {
	const { data, size } = encode(address, { ecc: 'M', border: 0 });
	const d = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
	return { d, size };
}
