declare module 'subset-font' {
	/** Cuts a font to the glyphs of a text; variable axes may be pinned or narrowed. */
	export default function subsetFont(
		font: Uint8Array,
		text: string,
		options?: {
			targetFormat?: 'truetype' | 'woff2';
			variationAxes?: Record<string, number | { min: number; max: number }>;
			keepFeatures?: string[];
		}
	): Promise<Uint8Array>;
}
