/** Side of the square picture, in px: what chat apps show large. */
const SIDE = 1200;

function load(address: string): Promise<HTMLImageElement> {
	return new Promise((resolve, reject) => {
		const image = new Image();
		image.onload = () => resolve(image);
		image.onerror = () => reject(new Error(`${address} could not be loaded`));
		image.src = address;
	});
}

/** Draws a square picture, the chart above and the QR code of its address below, for apps that show no preview of a link; offers it as a file. */
export async function saveSquare(picture: string, qr: SVGElement, name: string): Promise<void> {
	const code = new XMLSerializer().serializeToString(qr);
	const [chart, squares] = await Promise.all([load(picture), load(`data:image/svg+xml,${encodeURIComponent(code)}`)]);
	const canvas = Object.assign(document.createElement('canvas'), { width: SIDE, height: SIDE });
	const context = canvas.getContext('2d');
	if (!context) return;
	const style = getComputedStyle(document.documentElement);
	context.fillStyle = '#f7f3ea';
	context.fillRect(0, 0, SIDE, SIDE);
	const height = (SIDE * chart.height) / chart.width;
	context.drawImage(chart, 0, 0, SIDE, height);
	const side = SIDE - height - 96;
	context.drawImage(squares, SIDE - side - 64, height + 32, side, side);
	context.fillStyle = '#16181d';
	context.font = `600 52px ${style.getPropertyValue('--display') || 'serif'}`;
	context.textBaseline = 'middle';
	context.fillText(document.title.split(' · ').at(-1) ?? '', 64, height + 32 + side / 2, SIDE - side - 180);
	const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
	if (!blob) return;
	const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: `${name}.png` });
	link.click();
	URL.revokeObjectURL(link.href);
}
