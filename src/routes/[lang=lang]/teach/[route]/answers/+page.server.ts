import { everyRoute, sheetHead } from '$lib/faces/teach/prerender';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = everyRoute;

/** What stands around the sheet on a screen. */
export const load: PageServerLoad = ({ params }) => sheetHead(params.lang, params.route, true);
