import type { Text } from './atoms.ts';
import { countsOf } from './counts.ts';
import type { Problems } from './problems.ts';
import type { Entry } from './entries.ts';
import type { Data } from './read.ts';
import { QUESTION_KINDS } from './teaching-schemas.ts';

type Path = (string | number)[];
type Prose = (entry: Entry<unknown>, path: Path, text: Text) => void;
type Sources = (entry: Entry<unknown>, path: Path, ids: readonly string[], needed?: boolean) => void;

/** Rules of what lessons need: every route has its lesson, every exercise a dispute that is on record, every side its sources. */
export function checkTeaching(data: Data, prose: Prose, sources: Sources, problems: Problems): void {
	const known = (kind: string, ids: { has(id: string): boolean }, entry: Entry<unknown>, path: Path, id: string) => {
		if (!ids.has(id)) problems.add(entry.sheet.at([...entry.path, ...path]), `there is no ${kind} "${id}"`, 'add it, or correct the id');
	};
	checkLessons(data, prose, known, problems);
	for (const entry of data.exercises.values()) {
		const { value } = entry;
		known('moment', data.moments, entry, ['moment'], value.moment);
		if (value.picture) known('moment', data.moments, entry, ['picture'], value.picture);
		for (const id of value.corrections) known('correction', data.corrections, entry, ['corrections'], id);
		for (const id of value.facts) known('fact', data.facts, entry, ['facts'], id);
		const disputed = value.facts.some((id) => isDisputed(id, data)) || value.corrections.length > 0;
		if (!disputed)
			problems.add(
				entry.sheet.at(entry.path),
				'rests on no dispute',
				'name a fact that has rivals, or is counted otherwise in counts.yaml, under `facts`, or an entry of corrections.yaml under `corrections`'
			);
		for (const field of ['title', 'setting'] as const) prose(entry, [field], value[field]);
		value.accounts.forEach((account, index) => told(entry, ['accounts', index], account));
		value.tasks.forEach((task, index) => {
			for (const field of ['ask', 'answer'] as const) prose(entry, ['tasks', index, field], task[field]);
		});
	}
	for (const entry of data.disputes.values()) {
		const { value } = entry;
		value.moments.forEach((id, index) => known('moment', data.moments, entry, ['moments', index], id));
		for (const field of ['title', 'record'] as const) prose(entry, [field], value[field]);
		value.sides.forEach((side, index) => told(entry, ['sides', index], side));
	}
	for (const entry of data.wordsToKnow.values()) {
		known('moment', data.moments, entry, ['moment'], entry.value.moment);
		for (const field of ['term', 'meaning'] as const) prose(entry, [field], entry.value[field]);
	}

	function told(entry: Entry<unknown>, path: Path, account: { who: Text; says: Text; sources: string[] }): void {
		for (const field of ['who', 'says'] as const) prose(entry, [...path, field], account[field]);
		sources(entry, [...path, 'sources'], account.sources);
	}
}

function isDisputed(id: string, data: Data): boolean {
	const fact = data.facts.get(id)?.value;
	return countsOf(id, data) !== undefined || (fact !== undefined && 'rivals' in fact && fact.rivals.length > 0);
}

/** A lesson belongs to a route and stays inside it: what it shows and asks is shown on the way, and it asks in every kind. */
function checkLessons(
	data: Data,
	prose: Prose,
	known: (kind: string, ids: { has(id: string): boolean }, entry: Entry<unknown>, path: Path, id: string) => void,
	problems: Problems
): void {
	for (const [id, route] of data.routes)
		if (!data.lessons.has(id)) problems.add(route.sheet.at([id]), 'has no lesson', `write "${id}" in teaching/lessons.yaml`);
	for (const [id, entry] of data.lessons) {
		const { value } = entry;
		known('route', data.routes, entry, [], id);
		known('exercise', data.exercises, entry, ['exercise'], value.exercise);
		const onTheWay = new Set(data.routes.get(id)?.value.moments);
		const stay = (path: Path, moment: string) => {
			if (!onTheWay.has(moment))
				problems.add(entry.sheet.at([id, ...path]), `"${moment}" is not on the route`, 'choose a moment of the route, or add it there');
		};
		value.aims.forEach((aim, index) => prose(entry, ['aims', index], aim));
		prose(entry, ['text'], value.text);
		value.pictures.forEach((moment, index) => stay(['pictures', index], moment));
		value.questions.forEach((question, index) => {
			stay(['questions', index, 'moment'], question.moment);
			for (const field of ['ask', 'answer'] as const) prose(entry, ['questions', index, field], question[field]);
		});
		for (const kind of QUESTION_KINDS)
			if (!value.questions.some((question) => question.kind === kind))
				problems.add(entry.sheet.at([id, 'questions']), `asks nothing of the kind "${kind}"`, `add a question with kind: ${kind}`);
	}
}
